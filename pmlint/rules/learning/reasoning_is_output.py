"""The reasoning audit tells what was done and not what was believed.

## What it does
Reports a section `Reasoning audit` without a word of belief or attention: assumed, expected, trusted, looked like,
ruled out, habit. The words stand in `pmlint/language/lexicon/belief_words.txt`.

## Why it matters
"The null check was missing" looks at the code. "We trusted that it never returns null because it never had" looks at
the thinking, and prevents a class of mistakes.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
---

## Summary
Checkout returned errors for twenty minutes.

## Reasoning audit
The null check was missing. It is there now.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
---

## Summary
Checkout returned errors for twenty minutes.

## Reasoning audit
We trusted that the lookup never returns null, because it never had.
```

## How to fix
Write what we took for true, why it was plausible, and what we look at first next time.

## Options
None.

## When to suppress
Where it is said in words that the list does not have; add them.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.language import lists
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM707", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at the section."""
    section = section_places(document).get("reasoning")
    if section is None or section.words < 4:
        return
    if not lists.anywhere("belief_words").search(excerpt(document, section)):
        yield Problem(
            section.span,
            "the reasoning audit says what was done, not what was believed",
            "write what we took for true, why it was plausible, and what we check first next time",
            anchor="section:reasoning",
            about="",
        )
