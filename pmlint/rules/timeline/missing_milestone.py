"""The timeline leaves out the start, the detection or the recovery.

## What it does
Reports a timeline of which no entry can be read as the start or trigger, as the detection, or as the mitigation or
recovery, where nothing else tells it: no timestamp in the front matter (`started_at`, `detected_at`, `mitigated_at`,
`resolved_at`), no line such as `**Detected**: 10:11`, no section of its own. Many words are understood; for incidents
of a full review only.

## Why it matters
From these three come the time to detect and the time to recover, and the question what could shorten them.

## Bad
```markdown
---
title: Checkout returned errors
status: in-review
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- 10:14 The pool of connections is empty on every instance.
- 10:22 The change is reverted and errors stop.
```

## Good
```markdown
---
title: Checkout returned errors
status: in-review
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## How to fix
Add the entry, or write the milestone as the first word of the entry that is it: "Detected: …", "Recovered: …".

## Options
None.

## When to suppress
Where a milestone cannot be known: a leak that nobody can date.
"""

from collections.abc import Iterator

from pmlint.document.chronology import declared, entry_texts, timeline_section
from pmlint.document.milestone_words import READS_AS
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Draft, rule

_KEYS = {
    "start": ("started_at",),
    "detection": ("detected_at", "acknowledged_at", "declared_at"),
    "recovery": ("mitigated_at", "resolved_at"),
}
_ROLES = {"start": ("trigger",), "detection": ("detection",), "recovery": ("resolution",)}
_SAID = {"start": "how it started", "detection": "how it was detected", "recovery": "how it ended"}
_MILESTONES = {"recovery": ("recovery", "mitigation")}
_HINTS = {
    "start": "the change or event that set it off, as in `10:02 configuration v81 reaches production`",
    "detection": "what noticed it, as in `10:11 Detected: the error-rate alert pages the on-call`",
    "recovery": "what ended it, as in `10:22 Recovered: the change is reverted and errors stop`",
}


@rule("PM304", severity=Severity.WARNING, tags=HEURISTIC, english=True, draft=Draft.MILDER, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding that names all that is missing, at the heading of the timeline."""
    section = timeline_section(document)
    if section is None or document.kind != "postmortem" or not document.timeline:
        return
    texts = entry_texts(document)
    missing = [name for name in READS_AS if not _is_told(document, name) and not _is_in(document, name, texts)]
    if missing:
        yield Problem(
            section.span,
            f"the timeline does not say {' or '.join(_SAID[name] for name in missing)}",
            f"add an entry for {_HINTS[missing[0]]}",
            anchor="section:timeline",
            about=" ".join(missing),
        )


def _is_told(document: Document, name: str) -> bool:
    return any(declared(document, key) for key in _KEYS[name]) or any(
        document.section(role) is not None for role in _ROLES[name]
    )


def _is_in(document: Document, name: str, texts: list[str]) -> bool:
    if {entry.milestone for entry in document.timeline} & set(_MILESTONES.get(name, (name,))):
        return True
    if name != "start":
        return any(READS_AS[name].search(text) for text in texts)
    # What stands above the detection is how it started, whatever its words.
    detected = document.timeline[0].milestone == "detection" and bool(READS_AS["detection"].search(texts[0]))
    return not detected or bool(READS_AS[name].search(texts[0]))
