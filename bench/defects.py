"""One defect at a time, put into a clean postmortem: which rule should speak, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from drafts import Draft, Section, write
from forms import MARK, Writer
from hygiene_defects import HYGIENE
from stories import Item

OPENING, END, AT_MARK = "the opening line", "the last line with text", "the mark"
OWN_SCHEMA = "schemas/own.schema.json"
"""A team's own, which allows 60 words in a summary."""


@dataclass(frozen=True)
class Mutant:
    """A text with one defect."""

    rule: str
    name: str
    data: bytes
    line: int
    """Where the finding belongs, from 1."""
    preset: str = "recommended"
    schema: str | None = None


def mutants(clean: Draft) -> Iterator[Mutant]:
    """Every defect that can be put into this postmortem."""
    for rule, name, make, place in DEFECTS:
        one = deepcopy(clean)
        text = make(one)
        if text is not None:
            preset = "strict" if rule == "PM110" else "recommended"
            yield _mutant(rule, name, text, place, preset, OWN_SCHEMA if rule == "PM200" else None)


def _mutant(rule: str, name: str, text: str, place: str, preset: str, schema: str | None) -> Mutant:
    lines = text.split("\n")
    line = 1
    if place == AT_MARK:
        line = next(number for number, one in enumerate(lines, start=1) if MARK in one)
    elif place == END:
        line = max(number for number, one in enumerate(lines, start=1) if one.strip())
    # U+F8FF stands for a byte that is no UTF-8.
    data = text.replace(MARK, "").encode().replace(b"\xef\xa3\xbf", b"\xff")
    return Mutant(rule, name, data, line, preset, schema)


Make = Callable[[Draft], str | None]


# The file


def _unclosed_front_matter(one: Draft) -> str:
    return write(one).replace("\n---\n", "\n", 1)


def _unclosed_fence(one: Draft) -> str | None:
    if one.style == "labels":
        return None  # a fence ends with the bullet that holds it
    section = one.section("root_cause")
    section.lines = [*section.lines, "", f"```{MARK}", "pool = 5"]
    return write(one)


def _no_utf8(one: Draft) -> str:
    section = one.section("summary")
    section.lines[0] += f" Caf\uf8ff.{MARK}"
    return write(one)


def _key_twice(one: Draft) -> str:
    one.front["owner"] += f"\nowner: someone{MARK}"
    return write(one)


def _tab(one: Draft) -> str:
    one.front["impact"] = f"\n\tusers: 12{MARK}"
    return write(one)


def _bare_at(one: Draft) -> str:
    one.front["owner"] = f"@ngozi{MARK}"
    return write(one)


def _colon_in_text(one: Draft) -> str:
    one.front["title"] = f"Outage: pictures: gone{MARK}"
    return write(one)


def _open_list(one: Draft) -> str:
    one.front["labels"] = f"[one, two{MARK}"
    return write(one)


def _no_front_matter(one: Draft) -> str | None:
    if one.form == "front-matter":
        return None
    one.no_front = True
    severity = one.front["severity"]
    one.before = [f"**Severity:** {severity}", "", f"**Date:** {one.story.day}", ""]
    if one.style == "level-1":
        one.before = []
        return None if one.kind == "light" else write(one)
    return write(one)


def _too_large(one: Draft) -> str:
    one.section("summary").lines += ["", "```", *(["2026-01-01 12:00:00 GET /health 200 0.001s"] * 6500), "```"]
    return write(one)


def _large_front_matter(one: Draft) -> str:
    one.front["notes"] = '"' + "word " * 14000 + '"'
    return write(one)


def _zero_width(one: Draft) -> str:
    section = one.section("summary")
    section.lines[0] = section.lines[0].replace("or", "o\u200br", 1) + MARK
    return write(one) if "\u200b" in section.lines[0] else None


def _bidirectional(one: Draft) -> str:
    section = one.section("root_cause")
    section.lines[0] += f" See \u202egnp.exe{MARK}"
    return write(one)


def _control_in_key(one: Draft) -> str:
    one.front["title"] = f'"{one.front["title"]}"'.replace(" ", " \u2066", 1) + MARK
    return write(one)


