"""The file's name is not of the agreed form.

## What it does
Reports a file that is not called as `filename-pattern` of the settings asks. Without one that is the day, then words in
lower case joined by hyphens: `2026-02-11-checkout-pool.md`. `lessons.md` is not asked.

## Why it matters
A folder of a hundred reports is read by its names: sorted by day, and findable.

## Bad
`docs/postmortems/outage final v2.md`

## Good
`docs/postmortems/2026-02-11-checkout-pool.md`

## How to fix
Rename the file (`git mv`), or set `filename-pattern` to what your team does.

## Options
None.

## When to suppress
Where links from outside lead to the old name.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, rule

_DEFAULT = r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.(?:md|markdown)"


@rule("PM104", severity=Severity.OFF, strict=Severity.WARNING)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding at the top of the document."""
    name = PurePosixPath(document.path).name
    if document.kind == "lessons" or not name:
        return
    own = context.settings.filename_pattern
    if re.fullmatch(own or _DEFAULT, name) is None:
        hint = f"the settings ask for `{own}`" if own else "rename it to the day and a few words: `2026-02-11-words.md`"
        yield Problem(Span(1, 1, 1, 1), f"the file is called `{name}`, not as agreed", hint, anchor="file", about="")
