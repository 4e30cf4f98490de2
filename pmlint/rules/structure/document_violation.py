"""The document is not as a schema of the team asks.

## What it does
Reports what the team's own schema objects to outside the front matter and ties to no rule.

## Why it matters
A team may ask for more than pmlint does; its schema says what.

## Bad
A document without the section that the team's schema requires.

## Good
A document with it.

## How to fix
The schema that `schema` names in the settings says what is asked for; `pmlint inspect FILE` prints what it judges.

## Options
None.

## When to suppress
Where the document has a reason that the schema does not know.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM200", severity=Severity.ERROR, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
