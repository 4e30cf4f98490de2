"""The steps of the Action, executed as GitHub's runner does: outputs, annotations, summary and comment, to the letter."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from documents import CLEAN
from github_runner import Annotation, Files, Origin, Ran, Runner, pull_request
from github_server import GitHub, serve

from pmlint import __version__

BAD = CLEAN.replace(" Owner: @sam.", "")
GOOD = "docs/postmortems/good.md"
PATH = "docs/postmortems/2026-02-11-checkout.md"
MISSING = 'action item "Reject pool sizes below 20 in the configuration check." has no owner'
MAKE = Callable[[Files], Runner]

ALL_CLEAR = """\
## Postmortem check

:white_check_mark: **All clear**: nothing is missing.

Checked 1 postmortem: 0 errors, 0 warnings. Names known: 1.
"""


def told(ran: Ran) -> list[tuple[str, str, str]]:
    """Level, title and message of each annotation."""
    return [(one.level, one.title, one.message) for one in ran.annotations]


def test_a_clean_postmortem(on_main: MAKE) -> None:
    ran = on_main({PATH: CLEAN}).run(base="")
    report = ran.outputs.pop("report-json")
    assert ran.outputs == {
        "version": __version__,
        "exit-code": "0",
        "findings": "0",
        "errors": "0",
        "warnings": "0",
        "baselined": "0",
        "suppressed": "0",
        "files-checked": "1",
    }
    assert (ran.code, ran.annotations, ran.foreign, ran.steps) == (0, [], [], ["Check postmortems"])
    assert ran.summary == ALL_CLEAR
    assert json.loads(Path(report).read_text(encoding="utf-8"))["findings"] == []


def test_a_postmortem_that_lacks_something(on_main: MAKE) -> None:
    ran = on_main({PATH: BAD, GOOD: CLEAN}).run(base="")
    report = json.loads(Path(ran.outputs.pop("report-json")).read_text(encoding="utf-8"))
    assert ran.outputs == {
        "version": __version__,
        "exit-code": "1",
        "findings": "1",
        "errors": "1",
        "warnings": "0",
        "baselined": "0",
        "suppressed": "0",
        "files-checked": "2",
    }
    assert ran.code == 1
    message = f"{MISSING}; add `Owner: @…`, the one who will see it through."
    assert ran.annotations == [Annotation("error", PATH, "32", "PM602 missing-owner", message)]
    assert [(one["path"], one["code"]) for one in report["findings"]] == [(PATH, "PM602")]
    assert ":x: **1 error** to look at before this is merged, in 1 document." in ran.summary
    assert f"<summary><code>{PATH}</code>: 1 error</summary>" in ran.summary
    assert f"{PATH}:32:3: error PM602 missing-owner: {MISSING}" in ran.log


@pytest.mark.parametrize(
    ("inputs", "code", "annotations", "has_summary"),
    [
        ({"annotations": "false"}, 1, 0, True),
        ({"summary": "false"}, 1, 1, False),
        ({"fail_on": "never"}, 0, 1, True),
        ({"args": "--severity\nPM602=warning"}, 0, 1, True),
        ({"args": "--severity\nPM602=warning", "fail_on": "warning"}, 1, 1, True),
        ({"args": "--ignore=PM602\n"}, 0, 0, True),
        ({"max_annotations": "0"}, 1, 0, True),
        ({"path": GOOD}, 0, 0, True),
        ({"path": f"{GOOD}\n{PATH}\n"}, 1, 1, True),
        ({"path": "postmortems", "working_directory": "docs"}, 1, 1, True),
        ({"path": ""}, 1, 1, True),
    ],
)
def test_inputs(inputs: dict[str, str], code: int, annotations: int, has_summary: bool, on_main: MAKE) -> None:
    ran = on_main({PATH: BAD, GOOD: CLEAN}).run(base="", **inputs)
    assert (ran.code, ran.outputs["exit-code"]) == (code, str(code)), ran.log
    assert (len(ran.annotations), bool(ran.summary)) == (annotations, has_summary)


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ({"scope": "everything"}, "the input `scope` is `everything`"),
        ({"python": "python-of-nobody"}, "the input `python` names no Python from 3.10 on"),
        ({"python": "$(touch pwned)"}, "the input `python` names no Python from 3.10 on"),
        ({"python": "false"}, "the input `python` names no Python from 3.10 on"),
        ({"working_directory": "none"}, "the input `working-directory` is `none`: No such file or directory"),
        ({"args": "--nonsense"}, "there is no flag `--nonsense`"),
        ({"args": "--help"}, "the input `args` asks for something else than a check"),
        ({"args": "--show-files"}, "the input `args` asks for something else than a check"),
        ({"config": "none.yml"}, "none.yml: there is no such settings file"),
        ({"path": "elsewhere"}, "elsewhere: there is no such file or folder"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_not_green(inputs: dict[str, str], message: str, on_main: MAKE) -> None:
    runner = on_main({PATH: CLEAN})
    before = sorted(runner.workspace.rglob("*"))
    ran = runner.run(base="", **inputs)
    assert (ran.code, ran.outputs["exit-code"], ran.foreign) == (2, "2", [])
    (only,) = told(ran)
    assert only[:2] == ("error", "pmlint")
    assert only[2].partition("; ")[0] == message
    assert sorted(runner.workspace.rglob("*")) == before


def test_a_check_that_could_not_be_completed_says_so_in_the_summary(on_main: MAKE) -> None:
    ran = on_main({PATH: CLEAN, ".pmlint.yml": "rulse: {}\n"}).run(base="")
    assert (ran.code, ran.outputs["files-checked"]) == (2, "0")
    assert "The check could not be completed." in ran.summary
    assert "there is no key `rulse`" in ran.summary


def test_reports(on_main: MAKE) -> None:
    runner = on_main({PATH: BAD})
    ran = runner.run(base="", report="sarif=out.sarif\njunit=junit report.xml\n")
    assert ran.code == 1
    assert json.loads((runner.workspace / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "<testsuite" in (runner.workspace / "junit report.xml").read_text(encoding="utf-8")


# Limits


def findings(number: int) -> str:
    """A postmortem with so many items without an owner, each another."""
    items = "".join(
        f"- Reject pool size {one} in the check. Due: 2026-03-01. Tracked: PAY-{one}.\n" for one in range(number)
    )
    return CLEAN[: CLEAN.index("- Reject")] + items


@pytest.mark.parametrize(
    ("number", "most", "shown", "more"), [(10, 10, 10, 0), (11, 10, 9, 2), (25, 10, 9, 16), (5, 3, 2, 3)]
)
def test_annotations_are_limited(number: int, most: int, shown: int, more: int, on_main: MAKE) -> None:
    files: Files = {f"docs/postmortems/{one}.md": BAD for one in range(number - 3)}
    files["docs/postmortems/many.md"] = findings(3)
    ran = on_main(files).run(base="", max_annotations=str(most), args="--ignore=PM620,PM621")
    assert len(ran.annotations) == min(number, most)
    first = ran.annotations[: min(shown, number - 2)]
    assert len({one.file for one in first}) == len(first), "one of each document before a second"
    if more:
        assert ran.annotations[-1].title == f"pmlint: {more} more"
        assert ran.annotations[-1].file == ""
    assert ran.outputs["errors"] == str(number)


def test_what_could_not_be_done_counts_as_an_annotation(on_main: MAKE) -> None:
    runner = on_main({f"docs/postmortems/{number}.md": BAD for number in range(12)})
    for number in range(12, 17):
        (runner.workspace / f"docs/postmortems/{number}.md").symlink_to("/etc/hostname")
    ran = runner.run(base="", comment="true")
    assert ran.code == 2
    levels = [one.level for one in ran.annotations]
    assert (levels.count("error"), levels.count("notice")) == (10, 1)
    assert [one.title for one in ran.annotations].count("pmlint") == 4
    assert ran.annotations[-1].title == "pmlint: 6 more"


@pytest.fixture
def github() -> Iterator[GitHub]:
    github = serve([])
    yield github
    github.shutdown()
    github.server_close()


def test_a_summary_and_a_comment_are_cut(github: GitHub, tmp_path: Path, runner: Callable[..., Runner]) -> None:
    origin = Origin(tmp_path / "origin", {GOOD: CLEAN})
    origin.commit("many", {f"docs/postmortems/{one}.md": findings(200) for one in range(20)}, "change")
    run = runner(origin, pull_request(origin))
    run.more = {"GITHUB_API_URL": github.address}
    ran = run.run(base="", comment="true", args="--select=PM602")
    assert (ran.code, ran.outputs["errors"], len(ran.annotations)) == (1, "4000", 10)
    size = len(ran.summary.encode())
    assert 900_000 < size < 1024 * 1024
    rows = ran.summary.count("| [PM602]")
    assert f"**{4000 - rows:,} more** findings have no room here." in ran.summary
    (comment,) = github.comments
    assert 50_000 < len(comment["body"]) < 65_536
    rows = comment["body"].count("| [PM602]")
    assert f"**{4000 - rows:,} more** findings have no room here." in comment["body"]


# The comment


def test_the_comment_follows_the_pull_request(github: GitHub, tmp_path: Path, runner: Callable[..., Runner]) -> None:
    origin = Origin(tmp_path / "origin", {GOOD: CLEAN})
    said = []
    for text in (CLEAN, BAD, CLEAN):
        origin.commit("a change", {PATH: text}, "change")
        run = runner(origin, pull_request(origin))
        run.more = {"GITHUB_API_URL": github.address}
        ran = run.run(base="", comment="true")
        assert ran.steps == ["Check postmortems", "Comment on the pull request"]
        assert "gh-token" not in ran.log + ran.summary
        said.append([one["body"].partition("\n")[2].split("\n")[2] for one in github.comments])
    assert said == [
        [],
        [":x: **1 error** to look at before this is merged, in 1 document."],
        [":white_check_mark: **All clear**: nothing is missing."],
    ]


@pytest.mark.parametrize(
    ("repository", "comment", "notice"),
    [
        ("eve/incidents", "true", "there is no comment: pull requests of forks may only read; the summary of the job says the same"),
        ("acme/incidents", "false", ""),
    ],
)  # fmt: skip
def test_where_there_is_no_comment(
    repository: str, comment: str, notice: str, github: GitHub, tmp_path: Path, runner: Callable[..., Runner]
) -> None:
    origin = Origin(tmp_path / "origin", {GOOD: CLEAN})
    origin.commit("a change", {PATH: CLEAN}, "change")
    run = runner(origin, pull_request(origin, repository=repository))
    run.more = {"GITHUB_API_URL": github.address}
    ran = run.run(base="", comment=comment)
    assert (ran.code, ran.steps, github.asked) == (0, ["Check postmortems"], [])
    assert told(ran) == ([("notice", "pmlint", notice)] if notice else [])


def test_a_mistake_in_pmlint_is_not_taken_for_findings(on_main: MAKE) -> None:
    runner = on_main({PATH: CLEAN})
    runner.more = {"GITHUB_STEP_SUMMARY": str(runner.workspace)}
    ran = runner.run(base="")
    assert (ran.code, ran.outputs["exit-code"], ran.foreign) == (2, "2", [])
    assert told(ran) == [("error", "pmlint", "internal error: IsADirectoryError; the log has more")]
