"""A lesson reports the fix.

## What it does
Reports a lesson that repeats an action item, or that starts as a report of what was done (`Added …`, `Fixed …`).

## Why it matters
"Added a null check" is a fact about one bug. "Any external lookup can miss" is a lesson: it holds for the next one.

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

## Lessons learned
- Added a check of the pool size.
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

## Lessons learned
- A default that is copied from elsewhere carries the load of elsewhere.
```

## How to fix
Ask what the fix is an instance of, and write that.

## Options
None.

## When to suppress
Where the section is a list of what was done; rename it.
"""

from collections.abc import Iterator

from pmlint.document.bullets import bullets
from pmlint.document.export import section_places
from pmlint.language import lists
from pmlint.language.likeness import likeness, weighty_words
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

ALIKE = 0.7
"""Likeness from which a lesson repeats an action item."""


@rule("PM702", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a lesson."""
    section = section_places(document).get("lessons")
    if section is None or section.role != "lessons":
        return
    items = document.judged()
    actions = [weighty_words(item.text) for item in items]
    lines = {item.span.line for item in items}
    for bullet in bullets(document, section):
        if bullet.span.line in lines:
            continue  # a section of lessons and actions
        words = weighty_words(bullet.text)
        done = lists.at_start("finished_verbs").match(bullet.text)
        if done or any(likeness(words, action) >= ALIKE for action in actions):
            yield Problem(
                bullet.span,
                f'the lesson "{bullet.text[:80]}" reports the fix',
                "write what the fix is an instance of: what holds for the next system too",
            )
