"""Sections written as something other than headings: text → (line, role, form)."""

import pytest
from documents import read

Row = tuple[int, str | None, str]


def outline(text: str) -> list[Row]:
    return [(section.span.line, section.role, section.form) for section in read(text).outline]


FORMS = [
    pytest.param(
        "**Summary**\n\nCheckout failed.\n\n**Impact**\n\nAll users.\n",
        [(1, "summary", "bold-line"), (5, "impact", "bold-line")],
        id="bold-lines",
    ),
    pytest.param(
        "**Summary:**\n\nCheckout failed.\n\n**Impact:**\n\nAll users.\n",
        [(1, "summary", "bold-line"), (5, "impact", "bold-line")],
        id="bold-lines-with-colon",
    ),
    pytest.param(
        "**Summary**\nCheckout failed.\n\n**Impact**\nAll users.\n",
        [(1, "summary", "bold-line"), (4, "impact", "bold-line")],
        id="bold-lines-above-their-text",
    ),
    pytest.param(
        "**Impact**: all users.\n\n**Root cause:** a small pool.\n",
        [(1, "impact", "bold-run-in"), (3, "root_cause", "bold-run-in")],
        id="run-in",
    ),
    pytest.param(
        "**Impact**: all users.\n**Root cause**: a small pool,\nvery small.\n**Trigger**: a release.\n",
        [(1, "impact", "bold-run-in"), (2, "root_cause", "bold-run-in"), (4, "trigger", "bold-run-in")],
        id="run-in-line-by-line",
    ),
    pytest.param(
        "# T\n\n- **Impact**: all users.\n- **Resolution**:\n  - rolled back\n- **Identified**: by an alert.\n",
        [(3, "impact", "bold-bullet"), (4, "resolution", "bold-bullet"), (6, "detection", "bold-bullet")],
        id="bold-bullets",
    ),
    pytest.param(
        "# T\n\n1. Summary\n   Checkout failed.\n2. Timeline\n   - 10:02 a\n3. Root cause\n   - a small pool\n"
        "4. Preventative measures\n   - Add a check - Farrukh\n",
        [
            (3, "summary", "list-item"),
            (5, "timeline", "list-item"),
            (7, "root_cause", "list-item"),
            (9, "actions", "list-item"),
        ],
        id="ordered-list",
    ),
    pytest.param(
        "1. **Summary:** It failed.\n2. **Impact:**\n   - three labs\n3. **Lessons learned:** Uploads are final.\n",
        [(1, "summary", "list-item"), (2, "impact", "list-item"), (4, "lessons", "list-item")],
        id="ordered-list-of-bold-labels",
    ),
    pytest.param(
        "SUMMARY: The catalogue was down.\n\nIMPACT:\nRoughly 600 patrons.\n\nROOT CAUSE: An upgrade.\n",
        [(1, "summary", "plain-label"), (3, "impact", "plain-label"), (6, "root_cause", "plain-label")],
        id="plain-labels",
    ),
    pytest.param(
        "# T\n\n| Field | Text |\n|---|---|\n| Impact | All users saw errors for an hour |\n"
        "| Root cause | The pool was far too small |\n",
        [(5, "impact", "table-row"), (6, "root_cause", "table-row")],
        id="table-rows",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: list[Row]) -> None:
    assert outline(text) == expected


NONE = [
    pytest.param("## Action items\n\n**Detection**\n\n- Add an alert\n", [(1, "actions", "heading")], id="groups"),
    pytest.param("## Timeline\n\n**Detection**\n\n- 10:02 alert\n", [(1, "timeline", "heading")], id="phases"),
    pytest.param("## Root cause\n\n**The pool**: it was small.\n", [(1, "root_cause", "heading")], id="terms"),
    pytest.param("## Root cause\n\n**Issue**: it was small.\n", [(1, "root_cause", "heading")], id="weak-names"),
    pytest.param("# T\n\n- **Sam**: writes.\n- **Lee**: reads.\n", [], id="names-of-people"),
    pytest.param("# T\n\n- **Impact**: one.\n- something else\n", [], id="one-labelled-bullet"),
    pytest.param("# T\n\nWe saw **impact** everywhere.\n", [], id="bold-in-a-sentence"),
    pytest.param("# T\n\n**Date**: 2026-02-11\n**Status**: final\n**Authors**: ana\n", [], id="metadata"),
    pytest.param("# T\n\n| Severity | SEV-2 |\n|---|---|\n| Detected | 10:02 |\n", [], id="table-of-data"),
    pytest.param("# T\n\nNote: this is a draft.\n", [], id="plain-words"),
    pytest.param("# T\n\n```\nImpact: none\nRoot cause: none\nSummary: none\n```\n", [], id="fence"),
]


@pytest.mark.parametrize(("text", "expected"), NONE)
def test_labels_that_are_no_sections(text: str, expected: list[Row]) -> None:
    assert outline(text) == expected


def test_a_bold_section_name_counts_below_other_headings() -> None:
    text = "## Details\n\nIt failed.\n\n**What went well**\n\n- the pager\n\n**What went poorly**\n\n- the rest\n"
    assert outline(text)[1:] == [(5, "went_well", "bold-line"), (9, "went_poorly", "bold-line")]


def test_sections_in_other_forms_stand_one_below_the_heading_above() -> None:
    text = "# T\n\n## Report\n\n**Impact**: all users.\n\n**Root cause**: a pool.\n\n## Action items\n- Size the pool\n"
    document = read(text)
    assert [(one.heading, one.level, one.end_line, one.words) for one in document.outline] == [
        ("Report", 2, 8, 4),
        ("Impact", 3, 6, 2),
        ("Root cause", 3, 8, 2),
        ("Action items", 2, 10, 3),
    ]


def test_what_follows_the_label_belongs_to_the_section() -> None:
    text = "# T\n\n- **Root cause**: a small pool\n- **Review actions**:\n  - Size the pool. Owner: @sam\n"
    document = read(text)
    assert [cause.text for cause in document.causes] == ["a small pool"]
    assert [(item.span.line, item.owner, item.implicit) for item in document.actions] == [(5, "@sam", False)]


def test_heading_is_underlined_without_its_marks() -> None:
    text = "**Impact**: all users.\n\n- **Root cause**: a pool\n- **Resolution**: rolled back\n"
    document = read(text)
    lines = text.split("\n")
    found = [lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1] for one in document.outline]
    assert found == [one.heading for one in document.outline]
    assert found == ["Impact", "Root cause", "Resolution"]