def _conflict(one: Draft) -> str | None:
    if one.style == "labels":
        return None
    section = one.section("summary")
    section.lines = [f"<<<<<<< HEAD{MARK}", *section.lines, "=======", "Another text.", ">>>>>>> reworded"]
    return write(one)


# The front matter


def _without(key: str) -> Make:
    def make(one: Draft) -> str | None:
        if key not in one.front or (key == "severity" and one.kind == "light"):
            return None
        del one.front[key]
        return write(one)

    return make


def _without_title(one: Draft) -> str | None:
    if one.style != "level-1":
        return None
    del one.front["title"]
    return write(one)


def _without_start(one: Draft) -> str | None:
    key = "date" if one.kind == "light" else "started_at"
    del one.front[key]
    return write(one)


def _value(key: str, value: str, kinds: str = "full plain light minimal") -> Make:
    def make(one: Draft) -> str | None:
        if one.kind not in kinds.split():
            return None
        one.front[key] = value + MARK
        return write(one)

    return make


def _key(key: str, written: str) -> Make:
    def make(one: Draft) -> str | None:
        if key not in one.front:
            return None
        one.front = {
            (written if name == key else name): value + (MARK if name == key else "")
            for name, value in one.front.items()
        }
        return write(one)

    return make


def _local(key: str) -> Make:
    def make(one: Draft) -> str | None:
        if "T" not in one.front.get(key, ""):
            return None
        one.front[key] = one.front[key][:16].replace("T", " ") + MARK
        return write(one)

    return make


def _owners(one: Draft) -> str:
    one.front["owner"] = f'["{one.story.owner}", "{one.story.reviewer}"]{MARK}'
    return write(one)


# The sections


def _long_summary(one: Draft) -> str | None:
    section = one.section("summary")
    section.heading += MARK
    section.lines.append("It was a long day, " + "and a longer evening, " * 15 + "said the log.")
    return write(one)


def _missing(role: str) -> Make:
    def make(one: Draft) -> str | None:
        if not one.has(role) or (role == "timeline" and one.kind == "minimal"):
            return None  # a small incident without a timeline is a light one
        if role == "actions":
            one.items = []
        one.sections = [section for section in one.sections if section.role != role]
        return write(one)

    return make


def _says(role: str, *lines: str) -> Make:
    def make(one: Draft) -> str | None:
        if not one.has(role):
            return None
        section = one.section(role)
        section.heading += MARK
        section.lines = list(lines)
        return write(one)

    return make


def _again(role: str, text: str) -> Make:
    def make(one: Draft) -> str | None:
        if not one.has(role):
            return None
        first = one.section(role)
        one.sections.append(Section(role, first.heading + MARK, [text]))
        return write(one)

    return make


# The action items


def _no_items(*lines: str) -> Make:
    def make(one: Draft) -> str | None:
        one.items = []
        if one.form == "front-matter":
            one.front["action_items"] = f"[]{MARK}"
            return None if lines else write(one)
        section = one.section("actions")
        section.heading += MARK
        section.lines = list(lines)
        return write(one)

    return make


def _item(number: int, **changed: str | None) -> Make:
    """The item with something left out or put in; `{mark}` in a value is where the finding belongs."""

    def make(one: Draft) -> str | None:
        item = one.items[number]
        values = {
            name: value.format(mark=MARK, owner=item.owner, other=one.story.reviewer) if value else None
            for name, value in changed.items()
        }
        changed_item = item.but(**values)
        if not _sayable(one.writer(), changed_item):
            return None
        if MARK not in "".join(value or "" for value in values.values()):
            changed_item = changed_item.but(text=changed_item.text + MARK)
        one.items[number] = changed_item
        return write(one)

    return make


def _item_twice(one: Draft) -> str:
    first = one.items[0]
    one.items.insert(2, first.but(text=first.text + MARK, tracker=one.items[1].tracker))
    return write(one)


def _weak_items(one: Draft) -> str | None:
    if one.kind not in {"full", "plain"} or not one.has("actions"):
        return None
    texts = (
        "Document the limits of the service",
        "Update the runbook",
        "Share the check list",
        "Write a guide",
    )
    one.items = [item.but(text=text, done=False) for item, text in zip(one.items, texts, strict=False)]
    one.section("actions").heading += MARK
    return write(one)


