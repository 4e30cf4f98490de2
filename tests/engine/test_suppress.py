"""Comments suppress the findings of their line, row, item, paragraph, heading, key or file, and nothing else."""

from time import process_time

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter, with_section, without_section

from pmlint.config.settings import Settings
from pmlint.model.problem import State

WHY = "PM602: vendor owns this, see OPS-12"
NO_OWNER = "- Reject small pools. Due: 2026-03-01. Tracked: PAY-1."
ROWS = "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n"
WELL = "## What went well\n- The edge cache kept half of the reads alive."
ITEM = f"{NO_OWNER} <!-- pmlint-ignore {WHY} -->"


def states(text: str, settings: Settings | None = None, **choice: object) -> list[tuple[str, str]]:
    """Code and state of each finding."""
    return [(one.code, one.state.value) for one in findings(text, settings, **choice)]


SUPPRESSED, OPEN = State.SUPPRESSED.value, State.OPEN.value


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(with_actions(ITEM), id="item"),
        pytest.param(with_actions(ITEM.replace("PM602:", "missing-owner:")), id="by name"),
        pytest.param(with_actions(ITEM.replace("PM602:", "PM6:")), id="by family"),
        pytest.param(with_actions(ITEM.replace("PM602:", "Actions:")), id="by the name of a family"),
        pytest.param(with_actions(ITEM.replace("PM602:", "pm602 :")), id="small letters"),
        pytest.param(with_actions(ITEM.replace("OPS-12 -->", "\n  OPS-12 -->")), id="two lines"),
        pytest.param(with_actions(f"- Reject small\n  pools. Due: 2026-03-01. Tracked: PAY-1.\n  <!-- pmlint-ignore {WHY} -->"), id="own line inside an item"),
        pytest.param(with_actions(f"- Reject small pools.\n  - Due: 2026-03-01\n  - Tracked: PAY-1\n  - Owner: TBD <!-- pmlint-ignore {WHY} -->"), id="the field of an item"),
        pytest.param(with_actions(f"- Reject small pools. <!-- pmlint-ignore {WHY} -->\n  - Due: 2026-03-01\n  - Tracked: PAY-1\n  - Owner: TBD"), id="an item with fields below"),
        pytest.param(with_actions(f"{ROWS}| Reject small pools <!-- pmlint-ignore {WHY} --> | | 2026-03-01 | PAY-1 |"), id="row, first cell"),
        pytest.param(with_actions(f"{ROWS}| Reject small pools | | 2026-03-01 | PAY-1 <!-- pmlint-ignore {WHY} --> |"), id="row, last cell"),
        pytest.param(with_actions(f"{ROWS}| Reject small pools | <!-- pmlint-ignore {WHY} --> | 2026-03-01 | PAY-1 |"), id="row, the empty cell"),
        pytest.param(with_actions(NO_OWNER) + "\n<!-- pmlint-ignore-file missing-owner: all of them are the vendor's -->\n", id="file"),
        pytest.param(with_front_matter("severity: sev9  # pmlint: ignore[PM101] the old scale", CLEAN), id="key"),
        pytest.param(with_front_matter("severity: sev9 # pmlint:ignore[front-matter-violation]: the old scale", CLEAN), id="key, with a colon"),
        pytest.param(CLEAN.replace(WELL, "## What went well <!-- pmlint-ignore PM202: it did not -->\nNone."), id="heading"),
        pytest.param(with_section("## What went well\nNone.").replace("## What went well", "<!-- pmlint-ignore-next PM202: it did not -->\n\n## What went well"), id="next heading"),
        pytest.param(with_section("## What went well\nNone.").replace("## What went well", "<!-- pmlint-ignore-next PM202: it did not -->\n## What went well"), id="next heading, right above"),
        pytest.param(with_section("## Summary\n<!-- pmlint-ignore-next PM010: later -->\nIt was slow for TBD minutes\nin the whole shop."), id="next paragraph"),
        pytest.param(with_section("## Summary\nIt was slow for TBD minutes\nin the whole shop. <!-- pmlint-ignore PM010: later -->"), id="an earlier line of the paragraph"),
        pytest.param(with_section("## Summary\n> It was slow for TBD minutes. <!-- pmlint-ignore PM010: later -->"), id="quote"),
        pytest.param(with_section("## Summary\n<!-- pmlint-ignore-next PM013: expired -->\n```\nkey=AKIAIOSFODNN7EXAMPLA\n```"), id="next fence"),
        pytest.param(without_section("What went poorly") + "\n<!-- pmlint-ignore-next PM201: nothing did -->\n", id="missing section, at the end"),
        pytest.param(without_section("What went poorly").rstrip() + " <!-- pmlint-ignore PM201: nothing did -->\n", id="missing section, on the last line"),
        pytest.param("<!-- pmlint-ignore-file PM201: nothing did -->\n".join(without_section("What went poorly").rpartition("## Summary")[::2]).replace("nothing did -->\n", "nothing did -->\n\n## Summary"), id="missing section, for the file"),
    ],
)  # fmt: skip
def test_suppressed(text: str) -> None:
    found = findings(text)
    assert [one.state.value for one in found] == [SUPPRESSED], brief(found)
    assert found[0].reason
    assert [one.state for one in findings(text, ignore_suppressions=True)] == [State.OPEN]


