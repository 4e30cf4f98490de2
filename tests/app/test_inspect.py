"""`pmlint inspect`: the model as printed, down to the last place, and as the schema describes it."""

import io
import json
from pathlib import Path

import pytest

from pmlint.cli import main
from pmlint.config.settings import Settings
from pmlint.engine.verdict import make_judge

CASE = Path(__file__).parent.parent / "cases" / "inspect"
NAME = "docs/postmortems/2026-05-06-labels.md"


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """What the command prints of the case's document."""
    file = tmp_path / NAME
    file.parent.mkdir(parents=True)
    file.write_bytes((CASE / "input.md").read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["inspect", NAME]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    document = json.loads(printed.out)
    assert isinstance(document, dict)
    return document


def test_model_is_printed_whole(model: dict[str, object]) -> None:
    assert model == json.loads((CASE / "expected.json").read_text(encoding="utf-8"))


def test_model_has_the_keys_that_the_schema_asks_for_and_breaks_none_of_its_rules(
    model: dict[str, object], tmp_path: Path
) -> None:
    judge = make_judge(Settings(), tmp_path)
    assert [
        (one.rule, one.pointer, one.message) for one in judge.judge(model) if one.rule != "full-review-incomplete"
    ] == []
    broken = {key: value for key, value in model.items() if key != "timeline"}
    assert judge.judge(broken)


def test_every_place_underlines_its_value(model: dict[str, object]) -> None:
    lines = (CASE / "input.md").read_text(encoding="utf-8").split("\n")

    def under(pointer: str) -> str:
        spans = model["spans"]
        assert isinstance(spans, dict)
        line, column, end_line, end_column = spans[pointer]
        assert line == end_line
        return lines[line - 1][column - 1 : end_column - 1]

    assert under("/title") == "Parcel labels came out of the wrong printer"
    assert under("/front_matter/detection/source") == "customer"
    assert under("/metadata/duration") == "2 h 40 min"
    assert under("/sections/summary") == "📝 Summary"
    assert under("/timeline/2") == "23:55"
    assert under("/causes/3") == "No test prints to two halls."
    assert under("/action_items/1/owner") == "Kofi"
    assert under("/action_items/1/trackers") == "HALL-119"
    assert under("/action_items/2/status") == "done"
