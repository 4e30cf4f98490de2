"""The times of a document side by side."""

import pytest
from documents import CLEAN, read, with_front_matter, with_section

from pmlint.document.chronology import declared, declared_instant, entry_texts, timed_entries, timeline_section
from pmlint.document.evidence import refers_to_evidence, shows_evidence
from pmlint.document.sequence import runs


def with_timeline(entries: str) -> str:
    return with_section(f"## Timeline\n{entries}")


def test_timed_entries_leave_out_days_and_texts() -> None:
    document = read(with_timeline("- 10:02 a\n- 2026-02-12 b\n- ~10:30 UTC c"))
    assert [one.moment.written for one in timed_entries(document)] == ["10:02", "~10:30 UTC"]


@pytest.mark.parametrize(
    ("entries", "texts"),
    [
        pytest.param(
            "- 10:02 a\n  more\n- 10:11 b\n\nThe end.", ["- 10:02 a\n  more", "- 10:11 b\n\nThe end.\n"], id="list"
        ),
        pytest.param(
            "| Time | What |\n|---|---|\n| 10:02 | a |\n| 10:11 | b |", ["| 10:02 | a |", "| 10:11 | b |\n"], id="rows"
        ),
        pytest.param("", [], id="none"),
    ],
)
def test_entry_texts(entries: str, texts: list[str]) -> None:
    assert entry_texts(read(with_timeline(entries))) == texts


def test_the_section_of_the_entries() -> None:
    section = timeline_section(read(CLEAN))
    assert section is not None
    assert section.heading == "Timeline"


def test_what_is_declared() -> None:
    document = read(with_front_matter("started_at: 2026-02-11T11:02:00+01:00\nresolved_at: soon"))
    statement = declared(document, "started_at")
    instant = declared_instant(document, "started_at")
    assert statement is not None
    assert statement.value == "2026-02-11T11:02:00+01:00"
    assert instant is not None
    assert instant.isoformat() == "2026-02-11T11:02:00+01:00"
    assert declared_instant(document, "resolved_at") is None
    assert declared(document, "mitigated_at") is None


def test_runs_end_at_headings_and_other_days() -> None:
    document = read(with_timeline("- 10:02 a\n- 10:11 b\n\n**2026-02-12**\n\n- 09:00 c"))
    assert [[one.moment.written for one in run] for run in runs(document)] == [["10:02", "10:11"], ["09:00"]]


@pytest.mark.parametrize(
    ("text", "shows", "refers"),
    [
        ("The pool was empty.", False, False),
        ("See https://graphs.example.com/1.", True, True),
        ("The alert `pool_wait` fired.", True, True),
        ("Reverted in #812.", False, True),
        ("Reverted in 3fa9c1d.", False, True),
        ("About 4200000 requests failed.", False, False),
        ("Tracked as PAY-4821.", False, True),
    ],
)
def test_evidence(text: str, shows: bool, refers: bool) -> None:
    assert (shows_evidence(text), refers_to_evidence(text)) == (shows, refers)
