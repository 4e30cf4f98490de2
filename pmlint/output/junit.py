"""JUnit's XML, for whatever shows test results: a suite for each document, a case for each finding.

Readers take one failure of a case only, so findings do not share one. A document in which nothing is found is a case
that passes. The text is ASCII: what lies beyond is written as references, and what XML cannot hold as `\\x1b`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from pmlint.model.problem import Diagnostic, Report, Severity, State
from pmlint.output.escape import inert, visible
from pmlint.output.view import View, sentence, within_limit

FAILS = frozenset({Severity.ERROR, Severity.WARNING})
"""Information, and what is accepted or old, counts as skipped."""
TOOL = "pmlint"
PASSES = "nothing to report"
STATES = {State.SUPPRESSED: "suppressed", State.BASELINE: "in the baseline", State.OLD: "in the base too"}
RESULTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    document: str
    result: str = ""
    """The element that says what came of it; empty: it passes."""
    type: str = ""
    message: str = ""
    details: tuple[str, ...] = ()


def write(report: Report, _view: View) -> str:
    """All findings; 1,000 at most of a document, the rest counted."""
    found, more = within_limit(report.diagnostics)
    by_path = {path: list(ones) for path, ones in groupby(found, key=lambda diagnostic: diagnostic.path)}
    suites = {TOOL: [_failure(text) for text in report.failures]} if report.failures else {}
    for path in sorted({*report.paths, *by_path}):
        cases = [_case(one) for one in by_path.get(path, [])] or [_Case(PASSES, path)]
        if path in more:
            cases.append(
                _Case(f"{more[path]:,} more findings are not shown", path, "skipped", "limit", "over the limit")
            )
        suites[path] = cases
    totals = _totals(case for cases in suites.values() for case in cases)
    del totals["skipped"]  # which the schema knows of a suite only
    body = "".join(line for path, cases in suites.items() for line in _suite(path, cases))
    text = f"<testsuites{_attributes(name=TOOL, **totals)}>\n{body}</testsuites>\n"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _case(diagnostic: Diagnostic) -> _Case:
    span, problem = diagnostic.problem.span, diagnostic.problem
    name = f"line {span.line}: {diagnostic.code} {diagnostic.rule}"
    details = (
        f"{diagnostic.path}:{span.line}:{span.column}",
        f"{diagnostic.severity.value} {diagnostic.code} {diagnostic.rule}",
        *filter(None, (problem.message, problem.hint, diagnostic.url)),
    )
    if diagnostic.state is State.OPEN and diagnostic.severity in FAILS:
        return _Case(name, diagnostic.path, "failure", diagnostic.severity.value, sentence(problem), details)
    why = ": ".join(filter(None, (STATES.get(diagnostic.state), diagnostic.reason))) or sentence(problem)
    return _Case(name, diagnostic.path, "skipped", diagnostic.severity.value, why, details)


def _failure(text: str) -> _Case:
    return _Case("the check is complete", TOOL, "error", "not done", text)


def _totals(cases: Iterable[_Case]) -> dict[str, str]:
    results = [case.result for case in cases]
    return {"tests": str(len(results)), **{name: str(results.count(one)) for name, one in RESULTS.items()}}


def _suite(path: str, cases: list[_Case]) -> Iterator[str]:
    yield f"  <testsuite{_attributes(name=path, **_totals(cases))}>\n"
    for case in cases:
        head = f"    <testcase{_attributes(name=case.name, classname=case.document, time='0')}"
        if case.result:
            details = "\n".join(_text(line) for line in case.details)
            facts = _attributes(type=case.type, message=case.message)
            yield f"{head}>\n      <{case.result}{facts}>{details}</{case.result}>\n    </testcase>\n"
        else:
            yield f"{head}/>\n"
    yield "  </testsuite>\n"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{_text(value)}"' for name, value in values.items())


def _text(value: str) -> str:
    """Text on one line as XML, without a character that XML lacks or a terminal obeys."""
    return escape(inert(visible(value)))
