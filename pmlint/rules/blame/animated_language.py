"""A sentence shouts.

## What it does
Reports "!!", words in capitals that are no acronyms (`EVERYTHING`, `NEVER`), a whole sentence in capitals, and words
such as "nightmare", "ridiculous" and "embarrassing", outside quotations.

## Why it matters
Drama makes readers take sides and hides how bad it really was (Google SRE Workbook, chapter 10: animated language).

## Bad
```markdown
# Checkout returned errors

## What went poorly
- The rollback was a total nightmare!!!
```

## Good
```markdown
# Checkout returned errors

## What went poorly
- The rollback took 40 minutes and three attempts.
```

## How to fix
Let a number carry the severity.

## Options
None.

## When to suppress
In a message that is quoted word by word: put it in quotation marks instead.
"""

from collections.abc import Iterator

from pmlint.document.remarks import remarks
from pmlint.language.drama import drama
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "let a number carry the severity"


@rule("PM515", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, drama, _is_judged):
        yield Problem(
            remark.span,
            "this shouts, and tells nothing about how bad it was",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return not passage.has_role("appendix", "glossary", "participants", "communication")
