"""Commands that make annotations."""

import pytest
from reports import PATH, finding, obeyed, text

from pmlint.model.problem import Diagnostic, Severity, State
from pmlint.output.view import View


def annotations(diagnostics: list[Diagnostic], **view: object) -> list[tuple[str, str, str]]:
    """Level, place and title of each."""
    written = text("github", diagnostics, View(**{"verbosity": 1, **view}))  # type: ignore[arg-type]
    return [
        (one.name, f"{one.properties.get('file', '')}:{one.properties.get('line', '')}", one.properties["title"])
        for one in obeyed(written)
    ]


def test_a_finding() -> None:
    assert text("github", [finding()]) == (
        f"::error file={PATH},line=41,endLine=41,col=7,endColumn=22,title=PM602 missing-owner"
        '::action item "Add replay alert" has no owner; add `Owner: @…`.\n'
    )


def test_signs_of_the_runner_are_escaped_and_come_back() -> None:
    path = "50%,a:b\nc.md"
    (command,) = obeyed(text("github", [finding("100%\r\n::x::%0A", path=path)]))
    assert command.properties["file"] == path
    assert command.data.startswith("100%\\x0d\\n::x::%0A;")


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_levels(severity: Severity, level: str) -> None:
    assert annotations([finding(severity=severity)])[0][0] == level


def test_information_is_given_on_request() -> None:
    assert annotations([finding(severity=Severity.INFO)], verbosity=0) == []


@pytest.mark.parametrize("state", [State.SUPPRESSED, State.BASELINE, State.OLD])
def test_what_is_not_open_is_no_annotation(state: State) -> None:
    assert annotations([finding(state=state)]) == []


def test_findings_on_a_line_share_an_annotation_of_the_worst_level() -> None:
    found = [finding("one", Severity.WARNING, code="PM610", rule="vague-action"), finding("two"), finding(line=42)]
    written = obeyed(text("github", found))
    assert [(one.name, one.properties["line"], one.properties["title"]) for one in written] == [
        ("error", "41", "PM602 missing-owner and PM610"),
        ("error", "42", "PM602 missing-owner"),
    ]
    assert written[0].data.splitlines() == [
        "PM602 missing-owner: two; add `Owner: @…`.",
        "PM610 vague-action: one; add `Owner: @…`.",
    ]


def test_one_place_of_each_document_before_a_second_and_errors_before_warnings() -> None:
    found = [finding(path=path, line=line) for path in ("a.md", "b.md") for line in (1, 2)]
    found += [finding(path="a.md", line=3, severity=Severity.WARNING)]
    assert [place for _, place, _ in annotations(found)] == ["a.md:1", "b.md:1", "a.md:2", "b.md:2", "a.md:3"]


def test_changed_documents_come_first() -> None:
    found = [finding(path=path, line=line) for path in ("a.md", "b.md") for line in (1, 2)]
    places = [place for _, place, _ in annotations(found, changed=frozenset({"b.md"}))]
    assert places == ["b.md:1", "b.md:2", "a.md:1", "a.md:2"]


@pytest.mark.parametrize(
    ("number", "shown", "left"), [(10, 10, ""), (11, 10, "pmlint: 2 more"), (1200, 10, "1,191 more")]
)
def test_at_most_ten_of_a_level(number: int, shown: int, left: str) -> None:
    found = [finding(path=f"{line % 7}.md", line=line + 1) for line in range(number)]
    found += [finding(path="w.md", line=line + 1, severity=Severity.WARNING) for line in range(3)]
    given = annotations(found)
    assert [level for level, *_ in given] == ["error"] * shown + ["warning"] * 3
    assert left in given[9][2]


def test_the_last_one_says_how_many_more_and_where() -> None:
    found = [finding(path=f"{number}.md", line=line) for number in range(8) for line in range(1, 4)]
    *_, last = obeyed(text("github", found))
    assert last.data.splitlines() == [
        "15 more findings have no annotation: 1.md (2), 2.md (2), 3.md (2), 4.md (2), 5.md (2), 3 other documents.",
        "The log of this step lists them all.",
    ]


def test_findings_over_the_limit_of_a_document_count_too() -> None:
    *_, last = obeyed(text("github", [finding(line=line) for line in range(1, 1101)]))
    assert last.data.startswith(f"1,091 more findings have no annotation: {PATH} (1,091).")


def test_fewer_on_request() -> None:
    found = [finding(line=line) for line in range(1, 6)]
    assert [title for *_, title in annotations(found, most_annotations=2)] == ["PM602 missing-owner", "pmlint: 4 more"]
    assert annotations(found, most_annotations=0) == []


def test_a_message_fits_into_what_the_runner_keeps() -> None:
    (command,) = obeyed(text("github", [finding("x" * 480, hint="%" * 400) for _ in range(40)]))
    assert len(command.data) < 4096
    assert command.data.endswith("\n…")
