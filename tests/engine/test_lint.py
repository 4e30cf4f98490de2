"""Whatever the document: findings lie in the file, come sorted, come once, and come alike every time."""

from pathlib import Path

from documents import CLEAN, LIGHT, PATH, findings, plan
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import INTERNAL_ERROR, lint
from pmlint.registry import PAGES, page_address, rules

PLAN = plan(preset="strict")
ROOT = Path(__file__).resolve().parent.parent.parent
LINES = sorted({line for text in (CLEAN, LIGHT) for line in text.split("\n")})
ODD = [
    "status: draft", "severity: sev9", "severity: sev1", "ownr: x", "owner: [a, b]",
    "started_at: 2026-02-11 10:02", "key: {a: [", "<<<<<<< HEAD", "```", "| Action | Owner | Due |",
    "|---|---|---|", "| Do it | all | soon |", "| | |", "- [ ] ", "1. x",
    "- Do it. Owner: TBD. Due: sprint 14. Tracked: PAY 1.", "**Impact**:", "## Impact", "N/A", "Setext",
    "===", "\u202e", "\t- x", "No action items.", "<!-- open", "## Action items", "template: light",
    "timezone:", "detection: {source: 5}",
]  # fmt: skip
DOCUMENTS = st.lists(st.sampled_from([*LINES, *ODD, "---"]) | st.text(max_size=20), max_size=40).map("\n".join)
STARTED = st.tuples(st.sampled_from(["", "---\n", CLEAN, LIGHT]), DOCUMENTS).map("".join)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(STARTED)
def test_every_finding_lies_in_the_file(text: str) -> None:
    data = text.encode("utf-8", "replace")
    document = parse(data, PATH, Settings())
    found = lint(document, PLAN)
    lines = (document.text or text).split("\n")
    for one in found:
        span = one.problem.span
        assert one.code != INTERNAL_ERROR, one.problem.message
        assert 1 <= span.line <= span.end_line <= max(1, len(lines)), (one.rule, span)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, (one.rule, span)
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, (one.rule, span)
        assert span[:2] <= span[2:], (one.rule, span)
        assert one.problem.message
        assert len(one.problem.message) <= 500
        assert "\n" not in one.problem.message + one.problem.hint
    assert found == sorted(found, key=lambda one: one.sort_key)
    assert len({(one.code, one.problem) for one in found}) == len(found)
    assert found == lint(parse(data, PATH, Settings()), PLAN)


def test_every_finding_leads_to_its_page() -> None:
    found = findings(CLEAN.replace("severity: sev3", "severity: sev9"))
    assert [one.url for one in found] == [f"{PAGES}PM101-front-matter-violation.md"]


def test_pages_are_where_addresses_lead() -> None:
    names = [page_address(one.code, one.name).removeprefix(PAGES) for one in rules()]
    assert [name for name in names if not (ROOT / "docs/rules" / name).is_file()] == []
