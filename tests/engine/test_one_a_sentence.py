"""One finding a sentence."""

import pytest

from pmlint.engine.one_a_sentence import one_a_sentence
from pmlint.model.problem import Diagnostic, Problem, Severity
from pmlint.model.span import Span

SENTENCE = Span(3, 1, 3, 40)
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def finding(code: str, severity: Severity, sentence: Span | None = SENTENCE, column: int = 1) -> Diagnostic:
    """A finding on a sentence."""
    problem = Problem(Span(3, column, 3, column + 4), "words", sentence=sentence)
    return Diagnostic("a.md", code, code.lower(), severity, problem)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("PM508", WARNING), ("PM507", ERROR), ("PM510", WARNING)], "PM507"),
        ([("PM507", ERROR), ("PM502", ERROR)], "PM502"),
        ([("PM501", ERROR), ("PM404", ERROR)], "PM404"),
        ([("PM514", ERROR), ("PM513", ERROR), ("PM633", ERROR)], "PM633"),
        ([("PM504", WARNING), ("PM508", WARNING)], "PM508"),
        ([("PM504", WARNING), ("PM505", WARNING)], "PM505"),
        ([("PM719", WARNING), ("PM514", WARNING)], "PM719"),
        ([("PM522", WARNING), ("PM708", WARNING)], "PM708"),
    ],
)
def test_the_most_severe_stays(given: list[tuple[str, Severity]], kept: str) -> None:
    found = [finding(code, severity) for code, severity in given]
    assert [one.code for one in one_a_sentence(found)] == [kept]
    assert [one.code for one in one_a_sentence(found[::-1])] == [kept]


def test_the_first_of_one_rule_stays() -> None:
    found = [finding("PM501", ERROR, column=20), finding("PM501", ERROR, column=5)]
    assert [one.problem.span.column for one in one_a_sentence(found)] == [5]


def test_others_stay() -> None:
    found = [
        finding("PM501", ERROR),
        finding("PM610", WARNING),
        finding("PM508", WARNING, Span(4, 1, 4, 9)),
        finding("PM507", ERROR, None),
    ]
    assert {one.code for one in one_a_sentence(found)} == {"PM501", "PM610", "PM508", "PM507"}
