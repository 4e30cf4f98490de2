"""Hardly any entry of the timeline can be checked.

## What it does
Reports a timeline of five entries or more of which less than a fifth carry a link, a picture, an excerpt, a figure or a
filled column of evidence. For incidents of a full review, in the preset `strict` only.

## Why it matters
A timeline from memory is smoother than what happened (PagerDuty's guide asks for a metric or page behind each item).

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Timeline (UTC)
- 10:02 A configuration change reaches production ([deploy 812](https://deploys.example.com/812)).
- 10:04 Requests begin to wait.
- 10:11 The error-rate alert pages the on-call.
- 10:15 The provider is ruled out.
- 10:19 The pool is found.
- 10:22 The change is reverted and errors stop.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Timeline (UTC)
- 10:02 A configuration change reaches production ([deploy 812](https://deploys.example.com/812)).
- 10:04 Requests begin to wait: [traces](https://traces.example.com/checkout).
- 10:11 The error-rate alert pages the on-call at 4 %.
- 10:15 The provider is ruled out.
- 10:19 The pool is found.
- 10:22 The change is reverted and errors stop.
```

## How to fix
Link the deploy, the alert, the graph, the message; a figure from a dashboard is evidence too.

## Options
`share`: percent of the entries that should carry evidence.

## When to suppress
Where the sources are gone; say so in the timeline.
"""

import re
from collections.abc import Iterator

from pmlint.document.chronology import entry_texts, timeline_section
from pmlint.document.evidence import refers_to_evidence, shows_evidence
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_FEWEST = 5
_EVIDENCE_COLUMN = re.compile(r"\|\s{0,20}(?:evidence|sources?|links?|references?|proof)\s{0,20}\|", re.IGNORECASE)


@rule(
    "PM309",
    severity=Severity.OFF,
    strict=Severity.INFO,
    full_review=True,
    options={"share": Option(20, "percent of the entries that should carry evidence")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the heading of the timeline."""
    section = timeline_section(document)
    count = len(document.timeline)
    # A document without any evidence is another rule's.
    if document.kind != "postmortem" or section is None or count < _FEWEST or not shows_evidence(document.text):
        return
    if _EVIDENCE_COLUMN.search(document.text):
        return
    texts = entry_texts(document)
    carrying = sum(
        1
        for entry, text in zip(document.timeline, texts, strict=True)
        if refers_to_evidence(text) or any(character.isdigit() for character in entry.text)
    )
    if carrying * 100 < count * int(context.options.get("share", 20)):
        yield Problem(
            section.span,
            f"{carrying or 'none'} of the {count} entries can be checked: the others have no link, figure or excerpt",
            "link the deploy, the alert, the graph or the message behind an entry",
            anchor="section:timeline",
            about="evidence",
        )
