"""Reports in each form."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from pmlint.model.problem import Diagnostic, Problem, Report, Severity, State
from pmlint.model.span import Span
from pmlint.output.formats import writer
from pmlint.output.statistics import statistics
from pmlint.output.view import View

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text())
PATH = "docs/postmortems/2026-05-02-checkout.md"
TEXT = "\n" * 40 + "- [ ] Add replay alert (due 2026-06-01)\n"


def finding(
    message: str = 'action item "Add replay alert" has no owner',
    severity: Severity = Severity.ERROR,
    path: str = PATH,
    state: State = State.OPEN,
    hint: str = "add `Owner: @…`",
) -> Diagnostic:
    problem = Problem(Span.on_line(41, 7, 23), message, hint)
    return Diagnostic(path, "PM602", "missing-owner", severity, problem, fingerprint="f", state=state)


def text(name: str, diagnostics: list[Diagnostic], view: View | None = None, **facts: object) -> str:
    report = Report(tuple(diagnostics), **{"documents": 1, **facts})  # type: ignore[arg-type]  # facts of any field
    return writer(name)(report, view or View({PATH: TEXT}))


def test_full_is_as_the_interface_shows_it() -> None:
    states = [finding(state=State.BASELINE), finding(state=State.BASELINE), finding(state=State.SUPPRESSED)]
    assert text("full", [finding(), *states], documents=128, names_known=46) == (
        f'{PATH}:41:7: error PM602 missing-owner: action item "Add replay alert" has no owner\n'
        "  41 | - [ ] Add replay alert (due 2026-06-01)\n"
        "     |       ^^^^^^^^^^^^^^^^ add `Owner: @…`\n"
        "  help: pmlint rule PM602\n"
        "\n"
        "Checked 128 postmortems: 1 error, 0 warnings (2 in the baseline, 1 suppressed). Names known: 46.\n"
    )


def test_full_without_findings() -> None:
    assert text("full", []) == "Checked 1 postmortem: 0 errors, 0 warnings. Names known: 0.\n"


def test_full_explains_a_rule_once() -> None:
    assert text("full", [finding(), finding("two")]).count("help:") == 1


def test_a_long_hint_goes_below() -> None:
    lines = text("full", [finding(hint="x" * 90)], View({PATH: TEXT}, width=80)).splitlines()
    assert lines[2:4] == ["     |       ^^^^^^^^^^^^^^^^", f"     | {'x' * 90}"]


def test_colours_change_nothing_but_colour() -> None:
    plain = text("full", [finding(), finding(severity=Severity.WARNING)])
    coloured = text("full", [finding(), finding(severity=Severity.WARNING)], View({PATH: TEXT}, colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_quiet_is_findings_only() -> None:
    assert "Checked" not in text("full", [finding()], View({PATH: TEXT}, verbosity=-1))


def test_concise() -> None:
    assert text("concise", [finding("a\nb")]) == f"{PATH}:41:7: error PM602 missing-owner: a\\nb\n"


@pytest.mark.parametrize(("verbosity", "shown"), [(0, 0), (1, 1)])
@pytest.mark.parametrize("name", ["full", "concise"])
def test_information_is_shown_on_request(name: str, verbosity: int, shown: int) -> None:
    written = text(name, [finding("note", Severity.INFO)], View({PATH: TEXT}, verbosity=verbosity))
    assert written.count("missing-owner: note") == shown


def test_information_is_counted() -> None:
    assert "0 warnings, 1 info (-v shows them)." in text("full", [finding(severity=Severity.INFO)])


def test_many_errors_on_a_first_run_bring_advice() -> None:
    many = [finding(str(number)) for number in range(51)]
    assert "effective-from" in text("full", many, View(first_run=True))
    assert "effective-from" not in text("full", many[1:], View(first_run=True))
    assert "effective-from" not in text("full", many, View())


def test_skipped_rules_are_named() -> None:
    skipped = (("named-agent", "the names of people"),)
    assert "Rules skipped: 1 (-v lists them)." in text("full", [], skipped_rules=skipped)
    verbose = text("full", [], View(verbosity=1), skipped_rules=skipped)
    assert "  skipped: named-agent needs the names of people\n" in verbose


@pytest.mark.parametrize("name", ["full", "concise", "json", "gitlab", "junit", "markdown"])
def test_a_thousand_findings_of_a_document_are_shown(name: str) -> None:
    many = [finding(f"number {number}.") for number in range(1003)]
    written = text(name, [*many, finding("other", path="other.md")])
    assert len(set(re.findall(r"number \d+", written))) == 1000
    assert "other" in written
    assert re.search(r"3 more\W|\"errors\": 1004", written)


def test_paths_are_told_as_the_view_says() -> None:
    assert text("concise", [finding()], View(tell=lambda path: f"../{path}")).startswith("../docs")


def test_json_holds_everything() -> None:
    diagnostics = [finding(), finding(severity=Severity.INFO), finding(state=State.SUPPRESSED)]
    report = json.loads(text("json", diagnostics, skipped_rules=(("x", "y"),)))
    jsonschema.validate(report, SCHEMA)
    assert report["summary"] == {
        "documents": 1, "errors": 1, "warnings": 0, "infos": 1, "baselined": 0, "suppressed": 1, "old": 0,
        "names_known": 0, "skipped_rules": [{"rule": "x", "need": "y"}],
    }  # fmt: skip
    assert report["findings"][0] == {
        "path": PATH, "line": 41, "column": 7, "end_line": 41, "end_column": 23, "code": "PM602",
        "rule": "missing-owner", "severity": "error", "message": 'action item "Add replay alert" has no owner',
        "hint": "add `Owner: @…`", "url": "", "fingerprint": "f", "state": "open", "reason": "",
    }  # fmt: skip
    assert [one["state"] for one in report["findings"]] == ["open", "open", "suppressed"]


def test_statistics() -> None:
    report = Report((finding(), finding("b"), finding(severity=Severity.INFO), finding(state=State.OLD)), 1)
    assert statistics(report) == ["     2 error   PM602 missing-owner", "     1 info    PM602 missing-owner"]
