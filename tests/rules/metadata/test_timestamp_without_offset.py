"""A time says of which zone it is."""

import pytest
from documents import brief, findings, with_front_matter

from pmlint.config.settings import Settings


@pytest.mark.parametrize("value", ["2026-02-11 10:02", "2026-02-11T10:02:00", "2026-02-11T10:02:00.5"])
@pytest.mark.parametrize("key", ["started_at", "detected_at", "published"])
def test_no_zone(key: str, value: str) -> None:
    document = with_front_matter(f"{key}: {value}")
    found = findings(document, ignore=("PM108",))
    assert brief(found) == [("PM107", document.split("\n").index(f"{key}: {value}") + 1, len(key) + 3, "error")]
    assert found[0].problem.message == f"`{key}` is `{value}`, which names no time zone"


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-11",
        "2026-02-11T10:02:00Z",
        "2026-02-11T10:02:00+01:00",
        "2026-02-11 10:02 UTC",
        "2026-02-11 10:02 +0100",
    ],
)
def test_silent(value: str) -> None:
    assert findings(with_front_matter(f"started_at: {value}"), select=("PM107",)) == []


def test_zone_of_the_document_stands_in() -> None:
    assert findings(with_front_matter("timezone: Europe/Zurich\nstarted_at: 2026-02-11 10:02"), select=("PM107",)) == []


def test_zone_of_the_settings_stands_in() -> None:
    assert findings(with_front_matter("started_at: 2026-02-11 10:02"), Settings(timezone="UTC")) == []
