"""Whoever waits is told how far a run is; a report knows what was checked and what was not."""

from pathlib import Path

from documents import CLEAN

from pmlint.app.check import Request, check
from pmlint.app.project import open_project


def test_told_before_each_document(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(CLEAN, encoding="utf-8")
    told: list[tuple[int, int]] = []
    project = open_project(tmp_path, isolated=True)
    checked = check(Request(project, ("b.md", "a.md", "c.md"), watch=lambda done, of: told.append((done, of))))
    assert told == [(0, 2), (1, 2)]
    assert checked.report.paths == ("a.md", "b.md")
    assert [failure.partition(":")[0] for failure in checked.report.failures] == ["c.md"]
