"""Whom a sentence makes the doer, over labelled sentences; and what hostile ones cost."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from blame_score import Case, is_blame, read_cases, to_document, to_roster
from hypothesis import given
from hypothesis import strategies as st

from pmlint.config.settings import Settings
from pmlint.document.blame_weights import is_narrative, weight
from pmlint.engine.lint import lint, make_plan
from pmlint.language.agents import read_agents
from pmlint.language.behaviours import read_behaviours, read_thoughts
from pmlint.language.known import Known
from pmlint.language.people import find_people
from pmlint.language.sentences import LONGEST, read_sentences
from pmlint.model.document import Document
from pmlint.model.people import Roster
from pmlint.rule import Facts

SENTENCES = Path(__file__).parents[2] / "bench" / "blame" / "sentences.tsv"
CASES = list(read_cases(SENTENCES))
FINE = SENTENCES.with_name("fine.tsv")
"""Sentences by others that a careless reader takes for blame."""
FRAGMENTS = (
    "Sam and ", "Sam, ", "Sam (", "the engineer who ", "the engineer, ", "by Sam ", "Sam did not ", "and dropped ",
    "someone forgot and ", "Sam's ", "due to Sam ", "@sam ", "a.", ". ", "on-call ", "the DBA team ", "one of our engineers ",
    "take the whole ", "was dropped by the ", "Thu Hà ", "'", '"', "x", "A. ", "@", "-",
    "the engineer moved it and stopped ", "the DBA team dropped it, and errors stopped ", "Broadcast Engineering ",
    "because the X team ", "orders were lost after a clerk moved it, so ", "It was the X team that ", "Sang-woo ",
)  # fmt: skip
JOINTS = """
    It was the X team that who which whose , and so ; : by of from because after when did had been not never no
    nothing neither nor Sam 's Lee DBA on-call engineer whoever someone on data let go without instead rather than
    before still in charge responsible for Mr . Platform Release Engineering Legal IT job as took occurred to What
    With member Not once would chose moved dropped broke restarted clerk lost failed stopped
""".split()  # noqa: SIM905
"""Words at which a sentence turns, in any order."""


def kinds(document: Document) -> set[str]:
    """The kinds of those whom a document blames."""
    blamed = (one for one in document.blames if (severity := weight(one, document)) and severity.rank < 2)
    counted = {"role" if one.kind == "team" else one.kind for one in blamed}
    for one in document.blames:
        passage = document.prose[one.passage]
        if one.kind == "person" and (passage.kind == "title" or (one.adverb and is_narrative(passage))):
            counted.add("person")
    return counted


def agrees(case: Case) -> bool:
    """Whether a sentence is told as it is labelled."""
    found = kinds(to_document(case, Roster()))
    return case.kind in found if case.wanted else not found


def test_nearly_all_sentences_are_told_as_labelled() -> None:
    wrong = [case.sentence for case in CASES if not case.wanted and not agrees(case)]
    missed = [case.sentence for case in CASES if case.wanted and not agrees(case)]
    assert wrong == []
    assert len(missed) <= 0.05 * sum(case.wanted for case in CASES), missed


def test_fine_sentences_are_silent() -> None:
    plan = replace(make_plan(Settings()), facts=Facts())
    documents = ((case, to_document(case, to_roster(case.people))) for case in read_cases(FINE))
    assert [case.sentence for case, document in documents if any(map(is_blame, lint(document, plan)))] == []


@given(st.lists(st.sampled_from(JOINTS), min_size=1, max_size=12).map(" ".join))
def test_no_order_of_words_breaks_the_reading(text: str) -> None:
    for sentence in read_sentences(text):
        count = len(sentence.words)
        for one in read_agents(sentence.words, find_people(sentence.words, Known())):
            assert 0 <= one.start < one.end <= count
            assert 0 <= one.candidate.start <= one.candidate.head < one.candidate.end <= count


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_cost_grows_with_the_length(fragment: str) -> None:
    small, large = (_cost(fragment, size) for size in (LONGEST // 8, LONGEST // 2))
    assert large < max(small, 0.004) * 12


def test_a_text_is_read_up_to_a_limit() -> None:
    assert _cost("Sam and Lee dropped the table. ", 1_000_000) < 2


def _cost(fragment: str, size: int) -> float:
    text = (fragment * (size // len(fragment) + 1))[:size]
    return min(_seconds(text) for _ in range(2))


def _seconds(text: str) -> float:
    before = time.process_time()
    for sentence in read_sentences(text):
        people = find_people(sentence.words, Known())
        read_agents(sentence.words, people)
        list(read_behaviours(sentence.words, people))
        list(read_thoughts(sentence.words, people))
    return time.process_time() - before
