"""With another person in the same seat the incident would happen again.

## What it does
Reports two things. `swap_test.passes: false` (or a section "Swap test" that begins with `Fails`) that nothing follows
from: another key beside it (`follow_up: A2`), a ticket or the id of an item in `because`, or an open item that speaks
of the same change of the system, is enough. And action items that prevent or mitigate (all of them, where none is
typed) which without exception tell, train or admonish people, or ask for care; one that changes the system is enough.
Where it speaks, weak-actions-only is silent. What asks for care is what vigilance-action and punitive-action find;
further verbs of telling stand in `pmlint/language/lexicon/telling_verbs.txt`.

## Why it matters
If the fix is to tell one person to be careful, a scapegoat was found and not a cause. The next person was not told.

## Bad
```markdown
## Action items
- Remind the team to check the pool size. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Be more careful with configuration changes. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## Good
```markdown
## Action items
- Reject pool sizes below 20 in the configuration check. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Remind the team of the new check. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Add an action item that holds for whoever sits there: block the mistake, detect it, or test for it. For a declared
failure, name the item that will make the test pass: `follow_up: A2`.

## Options
None.

## When to suppress
Where the change of the system is the subject of another document; name it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.document.preventive import only_people, preventive
from pmlint.language.likeness import weighty_words
from pmlint.language.remedies import aims_at_people
from pmlint.language.strength import is_weak
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_FAILS = re.compile(r"[\W_]{0,6}(?:fails|failed|does not pass|did not pass|not passed)\b", re.IGNORECASE)
_TICKET = re.compile(r"https?://|(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d+|(?<![\w&])#\d+")
_SHARED = 2
_HINT = "add a change of the system that holds for whoever sits there: block the mistake, detect it, or test for it"


@rule("PM410", severity=Severity.ERROR, tags=HEURISTIC, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """What is declared at its key or heading, what is computed at the heading of the action items."""
    yield from _declared(document)
    items = preventive(document)
    if only_people(items):
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            "every action asks people to change; the next person would do the same",
            _HINT,
            anchor="section:actions/swap-test",
            about="",
        )


def _declared(document: Document) -> Iterator[Problem]:
    matter = document.front_matter
    said = matter.data.get("swap_test") if matter else None
    section = section_places(document).get("swap_test")
    message = "the swap test fails and no action follows from it"
    hint = "name the change that makes it pass: `follow_up: A2`, or its ticket in `because`"
    if matter and isinstance(said, Mapping) and said.get("passes") is False:
        if not _has_follow_up(document, said):
            span = matter.spans.get("/swap_test/passes", matter.span)
            yield Problem(span, message, hint, anchor="key:swap_test/passes")
    elif section is not None and said is None and section.role == "swap_test":
        text = excerpt(document, section)
        if _FAILS.match(text) and not _has_follow_up(document, {"because": text}):
            yield Problem(section.span, message, _HINT, anchor="section:swap_test", about="")


def _has_follow_up(document: Document, said: Mapping[str, Any]) -> bool:
    if any(value not in (None, "", []) for key, value in said.items() if key not in ("passes", "because")):
        return True
    reason = str(said.get("because") or "")
    if _TICKET.search(reason):
        return True
    words = weighty_words(reason)
    named = reason.casefold().split()
    for item in document.judged("open"):
        changes = not aims_at_people(item.text) and not is_weak(item.text)
        same = len(words & weighty_words(item.text)) >= _SHARED
        if item.id.casefold() in named or "swap test" in item.text.casefold() or (changes and same):
            return True
    return False
