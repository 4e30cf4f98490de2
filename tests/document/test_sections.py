"""The outline: text → (line, role, sub) of headings, and the title."""

import pytest
from documents import read
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pmlint.config.settings import Settings
from pmlint.document.export import section_places

Row = tuple[int, str | None, bool]
BODY = "\nText of the section.\n"


def outline(text: str, settings: Settings | None = None) -> list[Row]:
    return [(section.span.line, section.role, section.sub) for section in read(text, settings=settings).outline]


WRITTEN = [
    pytest.param("# Timeline", 1, id="level-1"),
    pytest.param("###### Timeline", 6, id="level-6"),
    pytest.param("## timeline ##", 2, id="closed"),
    pytest.param("## TIMELINE", 2, id="capitals"),
    pytest.param("Timeline\n--------", 2, id="setext"),
    pytest.param("Timeline\n========", 1, id="setext-level-1"),
    pytest.param("## 3. Timeline", 2, id="numbered"),
    pytest.param("## 3) Timeline", 2, id="numbered-bracket"),
    pytest.param("## III. Timeline", 2, id="roman"),
    pytest.param("## ⏱️ Timeline", 2, id="emoji"),
    pytest.param("## :clock1: Timeline", 2, id="shortcode"),
    pytest.param("## Timeline (UTC)", 2, id="suffix"),
    pytest.param("## Timeline:", 2, id="colon"),
    pytest.param("## **Timeline**", 2, id="bold"),
    pytest.param("## *Timeline*", 2, id="emphasis"),
    pytest.param("## [Timeline](https://example.com/t)", 2, id="link"),
    pytest.param("## `Timeline`", 2, id="code"),
    pytest.param("## Timeline <a name='t'></a>", 2, id="anchor"),
    pytest.param("   ## Timeline", 2, id="indented"),
    pytest.param("##Timeline", 2, id="no-blank"),
    pytest.param("## Incident timeline", 2, id="opener"),
]


@pytest.mark.parametrize(("heading", "level"), WRITTEN)
def test_forms_of_a_heading(heading: str, level: int) -> None:
    document = read(f"Some words before.\n\n{heading}\n{BODY}")
    assert [(one.role, one.form, one.level, one.span.line, one.sub) for one in document.outline] == [
        ("timeline", "heading", level, 3, False)
    ]
    section = document.outline[0]
    line = document.text.split("\n")[2]
    assert "imeline" in line[section.span.column - 1 : section.span.end_column - 1].lower()
    assert (section.end_line, section.words) == (document.end.line, 4)


NOT_HEADINGS = [
    pytest.param("```\n## Timeline\n```\n", id="fence"),
    pytest.param("~~~md\n# Action items\n- a\n~~~\n", id="tildes"),
    pytest.param("    ## Timeline\n", id="indented-code"),
    pytest.param("<!--\n## Timeline\n- 10:00 example\n\n## Action items\n-->\n", id="comment"),
    pytest.param("#Hashtag of the week\n", id="hashtag"),
    pytest.param("#11205 opened by staff\n", id="ticket"),
    pytest.param("##\n", id="empty"),
    pytest.param("\\## Timeline\n", id="escaped"),
]


@pytest.mark.parametrize("text", NOT_HEADINGS)
def test_what_is_no_heading(text: str) -> None:
    assert outline("Some words before.\n\n" + text) == []


