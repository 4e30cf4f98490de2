"""A merge conflict is left over.

## What it does
Reports each conflict whose markers (`<<<<<<<`, `>>>>>>>`) still stand outside code fences. Nothing else is judged then:
the document is two documents at once.

## Why it matters
Half of what follows is not meant to be there, and nobody has decided which half.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
<<<<<<< HEAD
Checkout returned errors for twenty minutes.
=======
Checkout returned errors for 20 minutes.
>>>>>>> reworded
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Keep what is right of both sides and delete the markers.

## Options
None.

## When to suppress
Where the text shows what a conflict looks like; a code fence does that better.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, rule

_OPEN, _CLOSE = "<<<<<<<", ">>>>>>>"


@rule("PM009", severity=Severity.ERROR, decisive=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a conflict, at its first marker."""
    inside = False
    fence = ""
    for number, line in enumerate(document.lines, start=1):
        fence = _fence_after(line, fence)
        if fence:
            continue
        marker = line[:7]
        if marker in {_OPEN, _CLOSE} and line[7:8] in {"", " "}:
            if marker == _OPEN or not inside:
                yield Problem(
                    Span.on_line(number, 1, len(line.rstrip()) + 1),
                    f"left-over merge conflict: `{line.rstrip()[:80]}`",
                    "keep what is right of both sides and delete the three markers; nothing else is judged until then",
                )
            inside = marker == _OPEN


def _fence_after(line: str, fence: str) -> str:
    """The code fence that is open after this line: its signs, empty where none is."""
    text = line.strip()
    indented = len(line) - len(line.lstrip(" ")) > 3
    sign = text[:1]
    if sign not in {"`", "~"} or text[:3] != sign * 3 or indented:
        return fence
    run = text[: len(text) - len(text.lstrip(sign))]
    if not fence:
        return "" if sign == "`" and "`" in text[len(run) :] else run
    return "" if sign == fence[0] and len(run) >= len(fence) and text == run else fence
