"""What README.md and the guides show is what happens: commands, output, settings, links."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from documents import findings, read, with_actions

from pmlint.cli.dispatch import COMMANDS
from pmlint.config.keys import BY_NAME

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/README.md")])
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
INSTALL = {'pip install -e ".[test]" && pytest', "pip install -e . && pmlint examples/"}


class Shown(NamedTuple):
    """A command that a page shows, and what the page says that it prints."""

    page: str
    command: str
    output: list[str]


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in a language."""
    return [dedent(text) for _, name, text in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]


def shown() -> Iterator[Shown]:
    """Every command of every page; a comment behind a command is not part of it."""
    for page in PAGES:
        for block in blocks(page, "console"):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, *output = part.rstrip("\n").split("\n")
                yield Shown(page.relative_to(ROOT).as_posix(), command.partition("  #")[0].rstrip(), output)


SHOWN = list(shown())
RUN = [one for one in SHOWN if one.output]


def run(command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `pmlint …` as a user outside CI and without a terminal does."""
    quiet = ("PMLINT", "GITHUB", "CI", "FORCE_COLOR", "NO_COLOR", "COLUMNS")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(quiet)}
    program, *arguments = shlex.split(command)
    assert program == "pmlint"
    code = "import sys; from pmlint.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def as_pattern(lines: list[str]) -> str:
    """What the page shows; a line `…` stands for any lines, and how many names are known hangs on the clone."""
    text = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in lines)
    return re.sub(r"(Names\\ known:\\ )\d+", r"\1\\d+", text)


@pytest.mark.parametrize("one", [pytest.param(one, id=f"{one.page}: {one.command[:60]}") for one in RUN])
def test_a_command_prints_what_the_page_says(one: Shown) -> None:
    done = run(one.command.rpartition("&& ")[2])
    assert re.fullmatch(as_pattern(one.output), done.stdout), done.stdout + done.stderr


@pytest.mark.parametrize("one", [pytest.param(one, id=f"{one.page}: {one.command[:60]}") for one in SHOWN])
def test_every_command_exists_with_its_flags(one: Shown) -> None:
    if not one.command.startswith("pmlint"):
        assert one.command in INSTALL or one.page != "README.md"
        return
    words = shlex.split(one.command.partition(" <")[0])[1:]
    name = words[0] if words and words[0] in COMMANDS else "check"
    help_text = run(f"pmlint {name} --help").stdout
    flags = [word.partition("=")[0] for word in words if word.startswith("-") and word != "-"]
    assert [flag for flag in flags if not re.search(rf"{flag}\b", help_text)] == []


def test_the_readme_shows_the_two_commands_of_a_newcomer() -> None:
    assert {one.command for one in SHOWN if one.page == "README.md"} >= INSTALL


def test_the_first_command_finds_something() -> None:
    assert run("pmlint examples/").returncode == 1


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(block, id=f"{page.name}-{number}")
        for page in PAGES
        for number, block in enumerate(blocks(page, "yaml"))
        if not block.startswith("---")
    ],
)
def test_settings_that_a_page_shows_are_valid(settings: str, tmp_path: Path) -> None:
    (tmp_path / ".pmlint.yml").write_text(settings, encoding="utf-8")
    done = run("pmlint config validate", tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md", "docs/github-action.md"])
def test_what_a_page_shows_to_be_copied_is_an_example(page: str) -> None:
    """So it is judged like those: `scripts/check_workflows.sh`."""
    examples = [file.read_text(encoding="utf-8") for file in (ROOT / "examples").iterdir() if file.is_file()]
    copied = [block for language in ("yml", "sh") for block in blocks(ROOT / page, language) if len(block) > 80]
    assert copied
    assert [block for block in copied if block not in examples] == []


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_forms_of_action_items_that_the_guide_shows_are_read() -> None:
    (items,) = blocks(ROOT / "docs" / "forms.md", "markdown")
    text = with_actions(items)
    assert [(item.owner, item.due, len(item.trackers)) for item in read(text).actions] == [
        ("@sam", "2026-03-01", 1),
        ("@sam", "2026-02-25", 1),
        ("@sam", "2026-03-01", 1),
        ("Sam", "2026-03-01", 1),
        ("@sam", "2026-03-01", 1),
    ]
    assert findings(text, ignore=("duplicate-action", "tracker-reused")) == []  # one item in five forms


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_files_that_a_page_names_exist(page: str) -> None:
    named = set(re.findall(r"`([\w/.-]+\.(?:py|json|md|yml))`", (ROOT / page).read_text(encoding="utf-8")))
    places = [ROOT, ROOT / "pmlint", ROOT / "pmlint" / "document", ROOT / "pmlint" / "rules"]
    of_users = {".pmlint.yml", "new-one.md", ".github/workflows/postmortems.yml"}
    assert {name for name in named - of_users if not any((place / name).exists() for place in places)} == set()


def test_the_architecture_page_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {
        path.stem for path in (ROOT / "pmlint").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert {room for room in rooms - {"__init__"} if not re.search(rf"\b{room}\b", text)} == set()


def test_the_settings_guide_names_keys_that_exist() -> None:
    table = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8").partition("## Keys")[2].partition("## ")[0]
    named = re.findall(r"^\| `([\w.-]+)` \|", table, flags=re.MULTILINE)
    assert len(named) > 15
    assert set(named) <= set(BY_NAME)
