"""A key one letter away from a known one."""

import pytest
from documents import brief, findings, with_front_matter, without_key


def test_misspelt_optional_key_is_a_warning() -> None:
    document = with_front_matter("resoled_at: 2026-02-11T10:22:00Z", without_key("resolved_at"))
    found = findings(document)
    assert brief(found) == [("PM102", document.split("\n").index("resoled_at: 2026-02-11T10:22:00Z") + 1, 1, "warning")]
    assert (found[0].problem.message, found[0].problem.hint) == (
        "unknown key `resoled_at`",
        "did you mean `resolved_at`?",
    )


@pytest.mark.parametrize("line", ['ownr: "@dana"', 'onwer: "@dana"', 'Owner: "@dana"', 'owners: "@dana"'])
def test_misspelt_required_key_is_told_once_and_as_an_error(line: str) -> None:
    document = with_front_matter(line, without_key("owner"))
    found = findings(document)
    assert brief(found) == [("PM102", document.split("\n").index(line) + 1, 1, "error")]


def test_missing_key_is_told_where_the_rule_is_off() -> None:
    document = with_front_matter('ownr: "@dana"', without_key("owner"))
    assert [one.code for one in findings(document, ignore=("unknown-key",))] == ["PM101"]


@pytest.mark.parametrize(
    "line", ["x-ownr: a", "layout: post", "uid: 12", "weight: 3", "owners: 2", "ids: 2", "categories: [a]"]
)
def test_free(line: str) -> None:
    assert findings(with_front_matter(line)) == []
