"""SARIF 2.1.0, for code scanning: docs.oasis-open.org/sarif/sarif/v2.1.0.

Places count in code points. What has been accepted (by a comment or in the baseline) is there as suppressed, what the
base of a comparison has too is there as unchanged.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pmlint import __version__
from pmlint.model.problem import Diagnostic, Report, Severity, State
from pmlint.output.address import file_address, is_elsewhere, relative_address
from pmlint.output.json_text import json_text
from pmlint.output.ranking import most_severe_first
from pmlint.output.sarif_rules import LEVELS, descriptor
from pmlint.output.view import View, count, sentence, within_limit

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://github.com/pmlint/pmlint"
ROOT = "%SRCROOT%"
MOST_RESULTS = 5000
"""GitHub shows no more of a run."""
COMPARED = frozenset({State.BASELINE, State.OLD})
Content = dict[str, Any]


def write(report: Report, view: View) -> str:
    """All findings as results, the open errors first; at most 5,000, with a notification that counts the rest."""
    within, more = within_limit(report.diagnostics)
    ranked = most_severe_first(within)
    found, left = ranked[:MOST_RESULTS], ranked[MOST_RESULTS:]
    rules = {one.code: one for one in sorted(found, key=lambda one: one.code)}
    order = {code: index for index, code in enumerate(rules)}
    everybody = frozenset(name for names in view.people.values() for name in names)
    compared = any(one.state in COMPARED for one in report.diagnostics)
    driver = {
        "name": "pmlint",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [descriptor(one, everybody) for one in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "pmlint/"},
        "invocations": [_invocation(report, view, [*_left_out(left), *_over_limit(more)])],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, order[one.code], compared=compared) for one in found],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(diagnostic: Diagnostic, index: int, *, compared: bool) -> Content:
    result: Content = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": _plain(sentence(diagnostic.problem))},
        "locations": [_location(diagnostic)],
    }
    if diagnostic.fingerprint:
        result["partialFingerprints"] = {"pmlint/v1": diagnostic.fingerprint}
    if compared:
        result["baselineState"] = "unchanged" if diagnostic.state in COMPARED else "new"
    if diagnostic.state is State.SUPPRESSED:
        result["suppressions"] = [_suppression("inSource", diagnostic.reason or "a comment in the document")]
    if diagnostic.state is State.BASELINE:
        result["suppressions"] = [_suppression("external", diagnostic.reason or "the baseline accepts it")]
    return result


def _suppression(kind: str, reason: str) -> Content:
    return {"kind": kind, "status": "accepted", "justification": _plain(reason)}


def _location(diagnostic: Diagnostic) -> Content:
    span = diagnostic.problem.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(diagnostic.path), "region": region}}


def _artifact(path: str) -> Content:
    if is_elsewhere(path):
        return {"uri": file_address(path)}
    return {"uri": relative_address(path), "uriBaseId": ROOT}


def _plain(text: str) -> str:
    """Text of documents in a message of SARIF, where `[words](target)` would be a link."""
    return text.replace("](", "] (")


def _invocation(report: Report, view: View, rest: list[str]) -> Content:
    invocation: Content = {"executionSuccessful": not report.failures}
    if view.exit_code is not None:
        invocation["exitCode"] = view.exit_code
        invocation["executionSuccessful"] = view.exit_code < 2
    told = [*_notifications(report.failures, "error"), *_notifications(rest, "warning")]
    told += _notifications(report.notices, "note")
    if told:
        invocation["toolExecutionNotifications"] = told
    skipped = [f"The rule {rule} was skipped: it needs {need}." for rule, need in report.skipped_rules]
    if skipped:
        invocation["toolConfigurationNotifications"] = list(_notifications(skipped, "note"))
    return invocation


def _notifications(texts: tuple[str, ...] | list[str], level: str) -> Iterator[Content]:
    for text in texts:
        yield {"level": level, "message": {"text": _plain(text)}}


def _left_out(left: list[Diagnostic]) -> list[str]:
    """A sentence on the findings over the limit of a run, by severity and document."""
    if not left:
        return []
    levels = {severity: sum(1 for one in left if one.severity is severity) for severity in Severity}
    parts = [count(number, severity.value) for severity, number in levels.items() if number]
    documents = count(len({one.path for one in left}), "document")
    text = f"{len(left):,} more findings are not in this report ({', '.join(parts)}, in {documents})"
    return [f"{text}: it holds the {MOST_RESULTS:,} most severe ones. The format json holds them all."]


def _over_limit(more: Mapping[str, int]) -> list[str]:
    return [f"{path}: {number:,} more findings are not in this report." for path, number in more.items()]
