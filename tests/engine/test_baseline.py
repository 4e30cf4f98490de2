"""The baseline: what it accepts, what its file holds, and what is wrong with one that somebody changed."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from documents import CLEAN, PATH, plan, read, with_actions, with_front_matter, with_section, without_section

from pmlint.engine.baseline import compared, entries_of
from pmlint.engine.baseline_file import Entry, read_entries, to_text
from pmlint.engine.lint import lint
from pmlint.errors import BaselineError
from pmlint.model.problem import Diagnostic, State

PLAN = plan(ignore=("PM207", "PM208", "poorly-without-action", "too-many-actions", "missing-high-priority-action"))
EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "2026-03-02-search-latency-bad.md"
BAD = "- Add an alert for replica lag in rack {0}. Due: 2026-03-01. Tracked: PAY-{0}."
SEVENTY = [BAD.format(number) for number in range(70)]


def found(text: str, path: str = PATH) -> list[Diagnostic]:
    return lint(read(text, path), PLAN)


def items(*lines: str) -> str:
    return with_actions("\n".join(lines))


def through_file(text: str, path: str = PATH) -> tuple[Entry, ...]:
    """The entries of a document's baseline, written and read again."""
    return read_entries(to_text(entries_of(found(text, path), PLAN.known_keys)).encode(), "b.json")


def new(text: str, entries: tuple[Entry, ...], path: str = PATH) -> list[str]:
    return [one.rule for one in compared(found(text, path), entries).diagnostics if one.state is State.OPEN]


class TestIdentity:
    def test_seventy_findings_below_a_new_paragraph(self) -> None:
        entries = through_file(items(*SEVENTY))
        assert sum(entry.count for entry in entries) == 70
        changed = items(*SEVENTY).replace("## Action items\n", "## Action items\nThese were agreed on 12 February.\n\n")
        changed = changed.replace("## Summary\n", "## Summary\nA paragraph more.\n\n")
        assert new(changed, entries) == []

    def test_one_repaired_and_one_added_ten_times(self) -> None:
        entries = through_file(items(*SEVENTY))
        rng = random.Random(4)  # noqa: S311 - no secret
        now = list(SEVENTY)
        for turn in range(10):
            index = rng.choice(
                [number for number, line in enumerate(now) if "Owner" not in line and "rack 1" not in line]
            )
            now[index] = now[index].replace("Due:", "Owner: @sam. Due:")
            now.insert(rng.randrange(len(now)), BAD.format(100 + turn))
            assert new(items(*now), entries) == ["missing-owner"] * (turn + 1)

    def test_reordered(self) -> None:
        now = list(SEVENTY)
        random.Random(5).shuffle(now)  # noqa: S311 - no secret
        assert new(items(*now), through_file(items(*SEVENTY))) == []

    def test_an_item_reworded(self) -> None:
        before = items("- Add replay alert for late orders. Due: 2026-03-01. Tracked: PAY-1.")
        after = items("- Add a replay alert for orders that come late. Due: 2026-03-01. Tracked: PAY-7.")
        assert new(after, through_file(before)) == []

    def test_equal_items(self) -> None:
        twice = items(SEVENTY[0], SEVENTY[0])
        entries = through_file(twice)
        assert {entry.rule: entry.count for entry in entries} == {"missing-owner": 2, "duplicate-action": 1}
        assert new(twice, entries) == []
        assert sorted(new(items(*[SEVENTY[0]] * 3), entries)) == ["duplicate-action", "missing-owner"]
        assert new(items(SEVENTY[0]), entries) == []

    @pytest.mark.parametrize(("before", "path"), [("", PATH), ("id: PM-2026-014", "docs/postmortems/moved.md")])
    def test_a_document_with_an_id_may_move(self, before: str, path: str) -> None:
        text = with_front_matter(before, items(*SEVENTY)) if before else items(*SEVENTY)
        assert new(text, through_file(text), path) == []

    def test_a_new_section_is_missing(self) -> None:
        entries = through_file(without_section("What went well"))
        assert new(without_section("What went poorly"), entries) == ["missing-section"]

    def test_a_count_beyond_all_reason_costs_nothing(self) -> None:
        (entry,) = through_file(items(SEVENTY[0]))
        many = replace(entry, count=999_999)
        assert new(items(SEVENTY[0], SEVENTY[0], SEVENTY[1]), (many,)) != []
        assert compared(found(items(SEVENTY[0])), (many,)).left == (replace(entry, count=999_998),)

    def test_what_is_left(self) -> None:
        entries = through_file(items(*SEVENTY[:5]))
        left = compared(found(items(*SEVENTY[:3])), entries).left
        assert [entry.count for entry in left] == [1, 1]

    def test_suppressed_ones_have_no_entry(self) -> None:
        assert through_file(items(f"{SEVENTY[0]} <!-- pmlint-ignore PM602: the vendor's -->")) == ()

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("---\ntitle: x\n", id="front matter never closed"),
            pytest.param(CLEAN.replace("severity: sev3", "severity: [\nx"), id="front matter is no YAML"),
            pytest.param(items(*SEVENTY).replace("## Summary", "<<<<<<< HEAD\n## Summary"), id="merge conflict"),
        ],
    )
    def test_what_cannot_be_read_has_none(self, text: str) -> None:
        assert found(text) != []
        assert through_file(text) == ()


