"""A rule failed on this document.

## What it does
Reports that a rule of pmlint, or of a plugin, crashed while it judged the document. The other rules go on; the run ends
with exit code 2.

## Why it matters
A check that fails silently is a check that passes.

## Bad
No document should bring this about.

## Good
Every other document.

## How to fix
Report it, with the document or a part of it that still brings it about. `-vv` shows the traceback.

## Options
None.

## When to suppress
Never; it cannot be suppressed.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM000", severity=Severity.ERROR, draft=Draft.SAME, essential=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the engine found."""
    yield from context.given
