from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.document.dates import find_days, leading_moment

FEB_11 = date(2026, 2, 11)
FEB_5 = date(2019, 2, 5)
TEXTS = (
    st.text(st.sampled_from("0123456789:.-/ T+Z?~([`'\"FebMay,pm@UTC\n\u00b2\u0663\u0130é—"), max_size=60) | st.text()
)
ATTACKS = [
    "1",
    "1:",
    "10:",
    "(",
    " ",
    "1 ",
    "Feb ",
    "2026-",
    "T+",
    "?",
    "10:00-",
    "-",
    "~",
    "at ",
    "11 Feb ",
    "Z",
]


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("2026-02-11", "2026-02-11", FEB_11),
        ("2026/02/11", "2026/02/11", FEB_11),
        ("2026.02.11", "2026.02.11", FEB_11),
        ("built on 20260211, then", "20260211", FEB_11),
        ("2026-02-11-outage.md", "2026-02-11", FEB_11),
        ("2026-02-11T10:02:00Z", "2026-02-11", FEB_11),
        ("11 February 2026", "11 February 2026", FEB_11),
        ("the 11th of Feb 2026", "11th of Feb 2026", FEB_11),
        ("11. February 2026", "11. February 2026", FEB_11),
        ("11-Feb-2026", "11-Feb-2026", FEB_11),
        ("5-Feb-19", "5-Feb-19", FEB_5),
        ("February 11th, 2026.", "February 11th, 2026", FEB_11),
        ("Feb. 11 2026", "Feb. 11 2026", FEB_11),
        ("Feb 11-12, 2026", "Feb 11-12, 2026", FEB_11),
        ("Feb 11", "Feb 11", FEB_11),
        ("11 Feb", "11 Feb", FEB_11),
        ("10-11 February", "11 February", FEB_11),
        ("5 May", "5 May", date(2026, 5, 5)),
        ("Tuesday, 5 Feb 2019", "5 Feb 2019", FEB_5),
        ("11.02.2026", "11.02.2026", FEB_11),
        ("11-02-2026", "11-02-2026", FEB_11),
        ("2/11/2026", "2/11/2026", FEB_11),
        ("13/02/2026", "13/02/2026", date(2026, 2, 13)),
        ("16/02/21", "16/02/21", date(2021, 2, 16)),
        ("02/16/21", "02/16/21", date(2021, 2, 16)),
        ("https://example.org/2026/02/11/post", "2026/02/11", FEB_11),
    ],
)
def test_a_written_day(text, written, day):
    found = find_days(text, 2026)
    assert [(text[each.start : each.end], each.date) for each in found] == [(written, day)]


@pytest.mark.parametrize(
    "text",
    [
        "2024-13-45", "2026-02-30", "32 May 2026", "Feb 30", "2015-10", "October 2015", "Oct",
        "v20260211", "1.2.3", "10.11.12.13", "the other 5 may fail", "1/2", "€20260211", "",
        "2026-02-111", "10.0.0.1:8080",
    ],
)  # fmt: skip
def test_no_day(text):
    assert find_days(text, 2026) == []


def test_without_a_year_only_full_dates_are_days():
    assert [day.date for day in find_days("Feb 11, 5 May and 2026-02-11")] == [FEB_11]


def test_two_digit_years_follow_the_year_that_is_known():
    assert [day.date for day in find_days("21/02/16", 2021)] == [date(2021, 2, 16)]
    assert [day.date for day in find_days("21/02/16", 2016)] == [date(2016, 2, 21)]


def test_days_come_in_order_without_overlap():
    text = "from 2026-02-11 to 12 February 2026, not Feb 13"
    assert [text[day.start : day.end] for day in find_days(text, 2026)] == [
        "2026-02-11",
        "12 February 2026",
        "Feb 13",
    ]


