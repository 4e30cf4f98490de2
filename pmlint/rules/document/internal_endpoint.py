"""An address that only insiders can reach stands in the text.

## What it does
Reports private IP addresses (10.…, 172.16–31.…, 192.168.…), hosts under `.internal`, `.corp`, `.intranet` and `.local`,
and `go/` links, in code fences too. Networks such as `10.0.0.0/8` are left out. It is off unless it is turned on, for
repositories that the public reads.

## Why it matters
Outsiders learn nothing from it but how the inside is laid out.

## Bad
```markdown
## Summary
The primary at 10.2.3.4 refused connections for twenty minutes.
```

## Good
```markdown
## Summary
The primary of the order database refused connections for twenty minutes.
```

## How to fix
Say what the machine is for.

## Options
None.

## When to suppress
Where the address is the point, as in a mistaken route.
"""

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, rule

_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_INSIDE = re.compile(
    rf"(?<![\w.-])(?:(?:10\.{_BYTE}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.{_BYTE}\.{_BYTE}(?![\w/]|\.\d)"
    r"|(?:[a-z0-9-]{1,63}\.){1,5}(?:internal|corp|intranet|local)(?![\w-]|\.[a-z])"
    r"|go/[a-z0-9][a-z0-9_-]{1,60}(?![\w/-]|\.\w))",
    re.IGNORECASE,
)
_SIGNS = ("10.", "172.", "192.168.", ".internal", ".corp", ".intranet", ".local", "go/")


@rule("PM022", severity=Severity.OFF)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an address and line."""
    low = document.text.lower()
    if not any(sign in low for sign in _SIGNS):
        return
    for number, line in enumerate(document.lines, start=1):
        for text, start in {match.group(): match.start() for match in reversed(list(_INSIDE.finditer(line)))}.items():
            yield Problem(
                Span.on_line(number, start + 1, start + len(text) + 1),
                f"only insiders can reach `{text[:80]}`",
                "say what it is for: `the primary`, `the build cluster`",
                about=text,
            )
