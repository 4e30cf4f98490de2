"""An action item says what will be different."""

import pytest
from documents import brief, findings, with_actions

from pmlint.config.settings import RuleSetting, Settings

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM610",)


@pytest.mark.parametrize(
    "text",
    [
        "Improve deploy safety",
        "Better alerting",
        "Look into the database",
        "Consider alternatives",
        "We should improve monitoring",
        "Make the pipeline more robust",
        "Ensure stability",
        "Make sure this never happens again",
        "Handle errors better",
        "Add more tests",
        "Address technical debt",
        "Fix the issue",
        "Review the runbook",
        "Consider improving the deploy process",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM610", line, 3, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Improve the purge so that it takes < 100 ms",
        "Improve deploy safety: add a canary stage at 5 %",
        "Ensure that `apply` refuses without a dry run",
        "Fix the issue of missing events in the reflector",
        "Handle SIGTERM in the worker",
        "Consider pushing the node logs to the archive",
        "Keep the last good snapshot on local disk",
        "Restart from the known-good image",
        "Keep the list of picture sizes in one file",
        "Better error message for expired tokens",
        "Improve the import to run in batches",
        "Prevent deploys while an incident is open",
        "Reduce the retry limit from 10 to 3",
        "Should we improve the deploy?",
        "Continue to improve the deploy",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


@pytest.mark.parametrize(
    "fields",
    [" — @sam — due 2026-03-01 — PAY-4821", " - @sam - 2026-03-01 - PAY-4821", " | @sam | 2026-03-01 | PAY-4821",
     " (@sam, 2026-03-01, PAY-4821)", ", owner: @sam, due: 2026-03-01, ticket: PAY-4821", " · @sam · 2026-03-01 · PAY-4821"],
)  # fmt: skip
@pytest.mark.parametrize("text", ["Optimise memory usage", "Improve deploy safety"])
def test_fields_between_dashes_say_nothing_of_the_task(text: str, fields: str) -> None:
    assert [one.code for one in findings(with_actions(f"- {text}{fields}"), select=ONLY)] == ["PM610"]


def test_message() -> None:
    found = findings(with_actions(ITEM.format("Improve deploy safety")), select=ONLY)
    assert found[0].problem.message == (
        'action item "Improve deploy safety." is vague: "improve" does not say what will be different'
    )


def test_words_are_an_option() -> None:
    settings = Settings(rules={"vague-action": RuleSetting(options={"words": ["rejuvenate"]})})
    document = with_actions(ITEM.format("Rejuvenate the deploy"))
    assert [one.code for one in findings(document, settings, select=ONLY)] == ["PM610"]
    assert findings(document, select=ONLY) == []


def test_only_open_items_are_judged() -> None:
    assert findings(with_actions("- [x] Improve deploy safety. Tracked: PAY-4821."), select=ONLY) == []