def test_reason_is_kept() -> None:
    assert [one.reason for one in findings(with_actions(ITEM))] == ["vendor owns this, see OPS-12"]


def test_the_comment_is_no_part_of_the_item() -> None:
    with_comment, without = findings(with_actions(ITEM)), findings(with_actions(NO_OWNER))
    assert [(one.problem, one.fingerprint) for one in with_comment] == [
        (one.problem, one.fingerprint) for one in without
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(with_actions(f"{ITEM}\n{NO_OWNER}"), [("PM602", SUPPRESSED), ("PM602", OPEN), ("PM621", OPEN)], id="another item"),
        pytest.param(with_actions(f"{ROWS}| Reject small pools | <!-- pmlint-ignore {WHY} --> | 2026-03-01 | PAY-1 |\n| Drop old pools | | 2026-03-01 | PAY-2 |"), [("PM602", SUPPRESSED), ("PM602", OPEN)], id="another row"),
        pytest.param(with_actions(f"{ITEM}\n  - Limit retries of clients. Due: 2026-03-01. Tracked: PAY-2."), [("PM602", SUPPRESSED)], id="an item below"),
        pytest.param(with_actions(ITEM.replace("Due: 2026-03-01. ", "")), [("PM602", SUPPRESSED), ("PM603", OPEN)], id="another rule"),
        pytest.param(with_actions(ITEM.replace("Due: 2026-03-01. ", "").replace("PM602:", "PM602, missing-due:")), [("PM602", SUPPRESSED), ("PM603", SUPPRESSED)], id="two rules"),
        pytest.param(with_actions(ITEM.replace("Due: 2026-03-01. ", "").replace("PM602:", "PM602 PM603:")), [("PM602", SUPPRESSED), ("PM603", SUPPRESSED)], id="two rules, blanks between"),
        pytest.param(with_front_matter("severity: sev9  # pmlint: ignore[PM101] why\nstatus: odd"), [("PM101", SUPPRESSED), ("PM101", OPEN)], id="another key"),
        pytest.param(with_section("## Summary\n<!-- pmlint-ignore-next PM010: later -->\nSlow for TBD minutes in the shop.\n\nAnd TBD more of them at the desk."), [("PM010", SUPPRESSED), ("PM010", OPEN)], id="the paragraph after the next"),
        pytest.param(with_section(f"## Summary\nSlow.\n\n```\n<!-- pmlint-ignore-file {WHY} -->\n```\n\nUse `<!-- pmlint-ignore-file PM602: x -->`.", with_actions(NO_OWNER)), [("PM602", OPEN)], id="code is text"),
        pytest.param(with_front_matter("summary: |\n  # pmlint: ignore[PM101] why\nseverity: sev9"), [("PM101", OPEN)], id="a text in the front matter"),
        pytest.param(with_front_matter("summary: '# pmlint: ignore[PM101] why'\nseverity: sev9"), [("PM101", OPEN)], id="a text in quotes"),
    ],
)  # fmt: skip
def test_nothing_else_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602 -->"), "PM005", "this suppression gives no reason, so it does not hold", "write why: `pmlint-ignore PM602: …`", id="no reason"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602: - -->"), "PM005", "gives no reason", "write why", id="a dash"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602 the vendor owns it -->"), "PM005", "gives no reason", "write why", id="no colon"),
        pytest.param(with_front_matter("severity: sev9  # pmlint: ignore[PM101]"), "PM005", "gives no reason", "write why: `# pmlint: ignore[PM101] …`", id="key without reason"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM699: why -->"), "PM006", "there is no rule `PM699` to be suppressed", "did you mean `PM6", id="unknown code"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore mising-owner: why -->"), "PM006", "there is no rule `mising-owner`", "did you mean `missing-owner`?", id="unknown name"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore all: why -->"), "PM006", "there is no rule `all`", "all at once cannot be suppressed", id="all"),
        pytest.param(with_actions(f"{NO_OWNER}\n\n<!-- pmlint-ignore-file exact: why -->"), "PM006", "there is no rule `exact`", "all at once", id="a tag"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore: why -->"), "PM006", "names no rule", "name a rule or a family: `pmlint-ignore RULE: why`", id="no rule"),
        pytest.param(with_front_matter("severity: sev9  # pmlint: ignore[] why"), "PM006", "names no rule", "`# pmlint: ignore[PM101] why`", id="key without rule"),
        pytest.param(with_front_matter("severity: sev9  # pmlint: disable PM101"), "PM006", "`# pmlint: disable PM101` means nothing to pmlint", "write `# pmlint: ignore[PM101] why`", id="key, other word"),
        pytest.param(with_front_matter("# pmlint: ignore[PM101] why\nseverity: sev9"), "PM006", "stands on a line of its own, so it is for no key", "put it behind the value", id="key, own line"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-disable PM602: why -->"), "PM006", "`pmlint-disable` means nothing to pmlint", "write `pmlint-ignore RULE: why`", id="other word"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint ignore PM602: why -->"), "PM006", "`pmlint` means nothing", "write `pmlint-ignore", id="blank for a hyphen"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM007: why -->"), "PM006", "PM007 cannot be suppressed", "about pmlint's own work", id="essential"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM004: why -->"), "PM006", "PM004 cannot be suppressed", "", id="its own kind"),
        pytest.param(with_actions(f"{NO_OWNER}\n<!-- pmlint-ignore {WHY} -->"), "PM006", "stands on a line of its own, and splits the list, so it is for nothing", "put it at the end of the line", id="own line below an item"),
        pytest.param(with_actions(f"{ROWS}| Reject small pools | | 2026-03-01 | PAY-1 |\n<!-- pmlint-ignore {WHY} -->"), "PM006", "stands on a line of its own, and ends the table above, so it is for nothing", "put it at the end", id="own line below a row"),
        pytest.param(with_actions(f"{NO_OWNER}\n\n<!-- pmlint-ignore {WHY} -->"), "PM006", "stands on a line of its own, so it is for nothing", "", id="own line at the end"),
        pytest.param(with_actions(f"<!-- pmlint-ignore-next {WHY} -->\n{NO_OWNER}"), "PM006", "stands above a list, so it is for nothing", "write `pmlint-ignore` at the end of the item it is for", id="next is a list"),
        pytest.param(with_actions(f"<!-- pmlint-ignore-next {WHY} -->\n\n{ROWS}| Reject small pools | | 2026-03-01 | PAY-1 |"), "PM006", "stands above a table", "at the end of the row", id="next is a table"),
        pytest.param(with_actions(f"{NO_OWNER} <!-- pmlint-ignore-next {WHY} -->"), "PM006", "stands behind text, so it is for nothing", "put it on a line of its own", id="next behind text"),
    ],
)  # fmt: skip
def test_does_not_hold(text: str, code: str, message: str, hint: str) -> None:
    found = findings(text)
    told = [one for one in found if one.code in {"PM004", "PM005", "PM006"}]
    assert [(one.code, one.severity.value) for one in told] == [(code, "warning")]
    assert message in told[0].problem.message
    assert hint in told[0].problem.hint
    line, column = told[0].problem.span[:2]
    assert text.split("\n")[line - 1][column - 1 :].startswith(("<!-- pmlint", "# pmlint:"))
    assert [one.state for one in found if one not in told] == [State.OPEN]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(CLEAN.replace("PAY-4822.", "PAY-4822. <!-- pmlint-ignore PM602: why -->"), ["PM602"], id="nothing there"),
        pytest.param(with_actions(ITEM.replace("PM602:", "PM602, PM603:")), ["PM603"], id="one of two"),
        pytest.param(with_actions(f"{ITEM}\n\n<!-- pmlint-ignore-file PM602: why -->"), ["PM602"], id="the nearer one holds"),
        pytest.param(with_actions(ITEM.replace("PM602:", "PM602, missing-owner:")), ["missing-owner"], id="twice"),
        pytest.param(f"{CLEAN}\n<!-- pmlint-ignore-file PM2: why -->\n", ["PM2"], id="family"),
        pytest.param(with_front_matter("severity: sev3  # pmlint: ignore[PM101] why"), ["PM101"], id="key"),
        pytest.param(f"{CLEAN}\n<!-- pmlint-ignore-file PM206: a rule that is off -->\n", [], id="off"),
        pytest.param(f"{CLEAN}\n<!-- pmlint-ignore-file PM015: links to what is built later -->\n", ["PM015"], id="met need"),
    ],
)  # fmt: skip
def test_unused(text: str, names: list[str]) -> None:
    told = [one.problem.message for one in findings(text) if one.code == "PM004"]
    assert told == [f"the suppression of {name} suppresses nothing" for name in names]


