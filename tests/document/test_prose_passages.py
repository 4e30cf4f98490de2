"""The prose of a document: what is read, as what, and where it stands."""

import pytest
from documents import read

from pmlint.model.prose import BLANK, Passage


def shown(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, role and text of the passages that are no headings, blanks as `_`."""
    found = [one for one in read(text).prose if one.kind != "heading"]
    return [(one.kind, one.role, one.text.replace(BLANK, "_")) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# Title\n\nAbove all.\n\n## Root cause\nIt broke.\n\n- one\n\n  more",
            [
                ("title", None, "Title"),
                ("paragraph", "summary", "Above all."),
                ("paragraph", "root_cause", "It broke."),
                ("item", "root_cause", "one"),
                ("item", "root_cause", "more"),
            ],
            id="kinds",
        ),
        pytest.param(
            "## Summary\nRan `rm -rf` at https://x.example/sam and ~~Sam~~ [said](http://sam.example) so.<!-- Sam -->",
            [("paragraph", "summary", "Ran ______ at _____________________ and ___ said so.")],
            id="no prose",
        ),
        pytest.param("## Summary\n```\nSam broke it\n```\n<!-- Sam -->", [], id="code"),
        pytest.param(
            "## Timeline\n### 10:02\nIt broke.\n\n## Summary\n10:05 it ended",
            [
                ("entry", "timeline", "10:02"),
                ("entry", "timeline", "It broke."),
                ("entry", "summary", "10:05 it ended"),
            ],
            id="entries",
        ),
        pytest.param(
            "## Action items\n- Add an alert. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            [("action", "actions", "Add an alert. Owner: @sam. Due: __________. Tracked: _____.")],
            id="action item",
        ),
        pytest.param(
            "## Action items\n| Action | Owner | Due |\n|-|-|-|\n| Add it | @sam | Friday |",
            [("action", "actions", "Add it"), ("action", "actions", "@sam"), ("action", "actions", "______")],
            id="table",
        ),
        pytest.param(
            "## Root cause\n1. Why did it fail? It was full.\n2. Why was it full? Nothing watched it.",
            [
                ("why", "root_cause", "Why did it fail? It was full."),
                ("why", "root_cause", "Why was it full? Nothing watched it."),
            ],
            id="whys",
        ),
        pytest.param(
            "## Root cause\n```\nWhy? It was full.\nWhy? Nothing watched it.\n```",
            [("why", "root_cause", "Why? It was full."), ("why", "root_cause", "Why? Nothing watched it.")],
            id="whys in a fence",
        ),
        pytest.param(
            "## What went poorly\n\n" + "\n".join(["[10:02] dana: it was me"] * 4),
            [],
            id="chat",
        ),
    ],
)
def test_passages(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert shown(text) == expected


def test_front_matter() -> None:
    document = read('---\ntitle: "A title"\nprinciple: >\n  Check\n  it.\nlanguage: en-GB\n---\n## Summary\nIt broke.')
    first, second = document.prose[:2]
    assert (first.kind, first.text, first.span(2, 7)) == ("title", "A title", (2, 11, 2, 16))
    assert (second.kind, second.role, second.key, second.text) == (
        "front-matter",
        "principle",
        "principle",
        "Check it.\n",
    )
    assert document.language == "en"


@pytest.mark.parametrize("key", ["language: de", "lang: de-AT", "language: Deutsch"])
def test_other_languages(key: str) -> None:
    document = read(f"---\n{key}\n---\n## Summary\nIt broke.")
    assert document.prose == ()
    assert document.section("summary") is not None


def test_places() -> None:
    passage: Passage = read("## Root cause\n- It **broke**.\n  Sam\n  saw it").prose[1]
    first, second = passage.sentences
    assert passage.sentence_span(first) == (2, 3, 2, 16)
    assert passage.sentence_span(second)[:2] == (3, 3)
    assert passage.headings == ("Root cause",)


def test_quotes_are_marked() -> None:
    passages = read("## Summary\n> Sam broke it.\n\nIt broke.").prose
    assert [one.quoted for one in passages] == [False, True, False]
