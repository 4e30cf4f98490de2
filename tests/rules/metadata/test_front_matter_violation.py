"""The front matter as its schema asks, each finding at its own key or value."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter, without_key

from pmlint.config.settings import Settings

FULL = with_front_matter("severity: sev2")


def test_clean_documents_are_clean() -> None:
    assert findings(CLEAN) == []
    assert findings(LIGHT) == []


@pytest.mark.parametrize(
    ("key", "message", "hint"),
    [
        ("status", "the front matter has no `status`", "add `status: …`"),
        ("severity", "the front matter has no `severity`", "add `severity: …`"),
        ("owner", "the front matter has no `owner`", 'write `owner: "@handle"`, the one to ask about this document'),
        (
            "started_at",
            "the front matter has no `started_at`",
            "write `started_at: 2026-02-11T10:02:00Z`, when the incident began",
        ),
    ],
)
def test_missing_key_is_told_at_the_opening_fence(key: str, message: str, hint: str) -> None:
    found = findings(without_key(key))
    assert brief(found) == [("PM101", 1, 1, "error")]
    assert (found[0].problem.message, found[0].problem.hint) == (message, hint)


def test_title_may_be_a_heading() -> None:
    assert findings(without_key("title")) == []
    found = findings(without_key("title").replace("\n# Checkout returned", "\nCheckout returned"))
    assert brief(found) == [("PM101", 1, 1, "error")]
    assert found[0].problem.message == "the document has no title"


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        (
            "status: publishd", 9,
            "`status` is `publishd`, which is none of draft, in-review, published, closed, superseded",
            "did you mean `published`?",
        ),
        ("severity: sve2", 11, "`severity` is `sve2`, which is none of sev1, sev2, sev3, sev4", "did you mean `sev2`?"),
        (
            "severity: high-ish", 11, "`severity` is `high-ish`, which is none of sev1, sev2, sev3, sev4",
            "write one of sev1, sev2, sev3, sev4",
        ),
        ("started_at: yesterday", 13, "`started_at` is `yesterday`, which is no date or time", None),
        ("resolved_at: 2026-02-30", 14, "`resolved_at` is `2026-02-30`, which is no date or time", None),
        ("owner: 12", 8, "`owner` is a number, not a text or a list", None),
        ("title: 2026", 8, "`title` is a number, not a text", None),
        (
            "incident_url: the usual place", 15,
            "`incident_url` is `the usual place`, which is no address with a scheme", "write it as https://…",
        ),
        ("template: lite", 11, "`template` is `lite`, which is none of full, light", "did you mean `light`?"),
        ("no_action_rationale: None.", 22, "`no_action_rationale` has 5 characters; at least 20 are asked for", "say more"),
        ("effort_minutes: -5", 17, "`effort_minutes` is -5, which is less than 0", None),
    ],
)  # fmt: skip
def test_value_is_told_at_the_value(line: str, column: int, message: str, hint: str | None) -> None:
    document = with_front_matter(line)
    found = findings(document)
    assert brief(found) == [("PM101", document.split("\n").index(line) + 1, column, "error")]
    assert found[0].problem.message == message
    assert hint is None or found[0].problem.hint == hint


def test_nested_value_has_its_own_place() -> None:
    document = with_front_matter("detection: {source: telepathy, signal: none}")
    found = findings(document)
    assert brief(found) == [("PM101", 9, 21, "error")]
    assert found[0].problem.message.startswith(
        "`detection.source` is `telepathy`, which is none of monitoring, customer"
    )


@pytest.mark.parametrize(
    "line",
    [
        "status: Final",
        "status: In Review",
        "severity: SEV-3",
        "severity: P3",
        "severity: S3",
        "published:",
        "x-anything: 5",
        "layout: post",
        "date: 2026-02-11",
    ],
)
def test_accepted(line: str) -> None:
    assert findings(with_front_matter(line)) == []


@pytest.mark.parametrize("line", ['author: "@dana"', 'authors: ["@dana", "@lee"]'])
def test_author_stands_in_for_the_owner(line: str) -> None:
    assert findings(with_front_matter(line, without_key("owner"))) == []


def test_date_stands_in_for_the_start() -> None:
    assert findings(with_front_matter("date: 2026-02-11", without_key("started_at"))) == []


@pytest.mark.parametrize("key", ["detected_at", "resolved_at"])
def test_published_full_review_says_when(key: str) -> None:
    found = findings(without_key(key, FULL), ignore=("PM7",))
    assert brief(found) == [("PM101", 1, 1, "warning")]
    assert findings(without_key(key, with_front_matter("severity: sev3"))) == []
    assert findings(without_key(key, with_front_matter("status: draft", FULL))) == []


def test_draft_is_no_excuse() -> None:
    found = findings(with_front_matter("status: draft\nseverity: grave"))
    assert [(one.code, one.severity.value) for one in found] == [("PM101", "error")]


def test_severities_are_a_line_of_settings() -> None:
    settings = Settings(severities=("critical", "major", "minor"))
    assert findings(with_front_matter("severity: minor"), settings) == []
    found = findings(with_front_matter("severity: sev3"), settings)
    assert [one.problem.message for one in found] == ["`severity` is `sev3`, which is none of critical, major, minor"]


def test_form_of_the_id_is_a_line_of_settings() -> None:
    settings = Settings(id_pattern=r"^PM-\d{4}-\d{3}$")
    assert findings(with_front_matter("id: PM-2026-014"), settings) == []
    assert [one.code for one in findings(with_front_matter("id: PM-14"), settings)] == ["PM101"]
