"""What a full review answers besides the fix."""

from documents import CLEAN, brief, findings, with_front_matter

ANSWERS = """\
severity: sev1
services: [checkout]
detection: {source: monitoring}
failure_class: missing-capacity-guard
swap_test: {passes: true, because: "the check now rejects pools below 20 for any author"}
principle: "Capacity settings need a default per service and a load test before they ship."
verification: {metric: checkout errors, target: "<0.1 %", observed: "0.03 %", window: 24h, environment: production}
reviewers: ["@lee"]"""

ONLY = ("PM700",)


def test_all_in_one_finding() -> None:
    found = findings(with_front_matter("severity: sev1"), select=ONLY)
    assert brief(found) == [("PM700", 1, 1, "info")]
    assert found[0].problem.message == (
        "a full review also answers: services, failure_class, reviewers, detection, swap_test, principle, verification"
    )


def test_answered() -> None:
    assert findings(with_front_matter(ANSWERS), select=ONLY) == []


def test_sections_answer_too() -> None:
    sections = """
## Swap test
The check rejects small pools, whoever asks.

## Verification
Errors stayed below 0.1 % for a day.
"""
    found = findings(with_front_matter("severity: sev2") + sections, select=ONLY)
    assert found[0].problem.message == (
        "a full review also answers: services, failure_class, reviewers, detection, principle"
    )


def test_source_of_the_detection() -> None:
    lines = ANSWERS.replace("{source: monitoring}", "{signal: error rate}")
    assert (
        findings(with_front_matter(lines), select=ONLY)[0].problem.message
        == "a full review also answers: detection.source"
    )


def test_in_strict_each_answer_has_the_rule_of_its_own() -> None:
    found = findings(with_front_matter("severity: sev1"), preset="strict")
    assert {one.severity.value for one in found if one.code != "PM629"} == {"warning"}
    assert {"PM101", "PM114", "PM115", "PM117"} <= {one.code for one in found}
    left = [one.problem.message for one in found if one.code == "PM700"]
    assert not any(key in message for message in left for key in ("services", "detection", "failure_class", "review:"))


def test_a_rule_that_is_asked_for_speaks_of_its_own_answer() -> None:
    found = findings(with_front_matter("severity: sev1"), extend_select=("PM114",), ignore=("PM715",))
    assert [one.code for one in found] == ["PM114", "PM700"]
    assert "failure_class" not in found[1].problem.message


def test_small_and_unpublished_ones_are_left_alone() -> None:
    assert findings(CLEAN) == []
    assert findings(with_front_matter("severity: sev1\nstatus: draft")) == []


def test_where_a_question_has_a_rule_of_its_own_that_rule_speaks_alone() -> None:
    found = findings(with_front_matter("severity: sev1"), preset="strict", select=("PM700", "PM703", "PM712"))
    assert [one.code for one in found] == ["PM700", "PM703", "PM712"]
    assert "principle" not in found[0].problem.message
    assert "verification" not in found[0].problem.message
