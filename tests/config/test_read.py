"""Settings are read, put together, and their mistakes told with place and nearest name."""

from pathlib import Path

import pytest

from pmlint.config.find import find_settings
from pmlint.config.read import Configuration, anchored, read_configuration
from pmlint.config.settings import Override, RuleSetting, Settings
from pmlint.errors import ConfigError
from pmlint.model.problem import Severity

EVERYTHING = """\
extends: strict
files:
  include: ["docs/postmortems/**/*.md"]
  exclude: "**/README.md"
  max-size: 100KiB
schema: schemas/ours.json
effective-from: 2026-01-01
timezone: Europe/Berlin
severities: [major, minor]
full-review-severities: [major]
id-pattern: ^PM-
filename-pattern: ^[0-9]
templates: [docs/template.md]
policies: {publish: {major: 3d}, actions: {major: {P1: 28d}}}
services-file: services.txt
sections:
  required: [summary, actions]
  light-required: summary
  aliases: {root_cause: ["What broke"]}
actions:
  trackers: ['^[A-Z]+-[0-9]+$']
  owner: person
  sprints: {14: 2026-03-27}
people:
  from: [git]
  known: ["Priya Raman"]
  teams: ["@acme/sre"]
  allow: [Jenkins]
rules:
  missing-due: error
  vague-action: {severity: info, options: {verbs: [streamline]}}
  PM6: off
overrides:
  - files: ["docs/2019-*"]
    rules: {missing-tracker: off}
    reason: "tracker migrated"
suppressions: {require-reason: false, forbid: [invalid-front-matter]}
baseline: .pmlint-baseline.json
plugins: [acme]
"""


def read(root: Path, content: str, name: str = ".pmlint.yml", **others: str) -> Configuration:
    for file, text in {name: content, **others}.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text)
    return read_configuration(root / name, root, (root / name).parent)


def mistakes(root: Path, content: str, name: str = ".pmlint.yml", **others: str) -> list[str]:
    """`place: message (hint)` of each mistake."""
    with pytest.raises(ConfigError) as caught:
        read(root, content, name, **others)
    told = []
    for one in getattr(caught.value, "mistakes", (caught.value,)):
        place = f":{one.span.line}:{one.span.column}" if one.span else ""
        told.append(f"{one.path}{place}: {one.message} ({one.hint})")
    return told


def test_every_key(tmp_path: Path) -> None:
    settings = read(tmp_path, EVERYTHING).settings
    plain = Settings()
    assert [name for name in Settings.__dataclass_fields__ if getattr(settings, name) == getattr(plain, name)] == []
    assert settings.preset == "strict"
    assert settings.exclude == ("**/README.md",)
    assert settings.max_size == 102400
    assert settings.light_sections == ("summary",)
    assert settings.section_aliases == {"root_cause": ("What broke",)}
    assert settings.sprints == {"14": "2026-03-27"}
    assert settings.policies == {"publish": {"major": "3d"}, "actions": {"major": {"P1": "28d"}}}
    assert settings.rules["missing-due"].severity is Severity.ERROR
    assert settings.rules["vague-action"].options == {"verbs": ("streamline",)}
    assert settings.rules["PM6"].severity is Severity.OFF
    assert [(one.files, one.reason) for one in settings.overrides] == [(("docs/2019-*",), "tracker migrated")]
    assert settings.path == ".pmlint.yml"


def test_toml_says_the_same(tmp_path: Path) -> None:
    content = """\
[project]
name = "x"
[tool.pmlint]
extends = "strict"
effective-from = 2026-01-01
[tool.pmlint.files]
max-size = "1MiB"
[tool.pmlint.rules]
missing-due = "error"
[[tool.pmlint.overrides]]
files = ["a"]
rules = {PM6 = "off"}
reason = "old"
"""
    found = read(tmp_path, content, "pyproject.toml")
    settings = found.settings
    assert (settings.preset, settings.effective_from, settings.max_size) == ("strict", "2026-01-01", 1024**2)
    assert settings.rules["missing-due"].severity is Severity.ERROR
    assert settings.overrides[0].reason == "old"
    assert found.origins["extends"] == "pyproject.toml:4"
    assert found.origins["rules.missing-due"] == "pyproject.toml:9"


