"""A question asks who did it.

## What it does
Reports questions such as "Who approved this?", "Whose fault was it?". "Who was affected?" and "Who responded?" are
fine.

## Why it matters
"Who" ends in a name and the inquiry with it; "what" and "how" end in a system (PagerDuty's guide; Etsy's debriefing
guide).

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- Who approved this change?
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- What does an approval check, and what can it not see?
```

## How to fix
Ask what and how: what did the approval check, how did the change look to the reviewer?

## Options
None.

## When to suppress
Where nobody of your own is meant.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, is_task, remarks
from pmlint.language.drama import who_questions
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "ask what and how: what did the check see, how did the step look to whoever took it?"


@rule("PM516", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, who_questions, _is_judged):
        yield Problem(
            remark.span,
            "this asks who did it",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage) or is_task(passage) or passage.kind == "heading"