@pytest.mark.parametrize(
    ("text", "written", "day", "at", "zone"),
    [
        ("10:34 alert", "10:34", None, time(10, 34), None),
        ("9:05: alert", "9:05", None, time(9, 5), None),
        ("10:34:12 alert", "10:34:12", None, time(10, 34, 12), None),
        ("10:34:12.123 UTC alert", "10:34:12.123 UTC", None, time(10, 34, 12), "UTC"),
        ("10.34 alert", "10.34", None, time(10, 34), None),
        ("9.15 - alert", "9.15", None, time(9, 15), None),
        ("10h34 alert", "10h34", None, time(10, 34), None),
        ("1034h alert", "1034h", None, time(10, 34), None),
        ("1034 UTC alert", "1034 UTC", None, time(10, 34), "UTC"),
        ("1034 - alert", "1034", None, time(10, 34), None),
        ("1034: alert", "1034", None, time(10, 34), None),
        ("10:34hrs alert", "10:34hrs", None, time(10, 34), None),
        ("3pm: alert", "3pm", None, time(15), None),
        ("3:15 pm alert", "3:15 pm", None, time(15, 15), None),
        ("3:15PM alert", "3:15PM", None, time(15, 15), None),
        ("3.15 p.m. alert", "3.15 p.m.", None, time(15, 15), None),
        ("12:30 am alert", "12:30 am", None, time(0, 30), None),
        ("17:14pm alert", "17:14pm", None, time(17, 14), None),
        ("24:00 alert", "24:00", None, time(0), None),
        ("14:?? alert", "14:??", None, None, None),
        ("??:?? alert", "??:??", None, None, None),
        ("25:99 alert", "25:99", None, None, None),
        ("noon: alert", "noon", None, time(12), None),
        ("midnight UTC - alert", "midnight UTC", None, time(0), "UTC"),
        ("10:00 - 10:30 UTC alert", "10:00 - 10:30 UTC", None, time(10), "UTC"),
        ("10:00-10:30 alert", "10:00-10:30", None, time(10), None),
        ("2-3pm alert", "2-3pm", None, time(14), None),
        ("11:00-11:30pm alert", "11:00-11:30pm", None, time(23), None),
        ("2026-02-11T10:02:00Z alert", "2026-02-11T10:02:00Z", FEB_11, time(10, 2), "Z"),
        ("2026-02-11T10:02+01:00", "2026-02-11T10:02+01:00", FEB_11, time(10, 2), "+01:00"),
        ("2026-02-11T10:02-05:00", "2026-02-11T10:02-05:00", FEB_11, time(10, 2), "-05:00"),
        ("2026-02-11 10:02 UTC alert", "2026-02-11 10:02 UTC", FEB_11, time(10, 2), "UTC"),
        ("2026-02-11, 10:02 - alert", "2026-02-11, 10:02", FEB_11, time(10, 2), None),
        ("2026-02-11 - 10:02", "2026-02-11 - 10:02", FEB_11, time(10, 2), None),
        ("2026-02-11 @ 10:02", "2026-02-11 @ 10:02", FEB_11, time(10, 2), None),
        ("2026-02-11 24:00", "2026-02-11 24:00", date(2026, 2, 12), time(0), None),
        ("Feb 11 at 10:34 PM PT", "Feb 11 at 10:34 PM PT", FEB_11, time(22, 34), "PT"),
        ("10:34 on Feb 11: alert", "10:34 on Feb 11", FEB_11, time(10, 34), None),
        ("10:02 UTC 2026-02-11", "10:02 UTC 2026-02-11", FEB_11, time(10, 2), "UTC"),
        ("10:02 (2026-02-11) alert", "10:02 (2026-02-11)", FEB_11, time(10, 2), None),
        ("2/11 10:34 alert", "2/11 10:34", FEB_11, time(10, 34), None),
        ("2026-02-11 alert", "2026-02-11", FEB_11, None, None),
        ("Tuesday, 5 Feb 2019", "Tuesday, 5 Feb 2019", FEB_5, None, None),
        ("Feb 11th alert", "Feb 11th", FEB_11, None, None),
        ("Feb 11 - Feb 13: alert", "Feb 11 - Feb 13", FEB_11, None, None),
        ("2015-10: alert", "2015-10", None, None, None),
        ("October 2015 - alert", "October 2015", None, None, None),
        ("2026-02-?? ??:?? alert", "2026-02-?? ??:??", None, None, None),
        ("~10:34 alert", "~10:34", None, time(10, 34), None),
        ("≈ 10:34 alert", "≈ 10:34", None, time(10, 34), None),
        ("approx. 10:34 alert", "approx. 10:34", None, time(10, 34), None),
        ("At around 10:34, alert", "around 10:34", None, time(10, 34), None),
        ("Between 10:00 and 10:30 alert", "10:00 and 10:30", None, time(10), None),
        ("Sat 13:00 alert", "Sat 13:00", None, time(13), None),
        ("Day 1 10:34 alert", "Day 1 10:34", None, time(10, 34), None),
        ("Day 1: alert", "Day 1", None, None, None),
        ("Monday - alert", "Monday", None, None, None),
        ("T+5m alert", "T+5m", None, None, None),
        ("T-10 alert", "T-10", None, None, None),
        ("+00:15 alert", "+00:15", None, None, None),
        ("30 minutes later alert", "30 minutes later", None, None, None),
        ("5 min after alert", "5 min after", None, None, None),
        ("10:34 (UTC) alert", "10:34 (UTC)", None, time(10, 34), "UTC"),
        ("10:34 UTC+2 alert", "10:34 UTC+2", None, time(10, 34), "UTC+2"),
        ("10:34 GMT-05:00 alert", "10:34 GMT-05:00", None, time(10, 34), "GMT-05:00"),
        ("10:34 +0000 alert", "10:34 +0000", None, time(10, 34), "+0000"),
        ("10:34 US/Pacific alert", "10:34 US/Pacific", None, time(10, 34), "US/Pacific"),
        ("10:34 Europe/Oslo - alert", "10:34 Europe/Oslo", None, time(10, 34), "Europe/Oslo"),
        ("10:34 Eastern - alert", "10:34 Eastern", None, time(10, 34), "Eastern"),
        ("10:34 Central server crashed", "10:34", None, time(10, 34), None),
        ("10:34 UTC (3:34 PDT) alert", "10:34 UTC (3:34 PDT)", None, time(10, 34), "UTC"),
    ],
)
def test_the_moment_an_entry_begins_with(text, written, day, at, zone):
    moment = leading_moment(text, 2026)
    assert moment is not None
    assert (moment.written, moment.day, moment.time, moment.zone) == (written, day, at, zone)
    assert text[moment.start : moment.end] == written