def test_origins(tmp_path: Path) -> None:
    found = read(tmp_path, "extends: base.yml\nrules:\n  a: off\n", **{"base.yml": "rules: {b: off}\ntimezone: UTC\n"})
    assert found.origins == {"rules.a": ".pmlint.yml:3", "rules.b": "base.yml:1", "timezone": "base.yml:2"}


MISTAKES = [
    pytest.param("rulse: {}", [".pmlint.yml:1:1: there is no key `rulse` (did you mean `rules`?)"], id="key"),
    pytest.param(
        "full_review_severities: []",
        [".pmlint.yml:1:1: there is no key `full_review_severities` (did you mean `full-review-severities`?)"],
        id="underscores",
    ),
    pytest.param(
        "files:\n  max-sise: 1",
        [".pmlint.yml:2:3: there is no key `max-sise` (did you mean `max-size`?)"],
        id="key of a group",
    ),
    pytest.param(
        "people: {nobody: 1}",
        [".pmlint.yml:1:10: there is no key `nobody` (the keys here are allow, from, known, teams)"],
        id="key like no other",
    ),
    pytest.param(
        "files: 1", [".pmlint.yml:1:8: `files` is a group of keys (write its keys below it, indented)"], id="group"
    ),
    pytest.param("files.max-size: 1", ["`files.max-size`"], id="dotted key"),
    pytest.param("schema: [a]", [".pmlint.yml:1:9: a text is expected here (put it in quotes)"], id="text"),
    pytest.param("timezone: 3", ["a text is expected here"], id="number for a text"),
    pytest.param("files: {max-size: 3x}", [".pmlint.yml:1:19: a size is expected here"], id="size"),
    pytest.param("files: {max-size: 0}", ["a size is expected here"], id="size of nothing"),
    pytest.param("files: {max-size: true}", ["a size is expected here"], id="size that is true"),
    pytest.param("effective-from: 2026-02-30", ["a day is expected here (write it as in 2026-03-27)"], id="day"),
    pytest.param("effective-from: 20260230", ["a day is expected here"], id="day as number"),
    pytest.param("id-pattern: '('", [".pmlint.yml:1:13: this is no regular expression: "], id="pattern"),
    pytest.param("actions: {trackers: [a, '[']}", [".pmlint.yml:1:25: this is no regular"], id="pattern in a list"),
    pytest.param("actions: {owner: persn}", ["`persn` is not possible here (did you mean `person`?)"], id="choice"),
    pytest.param(
        "people: {from: [gut]}", [".pmlint.yml:1:17: `gut` is not possible here (did you mean `git`?)"], id="choices"
    ),
    pytest.param("severities: []", ["a list is expected here"], id="empty list"),
    pytest.param("people: {known: {a: b}}", ["a list is expected here"], id="mapping for a list"),
    pytest.param("rules: [a]", ["names, each with its value, are expected here"], id="list for a mapping"),
    pytest.param("sections: {aliases: {Root Cause: x}}", ["`Root Cause` is not of the form"], id="role"),
    pytest.param("policies: {publish: {sev1: soon}}", ["`soon` is not of the form expected here"], id="duration"),
    pytest.param(
        "policies: {publsh: {}}", ["there is no key `publsh` (did you mean `publish`?)"], id="key of a record"
    ),
    pytest.param("suppressions: {require-reason: maybe}", ["true or false is expected here"], id="flag"),
    pytest.param("rules: {a: fatal}", [".pmlint.yml:1:12: `fatal` is not possible here"], id="level"),
    pytest.param("rules: {a: warn}", ["did you mean `warning`?"], id="nearest level"),
    pytest.param(
        "rules: {a: {severty: off}}", ["there is no key `severty` (did you mean `severity`?)"], id="key of a rule"
    ),
    pytest.param("overrides: {}", ["a list of overrides is expected here"], id="overrides"),
    pytest.param("overrides: [{rules: {}}]", ["`files` is missing"], id="override without files"),
    pytest.param("overrides: [{files: a}]", ["`rules` is missing"], id="override without rules"),
    pytest.param(
        "full-review-severities: [sve1]", ["there is no severity `sve1` (did you mean `sev1`?)"], id="severity"
    ),
    pytest.param("schema: ../x.json", ["`../x.json` leads out of the repository"], id="path out"),
    pytest.param(
        "extends: stricct", [".pmlint.yml:1:10: there is no preset `stricct` (did you mean `strict`?)"], id="preset"
    ),
    pytest.param("extends: gone.yml", ["`gone.yml` cannot be read: there is no such file"], id="no such file"),
    pytest.param("extends: ../other.yml", ["`../other.yml` cannot be read"], id="file out"),
    pytest.param("extends: .pmlint.yml", ["`.pmlint.yml` extends this file in turn"], id="circle"),
    pytest.param("- a", [".pmlint.yml:1:1: settings are keys with values"], id="list"),
    pytest.param("a: [", [".pmlint.yml:"], id="not YAML"),
    pytest.param("timezone: UTC\ntimezone: UTC", [".pmlint.yml:2:1: "], id="key twice"),
    pytest.param(
        "a: 1\nb: 2\nfiles: 3", ["1:1: there is no key `a`", "2:1: there is no key `b`", "3:8: "], id="all at once"
    ),
    pytest.param("x: " + "a" * 300_000, ["larger than 256 KiB"], id="too large"),
]


