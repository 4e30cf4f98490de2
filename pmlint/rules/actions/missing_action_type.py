"""An action item does not say what kind of change it is.

## What it does
Reports an open item of a full postmortem without a type, or with one that is not in the list.

## Why it matters
With a type one sees at a glance that everything repairs and nothing prevents (Google SRE Workbook, chapter 10; the
types follow "Postmortem Action Items", ;login: 2017).

## Bad
```markdown
| Action | Type | Owner | Due | Tracker |
|---|---|---|---|---|
| Reject pools below 20 | misc | @sam | 2026-03-01 | PAY-4821 |
```

## Good
```markdown
| Action | Type | Owner | Due | Tracker |
|---|---|---|---|---|
| Reject pools below 20 | prevent | @sam | 2026-03-01 | PAY-4821 |
```

## How to fix
Add a column `Type`, or `Type: prevent` to the item.

## Options
`types`: the types there are; their usual forms (`prevention`, `preventive`) count too.

## When to suppress
Never; turn the rule off where types mean nothing to the team.
"""

from collections.abc import Iterator

from pmlint.language.action_types import type_of
from pmlint.language.strength import strength
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_TYPES = ("investigate", "mitigate", "repair", "detect", "prevent", "process", "document")
_GUESS = {"strong": "prevent", "medium": "detect", "weak": "document"}


@rule(
    "PM614",
    severity=Severity.OFF,
    strict=Severity.WARNING,
    options={"types": Option(_TYPES, "the types there are; their usual forms (`prevention`, `preventive`) count too")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an item."""
    types = tuple(context.options.get("types", _TYPES))
    for item in document.judged("open"):
        if document.kind != "postmortem" or type_of(item.type, types) is not None:
            continue
        guess = _GUESS.get(strength(item.text) or "", "prevent")
        said = f"the type `{item.type[:40]}`, which is none of {', '.join(types)}" if item.type else "no type"
        yield Problem(
            item.fields.get("type", item.span),
            f'action item "{item.called}" has {said}',
            f"write `Type: …`, perhaps `{guess if guess in types else types[0]}`",
            anchor=f"{item.anchor}/type",
            about=item.type or "",
        )
