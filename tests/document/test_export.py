"""The document as JSON, and the place of every value."""

from documents import CLEAN, read, with_actions, with_front_matter

from pmlint.document.export import to_json
from pmlint.model.span import Span

MODEL, SPANS = to_json(read(CLEAN))
LINES = CLEAN.split("\n")


def under(span: Span, text: str = CLEAN) -> str:
    assert span.line == span.end_line
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


def test_values() -> None:
    assert MODEL["schema"] == 1
    assert (MODEL["kind"], MODEL["status"], MODEL["severity"]) == ("postmortem", "published", "sev3")
    assert MODEL["front_matter"]["started_at"] == "2026-02-11T10:02:00Z"
    assert list(MODEL["sections"]) == ["summary", "timeline", "root_cause", "went_well", "went_poorly", "actions"]
    assert MODEL["sections"]["timeline"]["line"] == LINES.index("## Timeline") + 1
    assert [entry["at"] for entry in MODEL["timeline"]] == [entry.at for entry in read(CLEAN).timeline]
    assert [item["trackers"] for item in MODEL["action_items"]] == [["PAY-4821"], ["PAY-4822"]]


def test_places_underline_the_thing() -> None:
    assert under(SPANS["/title"]) == "Checkout returned errors after a change of pool size"
    assert under(SPANS["/front_matter"]) == "---"
    assert under(SPANS["/front_matter/severity"]) == "sev3"
    assert under(SPANS["/sections/timeline"]) == "Timeline"
    assert under(SPANS["/sections"]) == LINES[-2]
    assert under(SPANS["/action_items"]) == "Action items"
    assert under(SPANS["/action_items/0/owner"]) == "@sam"
    assert under(SPANS["/action_items/0/due"]) == under(SPANS["/action_items/0/due_as_written"]) == "2026-03-01"
    assert under(SPANS["/action_items/0/trackers"]) == "PAY-4821"


def test_places_are_in_the_model_too() -> None:
    assert MODEL["spans"]["/front_matter/severity"] == list(SPANS["/front_matter/severity"])
    assert MODEL["spans"].keys() == SPANS.keys()


def test_nothing_is_left_out_of_an_empty_document() -> None:
    model, spans = to_json(read(""))
    assert (model["title"], model["front_matter"], model["sections"], model["action_items"]) == (None, None, {}, [])
    assert model["no_action_statement"] is False
    assert spans[""] == spans["/sections"] == Span(1, 1, 1, 1)


def test_section_that_serves_another_role_counts_where_none_has_it_alone() -> None:
    text = CLEAN.replace("## What went poorly", "## Recommendations").replace("## Action items", "## Improvements")
    model, spans = to_json(read(text))
    roles = {section["heading"]: [section["role"], *section["also"]] for section in model["outline"]}
    for heading, names in roles.items():
        for role in names:
            assert role in model["sections"], (heading, role)
            assert f"/sections/{role}" in spans


def test_front_matter_answers_for_the_section_of_action_items() -> None:
    head = 'action_items:\n  - {action: Reject small pools, owner: "@sam", due: 2026-03-01, tracker: PAY-1}'
    text = with_front_matter(head, CLEAN[: CLEAN.index("## Action items")])
    model, spans = to_json(read(text))
    assert model["sections"]["actions"]["heading"] == "action_items"
    assert model["sections"]["actions"]["words"] == 3
    assert under(spans["/sections/actions"], text) == "action_items"


def test_empty_cell_is_the_place_of_what_is_missing() -> None:
    text = with_actions(
        "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools |  | 2026-03-01 | PAY-1 |"
    )
    model, spans = to_json(read(text))
    assert model["action_items"][0]["owner"] is None
    assert text.split("\n")[spans["/action_items/0/owner"].line - 1].startswith("| Reject")
