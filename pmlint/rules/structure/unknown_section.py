"""A heading names no section that pmlint knows.

## What it does
Reports headings of sections that are none of the known ones. Headings inside a known section are its own matter. It is
off unless it is turned on, to find names for `sections.aliases`.

## Why it matters
A section under a name of its own is missing for every rule that looks for it.

## Bad
```markdown
# Checkout returned errors

## Musings
Checkout returned errors for twenty minutes.
```

## Good
```markdown
# Checkout returned errors

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Take the usual name, or set `sections.aliases`.

## Options
None.

## When to suppress
Where the section is of no known kind.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM205", severity=Severity.OFF)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a heading."""
    inside = 0
    for section in document.outline if document.kind != "lessons" else ():
        if section.role is not None:
            inside = max(inside, section.end_line)
        elif section.form == "heading" and section.level > 1 and section.span.line > inside:
            yield Problem(
                section.span,
                f'"{section.heading[:80]}" names no section that pmlint knows',
                "take the usual name, or add this one to `sections.aliases`",
                anchor=f"section:{section.heading[:80]}",
                about=section.heading,
            )
