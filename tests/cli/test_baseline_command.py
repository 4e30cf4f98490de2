"""`pmlint baseline`: create accepts what is there, prune only removes, show lists; every run heeds it."""

import io
import sys
from pathlib import Path

import pytest
from documents import CLEAN, with_front_matter

from pmlint.cli import main

BAD = CLEAN.replace(" Owner: @sam.", "")
WORSE = BAD.replace(" Owner: @lee.", "")
FILE = ".pmlint-baseline.json"
SETTINGS = f"baseline: {FILE}\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one bad document and one clean one, seen from its root."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs/postmortems").mkdir(parents=True)
    (tmp_path / "docs/postmortems/a.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "docs/postmortems/b.md").write_text(CLEAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("PMLINT_CONFIG", "PMLINT_OUTPUT_FORMAT", "CI", "GITHUB_ACTIONS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def accepted(repository: Path) -> None:
    (repository / ".pmlint.yml").write_text(SETTINGS)
    assert main(["baseline", "create"]) == 0


def put(repository: Path, name: str, text: str) -> None:
    (repository / "docs/postmortems" / name).write_text(text, encoding="utf-8")


class TestCreate:
    def test_says_what_it_did(self, repository: Path, capsys: Captured) -> None:
        assert main(["baseline", "create"]) == 0
        out, err = capsys.readouterr()
        assert out == f"{FILE}: 1 finding in 1 document accepted for now\n"
        assert f"add `baseline: {FILE}` to the settings" in err
        assert [file.name for file in repository.iterdir() if file.name.startswith(".pmlint")] == [FILE]

    def test_never_overwrites(self, repository: Path, capsys: Captured) -> None:
        accepted(repository)
        before = (repository / FILE).read_bytes()
        put(repository, "a.md", WORSE)
        capsys.readouterr()
        assert main(["baseline", "create"]) == 2
        assert (repository / FILE).read_bytes() == before
        err = capsys.readouterr().err
        assert f"{FILE}: error: there is a baseline already" in err
        assert "pmlint baseline prune" in err

    def test_where_the_settings_say(self, repository: Path) -> None:
        (repository / "lint").mkdir()
        (repository / "lint/.pmlint.yml").write_text("baseline: accepted.json\n")
        assert main(["baseline", "create", "--config", "lint/.pmlint.yml"]) == 0
        assert (repository / "lint/accepted.json").is_file()
        assert main(["--config", "lint/.pmlint.yml"]) == 0

    def test_only_some_documents(self, repository: Path) -> None:
        put(repository, "c.md", BAD)
        (repository / ".pmlint.yml").write_text(SETTINGS)
        assert main(["baseline", "create", "docs/postmortems/c.md"]) == 0
        assert (main(["docs/postmortems/c.md"]), main(["docs/postmortems/a.md"])) == (0, 1)

    def test_unread_documents_are_left_out_and_named(self, repository: Path, capsys: Captured) -> None:
        put(repository, "c.md", "---\ntitle: x\n")
        accepted(repository)
        assert "docs/postmortems/c.md cannot be read as it is" in capsys.readouterr().err
        assert main([]) == 1
        assert "PM001" in capsys.readouterr().out

    @pytest.mark.parametrize("arguments", [["nowhere"], ["docs/postmortems/x.md"]])
    def test_nothing_is_written_where_something_cannot_be_checked(self, arguments: list[str], repository: Path) -> None:
        assert main(["baseline", "create", *arguments]) == 2
        assert not (repository / FILE).exists()

    @pytest.mark.usefixtures("repository")
    @pytest.mark.parametrize(
        ("file", "message"),
        [("../b.json", "outside the repository"), ("gone/b.json", "the folder of the baseline is not there")],
    )
    def test_only_inside_the_repository(self, file: str, message: str, capsys: Captured) -> None:
        assert main(["baseline", "create", "--baseline", file]) == 2
        assert message in capsys.readouterr().err

    @pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
    def test_not_through_a_link_out(self, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        outside = tmp_path_factory.mktemp("outside")
        (repository / "out").symlink_to(outside)
        assert main(["baseline", "create", "--baseline", "out/b.json"]) == 2
        assert list(outside.iterdir()) == []


class TestRuns:
    def test_accepted_findings_are_counted(self, repository: Path, capsys: Captured) -> None:
        accepted(repository)
        capsys.readouterr()
        assert main([]) == 0
        assert "Checked 2 postmortems: 0 errors, 0 warnings (1 in the baseline)." in capsys.readouterr().out

    def test_new_ones_fail(self, repository: Path, capsys: Captured) -> None:
        accepted(repository)
        put(repository, "a.md", WORSE)
        capsys.readouterr()
        assert main([]) == 1
        out = capsys.readouterr().out
        assert out.count("PM602") >= 1
        assert "1 error, 0 warnings (1 in the baseline)" in out

    def test_on_stdin(self, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        accepted(repository)
        for text, code in ((BAD, 0), (WORSE, 1)):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
            assert main(["-", "--stdin-filename", "docs/postmortems/a.md"]) == code

    def test_from_a_folder_below(self, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        accepted(repository)
        monkeypatch.chdir(repository / "docs/postmortems")
        assert main(["a.md"]) == 0
        assert main(["a.md", "--baseline", f"../../{FILE}"]) == 0

    def test_named_on_the_command_line_or_left_out(self, repository: Path, capsys: Captured) -> None:
        assert main(["baseline", "create"]) == 0
        assert (main([]), main(["--baseline", FILE])) == (1, 0)
        (repository / ".pmlint.yml").write_text(SETTINGS)
        assert (main([]), main(["--no-baseline"]), main(["--isolated"])) == (0, 1, 1)
        assert main(["--no-baseline", "--baseline", FILE]) == 2
        assert "exclude each other" in capsys.readouterr().err

    def test_in_json(self, repository: Path, capsys: Captured) -> None:
        accepted(repository)
        capsys.readouterr()
        assert main(["--output-format", "json"]) == 0
        out = capsys.readouterr().out
        assert '"baselined": 1' in out
        assert '"state": "baseline"' in out

    @pytest.mark.parametrize(
        ("content", "message"),
        [(None, "there is no such baseline"), ("", "is not JSON"), ('{"pmlint-baseline": 9}', "from a newer pmlint")],
    )
    def test_one_that_cannot_be_read_is_never_an_empty_one(
        self, content: str | None, message: str, repository: Path, capsys: Captured
    ) -> None:
        (repository / ".pmlint.yml").write_text(SETTINGS)
        if content is not None:
            (repository / FILE).write_text(content)
        for arguments in ([], ["baseline", "prune"], ["baseline", "show"]):
            assert main(arguments) == 2
            err = capsys.readouterr().err
            assert message in err or "there is no such file" in err
            assert err.startswith(FILE)

    @pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
    def test_a_link_out_of_the_repository_is_refused(
        self, repository: Path, capsys: Captured, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        accepted(repository)
        outside = tmp_path_factory.mktemp("outside") / "b.json"
        (repository / FILE).replace(outside)
        (repository / FILE).symlink_to(outside)
        assert main([]) == 2
        assert "leads out of the repository" in capsys.readouterr().err


class TestPrune:
    def test_takes_out_what_is_repaired(self, repository: Path, capsys: Captured) -> None:
        put(repository, "c.md", WORSE)
        accepted(repository)
        put(repository, "a.md", CLEAN)
        put(repository, "c.md", BAD)
        capsys.readouterr()
        assert main([]) == 0
        assert "2 findings of the baseline are gone: `pmlint baseline prune` takes them out" in capsys.readouterr().err
        assert main(["docs/postmortems/a.md"]) == 0
        assert "prune" not in capsys.readouterr().err
        assert main(["baseline", "prune"]) == 0
        assert capsys.readouterr().out == f"{FILE}: 2 findings taken out, 1 left\n"
        assert main([]) == 0
        put(repository, "a.md", BAD)
        assert main([]) == 1

    def test_adds_nothing(self, repository: Path) -> None:
        accepted(repository)
        before = (repository / FILE).read_bytes()
        put(repository, "a.md", WORSE)
        put(repository, "d.md", WORSE)
        assert main(["baseline", "prune"]) == 0
        assert (repository / FILE).read_bytes() == before

    def test_documents_that_are_gone(self, repository: Path) -> None:
        accepted(repository)
        (repository / "docs/postmortems/a.md").unlink()
        assert main(["baseline", "prune"]) == 0
        assert '"entries": []' in (repository / FILE).read_text()

    @pytest.mark.parametrize(
        ("settings", "document"),
        [
            pytest.param("rules: {missing-owner: off}\n", BAD, id="the rule is off"),
            pytest.param("effective-from: 2027-01-01\n", BAD, id="left to the reports"),
            pytest.param("", with_front_matter("pmlint: skip", BAD), id="skipped"),
            pytest.param('files: {exclude: ["a.md"]}\n', BAD, id="excluded"),
        ],
    )
    def test_what_is_not_judged_now_stays(self, settings: str, document: str, repository: Path) -> None:
        accepted(repository)
        before = (repository / FILE).read_bytes()
        put(repository, "a.md", document)
        (repository / ".pmlint.yml").write_text(SETTINGS + settings)
        assert main(["baseline", "prune"]) == 0
        assert (repository / FILE).read_bytes() == before

    def test_only_some_documents(self, repository: Path) -> None:
        put(repository, "c.md", BAD)
        accepted(repository)
        put(repository, "a.md", CLEAN)
        put(repository, "c.md", CLEAN)
        assert main(["baseline", "prune", "docs/postmortems/c.md"]) == 0
        text = (repository / FILE).read_text()
        assert ("a.md" in text, "c.md" in text) == (True, False)

    @pytest.mark.skipif(sys.platform == "win32", reason="modes are others there")
    def test_keeps_the_mode(self, repository: Path) -> None:
        accepted(repository)
        (repository / FILE).chmod(0o640)
        put(repository, "a.md", CLEAN)
        assert main(["baseline", "prune"]) == 0
        assert (repository / FILE).stat().st_mode & 0o777 == 0o640


def test_show(repository: Path, capsys: Captured) -> None:
    put(repository, "c.md", WORSE)
    accepted(repository)
    capsys.readouterr()
    assert main(["baseline", "show"]) == 0
    assert capsys.readouterr().out == (
        "docs/postmortems/a.md: 1\n     1 missing-owner\n"
        "docs/postmortems/c.md: 2\n     2 missing-owner\n"
        "3 findings in 2 documents\n"
    )
    assert main(["baseline", "show", "docs"]) == 2
