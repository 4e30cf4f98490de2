"""What a template leaves to be filled in."""

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter, with_section

from pmlint.config.settings import RuleSetting, Settings

LINE = CLEAN.split("\n").index("## Summary") + 2


def found(text: str) -> list[tuple[str, int, int, str]]:
    """What is said of a summary of this text."""
    return brief(findings(with_section(f"## Summary\n{text}")))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("On YYYY-MM-DD checkout returned errors.", 4),
        ("On 20xx-MM-DD HH:mm checkout returned errors.", 4),
        ("From ??:?? on, checkout returned errors.", 6),
        ("Checkout returned XXX errors.", 19),
        ("Users of <service name> saw errors.", 10),
        ("<Describe what happened>", 1),
        ("Errors, see <link to the ticket>.", 13),
        ("The incident {{ title }} took twenty minutes.", 14),
        ("About {NUMBER} customers saw errors.", 7),
        ("Lorem ipsum dolor sit amet.", 1),
        ("[Insert what happened here] and was over soon.", 1),
    ],
)
def test_placeholders(text: str, column: int) -> None:
    assert found(text) == [("PM010", LINE, column, "error")]


@pytest.mark.parametrize(
    "text",
    ["The number of customers is TBD.", "TODO: ask support for numbers, errors were many.", "Customers: ???"],
)
def test_open_points_are_warnings(text: str) -> None:
    assert [(one[0], one[3]) for one in found(text)] == [("PM010", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The file is named `YYYY-MM-DD.log`, the pod `<service>`.", id="code span"),
        pytest.param("It said:\n\n```\nHH:MM <service> XXX\n```\n", id="code fence"),
        pytest.param("Fine. <!-- YYYY-MM-DD -->", id="comment"),
        pytest.param("Dates are in YYYY-MM-DD format.", id="format named"),
        pytest.param("The list of List<Service> was empty.", id="generic"),
        pytest.param("<details><summary>More</summary></details> Errors.", id="html"),
        pytest.param("<!-- x --><START OF OUTAGE> Checkout failed.", id="marker"),
        pytest.param("See https://example.com/YYYY-MM-DD/XXX for all.", id="address"),
        pytest.param("See [the log](https://example.com/XXX/ab).", id="address of a link"),
        pytest.param("The route is 'request/pools?ids[]={POOL}&host={HOST}'.", id="pattern of an address"),
        pytest.param("Checkout returned 5XX and 4XX for a while.", id="status codes"),
        pytest.param("Why did nobody see it?? At 14:?? it was over.", id="questions"),
        pytest.param("The template says {{ .Values.pool }} and ${POOL}.", id="templates of programs"),
        pytest.param("The TODO list was long, and todo items were left.", id="the word"),
    ],
)
def test_no_placeholders(text: str) -> None:
    assert found(text) == []


def test_column_of_a_table_may_name_its_format() -> None:
    table = "## Timeline\n| Time (HH:MM, UTC) | HH:MM |\n|---|---|\n| 10:02 | Starts. |\n| 10:22 | Ends. |"
    assert "PM010" not in {one.code for one in findings(with_section(table))}


def test_front_matter() -> None:
    text = with_front_matter("title: Outage of <service>")
    diagnostic = next(one for one in findings(text) if one.code == "PM010")
    assert text.split("\n")[diagnostic.problem.span.line - 1][diagnostic.problem.span.column - 1 :] == "<service>"
    assert diagnostic.problem.message == "`<service>` is still to be filled in"
    assert diagnostic.problem.hint == "write what is known, delete the line, or say `unknown` and why"


def test_where_another_rule_speaks() -> None:
    item = "- Reject pools below 20. Owner: TBD. Due: TBD. Tracked: PAY-4821."
    assert [one.code for one in findings(with_actions(item))] == ["PM602", "PM603"]
    assert [one.code for one in findings(with_section("## What went well\nXXX"))] == ["PM202"]
    assert [one.code for one in findings(with_front_matter("started_at: YYYY-MM-DD"))] == ["PM101"]


def test_further_texts() -> None:
    settings = Settings(rules={"template-placeholder": RuleSetting(options={"further": ("%FILL%",)})})
    assert brief(findings(with_section("## Summary\nErrors %FILL% minutes."), settings)) == [
        ("PM010", LINE, 8, "error")
    ]


def test_draft_is_milder() -> None:
    text = with_front_matter("status: draft", with_section("## Summary\nErrors on YYYY-MM-DD, and more is TBD\nTBD."))
    assert [one.severity.value for one in findings(text) if one.code == "PM010"] == ["warning", "info"]
