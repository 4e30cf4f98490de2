"""An action item is owned by several, by a role or by everybody.

## What it does
Reports an owner that is more than one name, `all` or `everyone`, or a role without a name (`SRE`, `on-call`). A team is
fine, unless `actions.owner: person` asks for a person. `TBD` is missing-owner.

## Why it matters
Everybody's item is nobody's. Each item has one who sees it through.

## Bad
```markdown
- Reject pools below 20. Owner: @sam and @lee. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Name one; the others can stand in the text. Teams go into `people.teams` of the settings.

## Options
`roles`: words that name a role and nobody.

## When to suppress
Where two really share it; say how.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import shown
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_EVERYBODY = frozenset(
    ("all", "all of us", "anyone", "anybody", "everybody", "everyone", "someone", "somebody", "us", "we", "team")
)
_ROLES = (
    "admin", "administrator", "dba", "developer", "developers", "dev", "devs", "devops", "engineer", "engineers",
    "engineering", "ic", "incident commander", "lead", "maintainer", "maintainers", "manager", "on-call", "on call",
    "oncall", "on-call engineer", "operator", "operators", "ops", "qa", "release manager", "security", "sre", "sres",
    "support", "tech lead", "team lead", "tl",
)  # fmt: skip
_SEPARATOR = re.compile(r"[,;/&+]| and | or ")


@rule(
    "PM605",
    severity=Severity.WARNING,
    options={"roles": Option(_ROLES, "words that name a role and nobody")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an item."""
    for item in document.actions:
        if item.owner is None or item.implicit or item.status != "open":
            continue
        why = _objection(item.owner, context)
        if why is not None:
            yield Problem(
                item.fields.get("owner", item.span),
                f'action item "{shown(item.text or item.id)}" is owned by `{shown(item.owner)}`, {why}',
                "name the one person who will see it through; others can help",
                anchor=f"{item.anchor}/owner",
                about=item.owner,
            )


def _objection(owner: str, context: Context) -> str | None:
    if "://" in owner:
        return None
    teams = frozenset(team.casefold().lstrip("@") for team in context.settings.teams)
    if owner.casefold().lstrip("@") in teams or _is_team(owner):
        return "a team" if context.settings.owner == "person" else None
    roles = frozenset(context.options.get("roles", _ROLES))
    parts = [part.strip() for part in _parts(owner)]
    plain = [part.casefold().removeprefix("the ").strip() for part in parts]
    if len(plain) == 1 and plain[0] in _EVERYBODY:
        return "which is nobody in particular"
    named = [part for part in plain if part not in roles and part not in _EVERYBODY and part not in teams]
    if not named:
        return "a role and not a person" if len(plain) == 1 else "which is nobody in particular"
    return "which is more than one" if len(named) > 1 else None


def _parts(owner: str) -> list[str]:
    """The names in an owner; the `/` of `@org/team` parts nothing."""
    if owner.startswith("@") and " " not in owner and "," not in owner:
        return [owner]
    return [part for part in _SEPARATOR.split(owner) if part.strip()]


def _is_team(owner: str) -> bool:
    words = owner.casefold().split()
    handle = owner.startswith("@") and "/" in owner and " " not in owner
    return handle or (
        len(words) > 1 and words[-1] in {"team", "squad", "guild", "group"} and words[0] not in {"the", "all"}
    )
