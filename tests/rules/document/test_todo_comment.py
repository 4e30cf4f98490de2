"""Open tasks in comments."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 2


@pytest.mark.parametrize("words", ["TODO: check", "FIXME", "two lines\nand a todo: check", "XXX is this so?"])
def test_open_task(words: str) -> None:
    found = findings(with_section(f"## Summary\nErrors. <!-- {words} -->"))
    assert brief(found) == [("PM012", LINE, 9, "warning")]
    assert found[0].problem.message == f'this comment holds an open task: "{" ".join(words.split())}"'


@pytest.mark.parametrize(
    "text", ["Errors. <!-- checked -->", "Errors.\n\n    <!-- TODO -->", "`<!-- TODO -->` is seen."]
)
def test_no_open_task(text: str) -> None:
    assert findings(with_section(f"## Summary\n{text}")) == []


def test_comment_of_pmlint() -> None:
    text = with_section("## Summary\nErrors. <!-- pmlint-ignore PM012: a TODO of the template -->")
    assert findings(text, select=("PM012",)) == []