def _sayable(writer: Writer, item: Item) -> bool:
    """Whether this way of writing can say it: a link is never misspelt, and without a key some words mean nothing."""
    if MARK in (item.tracker or "") and (writer.linked or writer.keyless):
        return False
    if writer.above and MARK in (item.owner or "") and " and " not in (item.owner or ""):
        return False
    return not (writer.keyless and MARK in (item.due or "") and item.due not in {f"ASAP{MARK}", f"soon{MARK}"})


DEFECTS: tuple[tuple[str, str, Make, str], ...] = (
    ("PM001", "front matter never closed", _unclosed_front_matter, OPENING),
    ("PM001", "code fence never closed", _unclosed_fence, AT_MARK),
    ("PM001", "no UTF-8", _no_utf8, AT_MARK),
    ("PM002", "key twice", _key_twice, AT_MARK),
    ("PM002", "tab", _tab, AT_MARK),
    ("PM002", "bare @", _bare_at, AT_MARK),
    ("PM002", "colon in a text", _colon_in_text, AT_MARK),
    ("PM002", "list never closed", _open_list, AT_MARK),
    ("PM003", "no front matter", _no_front_matter, OPENING),
    ("PM007", "document", _too_large, OPENING),
    ("PM007", "front matter", _large_front_matter, OPENING),
    ("PM008", "zero width", _zero_width, AT_MARK),
    ("PM008", "bidirectional", _bidirectional, AT_MARK),
    ("PM008", "in front matter", _control_in_key, AT_MARK),
    ("PM009", "conflict", _conflict, AT_MARK),
    ("PM101", "no title", _without_title, OPENING),
    ("PM101", "no status", _without("status"), OPENING),
    ("PM101", "no severity", _without("severity"), OPENING),
    ("PM101", "no owner", _without("owner"), OPENING),
    ("PM101", "no start", _without_start, OPENING),
    ("PM101", "no detection time", _without("detected_at"), OPENING),
    ("PM101", "no recovery time", _without("resolved_at"), OPENING),
    ("PM101", "empty owner", _value("owner", ""), AT_MARK),
    ("PM101", "severity sev7", _value("severity", "sev7", "full plain minimal"), AT_MARK),
    ("PM101", "severity word", _value("severity", "high-ish", "full plain minimal"), AT_MARK),
    ("PM101", "status word", _value("status", "publishd"), AT_MARK),
    ("PM101", "no day", _value("detected_at", "2026-02-30", "full plain"), AT_MARK),
    ("PM101", "no time", _value("resolved_at", "in the evening", "full plain"), AT_MARK),
    ("PM101", "mapping", _value("services", "{a: b}", "full"), AT_MARK),
    ("PM101", "audience", _value("audience", "everyone"), AT_MARK),
    ("PM102", "titel", _key("title", "titel"), AT_MARK),
    ("PM102", "sevrity", _key("severity", "sevrity"), AT_MARK),
    ("PM102", "resoled_at", _key("resolved_at", "resoled_at"), AT_MARK),
    ("PM102", "dectected_at", _key("detected_at", "dectected_at"), AT_MARK),
    ("PM102", "statsu", _key("status", "statsu"), AT_MARK),
    ("PM102", "taggs", _key("tags", "taggs"), AT_MARK),
    ("PM102", "reviewer", _key("reviewers", "reviewer"), AT_MARK),
    ("PM107", "started_at", _local("started_at"), AT_MARK),
    ("PM107", "detected_at", _local("detected_at"), AT_MARK),
    ("PM107", "resolved_at", _local("resolved_at"), AT_MARK),
    ("PM110", "owners", _owners, AT_MARK),
    ("PM200", "own schema", _long_summary, AT_MARK),
    *(("PM201", role, _missing(role), END)
      for role in ("summary", "timeline", "root_cause", "went_well", "went_poorly", "actions")),
    ("PM202", "summary empty", _says("summary"), AT_MARK),
    ("PM202", "summary TBD", _says("summary", "TBD"), AT_MARK),
    ("PM202", "timeline empty", _says("timeline"), AT_MARK),
    ("PM202", "causes N/A", _says("root_cause", "N/A"), AT_MARK),
    ("PM202", "causes see above", _says("root_cause", "See above."), AT_MARK),
    ("PM202", "went well None", _says("went_well", "None"), AT_MARK),
    ("PM202", "went poorly dash", _says("went_poorly", "-"), AT_MARK),
    ("PM202", "impact TBD", _says("impact", "*TBD*"), AT_MARK),
    ("PM202", "luck ...", _says("lucky", "..."), AT_MARK),
    ("PM204", "summary", _again("summary", "In the end all was well again, for everybody."), AT_MARK),
    ("PM204", "went well", _again("went_well", "The telephones worked all day."), AT_MARK),
    ("PM601", "empty", _no_items(), AT_MARK),
    ("PM601", "None", _no_items("None."), AT_MARK),
    ("PM601", "no action items", _no_items("There are no action items."), AT_MARK),
    ("PM601", "text only", _no_items("TBD"), AT_MARK),
    ("PM602", "first", _item(0, owner=None), AT_MARK),
    ("PM602", "last", _item(2, owner=None), AT_MARK),
    ("PM602", "TBD", _item(1, owner="TBD{mark}"), AT_MARK),
    ("PM602", "?", _item(0, owner="?{mark}"), AT_MARK),
    ("PM603", "first", _item(0, due=None), AT_MARK),
    ("PM603", "last", _item(2, due=None), AT_MARK),
    ("PM603", "TBD", _item(1, due="TBD{mark}"), AT_MARK),
    ("PM604", "first", _item(0, tracker=None), AT_MARK),
    ("PM604", "last", _item(2, tracker=None), AT_MARK),
    ("PM604", "TBD", _item(1, tracker="TBD{mark}"), AT_MARK),
    ("PM605", "everyone", _item(0, owner="everyone{mark}"), AT_MARK),
    ("PM605", "SRE", _item(1, owner="SRE{mark}"), AT_MARK),
    ("PM605", "two", _item(2, owner="{owner} and {other}{mark}"), AT_MARK),
    ("PM607", "ASAP", _item(0, due="ASAP{mark}"), AT_MARK),
    ("PM607", "soon", _item(1, due="soon{mark}"), AT_MARK),
    ("PM607", "no day", _item(2, due="2026-02-30{mark}"), AT_MARK),
    ("PM607", "after the move", _item(2, due="after the move{mark}"), AT_MARK),
    ("PM608", "last year", _item(0, due="2024-03-01{mark}"), AT_MARK),
    *(("PM610", text, _item(number, text=text), AT_MARK) for number, text in enumerate((
        "Improve deploy safety", "Look into the alerting", "Ensure this does not happen again"))),
    *(("PM610", text, _item(number, text=text), AT_MARK) for number, text in enumerate((
        "Better monitoring", "Consider alternatives", "Make the service more robust"))),
    *(("PM612", text, _item(number, text=text), AT_MARK) for number, text in enumerate((
        "Continue to watch the error rate", "Monitor the queue", "Regularly review the thresholds"))),
    ("PM619", "weak", _weak_items, AT_MARK),
    ("PM621", "twice", _item_twice, AT_MARK),
    *(("PM627", text, _item(number, text=text), AT_MARK) for number, text in enumerate((
        "Switch to another provider?", "Should we move to another provider", "Maybe drop the old queue"))),
    ("PM705", "two words", _value("principle", "Test more.", "full"), AT_MARK),
    ("PM705", "good intentions", _value("principle", "Everything needs better tests.", "full"), AT_MARK),
    ("PM625", "blank", _item(0, tracker="PAY 4821{mark}"), AT_MARK),
    ("PM625", "words", _item(1, tracker="the usual board{mark}"), AT_MARK),
    ("PM625", "letters", _item(2, tracker="OPS-12a{mark}"), AT_MARK),
    *(("PM700", key, _without(key), OPENING)
      for key in ("services", "detection", "failure_class", "swap_test", "principle", "verification", "reviewers")),
    *((rule, name, make, AT_MARK) for rule, name, make in HYGIENE),
)  # fmt: skip