@pytest.mark.parametrize(
    ("text", "written", "rest"),
    [
        ("(10:34) alert", "10:34", " alert"),
        ("[10:34 UTC]: alert", "10:34 UTC", ": alert"),
        ("`10:34` alert", "10:34", " alert"),
        ("[`10:34`] alert", "10:34", " alert"),
        ("(10:34, Sam) alert", "10:34", ", Sam) alert"),
        ("[Morning] alert", "Morning", " alert"),
        ("  - 10:34 alert", "10:34", " alert"),
    ],
)
def test_brackets_belong_to_the_moment_and_not_to_what_is_written(text, written, rest):
    moment = leading_moment(text)
    assert moment is not None
    assert (moment.written, text[moment.end :]) == (written, rest)


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3 released", "10.34.1 released", "v10.34", "5 nodes", "2016 requests", "1500 users",
        "2016 - a year", "1034 pods", "30 minutes of silence", "10.0.0.1:8080 refused", "10:1 odds",
        "1. first", "#123 fixed", "10.34 seconds", "3.5 hours", "5.25 nodes", "The morning was calm",
        "Monday was calm", "After 3 attempts", "+5 nodes", "", "Alert at 10:34", "2024-13-45 10:02",
        "10:34::1 is an address", "On Monday, two days before",
    ],
)  # fmt: skip
def test_no_moment(text):
    assert leading_moment(text, 2026) is None


def test_a_date_without_a_known_year_still_has_its_time():
    moment = leading_moment("Feb 5 10:34 UTC alert")
    assert moment is not None
    assert (moment.day, moment.time, moment.zone) == (None, time(10, 34), "UTC")


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TEXTS, st.none() | st.integers(1, 9999))
def test_any_text_gives_places_inside_it(text, year):
    for day in find_days(text, year):
        assert 0 <= day.start < day.end <= len(text)
    moment = leading_moment(text, year)
    if moment:
        assert 0 <= moment.start < moment.end <= len(text)
        assert moment.written in text[moment.start : moment.end]


@pytest.mark.parametrize("piece", ATTACKS)
def test_long_texts_come_to_an_end(piece):
    text = piece * (100_000 // len(piece))
    assert all(0 <= day.start < day.end <= len(text) for day in find_days(text, 2026))
    moment = leading_moment(text)
    assert moment is None or moment.end < 500
