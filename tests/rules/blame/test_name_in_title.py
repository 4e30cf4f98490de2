"""A person in a title or a file's name."""

from dataclasses import replace

import pytest
from blamed import NOBODY, ROSTER, judged, words
from documents import FACTS, plan

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import lint
from pmlint.model.people import Roster


@pytest.mark.parametrize(
    ("title", "roster", "expected"),
    [
        ("Lee's DNS outage", NOBODY, "Lee"),
        ("Priya deletes production database", NOBODY, "Priya"),
        ("Outage caused by Marek", NOBODY, "Marek"),
        ("Checkout, @sam and the cache", NOBODY, "@sam"),
        ("Julia Berg and the cache", ROSTER, "Julia Berg"),
    ],
)
def test_found(title: str, roster: Roster, expected: str) -> None:
    document = f"# {title}\n\n## Summary\nIt broke.\n"
    found = [one for one in judged(document, roster) if one.code == "PM517"]
    assert [(words(document, one), one.severity.value) for one in found] == [(expected, "error")]


@pytest.mark.parametrize(
    "title",
    [
        "Checkout returned errors after a change of pool size",
        "Cassandra dropped mutations",
        "Jenkins pushes bad image",
        "Phoenix region outage",
        "Fritz Timeouts and Media Caching",
        "Hurricane Sandy",
        "Jackson upgrade breaks JSON parsing",
    ],
)
def test_fine(title: str) -> None:
    document = f"# {title}\n\n## Summary\nIt broke, with timeouts and no caching.\n"
    assert "PM517" not in {one.code for one in judged(document, ROSTER)}


def test_one_finding_for_both_titles() -> None:
    document = "---\ntitle: Priya breaks DNS\n---\n# Priya breaks DNS\n\n## Summary\nIt broke.\n"
    found = [one for one in judged(document) if one.code == "PM517"]
    assert [one.problem.span for one in found] == [(2, 8, 2, 13)]


@pytest.mark.parametrize(
    ("path", "count"),
    [("docs/2026-02-11-julia-berg-dns.md", 1), ("docs/2026-02-11-julia.md", 0), ("docs/2026-02-11-dns.md", 0)],
)
def test_file_names(path: str, count: int) -> None:
    run = replace(plan(), facts=replace(FACTS, roster=ROSTER))
    found = lint(parse(b"## Summary\nIt broke.\n", path, Settings(), ROSTER), run)
    assert [one.problem.message for one in found if one.code == "PM517"] == [
        "the file's name holds the name of a person"
    ] * count
