"""A full review does not answer the swap test.

## What it does
Reports a published incident of a full review with neither `swap_test` in the front matter nor a section "Swap test".
In the preset `recommended` full-review-incomplete names it among what is left open.

## Why it matters
The test of a good postmortem is that, with its actions done, the same incident could not be caused by a different
person either. Where that cannot be answered, a scapegoat was found and not a cause.

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
swap_test: {passes: true, because: "the configuration check rejects pools below 20 for any author"}
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Add `swap_test: {passes: true, because: …}`: which change of the system stops the next person? If there is none, write
`passes: false` and add the action item that is missing.

## Options
None.

## When to suppress
Where no person did anything, such as hardware that wore out.
"""

from collections.abc import Iterator
from dataclasses import replace

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule

_MESSAGE = "the swap test is not answered"
_HINT = "add `swap_test: {passes: true, because: …}`: which change stops the next person from causing the same?"


@rule("PM409", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """What the schema asks of a full review, in words of its own."""
    for problem in context.given:
        yield replace(problem, message=_MESSAGE, hint=_HINT)
