"""The causes end at a vendor.

## What it does
Reports causes that all say that somebody else failed (a provider, a vendor, a cloud), where neither they nor lessons,
what went poorly and action items say a word about one's own part: timeouts, fallbacks, caches, a second provider. In
an incident of a full review shallow-cause and single-factor speak instead.

## Why it matters
A provider that fails is a condition like the weather. What can be changed is how much hangs on it, and how soon one
notices.

## Bad
```markdown
## Contributing factors
- The payment provider had an outage.
- AWS was unavailable in eu-west-1.
```

## Good
```markdown
## Contributing factors
- The payment provider had an outage.
- Checkout has no timeout towards it, so all workers waited.
```

## How to fix
Add what your side does when they fail: the timeout, the fallback, the alert, or that there is none.

## Options
None.

## When to suppress
Where nothing could and should be done about the dependency; better, write `accepted: …`.
"""

import re
from collections.abc import Iterator

from pmlint.document.cause_shape import cause_text, says_something, told_by_counting
from pmlint.document.excerpt import excerpt
from pmlint.language import lists
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_FAILS = re.compile(
    r"\b(?:outages?|down|fail(?:ed|s|ure|ures|ing)?|unavailab\w{2,5}|degrad\w{1,6}|incidents?|issues?|problems?|errors?"
    r"|interrupt\w{2,6}|disrupt\w{2,6}|broke|offline|bugs?|attack\w{0,4}|suffer\w{2,4}|slow\w{0,4})\b",
    re.IGNORECASE,
)
_LONGEST = 60
_ELSEWHERE = ("went_poorly", "lessons", "reasoning", "detection", "resolution")


@rule("PM413", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first cause."""
    causes = [cause for cause in document.causes if says_something(cause)]
    if document.kind == "lessons" or not causes or told_by_counting(document, context.settings):
        return
    if not all(_blames_vendor(cause.text) for cause in causes) or len(cause_text(document).split()) > _LONGEST:
        return
    others = [excerpt(document, section) for section in document.outline if section.role in _ELSEWHERE]
    texts = [cause_text(document), *others, *(item.text for item in document.actions)]
    if not any(lists.anywhere("posture_words").search(text) for text in texts):
        yield Problem(
            causes[-1].span,
            "the causes end at a vendor; nothing tells what your side does when it fails",
            "add the timeout, the fallback or the alert on your side, or that there is none",
            anchor="section:root_cause/vendor",
        )


def _blames_vendor(text: str) -> bool:
    return lists.anywhere("vendor_words").search(text) is not None and _FAILS.search(text) is not None
