"""Eight forms of action items, each as several people write it.

A line that holds `MARK` is where a finding belongs; the mark itself is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from stories import Item

MARK = "\ue000"
Lines = Iterator[str]


class Writer(NamedTuple):
    """One way to write action items."""

    write: Callable[[Iterable[Item]], Lines]
    says_done: bool = False
    """It can say that an item is done."""
    keyless: bool = False
    """Due date and tracker stand there without a key, so that only their own form tells what they are."""
    linked: bool = False
    """Trackers are links, which cannot be misspelt."""
    above: bool = False
    """Owners stand above the items, where only a name is read."""


def fields(item: Item, *names: str) -> list[tuple[str, str]]:
    """Of owner, due date and tracker, under these names, what is said."""
    values = (item.owner, item.due, item.tracker)
    return [(name, value) for name, value in zip(names, values, strict=True) if value is not None]


def front_matter_entry(item: Item, dialect: int) -> Lines:
    """The item as an entry of `action_items`."""
    names = (("owner", "due", "tracker"), ("assignee", "due_date", "ticket"), ("owner", "due", "tracker"))[dialect % 3]
    said = [(name, _yaml(value)) for name, value in fields(item, *names)]
    said += [("status", "done")] if item.done else []
    if dialect % 3 == 2:
        yield f"  - {{{', '.join(f'{name}: {value}' for name, value in [('action', item.text), *said])}}}"
        return
    yield f"  - {('action', 'title')[dialect % 3]}: {item.text}"
    yield from (f"    {name}: {value}" for name, value in said)


def _yaml(text: str) -> str:
    return f'"{text}"' if text[:1] in "@#?" else text


def _link(item: Item) -> str:
    if item.tracker is None:
        return ""
    sound = item.tracker[-1:].isdigit() and item.tracker[:1] + item.tracker[1:2] != " "
    return f"[{item.tracker}]({item.link}{item.tracker.strip('#')})" if sound else item.tracker


def _table(items: Iterable[Item]) -> Lines:
    yield from ("| Action | Owner | Due | Ticket | Status |", "|---|---|---|---|---|")
    for item in items:
        state = "done" if item.done else "open"
        yield f"| {item.text} | {item.owner or ''} | {item.due or ''} | {_link(item)} | {state} |"


def _wide_table(items: Iterable[Item]) -> Lines:
    yield from ("| ID | What | Type | Priority | Who | By when | Tracking issue |", "|:--|---|---|:-:|---|---|---|")
    for number, item in enumerate(items, start=1):
        cells = (f"A{number}", item.text, "prevent", f"P{number}", item.owner, item.due, item.tracker)
        yield f"| {' | '.join(cell or '' for cell in cells)} |"


def _bare_table(items: Iterable[Item]) -> Lines:
    yield from ("Action item | Assignee | Due date | Jira", "--- | --- | --- | ---")
    for item in items:
        yield f"{item.text} | {item.owner or '-'} | {item.due or '-'} | {item.tracker or '-'}"


def _inline(items: Iterable[Item]) -> Lines:
    for item in items:
        yield f"- {item.text}." + "".join(f" {key}: {value}." for key, value in fields(item, "Owner", "Due", "Tracked"))


def _inline_brackets(items: Iterable[Item]) -> Lines:
    for item in items:
        said = ", ".join(f"{key}: {value}" for key, value in fields(item, "owner", "due", "ticket"))
        yield f"* {item.text} ({said})"


def _inline_italic(items: Iterable[Item]) -> Lines:
    for item in items:
        said = "; ".join(f"*{key}:* {value}" for key, value in fields(item, "Owner", "Due by", "Tracked in"))
        yield f"- {item.text}. {said}"


def _inline_bold(items: Iterable[Item]) -> Lines:
    for item in items:
        said = ", ".join(f"**{key}**: {value}" for key, value in fields(item, "Assignee", "Deadline", "Issue"))
        yield f"- {item.text} - {said}"


def _inline_dashes(items: Iterable[Item]) -> Lines:
    for item in items:
        due = None if item.due is None else f"due {item.due.removeprefix('in ')}"
        yield "- " + " — ".join(filter(None, (item.text, item.owner, due, item.tracker)))


def _checks(items: Iterable[Item]) -> Lines:
    for item in items:
        said = " · ".join(f"{key}: {value}" for key, value in fields(item, "Owner", "Due", "Ticket"))
        yield f"- [{'x' if item.done else ' '}] {item.text} — {said}"


def _checks_bare(items: Iterable[Item]) -> Lines:
    for item in items:
        said = ", ".join(value for _, value in fields(item, "", "", ""))
        yield f"- [{'X' if item.done else ' '}] {item.text} ({said})"


def _checks_lines(items: Iterable[Item]) -> Lines:
    for item in items:
        yield f"- [{'x' if item.done else ' '}] {item.text}"
        said = " | ".join(f"{key}: {value}" for key, value in fields(item, "Owner", "Due", "Tracker"))
        yield f"  {said}"


def _numbered(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items, start=1):
        yield f"{number}. {item.text}"
        yield from (f"   - {key}: {value}" for key, value in fields(item, "Owner", "Due", "Tracker"))


def _numbered_bold(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items, start=1):
        yield f"{number}. **{item.text}**"
        yield from (f"   * **{key}**: {value}" for key, value in fields(item, "Owner", "Due date", "Ticket"))


def _numbered_brackets(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items, start=1):
        yield f"{number}) {item.text}."
        yield from (f"   - {key}: {value}" for key, value in fields(item, "Assignee", "ETA", "Issue"))


def _groups(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items):
        if number in (0, 1):
            yield from ("", f"### {('Prevent', 'Detect')[number]}", "")
        owner = "" if item.owner is None else f" ({item.owner})"
        said = "".join(f" {key}: {value}." for key, value in fields(item.but(owner=None), "", "Due", "Tracker"))
        yield f"- {item.text}{owner}.{said}"


def _groups_square(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items):
        if number in (0, 2):
            yield from ("", f"### {('Short term', '', 'Long term')[number]}", "")
        owner = "" if item.owner is None else f"[{item.owner}] "
        said = "".join(f", {key}: {value}" for key, value in fields(item.but(owner=None), "", "due", "ticket"))
        yield f"* {owner}{item.text}{said}"


def _groups_owned(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items):
        topic = ("Limits", "Monitoring", "Documentation", "Process")[number]
        yield from ("", f"### {topic}" + ("" if item.owner is None else f" ({item.owner})"), "")
        said = "".join(f" {key}: {value}." for key, value in fields(item.but(owner=None), "", "Due", "Tracked"))
        yield f"- {item.text}.{said}"


def _headings(items: Iterable[Item]) -> Lines:
    for item in items:
        yield from ("", f"### {item.text}", "")
        yield from (f"- **{key}:** {value}" for key, value in fields(item, "Owner", "Due", "Tracker"))


def _headings_lines(items: Iterable[Item]) -> Lines:
    for number, item in enumerate(items, start=1):
        yield from ("", f"### {number}. {item.text}", "")
        yield from (f"**{key}**: {value}  " for key, value in fields(item, "Owner", "Due date", "Ticket"))
        yield from ("", "This keeps it from coming back in the same way.")


def _headings_one_line(items: Iterable[Item]) -> Lines:
    for item in items:
        yield from ("", f"### {item.text}", "")
        yield " · ".join(f"{key}: {value}" for key, value in fields(item, "Owner", "Due", "Tracked"))


def _run_in(items: Iterable[Item]) -> Lines:
    for item in items:
        owner = "" if item.owner is None else f"**{item.owner}**: "
        due = None if item.due is None else f"due {item.due.removeprefix('in ')}"
        tracker = None if item.tracker is None else f"[{item.tracker}]"
        said = ", ".join(filter(None, (due, tracker)))
        yield f"- {owner}{item.text}" + (f" ({said})" if said else "")


def _run_in_sentences(items: Iterable[Item]) -> Lines:
    for item in items:
        owner = "" if item.owner is None else f"**{item.owner}:** "
        due = "" if item.due is None else f" Due: {item.due}."
        tracker = "" if item.tracker is None else f" [ticket][{item.tracker}]"
        yield f"- {owner}{item.text}.{due}{tracker}"


FORMS: dict[str, tuple[Writer, ...]] = {
    "table": (Writer(_table, says_done=True), Writer(_wide_table), Writer(_bare_table)),
    "inline": (
        Writer(_inline),
        Writer(_inline_brackets),
        Writer(_inline_italic),
        Writer(_inline_bold),
        Writer(_inline_dashes, keyless=True),
    ),
    "checks": (
        Writer(_checks, says_done=True),
        Writer(_checks_bare, says_done=True, keyless=True),
        Writer(_checks_lines, says_done=True),
    ),
    "numbered": (Writer(_numbered), Writer(_numbered_bold), Writer(_numbered_brackets)),
    "groups": (Writer(_groups), Writer(_groups_square), Writer(_groups_owned, above=True)),
    "headings": (Writer(_headings), Writer(_headings_lines), Writer(_headings_one_line)),
    "front-matter": (Writer(lambda _items: iter(()), says_done=True),),
    "run-in": (Writer(_run_in, linked=True), Writer(_run_in_sentences, linked=True)),
}
