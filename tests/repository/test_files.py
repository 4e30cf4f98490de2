"""Which files are found, told and refused."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pmlint.errors import RepositoryError
from pmlint.repository.files import Found, Search, find
from pmlint.repository.walk import fixed_folder, is_markdown
from pmlint.source.file import read_bounded

INCLUDE = ("docs/postmortems/**/*.md",)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a few files."""
    folder = tmp_path / "repository"
    for name in (
        "docs/postmortems/b.md",
        "docs/postmortems/a.md",
        "docs/postmortems/2019/old.MARKDOWN",
        "docs/postmortems/picture.png",
        "docs/guide.md",
        "docs/node_modules/a.md",
        "README.md",
        "top.md",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    (folder / ".git").mkdir()
    return folder


def paths(found: Found) -> list[str]:
    return [file.path for file in found.files]


CASES = [
    pytest.param((), ["docs/postmortems/a.md", "docs/postmortems/b.md"], id="the included"),
    pytest.param(("docs/guide.md",), ["docs/guide.md"], id="a file"),
    pytest.param(("docs/postmortems/picture.png",), ["docs/postmortems/picture.png"], id="a file of any kind"),
    pytest.param(
        ("docs/postmortems",),
        ["docs/postmortems/2019/old.MARKDOWN", "docs/postmortems/a.md", "docs/postmortems/b.md"],
        id="a folder",
    ),
    pytest.param(("docs/../top.md", "./top.md", "top.md"), ["top.md"], id="one file, three names"),
    pytest.param(("docs/post*/?.md",), ["docs/postmortems/a.md", "docs/postmortems/b.md"], id="a pattern"),
    pytest.param(("*.md",), ["README.md", "top.md"], id="a pattern for one folder"),
    pytest.param(("**/old*",), ["docs/postmortems/2019/old.MARKDOWN"], id="a pattern for any folder"),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_found(given: tuple[str, ...], expected: list[str], root: Path) -> None:
    found = find(given, Search(root, INCLUDE), root)
    assert (paths(found), found.errors, found.empty) == (expected, (), ())


def test_folders_hold_no_repositories_of_their_own(root: Path) -> None:
    (root / ".git/a.md").write_text("x")
    found = find((".",), Search(root, INCLUDE), root)
    assert not any(name in path for path in paths(found) for name in (".git", "node_modules"))


def test_paths_are_told_from_the_root(root: Path) -> None:
    assert paths(find(("a.md",), Search(root, INCLUDE), root / "docs/postmortems")) == ["docs/postmortems/a.md"]


def test_a_file_elsewhere_is_told_in_full(root: Path, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("x")
    assert paths(find(("../x.md",), Search(root, INCLUDE), root)) == [(tmp_path / "x.md").as_posix()]


@pytest.mark.parametrize(
    ("given", "exclude", "force", "expected", "left_out"),
    [
        pytest.param((), ("a.md",), False, ["docs/postmortems/b.md"], (), id="by name"),
        pytest.param(("docs/postmortems",), ("**/2019", "a.md"), False, ["docs/postmortems/b.md"], (), id="folder"),
        pytest.param(("top.md",), ("*.md",), False, ["top.md"], (), id="named files stay"),
        pytest.param(("top.md",), ("*.md",), True, [], ("top.md",), id="named files go by force"),
        pytest.param((), ("*.md", "!a.md"), False, ["docs/postmortems/a.md"], (), id="taken back"),
    ],
)
def test_excluded(
    given: tuple[str, ...],
    exclude: tuple[str, ...],
    force: bool,
    expected: list[str],
    left_out: tuple[str, ...],
    root: Path,
) -> None:
    found = find(given, Search(root, INCLUDE, exclude, force_exclude=force), root)
    assert (paths(found), found.left_out) == (expected, left_out)


def test_the_names_of_folders_above_say_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "templates/_posts"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("x")
    (folder / "_a.md").write_text("x")
    (tmp_path / "here").mkdir()
    search = Search(tmp_path / "here", INCLUDE, ("**/_*.*", "**/*template*"))
    assert paths(find((str(folder),), search, tmp_path / "here")) == [(folder / "a.md").as_posix()]


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        (("nothing",), "nothing", "there is no such file or folder"),
        (("a\0b",), "a\0b", "there is no such file or folder"),
    ],
)
def test_not_there(given: tuple[str, ...], path: str, message: str, root: Path) -> None:
    found = find((*given, "top.md"), Search(root, INCLUDE), root)
    assert paths(found) == ["top.md"]
    assert [(error.path, error.message) for error in found.errors] == [(path, message)]


@pytest.mark.parametrize(
    ("given", "exclude", "message", "hint"),
    [
        pytest.param((".git",), (), "lies inside .git and is not read", "", id="inside .git"),
        pytest.param(("docs/x*",), (), "no postmortem matches this pattern", "name a file", id="pattern"),
        pytest.param(("docs",), ("*",), "there is no postmortem in this folder", "4 files are left out", id="all out"),
        pytest.param((), ("a.md", "b.md"), "no postmortem matches docs", "2 files are left out", id="included out"),
    ],
)
def test_empty(given: tuple[str, ...], exclude: tuple[str, ...], message: str, hint: str, root: Path) -> None:
    found = find(given, Search(root, INCLUDE, exclude), root)
    told = (*found.empty, *found.errors)
    assert paths(found) == []
    assert [(error.message.startswith(message), error.hint.startswith(hint)) for error in told] == [(True, True)]


def unreadable(found: Found) -> Iterator[RepositoryError]:
    """What goes wrong when the files are read."""
    for file in found.files:
        with contextlib.suppress(RepositoryError):
            file.read(10)
            continue
        with pytest.raises(RepositoryError) as caught:
            file.read(10)
        yield caught.value


def link(path: Path, target: Path | str) -> None:
    path.symlink_to(target)


def pipe(path: Path, _target: Path | str) -> None:
    os.mkfifo(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of POSIX")
@pytest.mark.parametrize(
    ("make", "target", "message"),
    [
        pytest.param(link, "/etc/passwd", "leads out of the repository", id="a link out"),
        pytest.param(link, "/dev/zero", "leads out of the repository", id="a link to a device"),
        pytest.param(link, "../.git/config", "lies inside .git", id="a link into .git"),
        pytest.param(link, "x.md", "links run in a circle", id="a link to itself"),
        pytest.param(link, "gone.md", "no such file", id="a link to nothing"),
        pytest.param(pipe, "", "no regular file", id="a pipe"),
    ],
)
def test_refused(make: Callable[[Path, Path | str], None], target: str, message: str, root: Path) -> None:
    (root / ".git/config").write_text("token")
    make(root / "docs/x.md", target)
    for given in ("docs/x.md", "docs"):
        found = find((given,), Search(root, INCLUDE), root)
        errors = [*found.errors, *unreadable(found)]
        assert [error.path for error in errors] == ["docs/x.md"]
        assert message in errors[0].message
        assert len(found.files) >= 4 or given == "docs/x.md"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links of POSIX")
def test_links_inside_the_repository(root: Path) -> None:
    (root / "docs/postmortems/again.md").symlink_to("a.md")
    (root / "docs/postmortems/circle").symlink_to("..")
    found = find(("docs/postmortems",), Search(root, INCLUDE), root)
    assert paths(found)[1:] == ["docs/postmortems/a.md", "docs/postmortems/b.md"]
    assert found.errors == ()


@pytest.mark.parametrize(
    ("name", "include", "expected"),
    [
        ("a.md", (), True),
        ("a.MD", (), True),
        ("a.markdown", (), True),
        ("a.md.erb", (), False),
        ("a.md.erb", ("docs/**/*.md.erb",), True),
        ("a.txt", ("docs/*",), False),
        ("md", (), False),
    ],
)
def test_is_markdown(name: str, include: tuple[str, ...], expected: bool) -> None:
    assert is_markdown(name, include) is expected


@pytest.mark.parametrize(
    ("pattern", "expected"), [("a/b/*.md", "a/b"), ("a/*/c/d.md", "a"), ("*.md", ""), ("a/[b]/c", "a"), ("a/b", "a")]
)
def test_fixed_folder(pattern: str, expected: str) -> None:
    assert fixed_folder(pattern) == expected


def test_no_more_is_read_than_asked_for(root: Path) -> None:
    (root / "large.md").write_bytes(b"x" * 100_000)
    assert len(read_bounded(root / "large.md", 1000)) == 1000
    assert len(read_bounded(root / "large.md", 1_000_000)) == 100_000


def test_a_folder_is_no_file(root: Path) -> None:
    with pytest.raises(RepositoryError, match="no regular file"):
        read_bounded(root / "docs", 10)