@pytest.mark.parametrize(("content", "expected"), MISTAKES)
def test_mistakes(content: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    told = mistakes(tmp_path / "repository", content)
    assert len(told) == len(expected)
    assert [(one, piece) for one, piece in zip(told, expected, strict=True) if piece not in one] == []


def test_a_mistake_in_an_extended_file_names_that_file(tmp_path: Path) -> None:
    told = mistakes(tmp_path, "extends: ci/base.yml", **{"ci/base.yml": "a: 1"})
    assert told[0].startswith("ci/base.yml:1:1: there is no key `a`")


def test_a_mistake_in_toml_has_its_line(tmp_path: Path) -> None:
    told = mistakes(tmp_path, '[tool.pmlint]\nrulse = "x"\n', "pyproject.toml")
    assert told == ["pyproject.toml:2:1: there is no key `rulse` (did you mean `rules`?)"]


@pytest.mark.parametrize("content", ["", "# nothing\n", "files:\n", "rules:\nextends:\n"])
def test_nothing_said_is_the_default(content: str, tmp_path: Path) -> None:
    assert read(tmp_path, content).settings == Settings(path=".pmlint.yml")


def test_yaml_false_is_off(tmp_path: Path) -> None:
    settings = read(tmp_path, "rules: {a: false, b: {severity: false}}").settings
    assert [settings.rules[name].severity for name in "ab"] == [Severity.OFF, Severity.OFF]


def test_what_is_extended_is_changed_entry_by_entry(tmp_path: Path) -> None:
    base = (
        "extends: strict\nrules: {a: error, b: error}\npeople: {known: [x]}\noverrides: [{files: a, rules: {a: error}}]"
    )
    own = "extends: base.yml\nrules: {b: off}\npeople: {known: [y]}\noverrides: [{files: b, rules: {a: error}}]"
    settings = read(tmp_path, own, **{"base.yml": base}).settings
    assert settings.preset == "strict"
    assert {name: rule.severity for name, rule in settings.rules.items()} == {"a": Severity.ERROR, "b": Severity.OFF}
    assert settings.known_people == ("y",)
    assert [override.files for override in settings.overrides] == [("a",), ("b",)]


def test_paths_are_relative_to_the_file_that_says_them(tmp_path: Path) -> None:
    base = "schema: ours.json\ntemplates: [t.md, ../u.md]\n"
    settings = read(tmp_path, "extends: ci/base.yml", **{"ci/base.yml": base}).settings
    assert (settings.schema, settings.templates) == ("ci/ours.json", ("ci/t.md", "u.md"))


def test_patterns_start_at_the_settings_file(tmp_path: Path) -> None:
    content = 'files: {include: ["docs/*.md"], exclude: [README.md, "!/keep.md"]}\n'
    content += "overrides: [{files: a/b, rules: {a: error}}]"
    settings = read(tmp_path, content, "team [1]/.pmlint.yml").settings
    assert settings.include == ("team \\[1]/docs/*.md",)
    assert settings.exclude == ("team \\[1]/**/README.md", "!team \\[1]/keep.md")
    assert settings.overrides[0].files == ("team \\[1]/a/b",)
    assert settings.path == "team [1]/.pmlint.yml"


@pytest.mark.parametrize(
    ("pattern", "folder", "expected"),
    [("a", "", "a"), ("a", ".", "a"), ("a", "x", "x/**/a"), ("a/", "x", "x/**/a/"), ("/a", "x/y", "x/y/a")],
)
def test_anchored(pattern: str, folder: str, expected: str) -> None:
    assert anchored(pattern, folder) == expected


def test_the_place_of_a_rule_is_kept(tmp_path: Path) -> None:
    settings = read(tmp_path, "rules:\n  a: error\noverrides:\n- files: x\n  rules: {b: error}\n").settings
    assert isinstance(settings.overrides[0], Override)
    places = [settings.rules["a"], settings.overrides[0].rules["b"]]
    assert all(isinstance(place, RuleSetting) for place in places)
    assert [(place.path, place.span and place.span[:2]) for place in places] == [
        (".pmlint.yml", (2, 3)),
        (".pmlint.yml", (5, 11)),
    ]


FIND = [
    pytest.param({}, None, (), id="none"),
    pytest.param({".pmlint.yml": ""}, ".pmlint.yml", (), id="at the root"),
    pytest.param({"a/.pmlint.yaml": "", ".pmlint.yml": ""}, "a/.pmlint.yaml", (), id="the nearest"),
    pytest.param({"pyproject.toml": "[tool.pmlint]\n"}, "pyproject.toml", (), id="pyproject"),
    pytest.param({"pyproject.toml": "[tool]\npmlint = {}\n"}, "pyproject.toml", (), id="pyproject, inline"),
    pytest.param({"pyproject.toml": "[project]\nname = 'pmlint'\n"}, None, (), id="pyproject without our table"),
    pytest.param({"a/pyproject.toml": "x = 1\n", ".pmlint.yml": ""}, ".pmlint.yml", (), id="beyond a pyproject"),
    pytest.param({"../.pmlint.yml": ""}, None, (), id="not above the root"),
    pytest.param(
        {".pmlint.yml": "", ".pmlint.yaml": "", "pyproject.toml": "[tool.pmlint]\n"},
        ".pmlint.yml",
        (
            ".pmlint.yaml is ignored: the settings in .pmlint.yml beside it are used",
            "pyproject.toml is ignored: the settings in .pmlint.yml beside it are used",
        ),
        id="several",
    ),
]


@pytest.mark.parametrize(("files", "expected", "notices"), FIND)
def test_find(files: dict[str, str], expected: str | None, notices: tuple[str, ...], tmp_path: Path) -> None:
    root = tmp_path / "repository"
    (root / "a/b").mkdir(parents=True)
    for name, content in files.items():
        (root / name).write_text(content)
    found = find_settings(root / "a/b", root)
    assert found == (root / expected if expected else None, notices)


def test_find_outside_a_repository_looks_here_only(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / ".pmlint.yml").write_text("")
    assert find_settings(tmp_path / "a", None).path is None
    assert find_settings(tmp_path, None).path == tmp_path / ".pmlint.yml"