class TestFile:
    def test_sorted_one_entry_a_line(self) -> None:
        entries = entries_of(
            [*found(items(*SEVENTY[:2]), "b.md"), *found(items(*SEVENTY[:2]), "a.md")], PLAN.known_keys
        )
        text = to_text(entries)
        lines = text.split("\n")
        assert lines[:3] == ["{", '  "pmlint-baseline": 1,', '  "entries": [']
        assert lines[-3:] == ["  ]", "}", ""]
        rows = [json.loads(line.rstrip(",")) for line in lines[3:-3]]
        assert [row["path"] for row in rows] == sorted(row["path"] for row in rows)
        assert len(rows) == len(entries)
        assert to_text(reversed(entries)) == text
        assert read_entries(text.encode(), "") == tuple(entries)

    def test_no_words_of_the_document(self) -> None:
        text = with_section(
            "## Priya's notes\n", EXAMPLE.read_text(encoding="utf-8") + "\n## Priya's notes\nTBD, says Zoe.\n"
        )
        text = with_front_matter("priya_raman: x\nowner: [zoe]\nseverity: sev9", text)
        entries = entries_of(lint(read(text), plan(preset="strict")), PLAN.known_keys)
        told = {
            value for entry in entries for value in (entry.about, entry.item, entry.words, entry.near, entry.around)
        }
        assert len(entries) > 10
        written = " ".join(told).casefold()
        assert not any(name in written for name in ("priya", "zoe", "sev9", "notes", "search", "replica"))
        assert "action/owner" in {entry.about for entry in entries}
        assert any(entry.about.startswith("section:") for entry in entries)

    def test_empty(self) -> None:
        assert to_text([]) == '{\n  "pmlint-baseline": 1,\n  "entries": []\n}\n'
        assert read_entries(to_text([]).encode(), "") == ()

    def test_order_and_form_of_the_json_do_not_matter(self) -> None:
        entries = through_file(items(*SEVENTY[:3]))
        content = json.loads(to_text(entries))
        other = json.dumps({"entries": content["entries"], "pmlint-baseline": 1}, indent=4)
        assert read_entries(f"\ufeff{other}".encode(), "") == entries


GOOD = '{"path": "a.md", "rule": "missing-owner", "about": "action/owner"}'


def file_with(*entries: str) -> str:
    return '{\n  "pmlint-baseline": 1,\n  "entries": [\n    ' + ",\n    ".join(entries) + "\n  ]\n}\n"


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        pytest.param("", "the baseline is not JSON", 1, id="empty"),
        pytest.param("[]", "this is no baseline of pmlint", 1, id="a list"),
        pytest.param("{}", "this is no baseline of pmlint", 1, id="an empty object"),
        pytest.param('{"pmlint-baseline": 2, "entries": []}', "the baseline is from a newer pmlint", 1, id="newer"),
        pytest.param('{"pmlint-baseline": 0, "entries": []}', "the baseline is not as pmlint writes it", 1, id="version 0"),
        pytest.param('{"pmlint-baseline": true, "entries": []}', "the baseline is not as pmlint writes it", 1, id="no version"),
        pytest.param('{"pmlint-baseline": 1}', "the baseline is not as pmlint writes it", 1, id="no entries"),
        pytest.param('{"pmlint-baseline": 1, "entries": {}}', "the baseline is not as pmlint writes it", 1, id="entries are no list"),
        pytest.param('{"pmlint-baseline": 1, "entries": [], "x": 1}', "the baseline is not as pmlint writes it", 1, id="another key"),
        pytest.param('{"pmlint-baseline": 1, "pmlint-baseline": 1, "entries": []}', "a key stands twice", None, id="a key twice"),
        pytest.param(f'{"[" * 100_000}', "the baseline is not as pmlint writes it", None, id="deep"),
        pytest.param(file_with(GOOD, "<<<<<<< HEAD"), "the baseline is not JSON", 5, id="merge conflict"),
        pytest.param(file_with(GOOD, GOOD) + "x", "the baseline is not JSON: extra data", 8, id="text behind"),
        pytest.param(file_with(GOOD, '"x"'), "this entry is no object", 5, id="text for an entry"),
        pytest.param(file_with(GOOD, GOOD, '{"path": "a.md"}'), "this entry has no `rule`", 6, id="no rule"),
        pytest.param(file_with(GOOD.replace('"a.md"', '""')), "this entry has no `path`", 4, id="no path"),
        pytest.param(file_with(GOOD.replace("rule", "rul")), "this entry has an unknown key `rul`; did you mean `rule`?", 4, id="unknown key"),
        pytest.param(file_with(GOOD, GOOD.replace('"a.md"', "7")), "this entry has no text under `path`", 5, id="number for a text"),
        pytest.param(file_with(GOOD[:-1] + ', "count": 0}'), "this entry has a `count` that is no number from 1", 4, id="count 0"),
        pytest.param(file_with(GOOD[:-1] + ', "count": "2"}'), "this entry has a `count` that is no number from 1", 4, id="count as text"),
        pytest.param(file_with(GOOD[:-1] + ', "count": true}'), "this entry has a `count` that is no number from 1", 4, id="count true"),
        pytest.param(file_with(GOOD[:-1] + ', "near": "xyz"}'), "this entry has a `near` that pmlint did not write", 4, id="no numbers"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(content: str, message: str, line: int | None) -> None:
    with pytest.raises(BaselineError) as caught:
        read_entries(content.encode(), "b.json")
    assert message in caught.value.message
    assert caught.value.path == "b.json"
    assert (caught.value.span.line if caught.value.span else None) == line
    assert caught.value.hint


def test_not_utf8_and_too_large() -> None:
    with pytest.raises(BaselineError, match="not UTF-8"):
        read_entries(b"\xff\xfe", "b.json")
    with pytest.raises(BaselineError, match="larger than 16 MiB"):
        read_entries(b" " * (16 * 1024 * 1024 + 1), "b.json")