def test_rules_that_are_left_out_of_a_run_leave_suppressions_alone() -> None:
    text = CLEAN.replace("PAY-4822.", "PAY-4822. <!-- pmlint-ignore PM602: why -->")
    assert findings(text, select=("PM603", "PM004")) == []
    assert findings(text, ignore=("PM602",)) == []
    assert len(findings(text, select=("PM602", "PM004"))) == 1


class TestSettings:
    def test_no_reason_needed(self) -> None:
        text = with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602 -->")
        assert states(text, Settings(require_reason=False)) == [("PM602", SUPPRESSED)]

    @pytest.mark.parametrize("name", ["PM602", "missing-owner", "PM6"])
    def test_forbidden(self, name: str) -> None:
        found = findings(with_actions(ITEM), Settings(forbid_suppression=(name,)))
        assert [(one.code, one.state.value) for one in found] == [("PM602", OPEN), ("PM006", OPEN)]
        assert found[1].problem.hint == "the settings forbid it: `suppressions.forbid`"

    def test_a_family_but_for_what_is_forbidden(self) -> None:
        text = with_actions(ITEM.replace("Due: 2026-03-01. ", "").replace("PM602:", "PM6:"))
        assert states(text, Settings(forbid_suppression=("PM602",))) == [("PM602", OPEN), ("PM603", SUPPRESSED)]

    def test_off_where_the_rules_about_them_are(self) -> None:
        text = with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602 -->")
        assert states(text, ignore=("PM005",)) == [("PM602", OPEN)]


