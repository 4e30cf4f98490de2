"""The id and the file's name."""

import pytest
from documents import brief, findings, with_front_matter

FOLDER = "docs/postmortems/"


@pytest.mark.parametrize(
    ("written", "name"),
    [("PM-12", "pm-21.md"), ("PM2021-004", "PM2021-005 - Log4Shell.md"), ("INC-7", "2026-02-11-inc-17-pool.md")],
)
def test_other_id(written: str, name: str) -> None:
    text = with_front_matter(f"id: {written}")
    found = findings(text, path=FOLDER + name, select=("PM103",))
    assert brief(found) == [("PM103", text.split("\n").index(f"id: {written}") + 1, 5, "error")]


def test_message() -> None:
    found = findings(with_front_matter("id: PM-12"), path="pm-21.md", select=("PM103",))
    assert found[0].problem.message == "the id is `PM-12`, and the file is called `pm-21`"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("PM-12", "pm-12.md"),
        ("PM-12", "PM012-checkout.md"),
        ("PM-2026-007", "pm-2026-007-2.md"),
        ("PM-12", "inc-44-checkout.md"),
        ("PM-12", "2026-02-11-checkout.md"),
        ("checkout-pool", "pool-3.md"),
        ('"12"', "pm-21.md"),
    ],
)
def test_no_other_id(written: str, name: str) -> None:
    assert findings(with_front_matter(f"id: {written}"), path=FOLDER + name, select=("PM103",)) == []
