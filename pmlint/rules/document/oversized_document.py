"""The document is too large to be judged.

## What it does
Reports a document over `files.max-size` (256 KiB), front matter over 64 KiB or 32 deep, and a document that takes more
than five seconds, most likely for a slow pattern in a schema or the settings. It is not judged further. (The time is
kept where there are POSIX signals, so not on Windows.)

## Why it matters
A linter that slows down with what a stranger sends is one that gets switched off. And nobody reads 256 KiB.

## Bad
A log of 10,000 lines pasted into the timeline.

## Good
The log as an attachment, its telling lines in the timeline.

## How to fix
Move logs and transcripts into files of their own and link them. Raise `files.max-size` where documents are rightly this
long. A pattern is slow where one repeat holds another, as in `(a+)+`.

## Options
None.

## When to suppress
Never; it cannot be suppressed.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM007", severity=Severity.ERROR, draft=Draft.SAME, decisive=True, essential=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the reader found."""
    yield from context.given
