"""A heading speaks of one root cause.

## What it does
Reports a section of causes called "Root cause", in the singular. Off unless asked for.

## Why it matters
A heading for one cause gets one cause. "Contributing factors" asks for several (Cook, "How Complex Systems Fail";
PagerDuty's guide).

## Bad
```markdown
# Checkout returned errors

## Root cause
- The default of the pool came from a service with little traffic.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The default of the pool came from a service with little traffic.
```

## How to fix
Call it `Contributing factors`, or `Root causes`.

## Options
None.

## When to suppress
Where a template that is not yours asks for the heading; better, leave the rule off.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import cause_sections
from pmlint.document.excerpt import bare
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_SINGULAR = frozenset(("root cause", "the root cause", "root cause of the incident", "what was the root cause?"))


@rule("PM414", severity=Severity.OFF)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a heading."""
    for section in cause_sections(document):
        if document.kind == "postmortem" and bare(section.heading) in _SINGULAR:
            yield Problem(
                section.span,
                f'"{section.heading}" asks for one cause',
                "call it `Contributing factors`",
                anchor=f"section:{section.heading}",
            )
