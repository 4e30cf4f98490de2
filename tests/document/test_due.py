from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.document.due import is_placeholder, parse_due

ANCHOR = date(2026, 2, 11)  # a Wednesday
SPRINTS = {"14": "2026-03-20", "H1 sprints": "2026-06-30", "2026-03": "2026-03-27", "broken": "some day"}


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("2026-03-01", "2026-03-01", date(2026, 3, 1)),
        (" **2026-03-01**", "2026-03-01", date(2026, 3, 1)),
        ("by 1 March 2026", "1 March 2026", date(2026, 3, 1)),
        ("Mar 5", "Mar 5", date(2026, 3, 5)),
        ("3 may", "3 may", date(2026, 5, 3)),
        ("Jan 5", "Jan 5", date(2026, 1, 5)),
        ("2 weeks", "2 weeks", date(2026, 2, 25)),
        ("2w", "2w", date(2026, 2, 25)),
        ("in 3 days", "3 days", date(2026, 2, 14)),
        ("within 30 days", "30 days", date(2026, 3, 13)),
        ("two months", "two months", date(2026, 4, 11)),
        ("a week", "a week", date(2026, 2, 18)),
        ("3-4 weeks", "3-4 weeks", date(2026, 3, 11)),
        ("10 business days", "10 business days", date(2026, 2, 25)),
        ("3 working days", "3 working days", date(2026, 2, 16)),
        ("48 hours", "48 hours", date(2026, 2, 13)),
        ("1 year", "1 year", date(2027, 2, 11)),
        ("tomorrow", "tomorrow", date(2026, 2, 12)),
        ("end of week", "end of week", date(2026, 2, 15)),
        ("EOM", "EOM", date(2026, 2, 28)),
        ("next month", "next month", date(2026, 3, 31)),
        ("next quarter", "next quarter", date(2026, 6, 30)),
        ("end of March", "end of March", date(2026, 3, 31)),
        ("end of March 2027", "end of March 2027", date(2027, 3, 31)),
        ("March 2026", "March 2026", date(2026, 3, 31)),
        ("2026-04", "2026-04", date(2026, 4, 30)),
        ("end of 2026", "end of 2026", date(2026, 12, 31)),
        ("Q3 2026", "Q3 2026", date(2026, 9, 30)),
        ("2026-Q2", "2026-Q2", date(2026, 6, 30)),
        ("H1 2026", "H1 2026", date(2026, 6, 30)),
        ("sprint 14", "sprint 14", date(2026, 3, 20)),
        ("Sprint #14", "Sprint #14", date(2026, 3, 20)),
        ("end of Sprint 2026-03", "Sprint 2026-03", date(2026, 3, 27)),
        ("H1 sprints", "H1 sprints", date(2026, 6, 30)),
    ],
)
def test_a_readable_due_date(text, written, day):
    due = parse_due(text, ANCHOR, SPRINTS)
    assert (due.written, due.date, due.readable) == (written, day, True)
    assert text[due.start : due.end] == written


@pytest.mark.parametrize("text", ["sprint 15", "H2 sprints", "9999 years"])
def test_readable_but_not_resolved(text):
    due = parse_due(text, ANCHOR, SPRINTS)
    assert (due.date, due.readable) == (None, True)


@pytest.mark.parametrize(
    "text", ["2 weeks", "end of week", "next month", "tomorrow", "end of March", "10 business days"]
)
def test_spans_need_something_to_count_from(text):
    due = parse_due(text, None, {})
    assert (due.date, due.readable) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "ASAP",
        "later",
        "next sprint",
        "this sprint",
        "Q3",
        "H1",
        "immediately",
        "ongoing",
        "it may slip",
    ],
)
def test_no_calendar_can_tell(text):
    assert parse_due(text, ANCHOR, SPRINTS) == (0, len(text), text, None, False)


def test_a_sprint_that_ends_on_no_day_is_not_resolved():
    assert parse_due("broken", ANCHOR, SPRINTS).date is None


def test_a_day_more_than_half_a_year_ago_is_next_years():
    assert parse_due("Jan 5", date(2026, 11, 20), {}).date == date(2027, 1, 5)
    assert parse_due("end of January", date(2026, 11, 20), {}).date == date(2027, 1, 31)
    assert parse_due("Jan 5", date(2026, 11, 20), {}, year=2026).date == date(2026, 1, 5)


def test_working_days_from_a_weekend_count_from_friday():
    assert parse_due("5 business days", date(2026, 2, 14), {}).date == date(2026, 2, 20)


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "TBD", "tbd?", "TBA", "tbc", "???", "?", "-", "—", "n/a", "N/A.", "none", "unknown",
        "todo", "nobody", "unassigned", "<owner>", "{owner}", "[owner]", "(TBD)", "@TBD", "_TBD_",
        "YYYY-MM-DD",
    ],
)  # fmt: skip
def test_placeholders_name_nobody(text):
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["@sam", "Nadia", "platform team", "2 weeks", "soon", "[Sam]", "noa", "-Sam"])
def test_names_and_dates_are_no_placeholders(text):
    assert not is_placeholder(text)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.text(st.sampled_from("0123456789 -Qsprint#weksdaymohofbuEn.,*\u0130\u00a0")) | st.text(),
    st.none() | st.dates(),
    st.dictionaries(st.text(max_size=4), st.text(max_size=12), max_size=3),
)
def test_any_text_gives_a_place_inside_it(text, anchor, sprints):
    due = parse_due(text, anchor, sprints)
    assert 0 <= due.start <= due.end <= len(text)
    assert due.written == text[due.start : due.end]
    assert due.readable or due.date is None
    assert is_placeholder(text) in {True, False}


@pytest.mark.parametrize("piece", ["1", "1 ", "sprint ", "a", "<", "{", "20", "end of ", "Q1 ", "-", "?"])
def test_long_texts_come_to_an_end(piece):
    text = piece * (100_000 // len(piece))
    assert parse_due(text, ANCHOR, SPRINTS).end <= len(text)
    assert is_placeholder(text) is (piece in "-?<{")