def test_a_secret_in_a_reason_is_not_told() -> None:
    text = with_actions(f"{NO_OWNER} <!-- pmlint-ignore PM602: ask with AKIAIOSFODNN7EXAMPLA -->")
    assert not any("AKIAIOSFODNN7" in one.reason + one.problem.message for one in findings(text))


def test_toml_front_matter() -> None:
    head = 'title = "x"\nstatus = "published"\nseverity = "sev9" # pmlint: ignore[PM101] the old scale\n'
    text = f'+++\n{head}owner = "@dana"\ndate = 2026-02-11\n+++\n' + CLEAN.partition("\n---\n")[2]
    assert [(one.code, one.state.value) for one in findings(text, ignore=("PM105",)) if one.code == "PM101"] == [
        ("PM101", SUPPRESSED)
    ]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("- x <!-- pmlint-ignore PM602: why -->\n", id="items"),
        pytest.param("word <!-- pmlint-ignore PM602: why -->\n", id="one paragraph"),
        pytest.param("<!-- pmlint-ignore-next PM602: why -->\n", id="on their own"),
        pytest.param("> - x <!-- pmlint-ignore PM602: why -->\n", id="quoted"),
    ],
)
def test_time_is_linear(block: str) -> None:
    def seconds(number: int) -> float:
        text = CLEAN + "\n## More\n" + block * number
        start = process_time()
        findings(text, select=("PM602", "PM004"))
        return process_time() - start

    seconds(10)
    assert seconds(2000) < 12 * max(seconds(500), 0.02)


def test_many_keys_take_linear_time() -> None:
    def seconds(number: int) -> float:
        lines = "\n".join(f"k{one}: 1 # pmlint: ignore[PM101] x" for one in range(number))
        start = process_time()
        findings(with_front_matter(lines), select=("PM101", "PM004"))
        return process_time() - start

    seconds(10)
    assert seconds(1600) < 12 * max(seconds(400), 0.02)


def test_a_comment_that_is_never_closed_is_unreadable_and_suppresses_nothing() -> None:
    found = findings(with_actions(f"{NO_OWNER}\n\n<!-- pmlint-ignore-file {WHY}"))
    assert [one.code for one in found if one.severity.value == "error"] == ["PM001"]
