"""Causes that nobody looks for."""

import pytest
from documents import findings, with_actions, with_front_matter, with_section, without_section

ONLY = ("PM416",)


def document(cause: str, action: str = "Reject pools below 20") -> str:
    """A document with one cause, another one below it, and one action item."""
    items = f"- {action}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.\n"
    return with_actions(items, with_section(f"## Contributing factors\n- {cause}\n- The limit is five.\n"))


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("The root cause is still unknown.", "The root cause is still unknown"),
        ("Unknown at this time.", "Unknown at this time"),
        ("It is unclear why the pool was small.", "It is unclear why"),
        ("We do not know what caused the spike.", "We do not know what caused"),
        ("We could not determine the root cause.", "We could not determine the root cause"),
        ("We were unable to find the reason for the restart.", "We were unable to find the reason"),
        ("The cause of the restart was never found.", "cause of the restart was never found"),
        ("The reason for the lag is not yet understood.", "reason for the lag is not yet understood"),
        ("The root cause is under investigation.", "The root cause is under investigation"),
        ("It's unclear what exactly deleted the rows.", "It's unclear what exactly deleted"),
        ("The job stalled for an as yet unknown reason.", "for an as yet unknown reason"),
        ("Unclear why the host was picked.", "Unclear why"),
        ("The cause could not be identified", "cause could not be identified"),
    ],
)
def test_found(cause: str, words: str) -> None:
    text = document(cause)
    line = text.split("\n").index(f"- {cause}") + 1
    found = findings(text, select=ONLY)
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM416", line, "warning")]
    assert found[0].problem.message == f'"{words}", and no action item looks for it'


@pytest.mark.parametrize(
    "cause",
    [
        "The job failed on an unknown host.",
        "The parser rejects unknown fields.",
        "The error message was unclear.",
        "It was unclear until 11:20 why requests failed.",
        "At first the cause was unknown.",
        "The proxy could not find the service.",
        "The on-call could not determine the reason before the log was rotated.",
        "We do not know all customers by name.",
        "The root cause is unknown; accepted, since the host is gone.",
        "Alerts make it clear why requests fail.",
    ],
)
def test_silent(cause: str) -> None:
    assert findings(document(cause), select=ONLY) == []


@pytest.mark.parametrize(
    "action",
    ["Investigate the restart", "Find out what restarts the host", "Add logging around the restart",
     "Reproduce the restart on staging", "Open a case with the vendor of the host"],
)  # fmt: skip
def test_somebody_looks(action: str) -> None:
    assert findings(document("The root cause is unknown.", action), select=ONLY) == []


def test_where_action_items_are_missing_other_rules_speak() -> None:
    text = document("The root cause is unknown.")
    assert findings(without_section("Action items", text), select=ONLY) == []
    assert findings(with_actions("TBD\n", text), select=ONLY) == []


def test_a_reason_for_no_action_items_looks_for_nothing() -> None:
    text = with_actions("No action items: the host is gone.\n", document("The root cause is unknown."))
    assert [one.code for one in findings(text, select=ONLY)] == ["PM416"]
    text = with_front_matter('no_action_rationale: "the host will be gone by the end of May"', text)
    assert [one.code for one in findings(text, select=ONLY)] == ["PM416"]


def test_thin_causes_are_not_told_twice() -> None:
    text = with_section("## Contributing factors\n- The root cause is unknown.\n", document("x"))
    assert [one.code for one in findings(with_front_matter("severity: sev1", text), select=("PM4",))] == ["PM416"]