SUBS = [
    pytest.param("## Action items\n### Process\n- a b c\n### Detection\n- d e f\n", [(1, "actions", False), (2, "actions", True), (4, "actions", True)], id="groups-of-actions"),
    pytest.param("## Impact\n### Europe\nx\n#### Shops\ny\n", [(1, "impact", False), (2, "impact", True), (4, "impact", True)], id="two-levels-down"),
    pytest.param("## Lessons learned\n### What went well\n- a\n### What went poorly\n- b\n### Where we got lucky\n- c\n", [(1, "lessons", False), (2, "went_well", False), (4, "went_poorly", False), (6, "lucky", False)], id="own-roles-below-lessons"),
    pytest.param("## Conclusions\n### What went well\n- a\n### What went poorly\n- b\n", [(1, "lessons", False), (2, "went_well", False), (4, "went_poorly", False)], id="conclusions-as-parent"),
    pytest.param("## How'd we do?\n### What went well?\n- a\n", [(1, "lessons", False), (2, "went_well", False)], id="how-d-we-do"),
    pytest.param("## Root cause\n### The pool\nx\n### Why did it spread?\ny\n", [(1, "root_cause", False), (2, "root_cause", True), (4, "root_cause", True)], id="groups-of-causes"),
    pytest.param("## Action items\n### What went well\n- a\n", [(1, "actions", False), (2, "went_well", False)], id="misplaced-below-actions"),
    pytest.param("# T\n## Miscellaneous\n### Timeline\nx\n", [(2, None, False), (3, "timeline", False)], id="below-nothing"),
    pytest.param("# Incident 1\n## Timeline\na\n# Incident 2\n## Timeline\nb\n", [(2, "timeline", False), (4, None, False), (5, "timeline", False)], id="twice"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUBS)
def test_sub_headings(text: str, expected: list[Row]) -> None:
    assert outline(text) == expected


UNLISTED = [
    pytest.param("## Timeline\n### 10:02\na\n### 10:11 alert\nb\n", [(1, "timeline", False)], id="times"),
    pytest.param("## Timeline\n### 2026-02-11\n- 10:02 a\n", [(1, "timeline", False)], id="days"),
    pytest.param("## Timeline\n### Wednesday, 11 February\n- 10:02 a\n", [(1, "timeline", False)], id="weekdays"),
    pytest.param(
        "# Action items\n## Move the logs to object storage `@ana`\nBy June.\n## Alert on disk space `@bo`\nDone.\n",
        [(1, "actions", False)],
        id="action-items",
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNLISTED)
def test_headings_that_are_no_sections(text: str, expected: list[Row]) -> None:
    assert outline(text) == expected


AMBIGUOUS = [
    pytest.param("## Context\nThe shop runs on two pools.\n", ["background"], id="context"),
    pytest.param("## Context\n- 10:02 a\n- 10:11 b\n- 10:22 c\n", ["timeline", "background"], id="context-timed"),
    pytest.param("## Context\n- 10:02 a\n- 10:11 b\n", ["background"], id="context-two-times"),
    pytest.param("## Timeline\n- 10:02 a\n- 10:03 b\n- 10:05 c\n- 10:06 d\n\n## Context\n- 10:02 a\n- 10:11 b\n- 10:22 c\n", ["timeline", "background"], id="context-beside-timeline"),
    pytest.param("## What happened\nCheckout failed for an hour.\n", ["summary", "timeline"], id="what-happened"),
    pytest.param("## What happened\n- 10:02 a\n- 10:11 b\n- 10:22 c\n", ["timeline", "summary"], id="what-happened-timed"),
    pytest.param("## Remediation\nWe rolled the change back and restarted the pods.\n", ["resolution", "actions"], id="remediation-told"),
    pytest.param("## Remediation\n- [ ] Add a canary stage\n- [ ] Alert on the pool\n", ["actions", "resolution"], id="remediation-boxes"),
    pytest.param("## Remediation\n- Add a canary stage. Owner: @sam\n- Alert on the pool. Owner: @lee\n", ["actions", "resolution"], id="remediation-owned"),
    pytest.param("## Conclusions\nPools are code.\n", ["lessons", "actions"], id="conclusions"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AMBIGUOUS)
def test_ambiguous_names_are_settled_by_what_stands_below(text: str, expected: list[str]) -> None:
    document = read(text)
    first = document.outline[0]
    if len(document.outline) == 1:
        assert [first.role, *first.also] == expected
    else:
        assert [section.role for section in document.outline] == expected


TITLES = [
    pytest.param("# Checkout failed\n\n## Summary\nx\n", "Checkout failed", 1, id="heading"),
    pytest.param("Checkout failed\n===\n\nSummary\n---\nx\n", "Checkout failed", 1, id="setext"),
    pytest.param("Checkout failed\n---\n\n### Summary\nx\n", "Checkout failed", 1, id="setext-level-2-above-all"),
    pytest.param("## Checkout failed\n\n### Summary\nx\n", "Checkout failed", 1, id="level-2-above-all"),
    pytest.param("# **Checkout** [failed](https://example.com) `500`\n", "Checkout failed 500", 1, id="markup"),
    pytest.param("# Summary\nx\n# Timeline\ny\n", None, None, id="sections-only"),
    pytest.param("# Summary\nx\n# Checkout failed\ny\n# Timeline\nz\n", "Checkout failed", 3, id="first-that-is-no-section"),
    pytest.param("# Postmortem: checkout\n\n# Summary\nx\n", "Postmortem: checkout", 1, id="postmortem"),
    pytest.param("# Incident 4711\n\n## Summary\nx\n", "Incident 4711", 1, id="incident"),
    pytest.param("## Summary\nx\n## Timeline\ny\n", None, None, id="level-2-sections"),
    pytest.param("---\ntitle: Checkout failed\n---\n## Summary\nx\n", "Checkout failed", None, id="front-matter"),
    pytest.param("---\ntitle: Front\n---\n# Heading\n", "Heading", 4, id="heading-before-front-matter"),
    pytest.param('+++\ntitle = "Checkout failed"\n+++\n\nText.\n', "Checkout failed", None, id="toml"),
    pytest.param("April 17, 2026\n===\n\nSummary\n---\nx\n", "April 17, 2026", 1, id="date"),
    pytest.param("Just text.\n", None, None, id="none"),
    pytest.param("", None, None, id="empty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "line"), TITLES)
def test_titles(text: str, title: str | None, line: int | None) -> None:
    document = read(text)
    assert (document.title, document.title_span.line if document.title_span else None) == (title, line)
    assert all(section.span != document.title_span for section in document.outline)


def test_duplicate_headings_are_all_listed_and_the_first_counts() -> None:
    document = read("## Summary\na\n\n## Impact\nb\n\n## Summary\nc\n")
    assert [(one.role, one.span.line) for one in document.outline] == [("summary", 1), ("impact", 4), ("summary", 7)]
    assert section_places(document)["summary"].span.line == 1


def test_aliases_of_the_settings() -> None:
    settings = Settings(section_aliases={"timeline": ("Tidslinje",), "actions": ("Aksjonspunkter",)})
    text = "## Tidslinje\n- 10:02 a\n\n## Aksjonspunkter\n- Legg til en alarm\n"
    assert outline(text, settings) == [(1, "timeline", False), (4, "actions", False)]
    assert len(read(text, settings=settings).actions) == 1
    assert outline(text)[0][1] is None


def test_where_sections_end_and_how_many_words_they_hold() -> None:
    text = "# T\n\n## Impact\nFour words are here.\n\n### Shops\n- two words\n\n<!-- not these -->\n\n## Timeline\n```\nlog line\n```\n"
    document = read(text)
    assert [(one.heading, one.end_line, one.words) for one in document.outline] == [
        ("Impact", 10, 6),
        ("Shops", 10, 2),
        ("Timeline", 14, 2),
    ]


LINES = st.sampled_from(
    ["# A", "## Summary", "### Timeline", "Text", "", "---", "===", "**Impact**: x", "- **Cause**: y", "- z", "```",
     "<!--", "-->", "1. Actions", "| a | b |", "|---|---|", "Root cause: w", "> ## Quoted", "##Impact"]
)  # fmt: skip


@given(st.lists(LINES, max_size=18))
@hypothesis_settings(derandomize=True, deadline=None, max_examples=150)
def test_every_section_underlines_its_heading_and_ends_below_it(lines: list[str]) -> None:
    document = read("\n".join(lines))
    order = [section.span for section in document.outline]
    assert order == sorted(order)
    for section in document.outline:
        line = lines[section.span.line - 1]
        piece = line[section.span.column - 1 : section.span.end_column - 1]
        assert piece
        assert section.heading.startswith(piece)
        assert section.span.line <= section.end_line <= len(lines)
