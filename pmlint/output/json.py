"""The report for machines: schemas/report.schema.json describes it."""

import json
from typing import Any

from pmlint import __version__
from pmlint.model.problem import Diagnostic, Report
from pmlint.output.escape import RUNNER_MARK
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
    # the same JSON, and no command to the runner that logs it
    return json.dumps(content, indent=2).replace(RUNNER_MARK, "#\\u0023[") + "\n"


def _summary(report: Report) -> dict[str, Any]:
    skipped = [{"rule": rule, "need": need} for rule, need in report.skipped_rules]
    counts = tally(report)
    return {"documents": report.documents, **counts, "names_known": report.names_known, "skipped_rules": skipped}


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    span, problem = diagnostic.problem.span, diagnostic.problem
    return {
        "path": _whole(diagnostic.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": diagnostic.code,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": _whole(problem.message),
        "hint": _whole(problem.hint),
        "url": diagnostic.url,
        "fingerprint": diagnostic.fingerprint,
        "state": diagnostic.state.value,
        "reason": _whole(diagnostic.reason),
    }


def _whole(text: str) -> str:
    """Halves of characters are no Unicode; U+FFFD stands for them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
