"""Inputs, names and texts that are written to be obeyed, and are not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import CLEAN
from github_runner import Event, Files, Origin, Ran, Runner, pull_request

BAD = CLEAN.replace(" Owner: @sam.", "")
PATH = "docs/postmortems/a.md"
MAKE = Callable[[Files], Runner]
WORDS = [
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned; #",
    "' ; touch pwned ; '",
    '" ; touch pwned ; "',
    "\n::error::forged\n",
    "%0A::error::forged",
    "\r\n::set-output name=exit-code::0\r\n",
    "x\nexit-code=0\n",
    "##[add-mask]x",
    "::add-mask::error",
    "-x",
    "--output=pwned",
    "${{ github.token }}",
]
TEXTS = [word for word in WORDS if "\n" not in word]
NAMES = [f"docs/postmortems/{word.replace('/', '')}.md" for word in TEXTS]
NAMES_OF_POSIX = ["docs/postmortems/a\n::error::forged.md", "docs/postmortems/a\r##[error]forged.md"]


def harmless(ran: Ran, runner: Runner, before: list[Path]) -> None:
    """Nothing was obeyed: no command of ours but about what was found, and no file that was not there."""
    assert ran.foreign == []
    assert [one for one in ran.annotations if one.message.startswith("forged")] == []
    assert sorted(runner.workspace.rglob("*")) == before
    assert not any(Path(folder, "pwned").exists() for folder in (runner.scratch, runner.temporary))


@pytest.mark.parametrize(
    "name",
    ["path", "working_directory", "config", "base", "scope", "fail_on", "annotations", "report", "python", "args"],
)
def test_an_input_is_no_script(name: str, on_main: MAKE) -> None:
    runner = on_main({PATH: CLEAN})
    before = sorted(runner.workspace.rglob("*"))
    word = " ".join(word for word in WORDS if "\n" not in word)
    for value in (word, "".join(WORDS[5:9])):
        ran = runner.run(**{"base": "", name: value})
        harmless(ran, runner, before)
        assert ran.code == 2, (value, ran.log)
        assert ran.outputs["exit-code"] == "2"


def test_a_name_is_no_command(on_main: MAKE) -> None:
    names = (
        [name for name in NAMES if os.name != "nt"] + NAMES_OF_POSIX if os.name != "nt" else ["docs/postmortems/-x.md"]
    )
    runner = on_main(dict.fromkeys(names, BAD))
    before = sorted(runner.workspace.rglob("*"))
    ran = runner.run(base="")
    harmless(ran, runner, before)
    assert (ran.code, ran.outputs["errors"]) == (1, str(len(names)))
    told = {one.file for one in ran.annotations if one.file}
    assert len(told) == 9
    assert {name.replace("##[", "#\\x23[") for name in told} <= {name.replace("##[", "#\\x23[") for name in names}


def test_a_text_is_no_command(on_main: MAKE) -> None:
    items = "".join(
        f"- Reject {word} in the check. Due: 2026-03-01. Tracked: PAY-{n}.\n" for n, word in enumerate(TEXTS)
    )
    title = CLEAN.replace(
        "Checkout returned errors after a change of pool size", '"##[error]forged ::error::forged"', 1
    )
    runner = on_main({PATH: title[: title.index("- Reject")] + items})
    before = sorted(runner.workspace.rglob("*"))
    ran = runner.run(base="", args="--ignore=PM620,PM621", report="markdown=../scratch.md")
    harmless(ran, runner, before)
    assert (ran.code, ran.outputs["errors"]) == (1, str(len(TEXTS)))


@pytest.mark.parametrize(
    "branch", ["$(touch${IFS}pwned)", "a;touch${IFS}pwned", "x%0A::error::forged", "##_add-mask_x", "'\"`"]
)
def test_a_branch_is_no_script(branch: str, tmp_path: Path, runner: Callable[[Origin, Event], Runner]) -> None:
    if branch.startswith("x%0A"):
        branch = branch.replace("::", "%3A%3A")  # no colon in a name of Git
    origin = Origin(tmp_path / "origin", {PATH: CLEAN})
    origin.commit("change", {"docs/postmortems/b.md": BAD}, branch)
    run = runner(origin, pull_request(origin, branch))
    before = sorted(run.workspace.rglob("*"))
    ran = run.run(base="")
    harmless(ran, run, before)
    assert ran.code == 1


@pytest.mark.parametrize(
    "files",
    [
        {"yaml.py": "open('pwned', 'w')", "pmlint/__init__.py": "open('pwned', 'w')", "json.py": "open('pwned', 'w')"},
        {"sitecustomize.py": "open('pwned', 'w')", "usercustomize.py": "open('pwned', 'w')"},
        {"x-1.dist-info/entry_points.txt": "[pmlint.rules]\nx = evil\n", "evil.py": "open('pwned', 'w')"},
        {"pip.py": "open('pwned', 'w')", "pip.conf": "[global]\nindex-url = https://evil.example\n", "venv.py": "1/0"},
        {"git": "#!/bin/sh\ntouch pwned\n", "python3": "#!/bin/sh\ntouch pwned\n"},
    ],
    ids=["modules", "customize", "entry points", "installer", "programs"],
)
def test_nothing_in_the_checkout_runs(files: Files, on_main: MAKE) -> None:
    runner = on_main({PATH: CLEAN, **files})
    for name in ("git", "python3"):
        if name in files:
            (runner.workspace / name).chmod(0o755)
    before = sorted(runner.workspace.rglob("*"))
    ran = runner.run(base="")
    harmless(ran, runner, before)
    assert ran.code == 0, ran.log
