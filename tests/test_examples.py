"""The examples: clean where they say so, with the findings they are there for where not."""

import json
from pathlib import Path

import pytest

from pmlint.cli import main

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
BAD = "2026-03-02-search-latency-bad.md"
PAYOUT = "2026-04-14-payout-report.md"
CLEAN = ["2026-02-11-checkout-pool.md", "2026-03-20-mail-queue-light.md", "lessons.md", f"custom/{PAYOUT}"]
Found = list[tuple[str, int, int, str]]


@pytest.fixture(autouse=True)
def _without_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "PMLINT_CONFIG", "PMLINT_OUTPUT_FORMAT"):
        monkeypatch.delenv(name, raising=False)


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Found]:
    """Exit code, and code, line, column and message of each finding."""
    code = main([*arguments, "--output-format", "json"])
    report = json.loads(capsys.readouterr().out)
    return code, [(one["code"], one["line"], one["column"], one["message"]) for one in report["findings"]]


@pytest.mark.parametrize("name", CLEAN)
def test_a_good_example_is_clean(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(capsys, f"examples/{name}") == (0, [])


def test_the_full_example_is_clean_in_the_strictest_preset(capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(capsys, f"examples/{CLEAN[0]}", "--preset", "strict") == (0, [])


def test_the_bad_example_has_the_defects_it_was_given(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = findings(capsys, f"examples/{BAD}")
    assert code == 1
    assert [(one[0], one[1]) for one in found] == [
        ("PM101", 3),
        ("PM102", 5),
        ("PM107", 6),
        ("PM202", 22),
        ("PM602", 31),
        ("PM603", 31),
        ("PM604", 31),
        ("PM610", 31),
        ("PM602", 32),
        ("PM607", 32),
        ("PM201", 33),
        ("PM604", 33),
    ]


def test_a_run_over_all_examples_finds_the_bad_one_only(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["examples", "--output-format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert code == 1
    assert {one["path"] for one in report["findings"]} == {f"examples/{BAD}"}
    assert report["summary"]["documents"] == 5


# The team's own schema


def own_team(folder: Path, change: tuple[str, str] = ("", "")) -> str:
    """The folder `custom` elsewhere, its postmortem changed; gives the postmortem's name."""
    for file in (EXAMPLES / "custom").iterdir():
        text = file.read_text(encoding="utf-8")
        if file.name == PAYOUT:
            assert change[0] in text
            text = text.replace(*change) if change[0] else text
        (folder / file.name).write_text(text, encoding="utf-8")
    return PAYOUT


NOTICE = ("status: in-review\n", "status: in-review\ncustomer_notice: sent\n")
FIELD = ("PM101", 1, 1, "nothing says whether customers were told")
SECTION = ("PM201", 42, 1, 'the section "What we told customers" is missing')
HEADING = "## What we told customers\n\nA mail to all sellers at 08:40.\n\n## Action items"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(("", ""), [FIELD, SECTION], id="as it is"),
        pytest.param(NOTICE, [(SECTION[0], 43, *SECTION[2:])], id="with the field"),
        pytest.param(("## Action items", HEADING), [FIELD], id="with the section, under the team's heading"),
        pytest.param(("severity: sev1", "severity: sev2"), [FIELD], id="a smaller incident needs no section"),
        pytest.param(("Tracked: PAY-5101", "Tracked: change/5101"), [FIELD, SECTION], id="the team's tracker"),
        pytest.param(
            ("severity: sev1", "severity: sev4"),
            [FIELD, ("PM101", 4, 11, "`severity` is `sev4`, which is none of sev0, sev1, sev2, sev3")],
            id="the team's severities",
        ),
        pytest.param(
            (NOTICE[0], NOTICE[1].replace("sent", "snet")),
            [
                ("PM101", 4, 18, "`customer_notice` is `snet`, which is none of sent, not needed, planned"),
                (SECTION[0], 43, *SECTION[2:]),
            ],
            id="a value that the team does not know",
        ),
    ],
)
def test_the_teams_schema_adds_to_the_bundled_one(
    change: tuple[str, str],
    expected: Found,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = own_team(tmp_path, change)
    monkeypatch.chdir(tmp_path)
    assert findings(capsys, name) == (1, expected)


def test_with_both_the_teams_postmortem_is_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = own_team(tmp_path, NOTICE)
    document = tmp_path / name
    document.write_text(document.read_text(encoding="utf-8").replace("## Action items", HEADING), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert findings(capsys, name) == (0, [])
