"""What rules are told of the world around the documents."""

from pathlib import Path

import pytest

from pmlint.app.check import Request, check
from pmlint.app.facts import gather_facts
from pmlint.app.project import open_project
from pmlint.app.validate import validate
from pmlint.document.passages import passages
from pmlint.errors import ConfigError

GUIDANCE = "Describe in two or three sentences what happened and who was affected."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose settings name a template."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".pmlint.yml").write_text("templates: [docs/template.md]\n")
    (tmp_path / "docs").mkdir()
    return tmp_path


def test_in_a_repository(folder: Path) -> None:
    (folder / "docs" / "template.md").write_text(f"---\nx: 1\n---\n# Title\n\n{GUIDANCE}\n")
    facts = gather_facts(open_project(folder / "docs"))
    assert facts.guidance == {passage.mark for passage in passages(GUIDANCE)}
    assert facts.files is not None
    assert facts.files.exists("docs/template.md")


def test_outside_a_repository(tmp_path: Path) -> None:
    facts = gather_facts(open_project(tmp_path))
    assert (facts.files, facts.guidance, facts.met) == (None, frozenset(), frozenset())


@pytest.mark.parametrize("inside", [True, False])
def test_rules_that_lack_a_fact_are_named(tmp_path: Path, inside: bool) -> None:
    if inside:
        (tmp_path / ".git").mkdir()
    request = Request(open_project(tmp_path), ("a.md",), stdin=b"# Outage\n\nSee [it](none.md).\n")
    report = check(request).report
    skipped = [need for rule, need in report.skipped_rules if rule == "broken-relative-link"]
    assert skipped == ([] if inside else ["the files of the repository"])
    assert ("PM015" in {one.code for one in report.diagnostics}) is inside


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfa"])
def test_template_that_cannot_be_read(folder: Path, content: bytes | None) -> None:
    if content is not None:
        (folder / "docs" / "template.md").write_bytes(content)
    for judge in (gather_facts, validate):
        with pytest.raises(ConfigError, match=r"the template `docs/template.md` cannot be read: ") as caught:
            judge(open_project(folder))
        assert caught.value.path == ".pmlint.yml"
