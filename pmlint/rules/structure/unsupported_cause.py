"""The causes are stated, and nothing shows how they are known.

## What it does
Reports causes without any link, picture, excerpt, pull request, issue or commit, in an incident of a full review whose
document has such evidence elsewhere.

## Why it matters
A cause that cannot be checked is believed or doubted by who says it (PagerDuty's guide: each point has a source).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout [returned errors](https://graphs.example.com/checkout-5xx) for twenty minutes.

## Contributing factors
- The default of the pool came from a service with little traffic.
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

## Summary
Checkout [returned errors](https://graphs.example.com/checkout-5xx) for twenty minutes.

## Contributing factors
- The default of the pool came from a service with little traffic, as `pool: 5` in
  [the template](https://git.example.com/template/pool.yaml) shows.
```

## How to fix
Link the change, the line of code, the trace or the graph that shows the mechanism.

## Options
None.

## When to suppress
Where the evidence must not be linked.
"""

from collections.abc import Iterator

from pmlint.document.evidence import refers_to_evidence, shows_evidence
from pmlint.document.excerpt import bare, excerpt
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM215", severity=Severity.INFO, tags=HEURISTIC, english=True, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the first section of causes; a document without any evidence is another rule's."""
    own = [one for one in document.outline if one.role == "root_cause" and not one.sub]
    if not own or document.kind != "postmortem" or not shows_evidence(document.text):
        return
    text = "\n".join(excerpt(document, one) for one in own)
    if bare(text) and bare(text) not in NO_ANSWER and not refers_to_evidence(text):
        yield Problem(
            own[0].span,
            f'nothing in "{own[0].heading}" shows how the cause is known',
            "link the change, the line of code, the trace or the graph",
            anchor="section:root_cause",
            about="evidence",
        )
