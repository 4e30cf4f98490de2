"""The change alters what judges it.

## What it does
In a comparison with a base (`--base`), names for the reviewer what a change does to its own gate: it edits, adds or
takes away settings, a schema, a template or the baseline; it suppresses findings; it opts a document out, takes its
status back to draft, dates its incident before `effective-from`, deletes it, or moves it to where none is looked for.
The verdict is that of the base's settings all the same. An error where the change breaks the settings, so that nothing
could be judged once it is merged.

## Why it matters
A gate that a change can open for itself is none. What is named here is right most of the time, and deserves a look of
its own.

## Bad
A pull request that adds a postmortem without owners, and `rules: {missing-owner: off}` to the settings.

## Good
The settings in a pull request of their own, with the reason in its description.

## How to fix
Nothing need be fixed. Put the change of settings into a pull request of its own; once that is merged, it holds. In a
broken settings file, mend what the message names.

## Options
None.

## When to suppress
It cannot be suppressed by a comment. `rules: {gate-changed: off}`, once merged, turns the information off and not the
error.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, Scope, rule


@rule("PM024", severity=Severity.INFO, strict=Severity.INFO, draft=Draft.SAME, scope=Scope.CHANGE)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the comparison found."""
    yield from context.given
