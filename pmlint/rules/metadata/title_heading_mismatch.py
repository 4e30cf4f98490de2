"""The document has two titles.

## What it does
Reports a `title` in the front matter and a level-1 heading that say different things, and a second level-1 heading that
is no section. Case, punctuation, days, ids and words such as "postmortem" do not count, and one title may be longer
than the other.

## Why it matters
An index shows one, the page the other, and a search finds half.

## Bad
```markdown
---
title: Search was slow for most of a morning
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

# Checkout returned errors
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

# Postmortem: Checkout returned errors
```

## How to fix
Write the same title twice, or leave one of them out.

## Options
None.

## When to suppress
Where the index needs another title than the page.
"""

import re
from collections.abc import Iterator

from pmlint.document.placeholders import find_placeholder
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_NAMES_OF_REPORTS = frozenset((
    "a", "an", "analysis", "and", "at", "for", "from", "in", "incident", "mortem", "of", "on", "outage", "post",
    "postmortem", "rca", "report", "retrospective", "review", "the", "to", "was", "were", "with",
))  # fmt: skip


@rule("PM105", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """At the heading that differs, and at the second of the same level."""
    matter, heading = document.front_matter, document.title_span
    written = matter.data.get("title") if matter is not None else None
    if heading is not None and isinstance(written, str) and document.title and _differ(written, document.title):
        yield Problem(
            heading,
            f'the heading says "{document.title[:80]}", the front matter "{written[:80]}"',
            "write the same title twice, or leave one of them out",
            anchor="title",
            about="",
        )
    tops = [one for one in document.outline if one.level == 1 and one.form == "heading"]
    if heading is not None and tops and not any(one.role for one in tops):
        yield Problem(
            tops[0].span,
            f'"{tops[0].heading[:80]}" is a second heading of level 1, which makes it a title',
            "make it a section: `## …`",
            anchor="second-title",
            about="",
        )


def _differ(one: str, other: str) -> bool:
    """Whether each says something that the other does not."""
    if find_placeholder(one) or find_placeholder(other):
        return False  # one is still to be written
    first, second = _words(one), _words(other)
    return bool(first - second) and bool(second - first)


def _words(title: str) -> set[str]:
    found = (word.casefold().replace("’", "'") for word in _WORD.findall(title))
    return {word for word in found if word not in _NAMES_OF_REPORTS and not word.isdigit()}
