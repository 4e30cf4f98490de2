"""One owns the document, several contribute."""

import pytest
from documents import brief, findings, with_front_matter, without_key


@pytest.mark.parametrize("line", ['owner: ["@dana", "@sam"]', 'owner: "@dana and @sam"', 'owner: "@dana, @sam"'])
def test_several(line: str) -> None:
    document = with_front_matter(line)
    assert findings(document) == []
    found = findings(document, preset="strict", select=("metadata",))
    assert brief(found) == [("PM110", document.split("\n").index(line) + 1, 8, "warning")]


def test_message() -> None:
    found = findings(with_front_matter('owner: ["@dana", "@sam"]'), extend_select=("PM110",))
    assert found[0].problem.message == 'several people own this document: ["@dana", "@sam"]'
    assert found[0].problem.hint == "name one as `owner`, the others as `contributors`"


@pytest.mark.parametrize("line", ['authors: ["@dana", "@sam"]', 'owner: ["@dana"]'])
def test_one_owner_and_several_authors_are_fine(line: str) -> None:
    assert findings(with_front_matter(line), preset="strict", select=("metadata",)) == []


def test_several_authors_and_no_owner() -> None:
    document = with_front_matter('authors: ["@dana", "@sam"]', without_key("owner"))
    assert [one.code for one in findings(document, preset="strict", select=("metadata",))] == ["PM110"]
