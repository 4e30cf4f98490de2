"""Links to files that are not there."""

import pytest
from documents import CLEAN, brief, findings, plan, read, with_section

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan

LINE = CLEAN.split("\n").index("## Summary") + 2


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("See [it](grph.png).", "`grph.png` is not in the repository", "did you mean `graph.png`?"),
        ("See [it](Graph.png).", "`Graph.png` is not in the repository", "did you mean `graph.png`?"),
        (
            "See [it](../runbooks/pool%20size.md#top).",
            "`../runbooks/pool size.md` is not in the repository",
            "did you mean `../runbooks/Pool size.md`?",
        ),
        (
            "See ![the graph](img/latency-of-all.svg?raw=1).",
            "`img/latency-of-all.svg` is not in the repository",
            "correct the path, counted from the folder of this document, or commit the file",
        ),
        (
            "See [it](www.example.com/a.html).",
            "`www.example.com/a.html` is not in the repository",
            "write `https://www.example.com/a.html` if it is meant to lead to the web",
        ),
    ],
)
def test_broken(text: str, message: str, hint: str) -> None:
    found = findings(with_section(f"## Summary\n{text}"))
    assert brief(found) == [("PM015", LINE, 5, "warning")]
    assert (found[0].problem.message, found[0].problem.hint) == (message, hint)


@pytest.mark.parametrize(
    "address",
    [
        "graph.png", "./graph.png", "../postmortems/graph.png", "<../runbooks/Pool size.md>", "../runbooks/Pool%20size",
        "../runbooks/", "#summary", "/runbooks/none.md", "https://example.com/x.md", "mailto:x@example.com",
        "../../../other/x.md", "{{ page.url }}/x.md", "//example.com/x.md", "2026-02-11-checkout.html",
    ],
)  # fmt: skip
def test_sound(address: str) -> None:
    assert findings(with_section(f"## Summary\nSee [it]({address})."), select=("PM015",)) == []


def test_strict_is_an_error() -> None:
    found = lint(read(with_section("## Summary\nSee [it](none.png).")), plan(preset="strict", select=("PM015",)))
    assert brief(found) == [("PM015", LINE, 5, "error")]


def test_outside_a_repository_it_is_skipped() -> None:
    bare = make_plan(Settings())
    found = lint(read(with_section("## Summary\nSee [it](none.png).")), bare)
    assert "PM015" not in {one.code for one in found}
    skipped = dict(bare.selection.skipped(bare.facts.met))
    assert skipped["broken-relative-link"] == "the files of the repository"
