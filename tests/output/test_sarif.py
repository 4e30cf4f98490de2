"""SARIF 2.1.0 as code scanning reads it."""

import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from reports import PAGE, finding, of_every_state, text

from pmlint.model.problem import Diagnostic, Severity, State
from pmlint.output.view import View

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.schema.json").read_text())


def run_of(diagnostics: list[Diagnostic], view: View | None = None, **facts: object) -> dict[str, Any]:
    """The only run of a report, which is as the schema says."""
    report = json.loads(text("sarif", diagnostics, view, **facts))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    (run,) = report["runs"]
    assert isinstance(run, dict)
    return run


def test_a_finding() -> None:
    run = run_of([finding()])
    assert run["results"] == [
        {
            "ruleId": "PM602",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": 'action item "Add replay alert" has no owner; add `Owner: @…`.'},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": "docs/postmortems/2026-05-02-checkout.md", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 41, "startColumn": 7, "endLine": 41, "endColumn": 23},
            }}],
            "partialFingerprints": {"pmlint/v1": "0123456789abcdef"},
        }
    ]  # fmt: skip
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_the_rule_brings_its_page() -> None:
    (rule,) = run_of([finding()])["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"], rule["helpUri"]) == ("PM602", "MissingOwner", PAGE)
    assert rule["help"]["markdown"].startswith("# PM602 missing-owner\n")
    assert "## Why it matters" in rule["help"]["markdown"]
    assert rule["shortDescription"] == {"text": "An action item has no owner."}
    assert rule["properties"]["problem.severity"] == rule["defaultConfiguration"]["level"] == "error"


def test_a_rule_of_somebody_else_has_no_page() -> None:
    (rule,) = run_of([finding(code="ACME1", rule="house-rule", url="")])["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "ACME1 house-rule."}
    assert "helpUri" not in rule


def test_each_result_points_at_its_rule() -> None:
    both = [finding(line=1), finding(line=2, code="PM101", rule="front-matter-violation")]
    run = run_of(both)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["PM101", "PM602"]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in run["results"])


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a b/c.md", "a%20b/c.md"),
        ("50%#?.md", "50%25%23%3F.md"),
        ("c:x.md", "c%3Ax.md"),
        ("é/日.md", "%C3%A9/%E6%97%A5.md"),
        pytest.param(
            "a\udcff\n.md", "a%FF%0A.md", marks=pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode")
        ),
        ("-x;y=z,@.md", "-x%3By%3Dz%2C%40.md"),
        ("a\\b.md", "a%5Cb.md"),
    ],
)
def test_addresses_hold_the_bytes_of_a_name(path: str, address: str) -> None:
    place = run_of([finding(path=path)])["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": address, "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/tmp/a b.md", "file:///tmp/a%20b.md"),  # noqa: S108 - only a name
        ("//host/x.md", "file:///host/x.md"),
        ("C:/x y.md", "file:///C:/x%20y.md"),
    ],
)
def test_a_file_outside_the_repository_has_an_address_of_its_own(path: str, address: str) -> None:
    place = run_of([finding(path=path)])["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": address}


def test_states() -> None:
    results = run_of(of_every_state())["results"]
    assert [(one["level"], one["baselineState"], one.get("suppressions")) for one in results] == [
        ("error", "new", None),
        ("error", "new", None),
        ("warning", "new", None),
        ("note", "new", None),
        ("error", "new", [{"kind": "inSource", "status": "accepted", "justification": "why"}]),
        ("error", "unchanged", [{"kind": "external", "status": "accepted", "justification": "why"}]),
        ("error", "unchanged", None),
    ]


def test_nothing_is_compared_without_a_base_or_baseline() -> None:
    assert all("baselineState" not in one for one in run_of([finding(), finding(state=State.SUPPRESSED)])["results"])


def test_five_thousand_results_errors_first() -> None:
    many = [finding("x", Severity.WARNING, f"{number}.md", line) for number in range(6) for line in range(900)]
    many = [finding("x", one.severity, one.path, one.problem.span.line + 1) for one in many]
    run = run_of([*many, finding("last", path="z.md")])
    assert len(run["results"]) == 5000
    assert run["results"][0]["message"]["text"].startswith("last")
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning"
    assert told["message"]["text"].startswith("401 more findings are not in this report (401 warnings, in 1 document)")


def test_findings_over_the_limit_of_a_document_are_counted() -> None:
    run = run_of([finding(line=line) for line in range(1, 1004)])
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].endswith("checkout.md: 3 more findings are not in this report.")


@pytest.mark.parametrize(("code", "successful"), [(0, True), (1, True), (2, False)])
def test_what_the_run_came_to(code: int, successful: bool) -> None:
    failures = ("x.md: no such file",) if code == 2 else ()
    (invocation,) = run_of([], View(exit_code=code), failures=failures, notices=("a.md is excluded",))["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (code, successful)
    told = [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]]
    assert told == [("error", failure) for failure in failures] + [("note", "a.md is excluded")]


def test_skipped_rules_are_named() -> None:
    (invocation,) = run_of([], skipped_rules=(("named-agent", "the names of people"),))["invocations"]
    (told,) = invocation["toolConfigurationNotifications"]
    assert told["message"]["text"] == "The rule named-agent was skipped: it needs the names of people."


def test_no_sentence_holds_a_link_of_a_document() -> None:
    (result,) = run_of([finding("see [x](http://evil.example)")])["results"]
    assert "[x] (http" in result["message"]["text"]
