"""Links that leave the repository."""

import pytest
from documents import CLEAN, brief, findings, read, with_section

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan

LINE = CLEAN.split("\n").index("## Summary") + 2
ONLY = ("PM023",)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("../../../graphs/errors.png", "`../../../graphs/errors.png` leads out of the repository"),
        ("../../../../etc/passwd", "`../../../../etc/passwd` leads out of the repository"),
        ("%2e%2e/../../x.md#top", "`../../../x.md` leads out of the repository"),
        ("../elsewhere/notes.md", "`../elsewhere/notes.md` leads out of the repository through a symbolic link"),
    ],
)
def test_leads_out(address: str, message: str) -> None:
    found = findings(with_section(f"## Summary\nSee [it]({address})."))
    assert brief(found) == [("PM023", LINE, 5, "error")]
    assert found[0].problem.message == message


@pytest.mark.parametrize(
    "address",
    [
        "graph.png", "../runbooks/Pool%20size.md", "../../README.md", "/../../x.md", "https://example.com/../../../../x",
        "#timeline", "../../../issues/12", "../../../../pull/812", "../../../../../acme/shop/-/merge_requests/3",
    ],
)  # fmt: skip
def test_stays_inside(address: str) -> None:
    assert findings(with_section(f"## Summary\nSee [it]({address})."), select=ONLY) == []


def test_an_image_is_told_once() -> None:
    text = with_section("## Summary\n![Errors rise](../../../e.png) ![Errors rise](../../../e.png)")
    assert brief(findings(text, select=ONLY)) == [("PM023", LINE, 1, "error")]


def test_without_a_repository_there_is_no_root() -> None:
    text = with_section("## Summary\nSee [it](../../../x.md).")
    assert "PM023" not in {one.code for one in lint(read(text), make_plan(Settings()))}
