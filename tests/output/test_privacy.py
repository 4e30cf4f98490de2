"""What is kept names nobody, quotes nothing that a personal finding points at, and holds no secret."""

import pytest
from reports import PATH, finding, text

from pmlint.model.problem import Report, State
from pmlint.model.span import Span
from pmlint.output.formats import FOR_A_TERMINAL, FORMATS
from pmlint.output.privacy import blanked, kept
from pmlint.output.view import View

PEOPLE = frozenset({"Lee", "Lee Wong", "Priya Raman", "@sam", "Jean-Luc O'Neil", "Ann B.", "lee@shop.example"})
KEPT = sorted(set(FORMATS) - FOR_A_TERMINAL)


def message(said: str, people: frozenset[str] = PEOPLE) -> str:
    """A message as it is kept."""
    (found,) = kept(Report((finding(said),), 1), View(people={PATH: people})).diagnostics
    return found.problem.message


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('"Lee to add an alert" has no date', '"[name] to add an alert" has no date'),
        ("Lee Wong and Lee", "[name] and [name]"),
        ("Lee's pool; Leeds, fleece, lee", "[name]'s pool; Leeds, fleece, lee"),
        ("@sam and sam", "[name] and sam"),
        ("@Lee", "[name]"),
        ("Jean-Luc O'Neil did", "[name] did"),
        ("Jean-Luc did", "Jean-Luc did"),
        ("by Ann B. today", "by [name]. today"),
        ("write to lee@shop.example", "write to [name]"),
        ('"owner: Priya Ram…" is cut', '"owner: [name]…" is cut'),
        ('"owner: Pri…" is cut', '"owner: [name]…" is cut'),
        ('"owner: Priya…" is cut', '"owner: [name]…" is cut'),
        ('"ask Priya Ram" is cut', '"ask [name]" is cut'),
        ('"a process…" is cut', '"a process…" is cut'),
        ("Priya\u00a0Raman", "Priya\u00a0Raman"),
    ],
)
def test_names(said: str, expected: str) -> None:
    assert message(said) == expected


@pytest.mark.parametrize("people", [frozenset({"", "…", "@", "--"}), frozenset()])
def test_what_is_no_name_hides_nothing(people: frozenset[str]) -> None:
    assert message("a -- b …", people) == "a -- b …"


def test_hints_and_reasons_too() -> None:
    found = finding("x", hint="ask Lee", reason="Lee knows", state=State.SUPPRESSED)
    (one,) = kept(Report((found,), 1), View(people={PATH: PEOPLE})).diagnostics
    assert (one.problem.hint, one.reason) == ("ask [name]", "[name] knows")


def test_names_of_another_document_are_words_here() -> None:
    (one,) = kept(Report((finding("Lee"),), 1), View(people={"other.md": PEOPLE})).diagnostics
    assert one.problem.message == "Lee"


SENTENCE = "Priya pushed a bad config and took down checkout."


def test_a_personal_finding_quotes_nothing_of_its_sentence() -> None:
    said = '"pushed a  bad…" and `Bad config` judge a person; not `severity`'
    found = finding(said, personal=True, sentence=Span(41, 1, 41, 50), hint='ask "what made it look right?"')
    (one,) = kept(Report((found,), 1), View({PATH: "\n" * 40 + SENTENCE})).diagnostics
    assert one.problem.message == '"[…]" and `[…]` judge a person; not `severity`'
    assert one.problem.hint == 'ask "what made it look right?"'


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_that_is_kept_shows_a_person(name: str) -> None:
    people = frozenset({"Priya", "@sam"})
    said = [
        finding('a sentence blames "Priya"', personal=True, line=1),
        finding('"Priya to add an alert" has no date', line=2, hint="ask @sam", reason="Priya says so"),
        finding("x", line=2, state=State.SUPPRESSED, reason="Priya says so"),
    ]
    view = View({PATH: f"{SENTENCE}\n- Priya to add an alert, @sam"}, in_ci=True, people={PATH: people}, verbosity=1)
    written = text(name, said, view)
    assert "Priya" not in written
    assert "@sam" not in written
    assert "bad config" not in written
    assert "PM602" in written or name == "gitlab"


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_names_nobody_on_a_terminal_either(name: str) -> None:
    view = View({PATH: SENTENCE}, people={PATH: frozenset({"Priya"})}, verbosity=1)
    assert "Priya" not in text(name, [finding('"Priya" has no date')], view)


def test_a_terminal_shows_what_is_meant() -> None:
    view = View({PATH: SENTENCE}, people={PATH: frozenset({"Priya"})})
    written = text("full", [finding("a person", personal=True, line=1)], view)
    assert f"  1 | {SENTENCE}\n" in written


def test_in_ci_a_personal_finding_has_no_frame_and_others_have_one_without_names() -> None:
    view = View({PATH: f"{SENTENCE}\n- Lee to add"}, people={PATH: PEOPLE}, in_ci=True)
    found = [finding("a person", personal=True, line=1), finding("no date", line=2)]
    assert text("full", found, view).splitlines()[:7] == [
        f"{PATH}:1:7: error PM602 missing-owner: a person",
        "     | add `Owner: @…`".replace("     ", "    "),
        "  help: pmlint rule PM602",
        "",
        f"{PATH}:2:7: error PM602 missing-owner: no date",
        "  2 | - *** to add",
        "    |       ^^^^^^ add `Owner: @…`",
    ]


def test_blanked_keeps_places() -> None:
    assert blanked("Lee Wong, Leeds\n@sam", PEOPLE) == "********, Leeds\n****"


@pytest.mark.parametrize("name", FORMATS)
def test_no_secret_in_a_reason(name: str) -> None:
    token = "ghp_" + "a1B2" * 9
    written = text(name, [finding(state=State.SUPPRESSED, reason=f"it says {token} there")])
    assert token not in written


def test_names_without_end_take_no_longer_than_they_must() -> None:
    people = frozenset(f"Lee {'x' * (number % 300)}{number}" for number in range(20_000))
    said = [finding("Lee " * 120) for _ in range(200)]
    found = kept(Report(tuple(said), 1), View(people={PATH: people})).diagnostics
    assert len(found) == 200
