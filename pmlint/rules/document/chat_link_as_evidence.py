"""The only evidence is a chat that outsiders cannot open.

## What it does
Reports a postmortem whose links all lead to Slack, Teams, Discord, Mattermost or Zulip, and that shows no picture and
no excerpt of code or a log. It is off unless it is turned on.

## Why it matters
Who was not in the channel cannot check a thing, and chats are deleted after a while (26 of 115 public postmortems link
Slack).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors, as [discussed](https://acme.slack.com/archives/C024BE91L/p1700000000).
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

## Summary
Checkout returned errors ([graph](https://graphs.example.com/checkout-5xx), [discussion](https://acme.slack.com/archives/C1/p17)).
```

## How to fix
Copy the lines that matter into the text, or link the graph they speak of.

## Options
None.

## When to suppress
Where every reader is in the chat, and the chat is kept.
"""

import re
from collections.abc import Iterator

from pmlint.document.evidence import shows_excerpt
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_CHAT = re.compile(
    r"(?:https?:)?//(?:[\w-]{1,63}\.)?(?:slack\.com/archives/|app\.slack\.com/|teams\.microsoft\.com/l/"
    r"|discord(?:app)?\.com/channels/|zulipchat\.com/|mattermost\.[\w.-]{1,60}/)"
)


@rule("PM019", severity=Severity.OFF)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the first link to a chat."""
    links = [link for link in document.references.links if not link.address.startswith("#")]
    if document.kind == "lessons" or not links or document.references.images or shows_excerpt(document.text):
        return
    if all(_CHAT.match(link.address) for link in links):
        yield Problem(
            links[0].span,
            "the only evidence is a chat, which others cannot open",
            "copy the lines that matter into the text, or link the graph they speak of",
            anchor="document:chat",
        )
