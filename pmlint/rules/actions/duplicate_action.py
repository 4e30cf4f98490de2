"""Two action items say the same.

## What it does
Reports an item whose words are those of an earlier one in the same group, or nearly, or that has an earlier one's
tracker and most of its words.

## Why it matters
One of the two is closed and the other stays open for ever, and both are counted.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Reject the pools below 20. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Keep one of them; where they differ, say in what.

## Options
None.

## When to suppress
Where the same work is done in two places and each has its own ticket.
"""

from bisect import bisect_left
from collections.abc import Iterator

from pmlint.language import tasks
from pmlint.language.likeness import likeness, weighty_words
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

SAME_WORDS = 0.85
"""Likeness from which two items say the same, where one holds all the words of the other."""
SAME_TRACKER = 0.6
"""Likeness that is enough with the same tracker."""
FEWEST = 2
"""Words that carry meaning, below which nothing can be said."""
MOST = 300
"""Items that are compared with each other."""


@rule("PM621", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item, at the later one."""
    starts = sorted(section.span.line for section in document.outline)
    items = [(item, _words(item), _group(item, starts)) for item in document.judged()[:MOST]]
    for number, (item, words, group) in enumerate(items):
        for earlier, others, other_group in items[:number]:
            if _same(item, words, earlier, others) and (group == other_group or _is_copy(item, words, earlier, others)):
                yield Problem(
                    item.span,
                    f'action item "{item.called}" says the same as the one in line {earlier.span.line}',
                    "keep one of them; where they differ, say in what",
                    anchor="duplicate",
                    about=" ".join(sorted((item.text, earlier.text))),
                )
                break


def _same(item: ActionItem, words: frozenset[str], earlier: ActionItem, others: frozenset[str]) -> bool:
    if min(len(words), len(others)) < FEWEST:
        return False
    alike = likeness(words, others)
    if alike >= SAME_WORDS and (words <= others or others <= words):
        return True
    return alike >= SAME_TRACKER and bool(set(item.trackers) & set(earlier.trackers)) and not _differ(words, others)


def _is_copy(item: ActionItem, words: frozenset[str], earlier: ActionItem, others: frozenset[str]) -> bool:
    """Whether it is the same item in another group; `Reject small pools` for two services has two owners or tickets."""
    shared = set(item.trackers) & set(earlier.trackers) or (item.owner is not None and item.owner == earlier.owner)
    return words == others and bool(shared)


def _differ(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each names a thing that the other does not: `for orders`, `for payments`."""
    return bool(words - others) and bool(others - words)


def _words(item: ActionItem) -> frozenset[str]:
    """The words that carry the meaning, without the names of the tickets."""
    tickets = " ".join(tracker.rpartition("/")[2] for tracker in item.trackers)
    return weighty_words(tasks.unnumbered(item.text)) - weighty_words(tickets)


def _group(item: ActionItem, starts: list[int]) -> int:
    """The number of headings above an item; 0 where it is a heading, or stands in the group of its owner."""
    owner = item.fields.get("owner")
    if item.shape == "heading" or (owner is not None and owner.line < item.span.line):
        return 0
    return bisect_left(starts, item.span.line)
