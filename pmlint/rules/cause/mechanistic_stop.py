"""A cause stops at a safeguard that did not work.

## What it does
Reports an explanation that ends in what would not have happened if something had worked: "had the alert fired, nobody
would have noticed", "it would not have happened if the failover had worked". Looks at the summary, triggers, causes and
whys. Off in every preset.

## Why it matters
A safeguard that fails is where the question begins: why could it fail unseen, and why did so much rest on it alone?

## Bad
```markdown
## Contributing factors
- Had the failover worked, nothing would have happened.
```

## Good
```markdown
## Contributing factors
- The failover was last tried in 2024; nothing tries it without a person.
```

## How to fix
Say why it did not work, since when, and how that would be seen.

## Options
None.

## When to suppress
Where the sentence compares two designs.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, remarks
from pmlint.language.counterfactuals import safeguards_blamed
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM419", severity=Severity.OFF, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, safeguards_blamed, is_causal):
        yield Problem(
            remark.span,
            "this stops at a safeguard that did not work",
            "say why it did not work, since when, and how that would be seen",
            sentence=remark.sentence,
        )
