"""The report of GitLab's Code Quality: docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

import hashlib
from collections import Counter
from typing import Any

from pmlint.model.problem import Diagnostic, Report, Severity, State
from pmlint.output.json_text import json_text
from pmlint.output.view import View, sentence, within_limit

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info", Severity.OFF: "info"}
TOLD = frozenset({State.OPEN, State.OLD})
"""GitLab compares the reports of two branches itself, so it is told what the base has too."""


def write(report: Report, _view: View) -> str:
    """A JSON array of what is found and neither suppressed nor in the baseline."""
    found, more = within_limit(one for one in report.diagnostics if one.state in TOLD)
    seen: Counter[str] = Counter()
    violations = [_violation(diagnostic, seen) for diagnostic in found]
    return json_text(violations + [_rest(path, number) for path, number in more.items()])


def _violation(diagnostic: Diagnostic, seen: Counter[str]) -> dict[str, Any]:
    span = diagnostic.problem.span
    return {
        "type": "issue",
        "description": f"{diagnostic.code} {diagnostic.rule}: {sentence(diagnostic.problem)}",
        "check_name": diagnostic.rule,
        "categories": ["Clarity"],
        "severity": SEVERITIES[diagnostic.severity],
        "fingerprint": _own_fingerprint(diagnostic, seen),
        "location": {"path": diagnostic.path, "lines": {"begin": span.line, "end": span.end_line}},
    }


def _rest(path: str, number: int) -> dict[str, Any]:
    """What is over the limit of a document, counted."""
    return {
        "type": "issue",
        "description": f"{number:,} more findings are not shown.",
        "check_name": "limit-of-a-document",
        "categories": ["Clarity"],
        "severity": "info",
        "fingerprint": _digest(f"limit\0{path}"),
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


def _own_fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """Different for every finding, equal ones too: GitLab shows one of each."""
    base = diagnostic.fingerprint or f"{diagnostic.path}\0{diagnostic.rule}\0{diagnostic.problem.anchor}"
    seen[base] += 1
    return _digest(f"{base}\0{seen[base]}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
