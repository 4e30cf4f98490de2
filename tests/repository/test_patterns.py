"""Patterns mean what they mean to Git."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmlint.repository.ignored import Ignored
from pmlint.repository.patterns import covered, read

MATCHES = [
    ("*.md", "a.md", True),
    ("*.md", "x/y/a.md", True),
    ("*.md", "a.mdx", False),
    ("/a.md", "a.md", True),
    ("/a.md", "x/a.md", False),
    ("x/*.md", "x/a.md", True),
    ("x/*.md", "x/y/a.md", False),
    ("x/**/a.md", "x/a.md", True),
    ("x/**/a.md", "x/y/z/a.md", True),
    ("x/**", "x/a.md", True),
    ("x/**", "x", False),
    ("**/x", "x", True),
    ("**", "a/b", True),
    ("x/", "x/a.md", True),
    ("x/", "x", False),
    ("x", "x/a.md", True),
    ("docs/2019-*", "docs/2019-x/a.md", True),
    ("a?.md", "ab.md", True),
    ("a?.md", "a/b.md", False),
    ("a[bc].md", "ab.md", True),
    ("a[!bc].md", "ab.md", False),
    ("a[^bc].md", "ad.md", True),
    ("a[a-c].md", "ab.md", True),
    ("a[]].md", "a].md", True),
    ("a[[:digit:]].md", "a7.md", True),
    ("a[[:digit:]].md", "ax.md", False),
    ("a[[:nothing:]].md", "a7.md", False),
    ("a[b", "a[b", False),
    ("a\\*b", "a*b", True),
    ("a\\*b", "axb", False),
    ("\\#a", "#a", True),
    ("\\!a", "!a", True),
    ("a\\", "a\\", False),
    ("a  ", "a", True),
    ("a\\ ", "a ", True),
    ("a**b", "axxb", True),
    ("# a", "# a", False),
    ("", "a", False),
    ("/", "a", False),
    ("é*", "éa", True),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), MATCHES)
def test_covered(pattern: str, path: str, expected: bool) -> None:
    assert covered((pattern,), path) is expected


def test_the_last_pattern_decides() -> None:
    assert covered(("*.md", "!a.md"), "a.md") is False
    assert covered(("!a.md", "*.md"), "a.md") is True


def test_no_pattern_is_slow() -> None:
    assert covered(("*a" * 100 + "b",), "a" * 250) is False
    assert covered(("**/a/" * 60 + "b",), "a/" * 1000 + "c") is False


@pytest.mark.parametrize("line", ["", "#", "/", "!", "   ", "[", "a[[:x:]]"])
def test_what_can_never_match(line: str) -> None:
    assert read(line) is None


IGNORE_FILES = {
    ".gitignore": "*.log\n!keep.log\nbuild/\n/top.md\ndocs/*.tmp\n\\#x\n# c\n  \nsp\\ \ntrail   \r\n**/deep/*.md\n",
    "docs/.gitignore": "\ufeff!a.log\n/inner.md\nx[ab].md\nsub/\n!sub/keep.md\nlast",
    "docs/sub/.gitignore": "!keep.md\n",
}
PATHS = [
    "a.log", "keep.log", "docs/a.log", "docs/b.log", "docs/keep.log", "build/a.md", "docs/build/a.md", "build",
    "top.md", "docs/top.md", "docs/a.tmp", "docs/x/a.tmp", "#x", "sp ", "trail", "trail   ", "deep/a.md",
    "docs/x/deep/a.md", "docs/inner.md", "docs/x/inner.md", "docs/xa.md", "docs/xc.md", "docs/sub/keep.md",
    "docs/sub/a.md", "docs/last", "docs/last/a.md", "excluded.md",
]  # fmt: skip


def test_files_of_a_repository_as_git_sees_them(tmp_path: Path) -> None:
    repository(tmp_path, IGNORE_FILES)
    (tmp_path / ".git/info/exclude").write_text("excluded.md\n")
    assert ignored(tmp_path, PATHS) == by_git(tmp_path, PATHS)


# Git compares bytes, so that its `?` is no é; ours compares characters
NAMES = st.text("ab.*?[]!-/\\ #", min_size=1, max_size=8)


@settings(derandomize=True, deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(NAMES, max_size=6), paths=st.lists(st.from_regex(r"[ab.]{1,3}(/[ab.]{1,3}){0,2}", fullmatch=True))
)
def test_any_ignore_file_as_git_reads_it(lines: list[str], paths: list[str], tmp_path: Path) -> None:
    plain = [path for path in paths if not {"", ".", ".."} & set(path.split("/"))]
    whole = [line for line in lines if not _brackets_around_slash(line)]
    repository(tmp_path, {".gitignore": "\n".join(whole)})
    assert ignored(tmp_path, plain) == by_git(tmp_path, plain), whole


def _brackets_around_slash(line: str) -> bool:
    """Git never matches these and we may: no pattern of sense."""
    return "/" in line[line.find("[") :] if "[" in line else False


def repository(root: Path, files: dict[str, str]) -> None:
    if not (root / ".git").exists():
        subprocess.run(["git", "init", "-q", "."], cwd=root, check=True)
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content.encode())


def ignored(root: Path, paths: list[str]) -> list[str]:
    rules = Ignored(root)
    return [path for path in paths if rules.ignores(path)]


def by_git(root: Path, paths: list[str]) -> list[str]:
    command = ["git", "-c", "core.excludesFile=", "check-ignore", "-z", "--stdin", "--no-index"]
    done = subprocess.run(command, cwd=root, input="\0".join(paths).encode(), capture_output=True, check=False)
    found = set(done.stdout.decode().split("\0"))
    return [path for path in paths if path in found]
