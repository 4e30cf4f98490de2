"""Whom a document names."""

import pytest
from documents import CLEAN, read, with_actions, with_front_matter

from pmlint.app.people import people_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (CLEAN, {"@dana", "@sam", "@lee"}),
        (
            with_front_matter("owner: Checkout\nreviewers: [Jo Bloggs, '@kim', 7]"),
            {"Jo Bloggs", "@kim", "@sam", "@lee"},
        ),
        (with_front_matter("authors: {a: b}\nowner: ana@shop.example"), {"ana@shop.example", "@sam", "@lee"}),
        (with_actions("- Reject pools. Owner: Jo Bloggs.\n- Add an alert. Owner: Payments."), {"@dana", "Jo Bloggs"}),
        (with_actions("- Sam to reject pools. Due: 2026-03-01.\n- Robin: add an alert."), {"@dana", "Sam"}),
        ("## Action items\n- Reject pools.\n", set()),
        ("", set()),
    ],
)
def test_people(text: str, people: set[str]) -> None:
    assert people_of(read(text)) == people
