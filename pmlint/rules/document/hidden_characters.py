"""The text holds characters that nobody can see.

## What it does
Reports controls of writing direction, characters without width inside words, and control characters other than tab and
line end; one finding a line.

## Why it matters
What a reviewer sees and what a machine reads then differ: a name, a key or a link can be another than it looks (Trojan
Source, 2021).

## Bad
```markdown
- Reject pools below\x01 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Delete the character. It often comes along when text is pasted from a terminal, a chat or a word processor.

## Options
None.

## When to suppress
Where the text is about such characters; better to write `U+202E`.
"""

import unicodedata
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, rule

# Unicode Technical Report 36, section 3.5, and https://trojansource.codes
_BIDIRECTIONAL = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_ZERO_WIDTH = frozenset(
    "\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u115f\u1160\u3164\uffa0\u2800"
)
# Joiners shape letters of these scripts, so between them they are spelling.
_JOINED = (
    "ARABIC", "SYRIAC", "MONGOLIAN", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA",
    "MALAYALAM", "SINHALA", "KHMER", "MYANMAR", "TIBETAN",
)  # fmt: skip
_JOINERS = frozenset("\u200c\u200d")


@rule("PM008", severity=Severity.ERROR)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line, at the first hidden character."""
    if document.text.isascii() and document.text.replace("\t", "").replace("\n", "").isprintable():
        return
    for number, line in enumerate(document.lines, start=1):
        if line.isascii() and line.isprintable():
            continue
        found = [(column, sign) for column, sign in enumerate(line) if _is_hidden(line, column, sign)]
        if found:
            column, sign = found[0]
            yield Problem(
                Span.on_line(number, column + 1, column + 2),
                f"hidden character {_name(sign)}{_more(len(found) - 1)}",
                "delete it; what it does to the text cannot be seen in review",
                about=f"{_name(sign)} {line[:column]}",
            )


def _is_hidden(line: str, column: int, sign: str) -> bool:
    if sign in _BIDIRECTIONAL:
        return True
    if sign in _ZERO_WIDTH:
        before, after = line[column - 1 : column] if column else "", line[column + 1 : column + 2]
        return before.isalnum() and after.isalnum() and not (sign in _JOINERS and _is_joined(before))
    return sign != "\t" and unicodedata.category(sign) == "Cc"


def _is_joined(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_JOINED)


def _name(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'CONTROL').lower()}"


def _more(count: int) -> str:
    return f" and {count} more on this line" if count else ""
