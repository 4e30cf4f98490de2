"""A section of action items holds some, or says why there are none."""

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter

LINE = with_actions("").split("\n").index("## Action items") + 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "the section of action items lists none", id="empty"),
        pytest.param("None.", "there are no action items, and nothing says why", id="none"),
        pytest.param("N/A", "there are no action items, and nothing says why", id="not applicable"),
        pytest.param("No action items.", "there are no action items, and nothing says why", id="no items"),
    ],
)
def test_no_items_and_no_reason(text: str, message: str) -> None:
    found = findings(with_actions(text))
    assert brief(found) == [("PM601", LINE, 4, "error")]
    assert found[0].problem.message == message


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(with_actions("No action items: the service is retired on 1 March."), id="stated"),
        pytest.param(with_actions("- [x] Reject small pools (done 2026-02-20)"), id="done"),
        pytest.param(
            with_front_matter("no_action_rationale: the service is retired on 1 March", with_actions("None.")),
            id="rationale",
        ),
    ],
)
def test_silent(document: str) -> None:
    assert findings(document) == []


def test_what_was_fixed_is_told_under_another_name() -> None:
    told = "The pool was raised to fifty connections, and the check refuses less than twenty."
    text = CLEAN.replace("## Action items", "## Long-term fix")
    head, _, _ = text.partition("## Long-term fix")
    assert findings(f"{head}## Long-term fix\n{told}\n", select=("PM601",)) == []
    assert len(findings(f"{head}## Action items\n{told}\n", select=("PM601",))) == 1
    assert len(findings(f"{head}## Long-term fix\n", select=("PM601",))) == 1


def test_full_review_asks_for_one_whatever_the_reason() -> None:
    document = with_front_matter("severity: sev1", with_actions("No action items: the service is retired on 1 March."))
    found = findings(document, ignore=("PM7",))
    assert [(one.code, one.problem.message) for one in found] == [
        ("PM601", "no action items, though a sev1 incident asks for one that prevents, mitigates or detects")
    ]
