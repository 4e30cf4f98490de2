"""The handle of an owner is nobody whom the repository knows.

## What it does
Reports handles (`@dnaa`) of owners of open action items that are none of those named by CODEOWNERS, by the authors of
the repository, or by `people` in the settings. Teams (`@org/team`) are compared where some are known. Where fewer than
five are known, only a handle that is much like one of them is reported.

## Why it matters
A slip of the pen makes an orphan: nobody is told of the item.

## Bad
None: whom the repository knows stands outside the document.

## Good
None: see above.

## How to fix
Correct the handle, or add it to `people.known` in the settings.

## Options
None.

## When to suppress
Where the owner is from outside; add the handle to the settings if it comes up again.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z0-9](?:[\w-]|\.(?=\w)){0,80}(?:/[\w.-]{1,80})?")
_FEWEST = 5
"""Handles from which on the repository knows its people; among fewer only a similar one tells of a typing error."""
_MOST = 5_000
"""Handles among which a similar one is looked for."""


@rule("PM606", severity=Severity.INFO)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a handle."""
    roster, settings = context.facts.roster, context.settings
    teams = roster.teams | {_plain(team) for team in settings.teams}
    people = roster.handles | {_plain(name) for name in settings.known_people if name.startswith("@")}
    for item in document.judged("open"):
        for handle in _HANDLE.findall(item.owner or ""):
            name = _plain(handle)
            is_team = "/" in name
            told = name in people or name in teams or name.rpartition("/")[2] in teams
            if told or not (teams if is_team else people):
                continue
            close = get_close_matches(name, sorted(teams if is_team else people)[:_MOST], n=1, cutoff=0.7)
            if not close and len(teams if is_team else people) < _FEWEST:
                continue
            yield Problem(
                item.fields.get("owner", item.span),
                f'action item "{item.called}" is owned by `{handle[:80]}`, whom the repository does not know',
                f"did you mean `@{close[0]}`?" if close else "correct the handle, or add it to `people.known`",
                anchor=item.anchor,
                about=handle,
            )


def _plain(name: str) -> str:
    return name.casefold().strip("@").strip()
