"""The report for machines: schemas/report.schema.json describes it."""

from typing import Any

from pmlint import __version__
from pmlint.model.problem import Diagnostic, Report
from pmlint.output.json_text import json_text
from pmlint.output.view import View, tally, within_limit

SCHEMA_VERSION = 1


def write(report: Report, _view: View) -> str:
    """All findings, whatever their state and severity, as one JSON object in ASCII; 1,000 at most of a document."""
    found, _ = within_limit(report.diagnostics)
    content = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "pmlint", "version": __version__},
        "summary": _summary(report),
        "findings": [_finding(diagnostic) for diagnostic in found],
    }
    return json_text(content)


def _summary(report: Report) -> dict[str, Any]:
    skipped = [{"rule": rule, "need": need} for rule, need in report.skipped_rules]
    counts = tally(report)
    return {"documents": report.documents, **counts, "names_known": report.names_known, "skipped_rules": skipped}


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    span, problem = diagnostic.problem.span, diagnostic.problem
    return {
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": diagnostic.code,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "url": diagnostic.url,
        "fingerprint": diagnostic.fingerprint,
        "state": diagnostic.state.value,
        "reason": diagnostic.reason,
    }
