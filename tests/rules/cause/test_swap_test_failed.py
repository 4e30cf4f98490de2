"""The swap test fails: declared and left at that, or computed from the action items."""

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter

ONLY = ("PM410",)
REST = "Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."


def actions(*texts: str, document: str = CLEAN) -> str:
    """A document with these action items, all with owner, due date and tracker."""
    return with_actions("".join(f"- {text}. {REST}\n" for text in texts), document)


@pytest.mark.parametrize(
    "texts",
    [
        ("Tell Priya to be careful",),
        ("Remind engineers to dry-run", "Be more careful with configuration changes"),
        ("Coach Sam", "Retrain the on-call team on the deploy tool"),
        ("Hold a training session for all developers",),
        ("We should remind everybody of the check list", "Double-check the values before a deploy"),
        ("Developers must pay more attention to the pool size",),
        ("Tell support to click once",),
        ("Add training for new joiners", "Refresher training on failover"),
        ("Talk to @lee about the change", "Educate support staff"),
        ("Remind the team and be more careful",),
    ],
)
def test_computed(texts: tuple[str, ...]) -> None:
    text = actions(*texts)
    line = text.split("\n").index("## Action items") + 1
    found = findings(text, select=("PM410", "PM619"))
    assert brief(found) == [("PM410", line, 4, "error")]
    assert found[0].problem.message == "every action asks people to change; the next person would do the same"


@pytest.mark.parametrize(
    "texts",
    [
        ("Remind engineers to dry-run", "Reject pool sizes below 20"),
        ("Remind the team and block the command in production",),
        ("Train the anomaly model on last year's traffic",),
        ("Tell the load balancer to drain before a deploy",),
        ("Warn in the deploy tool when a pool is small",),
        ("Investigate training for failover",),
        ("Add a canary stage and be more careful with configuration",),
        ("Provide training data for the classifier",),
        ("Ask GitHub for a larger runner",),
        ("Teach the parser about empty fields",),
        ("Update the runbook",),
        ("Add a reminder banner to the console",),
        ("Automate the double-check of values",),
        ("Remind the cache to expire",),
    ],
)
def test_one_change_of_the_system_is_enough(texts: tuple[str, ...]) -> None:
    assert findings(actions(*texts), select=ONLY) == []


def test_only_preventive_items_count_where_they_are_typed() -> None:
    table = "| Action | Type | Owner | Due | Tracker |\n|---|---|---|---|---|\n"
    rows = (
        "| Remind the team of the limit | prevent | @sam | 2026-03-01 | PAY-1 |\n"
        "| Restore the pool | repair | @lee | 2026-03-01 | PAY-2 |\n"
    )
    assert [one.code for one in findings(with_actions(table + rows), select=ONLY)] == ["PM410"]
    assert findings(with_actions(table + rows.replace("prevent", "process")), select=ONLY) == []


def test_a_warning_in_a_draft_and_nothing_in_a_list_of_lessons() -> None:
    text = with_front_matter("status: draft", actions("Coach Sam"))
    assert [one.severity.value for one in findings(text, select=ONLY)] == ["warning"]
    assert findings(actions("Coach Sam"), path="docs/lessons.md", select=ONLY) == []


def declared(rest: str = "", document: str = CLEAN) -> str:
    """A document that says that the swap test fails."""
    return with_front_matter(f"swap_test:\n  passes: false\n{rest}", document)


def test_declared() -> None:
    text = declared('  because: "somebody else would have done the same"')
    line = text.split("\n").index("  passes: false") + 1
    found = findings(text, select=ONLY)
    assert brief(found) == [("PM410", line, 11, "error")]
    assert found[0].problem.message == "the swap test fails and no action follows from it"


@pytest.mark.parametrize(
    "text",
    [
        declared("  follow_up: A2"),
        declared('  because: "until PAY-4821 is done, anybody can set five"'),
        declared('  because: "a1 is missing yet"'),
        declared('  because: "pool sizes below 20 are still possible for anybody"'),
        declared("", actions("Add what makes the swap test pass")),
        with_front_matter('swap_test: {passes: true, because: "the check now holds for any author"}'),
        with_front_matter("swap_test:"),
    ],
)
def test_declared_with_something_that_follows(text: str) -> None:
    assert findings(text, select=ONLY) == []


def test_declared_in_a_section() -> None:
    text = f"{CLEAN}\n## Swap test\nFails: somebody else would do likewise.\n"
    assert brief(findings(text, select=ONLY)) == [("PM410", len(text.split("\n")) - 2, 4, "error")]
    assert findings(text.replace("Fails:", "Passes:"), select=ONLY) == []
