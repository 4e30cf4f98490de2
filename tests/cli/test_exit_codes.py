"""The contract of exit codes: 0 clean, 1 findings, 2 the job could not be done."""

import io
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from documents import CLEAN

from pmlint.cli import main
from pmlint.output.formats import FORMATS

BAD = CLEAN.replace(" Owner: @sam.", "")
DRAFT = BAD.replace("status: published", "status: draft")
SUPPRESSED_AT = {
    "docs/postmortems/a.md": BAD.replace("PAY-4821.", "PAY-4821. <!-- pmlint-ignore PM602: the vendor owns it -->")
}
LATE = BAD.replace("2026-02-11", "2026-03-11").replace("2026-03-01", "2026-05-01").replace("2026-03-15", "2026-05-15")
UNDATED = "\n".join(line for line in BAD.split("\n") if "2026-02-11" not in line)
SKIPPED = CLEAN.replace("status: published", "status: published\npmlint: skip")
CLEAN_AT = {"docs/postmortems/a.md": CLEAN}
BAD_AT = {"docs/postmortems/a.md": BAD}
BOTH = {"docs/postmortems/a.md": CLEAN, "docs/postmortems/b.md": BAD}
DRAFT_AT = {"docs/postmortems/a.md": DRAFT}
ENVIRONMENT = ("PMLINT_CONFIG", "PMLINT_OUTPUT_FORMAT", "NO_COLOR", "FORCE_COLOR", "CI", "GITHUB_ACTIONS")


class Case(NamedTuple):
    """A command line in a repository, and what must come of it."""

    arguments: str
    code: int
    files: Mapping[str, str | bytes] = CLEAN_AT
    out: str = ""
    """Must stand on standard output."""
    err: str = ""
    """Must stand on standard error."""
    stdin: bytes = b""
    environment: Mapping[str, str] = {}
    cwd: str = "."


def settings(text: str, files: Mapping[str, str | bytes] = CLEAN_AT) -> dict[str, str | bytes]:
    """The files and a `.pmlint.yml`."""
    return {**files, ".pmlint.yml": text}


UNREADABLE = {"docs/postmortems/a.md": b"# A \xff\n", "docs/postmortems/b.md": BAD}
SAYS = "rules: {missing-owner: "
OVERRIDE = 'overrides: [{files: ["docs/postmortems/a*"], rules: {missing-owner: %s}%s}]'

