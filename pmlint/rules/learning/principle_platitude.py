"""A principle says what everybody agrees with and nobody can act on.

## What it does
Reports a principle of six words or fewer, and one made of good intentions only: `Test more`, `Communicate better`,
`Be proactive`. In lessons only the latter. The words stand in `pmlint/language/lexicon/platitudes.txt`.

## Why it matters
A principle is worth keeping where it transfers and is still actionable: it names a kind of thing and what to do about
it.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
principle: "We should test everything better and earlier next time."
---

## Summary
Checkout returned errors for twenty minutes.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
principle: "Capacity settings need a default per service and a load test before they ship."
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Name the kind of thing and the rule for it: "Every queue has a limit, and an alert before it".

## Options
None.

## When to suppress
Where six words really say it.
"""

from collections.abc import Iterator

from pmlint.document.bullets import bullets
from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.language import lists
from pmlint.language.vigilance import vigilance_core
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule

SHORT = 6
"""Words up to which a principle names no class."""
_HINT = "name the kind of thing and what to do about it, so that another team could act on it"


@rule("PM705", severity=Severity.WARNING, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a principle; the schema says which are too short to be one."""
    yield from context.given
    places = section_places(document)
    written = document.stated("principle")
    if written and not context.given and (_is_short(written) or _is_platitude(written)):
        yield _problem(document.key_span("principle"), written)
    section = places.get("principle")
    text = excerpt(document, section) if section else ""
    if section and text and (_is_short(text) or _is_platitude(text)):
        yield _problem(section.span, text)
    if "lessons" in places:
        items = {item.span.line for item in document.judged()}
        for bullet in bullets(document, places["lessons"]):
            if bullet.span.line not in items and _is_platitude(bullet.text):
                yield _problem(bullet.span, bullet.text)


def _problem(span: Span, text: str) -> Problem:
    said = " ".join(text.split())[:100]
    return Problem(span, f'"{said}" is true of every incident and tells nobody what to do', _HINT)


def _is_short(text: str) -> bool:
    return len(text.split()) <= SHORT


def _is_platitude(text: str) -> bool:
    """Whether nothing but good intentions is left once the empty words are gone."""
    words = [word for word in lists.words_of(text) if word not in lists.entries("empty_words")]
    if next(vigilance_core(text), None) is not None:
        return False  # more-careful-humans says what is wrong with it
    return bool(words) and all(word in lists.entries("platitudes") for word in words)
