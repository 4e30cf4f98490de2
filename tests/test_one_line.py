"""One more section, tracker, severity or field is a line of settings or of a schema."""

from pathlib import Path

import pytest
from documents import CLEAN, PATH, with_front_matter

from pmlint.app.check import Request, check
from pmlint.app.project import open_project

OWN_SCHEMA = """\
{"allOf": [{"$ref": "https://pmlint.dev/schemas/postmortem.schema.json"}],
 "properties": {"front_matter": {"required": ["customer_tier"]}}}
"""
SIX = "summary, timeline, root_cause, went_well, went_poorly, actions"
IMPACT = CLEAN.replace("## Timeline", "## Impact\nOne customer in eight saw errors.\n\n## Timeline")
VENDOR = CLEAN + "\n## What the vendor says\nTheir report is expected in June.\n"
OWN_KEY = CLEAN.replace("PAY-4821", "CASE_4821")
MAJOR = CLEAN.replace("severity: sev3", "severity: major")
TIER = with_front_matter("customer_tier: gold")
UNKNOWN_TRACKER = (
    'action item "Reject pool sizes below 20 in the configuration check." has `FALL_4821` for a tracker, '
    "which is no reference that pmlint knows"
)


def told(folder: Path, settings: str, text: str) -> list[tuple[str, str]]:
    """Rule and message of every finding of a run with these settings."""
    for name, content in ((".pmlint.yml", settings), ("own.schema.json", OWN_SCHEMA), (PATH, text)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    (folder / ".git").mkdir()
    checked = check(Request(open_project(folder)))
    assert checked.errors == ()
    return [(one.rule, one.problem.message) for one in checked.report.diagnostics]


@pytest.mark.parametrize(
    ("line", "right", "wrong", "finding"),
    [
        pytest.param(
            f"sections: {{required: [{SIX}, impact]}}", IMPACT, CLEAN,
            ("missing-section", 'the section "Impact" is missing'), id="section",
        ),
        pytest.param(
            f'sections: {{required: [{SIX}, vendor], aliases: {{vendor: ["What the vendor says"]}}}}', VENDOR, CLEAN,
            ("missing-section", 'the section "What the vendor says" is missing'), id="section of the team's own",
        ),
        pytest.param(
            r"actions: {trackers: ['^CASE_\d+$']}", OWN_KEY, CLEAN.replace("PAY-4821", "FALL_4821"),
            ("unreadable-tracker", UNKNOWN_TRACKER), id="tracker",
        ),
        pytest.param(
            "severities: [critical, major, minor]\nfull-review-severities: [critical]", MAJOR, CLEAN,
            ("front-matter-violation", "`severity` is `sev3`, which is none of critical, major, minor"), id="severity",
        ),
        pytest.param(
            "schema: own.schema.json", TIER, CLEAN,
            ("front-matter-violation", "the front matter has no `customer_tier`"), id="field",
        ),
        pytest.param(
            "schema: own.schema.json", TIER, with_front_matter("custmer_tier: gold"),
            ("unknown-key", "unknown key `custmer_tier`"), id="misspelt field",
        ),
        pytest.param(
            r"id-pattern: '^PM-\d+$'", with_front_matter("id: PM-7"), CLEAN,
            ("front-matter-violation", "the front matter has no `id`"), id="id",
        ),
        pytest.param(
            r"id-pattern: '^PM-\d+$'", with_front_matter("id: PM-7"), with_front_matter("id: INC-7"),
            ("front-matter-violation", "`id` is `INC-7`, which has another form than asked for"), id="form of an id",
        ),
    ],
)  # fmt: skip
def test_one_line_asks_for_more(line: str, right: str, wrong: str, finding: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "right").mkdir()
    (tmp_path / "wrong").mkdir()
    assert told(tmp_path / "right", line, right) == []
    assert told(tmp_path / "wrong", line, wrong) == [finding]
