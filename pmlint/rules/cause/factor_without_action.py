"""No action item addresses a factor.

## What it does
Reports a factor with an id (`F2`, in a list, a table or a heading) that no action item names, neither in its field
`addresses` nor in its text, where other items name factors by id. A factor with `accepted: …` is answered, and dropped
items answer nothing. With `by_words` factors without ids are judged too: reported are those that share no word that
carries meaning with any item.

## Why it matters
A gap in the system that nothing is done about waits for the next incident. Not acting is fine where it is decided.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Contributing factors
- F1: The default of the pool came from a service with little traffic.
- F2: No alert watches how long requests wait.

## Action items
| Action | Owner | Due | Tracker | Addresses |
|---|---|---|---|---|
| Reject pools below 20 | @sam | 2026-03-01 | PAY-4821 | F1 |
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Contributing factors
- F1: The default of the pool came from a service with little traffic.
- F2: No alert watches how long requests wait. Accepted until the new proxy brings one in May.

## Action items
| Action | Owner | Due | Tracker | Addresses |
|---|---|---|---|---|
| Reject pools below 20 | @sam | 2026-03-01 | PAY-4821 | F1 |
```

## How to fix
Add an action item that addresses it, or write into the factor why it is accepted, and until when.

## Options
`by_words`: judge factors without ids by their words.

## When to suppress
Rather write `accepted: …` into the factor.
"""

import re
from collections.abc import Iterator

from pmlint.document.cause_shape import says_something
from pmlint.document.factors import factors_by_id, named_by
from pmlint.language.likeness import unanswered
from pmlint.model.cause import Cause
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_ACCEPTED = re.compile(r"\baccepted\b|\baccept the risk\b|\bno action\b", re.IGNORECASE)


@rule(
    "PM407",
    severity=Severity.INFO,
    options={"by_words": Option(default=False, summary="judge factors without ids by their words")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a factor."""
    factors = factors_by_id(document)
    items = document.judged("open", "done")
    named = {own for item in items for own in named_by(item, factors)}
    if named:
        missed = [(f"factor {own}", cause) for own, cause in factors.items() if own not in named]
    elif context.options.get("by_words"):
        texts = [item.text for item in items]
        missed = [("this factor", cause) for cause in _leaves(document) if unanswered(cause.text, texts)]
    else:
        return
    for name, cause in missed:
        if not _ACCEPTED.search(cause.text):
            yield Problem(
                cause.span,
                f"no action item addresses {name}",
                "add an action item, or write `accepted: …` and why",
                anchor=f"factor:{cause.text[:80]}",
            )


def _leaves(document: Document) -> list[Cause]:
    """The factors, and of every branch the last answer."""
    last = {cause.branch: cause for cause in document.causes if cause.depth}
    return [one for one in document.causes if says_something(one) and (not one.depth or last[one.branch] is one)]
