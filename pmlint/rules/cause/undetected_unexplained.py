"""Nothing tells why tests, review or alerts did not catch it.

## What it does
Reports, in an incident of a full review, causes, lessons and what went poorly in which no word is said of tests,
reviews, canaries, alerts or other checks. In the preset `strict` only. The words stand in
`pmlint/language/lexicon/catching_words.txt`.

## Why it matters
Why did review miss it? Why did no alert fire? The answers are often cheaper to act on than those to why it broke, and
they hold for the next fault too.

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- The default of the pool came from a service with little traffic.
- The proxy keeps idle connections for an hour.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- The default of the pool came from a service with little traffic.
- Staging never sees enough traffic to fill a pool of five, so no test fails.
```

## How to fix
Add a factor for each check that could have stopped it or told of it sooner, and why it did not.

## Options
None.

## When to suppress
Where no check could have caught it; say so in a sentence.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import cause_sections, cause_text, is_full_review
from pmlint.document.excerpt import bare, excerpt
from pmlint.document.no_answers import NO_ANSWER
from pmlint.language import lists
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_ALSO = ("went_poorly", "lessons", "reasoning", "sense_making")


@rule("PM412", severity=Severity.OFF, strict=Severity.WARNING, full_review=True, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first section of causes; an empty one is another rule's."""
    causes = cause_text(document)
    if not is_full_review(document, context.settings) or not bare(causes) or bare(causes) in NO_ANSWER:
        return
    others = (excerpt(document, section) for section in document.outline if section.role in _ALSO)
    if not any(lists.anywhere("catching_words").search(text) for text in (causes, *others)):
        yield Problem(
            cause_sections(document)[0].span,
            "nothing tells why tests, review or alerts did not catch it",
            "add a factor for the check that could have caught it, and why it did not",
            anchor="section:root_cause/undetected",
            about="",
        )
