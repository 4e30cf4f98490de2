"""A section is there twice.

## What it does
Reports a second section of the same name at the same level below the same heading. Two sections of one role under
different names ("Root cause" and "Contributing factors") are fine.

## Why it matters
Readers stop at the first one, and tools read only one of them.

## Bad
```markdown
## What went well
The edge cache kept half of the reads alive.

## What went well
The alert came within nine minutes.
```

## Good
```markdown
## What went well
The edge cache kept half of the reads alive, and the alert came within nine minutes.
```

## How to fix
Merge the two, or give each a name of its own.

## Options
None.

## When to suppress
Where one file holds two incidents; better to split it.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import shown
from pmlint.document.naming import normalise
from pmlint.model.document import Document, Section
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM204", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding for each repetition."""
    seen: dict[tuple[object, ...], Section] = {}
    parents: list[Section] = []
    for section in document.outline:
        while parents and parents[-1].level >= section.level:
            parents.pop()
        above = parents[-1].span.line if parents else 0
        if section.role is not None and not section.sub:
            key = (section.role, section.level, above, normalise(section.heading))
            first = seen.setdefault(key, section)
            if first is not section:
                yield Problem(
                    section.span,
                    f'the section "{shown(section.heading)}" is there twice; the first is in line {first.span.line}',
                    "merge the two",
                    anchor=f"section:{section.role}",
                    about=section.heading,
                )
        parents.append(section)
