"""A section has another name than everywhere else.

## What it does
Reports a heading that is understood as a section by a synonym ("Executive summary", "Chronology"), where the document
has no section of the usual name. The preset `strict` lists it as information. Names that the team has set as
`sections.aliases` are fine.

## Why it matters
One name for one thing makes a hundred postmortems readable at a glance, and searchable.

## Bad
```markdown
# Checkout returned errors

## What went wrong
- The dashboard showed the pool only after a search.
```

## Good
```markdown
# Checkout returned errors

## What went poorly
- The dashboard showed the pool only after a search.
```

## How to fix
Rename the heading; or set `names` to what your team writes.

## Options
`names`: the names that are fine; where they name a section, they replace the built-in ones.

## When to suppress
Old documents; `overrides` in the settings does it for a folder.
"""

from collections.abc import Iterator

from pmlint.document.naming import name_of, normalise
from pmlint.document.vocabulary import MAY_BE_TIMELINE, WEAK_NAMES
from pmlint.model.document import Document, Section
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_NAMES = {
    "summary": ("Summary",),
    "impact": ("Impact",),
    "timeline": ("Timeline",),
    "root_cause": ("Contributing factors", "Root causes", "Root cause", "Causes", "Cause"),
    "went_well": ("What went well",),
    "went_poorly": ("What went poorly",),
    "lucky": ("Where we got lucky",),
    "lessons": ("Lessons learned", "Lessons", "Lesson"),
    "actions": ("Action items",),
}


@rule(
    "PM206",
    severity=Severity.OFF,
    strict=Severity.INFO,
    options={"names": Option((), "names that are fine; where they name a section, they replace the built-in ones")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a role at most, at the heading."""
    aliases = context.settings.section_aliases
    names = _with_own(context.options.get("names", ()))
    seen: set[str] = {one.role for one in document.outline if one.role in names and _is_usual(one, names[one.role])}
    for section in document.outline:
        role = section.role
        if role not in names or role in seen or section.sub or section.form != "heading":
            continue
        if not _is_synonym(section.heading, aliases.get(role, ())):
            continue
        seen.add(role)
        yield Problem(
            section.span,
            f'"{section.heading}" is usually called "{names[role][0]}"',
            f"rename it, or add the name to `sections.aliases.{role}` in the settings",
            anchor=f"section:{role}",
            about=section.heading,
        )


def _is_synonym(heading: str, own: tuple[str, ...]) -> bool:
    """Whether the heading is a plain other name, no name of the team's own and none that may mean something else."""
    name = normalise(heading)
    if name in {normalise(one) for one in own} or name in WEAK_NAMES or name in MAY_BE_TIMELINE:
        return False
    return not name.startswith("conclu") and name_of(heading, clues=False, whole=True) is not None


def _with_own(own: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found = dict(_NAMES)
    for name in own:
        naming = name_of(name)
        if naming is not None and naming.role in found:
            before = found[naming.role]
            found[naming.role] = (name,) if before == _NAMES[naming.role] else (*before, name)
    return found


def _is_usual(section: Section, names: tuple[str, ...]) -> bool:
    return normalise(section.heading) in {normalise(name) for name in names}
