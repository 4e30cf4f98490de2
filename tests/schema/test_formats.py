"""Formats that are really checked."""

import pytest

from pmlint.schema.formats import FORMATS

CASES = {
    "date": (["2026-02-11", "2024-02-29"], ["2026-02-30", "2026-2-1", "2026-02-11 ", "20260211", "٢٠٢٦-02-11"]),
    "date-time": (
        ["2026-02-11T10:02:00Z", "2026-02-11t10:02:00.25+01:00"],
        ["2026-02-11T10:02Z", "2026-02-11 10:02:00Z", "2026-02-11T10:02:00", "2026-02-11T24:00:00Z", "nope"],
    ),
    "local-date-time": (["2026-02-11T10:02", "2026-02-11 10:02:00"], ["2026-02-11", "2026-02-11T10:02Z"]),
    "timestamp": (
        ["2026-02-11", "2026-02-11 10:02", "2026-02-11 10:02 UTC", "2026-02-11T10:02:00+0100"],
        ["2026-02-30 10:02", "2026-02-11 25:99", "11.02.2026", "yesterday", ""],
    ),
    "uri": (["https://example.com/a?b#c", "urn:x:y"], ["example.com", "https://exa mple.com", "//host", "http:"]),
    "email": (["dana@example.com", "d.r+x@mail.example"], ["dana", "dana@", "@example.com", "a b@example.com"]),
}


@pytest.mark.parametrize("name", CASES)
def test_format(name: str) -> None:
    good, bad = CASES[name]
    assert [FORMATS[name](text) for text in good] == [True] * len(good)
    assert [FORMATS[name](text) for text in bad] == [False] * len(bad)


def test_every_format_has_cases() -> None:
    assert set(CASES) == set(FORMATS)
