from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.document import zones
from pmlint.document.zones import find_zone, zone_at, zone_offset


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("All times in UTC", "UTC"),
        ("All time in UTC.", "UTC"),
        ("Timeline (all times PST)", "PST"),
        ("Timeline (UTC)", "UTC"),
        ("(utc)", "utc"),
        ("| Time (UTC) |", "UTC"),
        ("Times are US/Pacific", "US/Pacific"),
        ("Timeline, UTC+2", "UTC+2"),
        ("GMT-05:00", "GMT-05:00"),
        ("Timeline (ET)", "ET"),
        ("Time (PT)", "PT"),
        ("times are in Pacific time", "Pacific time"),
        ("Date and time in cet", "cet"),
        ("All times CET/CEST", "CET/CEST"),
        ("All times IST", "IST"),
    ],
)
def test_the_zone_that_is_stated(text, zone):
    assert find_zone(text) == zone


@pytest.mark.parametrize(
    "text",
    ["Timeline", "the BEST day", "meet ET the alien", "we met at ten", "a central server", "(est. 2 h)", ""],
)
def test_no_zone_is_stated(text):
    assert find_zone(text) is None


def test_a_minus_behind_a_bare_time_is_a_range_and_behind_a_timestamp_an_offset():
    assert zone_at("10:02-05:00", 5) is None
    assert zone_at("10:02-05:00", 5, minus=True) == (11, "-05:00")


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("UTC", 0), ("z", 0), ("GMT", 0), ("CET", 1), ("CEST", 2), ("BST", 1), ("IST", 5.5), ("PST", -8),
        ("PDT", -7), ("UTC+2", 2), ("+05:30", 5.5), ("-0500", -5), ("−05:00", -5),
        ("Pacific Standard Time", -8), ("PT", -7), ("Eastern", -4), ("US/Pacific", -7),
        ("Europe/Oslo", 2), ("Asia/Kolkata", 5.5),
    ],
)  # fmt: skip
def test_hours_ahead_of_utc_in_july(name, hours):
    assert zone_offset(name, date(2026, 7, 1), time(10)) == timedelta(hours=hours)


@pytest.mark.parametrize("name", ["", "XYZ", "Foo/Bar", "../etc/passwd", "UTC+25", "+0099", "CET/CEST", "a\0b/c"])
def test_an_unknown_zone_has_no_offset(name):
    assert zone_offset(name, date(2026, 7, 1), time(10)) is None


def test_a_place_has_no_offset_without_a_day():
    assert zone_offset("Europe/Oslo", None, None) is None


def test_without_a_tz_database_places_have_no_offset(monkeypatch):
    def missing(key):
        raise zones.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zones, "ZoneInfo", missing)
    assert zone_offset("Europe/Oslo", date(2026, 7, 1), time(10)) is None
    assert zone_offset("CET", date(2026, 7, 1), time(10)) == timedelta(hours=1)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.text(st.sampled_from("UTCGMPSE+-−:0123456789/ ()Zz.Europlsimacn")) | st.text())
def test_any_text_may_be_asked_for_a_zone(text):
    found = find_zone(text)
    assert found is None or found in text
    offset = zone_offset(text, date(1, 1, 1), time(0))
    assert offset is None or abs(offset) <= timedelta(hours=24)
