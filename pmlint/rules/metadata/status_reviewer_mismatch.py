"""The document is published, and nobody reviewed it.

## What it does
Reports a published or closed document whose `reviewers` are empty. In the preset `strict` a full review needs the key;
elsewhere full-review-incomplete asks for it.

## Why it matters
An unreviewed postmortem might as well never have existed (Google SRE book, chapter 15).

## Bad
```yaml
reviewers: []
```

## Good
```yaml
reviewers: ["@noor"]
```

## How to fix
Have somebody read it, and name them; until then it is `status: in-review`.

## Options
None.

## When to suppress
Where the review is recorded elsewhere; say where.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_PUBLISHED = frozenset({"published", "closed"})


@rule("PM117", severity=Severity.WARNING)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What is written and empty, else what the schema found."""
    matter = document.front_matter
    if matter is None or document.status not in _PUBLISHED or document.kind == "lessons":
        return
    if "reviewers" not in matter.data:
        yield from context.given
    elif not _names(matter.data["reviewers"]):
        yield Problem(
            matter.key_spans.get("/reviewers", matter.span),
            f"the document is {document.status}, and `reviewers` names nobody",
            "name who read it, or set `status: in-review`",
            anchor="key:reviewers",
            about="",
        )


def _names(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [entry for entry in entries if isinstance(entry, str) and entry.strip()]
