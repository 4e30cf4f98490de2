"""The file's name holds another id than the front matter.

## What it does
Reports an `id` of letters and numbers (`PM-12`) where the file's name holds an id with the same letters and other
numbers (`pm-21.md`). Case, hyphens and leading zeros do not count.

## Why it matters
Others refer to the id and look for the file. A copied document that kept its id makes two incidents one.

## Bad
`id: PM-12` in `pm-21-checkout.md`.

## Good
`id: PM-21` in `pm-21-checkout.md`.

## How to fix
Correct the id, or rename the file.

## Options
None.

## When to suppress
Where the number in the file's name is that of something else.
"""

from collections.abc import Iterator

from pmlint.document.names_of_files import ids_of, read_id, stem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM103", severity=Severity.ERROR)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at the id."""
    matter = document.front_matter
    written = matter.data.get("id") if matter is not None else None
    own = read_id(written) if isinstance(written, str) else None
    if matter is None or own is None:
        return
    others = ids_of(stem(document.path), own.letters)
    # `PM-2026-007` may stand in a file `pm-2026-007-2`: the id is there, and more behind it.
    if others and not any(one.numbers[: len(own.numbers)] == own.numbers for one in others):
        yield Problem(
            matter.spans.get("/id", matter.span),
            f"the id is `{own.written}`, and the file is called `{others[0].written}`",
            "correct the id, or rename the file",
            anchor="key:id",
        )