CASES = {
    # verdicts
    "clean": Case("", 0, out="Checked 1 postmortem: 0 errors, 0 warnings."),
    "clean, by name of the command": Case("check", 0),
    "clean, one file": Case("docs/postmortems/a.md", 0),
    "clean, a folder": Case("docs", 0),
    "finding": Case("", 1, BAD_AT, out="PM602 missing-owner"),
    "finding, by name of the command": Case("check docs", 1, BAD_AT),
    "one of two": Case("", 1, BOTH, out="Checked 2 postmortems: 1 error,"),
    "only the clean one of two": Case("docs/postmortems/a.md", 0, BOTH),
    "draft": Case("", 0, DRAFT_AT, out="0 errors, 1 warning"),
    "not UTF-8": Case("", 1, UNREADABLE, out="PM001"),
    "not UTF-8 hides no other": Case("", 1, UNREADABLE, out="PM602"),
    "empty file": Case("", 1, {"docs/postmortems/a.md": ""}, out="PM003"),
    "oversized": Case("", 1, {"docs/postmortems/a.md": CLEAN + "x " * 200_000}, out="PM007"),
    "front matter never closed": Case("", 1, {"docs/postmortems/a.md": "---\ntitle: x\n"}, out="PM001"),
    "broken front matter": Case("", 1, {"docs/postmortems/a.md": "---\na: [\n---\n"}, out="PM002"),
    # --fail-on and --max-warnings
    "fail on warning": Case("--fail-on warning", 1, DRAFT_AT),
    "fail on error, warning found": Case("--fail-on error", 0, DRAFT_AT),
    "fail on info": Case("--fail-on info", 1, DRAFT_AT),
    "fail on info, clean": Case("--fail-on info --ignore PM700", 0),
    "never fail": Case("--fail-on never", 0, BAD_AT, out="PM602"),
    "never fail, unparsable": Case("--fail-on never", 0, UNREADABLE),
    "never fail, missing path": Case("--fail-on never nothing", 2),
    "warnings within the limit": Case("--max-warnings 1", 0, DRAFT_AT),
    "warnings over the limit": Case("--max-warnings 0", 1, DRAFT_AT),
    "warnings over the limit, never fail": Case("--max-warnings 0 --fail-on never", 1, DRAFT_AT),
    "limit, clean": Case("--max-warnings 0", 0),
    "limit is no number": Case("--max-warnings x", 2),
    "limit below 0": Case("--max-warnings=-1", 2),
    "unknown level to fail on": Case("--fail-on fatal", 2),
    # adoption
    "older than effective-from": Case(
        "",
        0,
        settings("effective-from: 2026-03-01", BAD_AT),
        out="Checked 0 postmortems",
        err="1 document of an incident before 2026-03-01 is left to the reports",
    ),
    "two are older, one is not": Case(
        "",
        1,
        settings("effective-from: 2026-03-01", {**BOTH, "docs/postmortems/c.md": LATE}),
        out="Checked 1 postmortem: 1 error",
        err="2 documents of incidents before 2026-03-01 are left to the reports",
    ),
    "of the very day": Case("", 1, settings("effective-from: 2026-02-11", BAD_AT)),
    "without a day": Case(
        "", 1, settings("effective-from: 2030-01-01", {"docs/postmortems/a.md": UNDATED}), out="PM602"
    ),
    "older, named": Case("docs/postmortems/a.md", 0, settings("effective-from: 2026-03-01", BAD_AT), err="left to the"),
    "older, on stdin": Case(
        "- --stdin-filename docs/postmortems/a.md",
        0,
        settings("effective-from: 2026-03-01"),
        stdin=BAD.encode(),
        err="left to the reports",
    ),
    "older, isolated": Case("--isolated", 1, settings("effective-from: 2026-03-01", BAD_AT)),
    "older or skipped": Case(
        "", 0, settings("effective-from: 2026-03-01", {**BAD_AT, "docs/postmortems/b.md": SKIPPED}), err="1 file says"
    ),
    # suppressions
    "suppressed": Case("", 0, SUPPRESSED_AT, out="0 errors, 0 warnings (1 suppressed)"),
    "suppressions ignored": Case("--ignore-suppressions", 1, SUPPRESSED_AT, out="1 error,"),
    "suppression forbidden": Case(
        "", 1, settings("suppressions: {forbid: [missing-owner]}", SUPPRESSED_AT), out="PM602 cannot be suppressed"
    ),
    "unknown rule forbidden": Case(
        "", 2, settings("suppressions:\n  forbid: [mising-owner]"), err=".pmlint.yml:2:1: error: there is no rule"
    ),
    # rules
    "ignore by code": Case("--ignore PM602", 0, BAD_AT),
    "ignore by name": Case("--ignore missing-owner", 0, BAD_AT),
    "ignore by family": Case("--ignore PM6", 0, BAD_AT),
    "ignore two at once": Case("--ignore PM603,PM602", 0, BAD_AT),
    "ignore another": Case("--ignore PM603", 1, BAD_AT),
    "select the rule": Case("--select PM602", 1, BAD_AT),
    "select another": Case("--select PM603", 0, BAD_AT),
    "select a family": Case("--select actions", 1, BAD_AT),
    "select a tag": Case("--select exact", 1, BAD_AT),
    "extend select": Case("--select PM603 --extend-select PM602", 1, BAD_AT),
    "severity milder": Case("--severity missing-owner=warning", 0, BAD_AT),
    "severity off": Case("--severity PM602=off", 0, BAD_AT),
    "severity harder": Case("--severity PM602=error", 1, DRAFT_AT),
    "preset minimal": Case("--preset minimal", 1, BAD_AT),
    "preset strict": Case("--preset strict --select PM602", 1, BAD_AT),
    "unknown preset": Case("--preset lax", 2),
    "unknown rule selected": Case("--select PM999", 2, err="there is no rule"),
    "unknown rule ignored": Case("--ignore mising-owner", 2, err="did you mean `missing-owner`?"),
    "unknown rule weighed": Case("--severity x=error", 2),
    "severity without a level": Case("--severity PM602", 2),
    "unknown severity": Case("--severity PM602=fatal", 2),
    "select without a value": Case("--select", 2),
    "an essential rule cannot be ignored": Case("--ignore PM007", 1, {"docs/postmortems/a.md": CLEAN + "x " * 200_000}),
    # usage
    "unknown flag": Case("--selekt PM602", 2, err="did you mean `--select`?"),
    "unknown short flag": Case("-z", 2),
    "flags are not cut short": Case("--sel PM602", 2),
    "unknown format": Case("--output-format xml", 2),
    "day that is none": Case("--as-of yesterday", 2),
    "day": Case("--as-of 2026-03-01", 0),
    "config and isolated": Case("--config x.yml --isolated", 2),
    "help": Case("--help", 0, out="exit codes"),
    "help of check": Case("check -h", 0, out="--select"),
    "help as a command": Case("help rule", 0, out="pmlint rule"),
    "help for no command": Case("help nothing", 2),
    "version as a flag": Case("--version", 0, out="pmlint "),
    "version as a flag of check": Case("check --version", 0, out="pmlint "),
    "version as a command": Case("version", 0, out="pmlint "),
    "version takes nothing": Case("version now", 2),
    # files
    "missing file": Case("docs/postmortems/x.md", 2, err="no such file"),
    "missing file beside a finding": Case("x.md docs", 2, BAD_AT, out="PM602", err="x.md: error"),
    "folder without files": Case("empty", 2, {"empty/x.txt": ""}, err="no postmortem"),
    "folder without files, allowed": Case("empty --allow-empty", 0, {"empty/x.txt": ""}),
    "nothing included": Case("", 2, {"x.txt": ""}, err="docs/postmortems"),
    "nothing included, allowed": Case("--allow-empty", 0, {"x.txt": ""}),
    "pattern": Case("docs/*/a*.md", 0),
    "pattern that matches nothing": Case("docs/*/z*.md", 2),
    "pattern that matches nothing, allowed": Case("docs/*/z*.md --allow-empty", 0),
    "folder all excluded": Case("docs --exclude *.md", 2, err="left out"),
    "included ones all excluded": Case("--extend-exclude docs", 2),
    "default excludes": Case("docs", 2, {"docs/README.md": CLEAN, "docs/_draft.md": CLEAN}),
    "named although excluded": Case("docs/README.md", 1, {"docs/README.md": BAD}),
    "named and excluded by force": Case("docs/README.md --force-exclude", 0, {"docs/README.md": BAD}, err="excluded"),
    "one excluded by force, one not": Case(
        "docs/README.md docs/a.md --force-exclude", 1, {"docs/README.md": CLEAN, "docs/a.md": BAD}
    ),
    "folder all ignored by git": Case("", 2, {**CLEAN_AT, ".gitignore": "docs/\n"}),
    "ignored by git, respected not": Case("--no-respect-gitignore", 0, {**CLEAN_AT, ".gitignore": "docs/\n"}),
    "ignored by git, finding elsewhere": Case("", 0, {**BOTH, ".gitignore": "b.md\n"}),
    "upper-case ending": Case("", 1, {"docs/postmortems/A.MD": BAD}),
    "other ending": Case("", 1, {"docs/postmortems/a.markdown": BAD}),
    "named with any ending": Case("a.txt", 1, {"a.txt": BAD}),
    "list of paths": Case("@list", 1, {**BAD_AT, "list": "docs/postmortems/a.md\n"}),
    "list with NUL": Case("@list", 1, {**BAD_AT, "list": "docs/postmortems/a.md\0"}),
    "list holds no flags": Case("@list", 2, {**CLEAN_AT, "list": "--help\n"}),
    "empty list": Case("@list", 2, {**CLEAN_AT, "list": ""}, err="empty"),
    "empty list, allowed": Case("@list --allow-empty", 0, {**CLEAN_AT, "list": ""}),
    "missing list": Case("@list", 2),
    "path like a flag": Case("-- --select.md", 1, {"--select.md": BAD}),
    "path like a list": Case("-- @a.md", 1, {"@a.md": BAD}),
    "path like a command": Case("./check", 1, {"check/a.md": BAD}),
    "flags after paths": Case("docs --ignore PM602", 0, BAD_AT),
    "flags between paths": Case("docs --ignore PM602 docs/postmortems/a.md", 0, BAD_AT),
    "missing, from a folder below": Case("x.md", 2, err="x.md: error: there is no such file", cwd="docs"),
    "from a folder below": Case("a.md", 1, BAD_AT, out="a.md:32:3", cwd="docs/postmortems"),
    "the included from a folder below": Case("", 1, BAD_AT, out="a.md:32:3", cwd="docs"),
    "says it is none": Case("docs/postmortems/a.md", 0, {"docs/postmortems/a.md": SKIPPED}, err="skip"),
    "all say they are none": Case("docs", 2, {"docs/postmortems/a.md": SKIPPED}, err="skip"),
    "one says it is none": Case("docs", 0, {"docs/postmortems/a.md": SKIPPED, "docs/postmortems/b.md": CLEAN}),
    "list the files": Case("--show-files", 0, BAD_AT, out="docs/postmortems/a.md\n"),
    "list no files": Case("--show-files empty", 2, {"empty/x.txt": ""}),
    # standard input
    "stdin clean": Case("-", 0, stdin=CLEAN.encode()),
    "stdin with a finding": Case("-", 1, stdin=BAD.encode(), out="stdin.md:32:3"),
    "stdin with a name": Case("- --stdin-filename docs/x.md", 1, stdin=BAD.encode(), out="docs/x.md:32:3"),
    "stdin excluded": Case("- --stdin-filename docs/README.md", 1, stdin=BAD.encode()),
    "stdin excluded by force": Case("- --stdin-filename README.md --force-exclude", 0, stdin=BAD.encode()),
    "stdin with an override": Case(
        "- --stdin-filename docs/postmortems/a1.md",
        0,
        settings(OVERRIDE % ("off", ", reason: old")),
        stdin=BAD.encode(),
    ),
    "stdin and a file": Case("- docs", 2),
    "name without stdin": Case("docs --stdin-filename x.md", 2),
    # settings
    "settings off": Case("", 0, settings(SAYS + "off}", BAD_AT)),
    "settings milder": Case("", 0, settings(SAYS + "warning}", BAD_AT)),
    "flag over settings": Case("--severity PM602=error", 1, settings(SAYS + "off}", BAD_AT)),
    "isolated from settings": Case("--isolated", 1, settings(SAYS + "off}", BAD_AT)),
    "settings in pyproject": Case("", 0, {**BAD_AT, "pyproject.toml": '[tool.pmlint.rules]\nmissing-owner = "off"\n'}),
    "settings from above": Case("a.md", 0, settings(SAYS + "off}", BAD_AT), cwd="docs/postmortems"),
    "settings by flag": Case("--config c.yml", 0, {**BAD_AT, "c.yml": SAYS + "off}"}),
    "settings by environment": Case("", 0, {**BAD_AT, "c.yml": SAYS + "off}"}, environment={"PMLINT_CONFIG": "c.yml"}),
    "settings by flag missing": Case("--config c.yml", 2, err="c.yml: error"),
    "settings not YAML": Case("", 2, settings("rules: [\n"), err=".pmlint.yml:"),
    "settings no mapping": Case("", 2, settings("- a\n"), err=".pmlint.yml:1:1"),
    "settings empty": Case("", 0, settings("")),
    "unknown key": Case("", 2, settings("rulse: {}\n"), err=".pmlint.yml:1:1: error: there is no key `rulse`"),
    "unknown key, nearest name": Case("", 2, settings("rulse: {}\n"), err="did you mean `rules`?"),
    "unknown rule": Case("", 2, settings("rules:\n  mising-owner: error\n"), err=".pmlint.yml:2:3"),
    "unknown option": Case("", 2, settings("rules: {missing-owner: {options: {x: 1}}}")),
    "unknown level": Case("", 2, settings(SAYS + "fatal}")),
    "override with a reason": Case("", 0, settings(OVERRIDE % ("off", ", reason: old"), BAD_AT)),
    "override without a reason": Case("", 2, settings(OVERRIDE % ("off", ""), BAD_AT), err="reason"),
    "override milder without a reason": Case("", 2, settings(OVERRIDE % ("warning", ""), BAD_AT)),
    "override for others": Case("", 1, settings(OVERRIDE.replace("a*", "z*") % ("off", ", reason: old"), BAD_AT)),
    "override harder": Case("", 1, settings("rules: {missing-owner: off}\n" + OVERRIDE % ("error", ""), BAD_AT)),
    "unknown section": Case("", 2, settings("sections: {required: [sumary]}"), err="did you mean `summary`?"),
    "unknown section has its line": Case("", 2, settings("\nsections: {required: [x]}"), err=".pmlint.yml:2:1"),
    "section of our own": Case("", 1, settings("sections: {required: [x], aliases: {x: X}}"), out="PM201"),
    "unknown zone": Case("", 2, settings("timezone: Mars"), err="there is no time zone `Mars`"),
    "known zone": Case("", 0, settings("timezone: Europe/Berlin")),
    "two settings files": Case("", 0, {**settings(""), ".pmlint.yaml": "x: 1"}, err=".pmlint.yaml is ignored"),
    "extends a preset": Case("", 1, settings("extends: minimal", BAD_AT)),
    "extends an unknown preset": Case("", 2, settings("extends: stricct"), err="did you mean `strict`?"),
    "extends a file": Case("", 0, {**settings("extends: c.yml", BAD_AT), "c.yml": SAYS + "off}"}),
    "extends a missing file": Case("", 2, settings("extends: c.yml")),
    "extends itself": Case("", 2, settings("extends: .pmlint.yml")),
    "extends outside": Case("", 2, settings("extends: ../c.yml")),
    "schema missing": Case("", 2, settings("schema: s.json")),
    "schema broken": Case("", 2, {**settings("schema: s.json"), "s.json": "{"}),
    "schema outside": Case("", 2, settings("schema: ../s.json")),
    "show the settings": Case("--show-settings", 0, settings("severities: [a, b]"), out=".pmlint.yml:1"),
    "config show": Case("config show", 0, out="extends"),
    "config show for a file": Case(
        "config show docs/postmortems/a.md", 0, settings(OVERRIDE % ("off", ", reason: old")), out='"off"'
    ),
    "config show, broken": Case("config show", 2, settings("rulse: {}")),
    "config file": Case("config file", 0, settings(""), out=".pmlint.yml\n"),
    "config file, none": Case("config file", 0, err="no settings file"),
    "config schema": Case("config schema", 0, out="draft-07"),
    "config validate": Case("config validate", 0, settings("extends: strict"), out="valid"),
    "config validate a file": Case("config validate c.yml", 0, {"c.yml": "extends: strict"}),
    "config validate, broken": Case("config validate", 2, settings("extends: 3")),
    "config validate, unknown rule": Case("config validate", 2, settings("rules: {x: off}")),
    "config validate, nothing there": Case("config validate", 2),
    "config without an action": Case("config", 2),
    "config with an unknown action": Case("config list", 2),
    # reports
    "json": Case("--output-format json", 1, BAD_AT, out='"code": "PM602"'),
    "json, clean": Case("--output-format json", 0, out='"findings": []'),
    "concise": Case("--output-format concise", 1, BAD_AT, out="a.md:32:3: error PM602 missing-owner:"),
    "format by environment": Case("", 1, BAD_AT, out='"schema_version"', environment={"PMLINT_OUTPUT_FORMAT": "json"}),
    "unknown format by environment": Case("", 2, environment={"PMLINT_OUTPUT_FORMAT": "xml"}),
    "report in a file": Case("--report json=r.json", 1, BAD_AT),
    "report in no folder": Case("--report json=no/r.json", 2, out="Checked 1 postmortem", err="no/r.json: error"),
    "report of no format": Case("--report r.json", 2),
    "report of unknown format": Case("--report xml=r.xml", 2),
    "statistics": Case("--statistics", 1, BAD_AT, out="1 error   PM602 missing-owner"),
    "quiet": Case("-q", 1, BAD_AT, out="PM602"),
    "verbose": Case("-v", 0),
    "very verbose": Case("-vv", 0),
    "colours": Case("--color always", 1, BAD_AT, out="\x1b["),
    # other commands
    "inspect": Case("inspect docs/postmortems/a.md", 0, out='"kind": "postmortem"'),
    "inspect with findings": Case("inspect docs/postmortems/a.md", 0, BAD_AT),
    "inspect what cannot be parsed": Case("inspect docs/postmortems/a.md", 0, UNREADABLE),
    "inspect stdin": Case("inspect -", 0, stdin=CLEAN.encode(), out='"path": "stdin.md"'),
    "inspect the schema": Case("inspect --schema", 0, out='"action_items"'),
    "inspect nothing": Case("inspect", 2),
    "inspect a missing file": Case("inspect x.md", 2),
    "inspect a folder": Case("inspect docs", 2),
    "inspect two": Case("inspect docs/postmortems/a.md x.md", 2),
    "rules": Case("rule", 0, out="PM602 missing-owner"),
    "rule by code": Case("rule PM602", 0, out="## Why it matters"),
    "rule by name": Case("rule missing-owner", 0),
    "rules of a family": Case("rule actions", 0),
    "rule in Markdown": Case("rule PM602 --output-format markdown", 0, out="# PM602 missing-owner"),
    "rule in JSON": Case("rule PM602 --output-format json", 0, out='"code": "PM602"'),
    "unknown rule explained": Case("rule mising-owner", 2, err="did you mean `missing-owner`?"),
}


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES.items()])
def test_exit_code(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(tmp_path, case.files)
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    for name, value in case.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path / case.cwd)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(case.stdin)))

    code = main(case.arguments.split())

    out, err = capsys.readouterr()
    assert (code, case.out in out, case.err in err) == (case.code, True, True), out + err
    assert "Traceback" not in err
    assert not err or code in {0, 1, 2}


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [(CLEAN_AT, [], 0), (BAD_AT, [], 1), (BAD_AT, ["x.md", "docs"], 2), (UNREADABLE, [], 1)],
    ids=["clean", "finding", "missing file", "unparsable"],
)
def test_the_format_never_changes_the_code(
    format_name: str,
    files: Mapping[str, str | bytes],
    arguments: list[str],
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay_out(tmp_path, files)
    monkeypatch.chdir(tmp_path)

    assert main([*arguments, "--output-format", format_name]) == code


def test_standard_output_is_the_report_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(tmp_path, {**settings("", BOTH), ".pmlint.yaml": ""})
    monkeypatch.chdir(tmp_path)

    main(["docs", "missing.md", "--output-format", "json", "--statistics", "-v"])

    out, err = capsys.readouterr()
    assert json.loads(out)["summary"]["documents"] == 2
    assert "missing.md: error" in err
    assert ".pmlint.yaml is ignored" in err


def test_an_interrupt_ends_with_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(io.RawIOBase):
        def read(self, _size: int = -1) -> bytes:
            raise KeyboardInterrupt

    lay_out(tmp_path, CLEAN_AT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": Interrupted()}))

    assert main(["-"]) == 130
    assert capsys.readouterr() == ("", "interrupted\n")


@pytest.mark.parametrize(("flags", "shown"), [([], False), (["-vv"], True), (["-v"], False)])
def test_an_internal_error_is_short(
    flags: list[str], shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken(io.RawIOBase):
        def read(self, _size: int = -1) -> bytes:
            raise ZeroDivisionError

    lay_out(tmp_path, CLEAN_AT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": Broken()}))

    assert main(["-", *flags]) == 2

    err = capsys.readouterr().err
    assert err.startswith("pmlint: internal error: ZeroDivisionError")
    assert "please report it" in err
    assert ("Traceback" in err) is shown


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, BOTH)
    (tmp_path / "docs/postmortems/a.md").chmod(0)
    monkeypatch.chdir(tmp_path)

    assert main([]) == 2


def lay_out(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files of a repository."""
    (root / ".git").mkdir()
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
