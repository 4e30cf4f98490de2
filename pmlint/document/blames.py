"""Whom the sentences of a document name, and whom they make the doer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pmlint.language.agents import read_agents
from pmlint.language.behaviours import read_behaviours, read_thoughts
from pmlint.language.candidate import Candidate
from pmlint.language.known import Known, know, names_in
from pmlint.language.people import Person, find_people
from pmlint.language.things import is_product
from pmlint.language.verbs import is_past
from pmlint.language.weighing import Doing
from pmlint.model.cause import Agent, Cause
from pmlint.model.people import Blame, Mention, Roster
from pmlint.model.prose import Passage, Sentence, Word
from pmlint.model.span import Span

MOST = 2_000
"""Blames of one document that are read: twice the findings that are shown of it."""
People = Sequence[Sequence[Sequence[Person]]]
"""The people of a document, passage by passage and sentence by sentence."""
FORMS = ("active", "passive", "fault")
"""How somebody is made the cause; other blames have rules of their own."""
EXEMPT = frozenset({"went_well", "lucky", "participants", "glossary", "appendix", "communication", "metrics"})
"""Sections in which names are credit, duty or reference."""
_KINDS = {"they": "pronoun", "somebody": "pronoun", "nobody": "pronoun", "everybody": "pronoun"}


def known_people(roster: Roster, declared: Iterable[str], prose: Sequence[Passage]) -> Known:
    """Whom a document can mean: its own people, those of the repository, and no word that it writes in lower case."""
    common = {
        word.text for one in prose for sentence in one.sentences for word in sentence.words if word.text.islower()
    }
    return know(roster, names_in(declared), frozenset(common))


def read_people(prose: Sequence[Passage], known: Known) -> People:
    """The people of every sentence of every passage."""
    return [[find_people(sentence.words, known) for sentence in passage.sentences] for passage in prose]


def read_mentions(prose: Sequence[Passage], people: People) -> tuple[Mention, ...]:
    """The people whom the prose names, in the order of the text."""
    return tuple(_mentions(prose, people))


def read_blames(prose: Sequence[Passage], people: People) -> tuple[Blame, ...]:
    """Whom the sentences make the doer, in the order of the text; quotes and sections of credit are left out."""
    found = (
        blame
        for number, passage in enumerate(prose)
        if not (passage.quoted or passage.has_role(*EXEMPT))
        for sentence, those in zip(passage.sentences, people[number], strict=True)
        for blame in _blames(number, passage, sentence, those)
    )
    return tuple(islice(found, MOST))


def with_agents(causes: Sequence[Cause], blames: Sequence[Blame], prose: Sequence[Passage]) -> tuple[Cause, ...]:
    """The causes with those whom they make the doer."""
    by_line: dict[int, list[Blame]] = {}
    for blame in blames:
        if prose[blame.passage].kind != "entry" and prose[blame.passage].role == "root_cause" and blame.form in FORMS:
            by_line.setdefault(blame.agent.line, []).append(blame)
    return tuple(_with_agents(cause, by_line) for cause in causes)


def _with_agents(cause: Cause, by_line: dict[int, list[Blame]]) -> Cause:
    span = cause.span
    inside = (one for line in range(span.line, span.end_line + 1) for one in by_line.get(line, ()))
    agents = tuple(
        Agent(blame.kind, blame.text, blame.verb, blame.span, blame.form)
        for blame in inside
        if blame.kind != "pronoun" and _holds(span, blame.agent)
    )
    return replace(cause, agents=agents) if agents else cause


def _holds(outer: Span, inner: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) < (outer.end_line, outer.end_column)


def _mentions(prose: Sequence[Passage], people: People) -> Iterator[Mention]:
    for passage, inside in zip(prose, people, strict=True):
        for sentence, those in zip(passage.sentences, inside, strict=True):
            for person in those:
                if not person.doubtful:
                    start, end = sentence.words[person.start].start, sentence.words[person.end - 1].end
                    yield Mention(passage.text[start:end], passage.span(start, end), person.tier)


def _blames(number: int, passage: Passage, sentence: Sentence, people: Sequence[Person]) -> Iterator[Blame]:
    words = sentence.words
    for doing in _doings(passage, words, people):
        candidate = doing.candidate
        start, end = words[candidate.start].start, words[candidate.end - 1].end
        head = words[candidate.head].start if candidate.kind == "person" else start
        yield Blame(
            kind=_KINDS.get(candidate.kind, candidate.kind),
            form=doing.form,
            weight=doing.weight,
            text=" ".join(passage.text[head:end].split()),
            verb=doing.verb,
            span=passage.span(words[doing.start].start, words[doing.end - 1].end),
            agent=passage.span(start, end),
            sentence=passage.sentence_span(sentence),
            passage=number,
            tier=candidate.tier,
            sure=candidate.sure or candidate.tier in (1, 2),
            adverb=doing.adverb,
            harm=doing.harm,
            loose=doing.loose,
        )


def _doings(passage: Passage, words: Sequence[Word], people: Sequence[Person]) -> Iterator[Doing]:
    if passage.kind == "action":
        yield from read_behaviours(words, people)
        return
    found = read_agents(words, people)
    yield from found
    if passage.kind == "title":
        yield from _named(words, people, {one.candidate.head for one in found if not one.candidate.doubtful})
    elif passage.role == "reasoning":
        yield from read_thoughts(words, people)


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether a headline tells what somebody does: `Manuel Pinto publishes internal bucket`."""
    return at < len(words) and (is_past(words, at) or (words[at].text.islower() and words[at].low.endswith("s")))


def _named(words: Sequence[Word], people: Sequence[Person], agents: set[int]) -> Iterator[Doing]:
    """The people of a title; of a bare given name something must say that it is one."""
    for person in people:
        owns = person.end < len(words) and words[person.end].low == "'s"
        by = person.start > 0 and words[person.start - 1].low == "by"
        named = person.tier < 3 or owns or by
        listed = person.listed and owns and not is_product(words[person.start].low)
        acts = person.sure and person.end > person.start + 1 and _acts(words, person.end)
        if (listed or not person.doubtful) and (named or acts or person.start in agents):
            candidate = Candidate("person", person.start, person.end, person.start, person.tier)
            yield Doing(candidate, "named", "harm", "", person.start, person.end)
