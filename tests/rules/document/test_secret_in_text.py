"""Secrets in the text, none of which a report shows."""

import json

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter, with_section

from pmlint.model.problem import Report
from pmlint.output.formats import FORMATS, writer
from pmlint.output.view import View

LINE = CLEAN.split("\n").index("## Summary") + 2
TOKEN = "ghp_" + "a8Kq2" * 8


def test_in_the_text() -> None:
    found = findings(with_section(f"## Summary\nThe token {TOKEN} was used."))
    assert brief(found) == [("PM013", LINE, 11, "error")]
    assert found[0].problem.span.end_column == 11 + len(TOKEN)
    assert found[0].problem.message == "this looks like a GitHub token"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(with_section(f"## Summary\nErrors.\n\n```\ncurl -H 'X: {TOKEN}'\n```"), id="code fence"),
        pytest.param(with_front_matter(f"x-token: {TOKEN}"), id="front matter"),
        pytest.param(with_section(f"## Summary\nErrors. <!-- {TOKEN} -->"), id="comment"),
        pytest.param(with_front_matter("status: draft", with_section(f"## Summary\n{TOKEN}")), id="draft"),
    ],
)
def test_anywhere(text: str) -> None:
    assert [(one.code, one.severity.value) for one in findings(text)] == [("PM013", "error")]


@pytest.mark.parametrize("name", list(FORMATS))
def test_no_report_shows_it(name: str) -> None:
    text = with_front_matter(f"severity: {TOKEN}", with_actions(f"- Revoke {TOKEN} everywhere. Owner: @sam."))
    text = text.replace("## Summary\n", f"## Summary\n{TOKEN} <!-- TODO: {TOKEN} -->\n")
    found = findings(text)
    assert {"PM013", "PM012", "PM101", "PM603", "PM604"} <= {one.code for one in found}
    shown = writer(name)(Report(tuple(found), 1), View(texts={found[0].path: text}, verbosity=2))
    assert TOKEN[4:12] not in shown
    assert "***" in shown


def test_messages_of_other_rules_hide_what_they_cut_off() -> None:
    words = "-".join(["word"] * 13)
    text = with_section(f"## Summary\nErrors. <!-- TODO {words} {TOKEN} -->")
    message = next(one.problem.message for one in findings(text) if one.code == "PM012")
    assert message.endswith('***"')
    assert json.dumps(message).count("a8Kq2") == 0
