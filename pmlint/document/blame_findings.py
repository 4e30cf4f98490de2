"""What the rules about blame find: by how a person is told, by who is told, at the ends of whys, by name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pmlint.config.settings import Settings
from pmlint.document.blame_weights import weight
from pmlint.document.blames import EXEMPT
from pmlint.document.remarks import remarks
from pmlint.language.human_error import human_errors
from pmlint.language.lists import entries
from pmlint.model.document import Document
from pmlint.model.people import Blame, Mention
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage, Sentence
from pmlint.model.span import Span

WITHOUT_GIVEN_NAMES = "minimal"
"""The preset that knows nobody by a bare given name."""
MESSAGES = {
    "active": "a named person is made the one who did it",
    "passive": "this was done by a named person, which makes them the cause",
    "fault": "this is said to be a named person's fault",
    "role": "a role is made the cause",
    "team": "a team is made the cause",
    "pronoun": "somebody without a name is made the cause",
}
_NAMED = (
    "which tool, default or missing check let this change through? Would another person in the same seat have done the "
    "same?"
)
_SEEN = "what did they see at the time that made this reasonable?"
HINTS = {"role": _SEEN, "team": _SEEN, "pronoun": "why did the system rely on someone remembering?"}


def by_form(document: Document, given: Sequence[Problem], form: str, settings: Settings) -> Iterator[Problem]:
    """Of named people, told in this form: what the schema found among the causes, then the same elsewhere."""
    known = settings.preset != WITHOUT_GIVEN_NAMES
    blames = [one for one in document.blames if one.kind == "person" and one.form == form and (known or one.tier != 3)]
    yield from _found(document, blames, given, MESSAGES[form], _NAMED)


def by_kind(document: Document, given: Sequence[Problem], kind: str) -> Iterator[Problem]:
    """Of roles, teams or pronouns: what the schema found among the causes, then the same elsewhere."""
    blames = [one for one in document.blames if one.kind == kind]
    yield from _found(document, blames, given, MESSAGES[kind], HINTS[kind])


def people_at_leaves(document: Document) -> Iterator[tuple[Span, Span]]:
    """The people, and the errors of people, in which a branch of whys ends: words and sentence, one a branch."""
    last = {cause.branch: cause for cause in document.causes if cause.depth}
    blames = [(one.span, one.sentence) for one in document.blames if weight(one, document) is not None] if last else []
    errors = remarks(document, human_errors, lambda passage: passage.kind == "why") if last else iter(())
    places = [*blames, *((remark.span, remark.sentence) for remark in errors)]
    by_line: dict[int, list[tuple[Span, Span]]] = {}
    for place in places:
        by_line.setdefault(place[0].line, []).append(place)
    for cause in last.values():
        lines = range(cause.span.line, cause.span.end_line + 1)
        inside = (place for line in lines for place in by_line.get(line, ()) if _holds(cause.span, place[0]))
        yield from islice(inside, 1)


def owned_faults(document: Document) -> set[Span]:
    """The sentences that say which role or team a fault is of: `the team's failure to test it`, not `an engineer's`."""
    return {
        one.sentence
        for one in document.blames
        if one.form == "fault" and one.kind in ("role", "team") and weight(one, document) is not None
        if one.kind == "team" or not one.text.casefold().startswith(("a ", "an "))
    }


def names_in_narrative(document: Document) -> Iterator[tuple[Span, Span]]:
    """Handles and declared names where no owner, participant or thank stands, with their sentences."""
    told: set[Span] = set()
    for mention, passage, sentence in _places(document):
        span = passage.sentence_span(sentence)
        if mention.tier < 3 and span not in told:
            told.add(span)
            yield mention.span, span


def words_beside_people(document: Document, name: str) -> Iterator[tuple[Span, Span]]:
    """Words of a list that stand close to a person's name, with their sentences."""
    for mention, passage, sentence in _places(document):
        for word in sentence.words:
            if word.low not in entries(name):
                continue
            span = passage.span(word.start, word.end)
            apart = max(span.column - mention.span.end_column, mention.span.column - span.end_column)
            if span.line == mention.span.line and apart < _CLOSE:
                yield span, passage.sentence_span(sentence)


_CLOSE = 12
"""Characters between a name and a word that is said of it."""


def _places(document: Document) -> Iterator[tuple[Mention, Passage, Sentence]]:
    """The mentions in passages where names are not in their place, each with its passage and sentence."""
    by_line: dict[int, list[Mention]] = {}
    for mention in document.mentions:
        by_line.setdefault(mention.span.line, []).append(mention)
    for passage in document.prose:
        if passage.quoted or passage.kind in ("action", "title") or passage.has_role(*EXEMPT):
            continue
        whole = passage.span(0, len(passage.text))
        lines = range(whole.line, whole.end_line + 1)
        near = [one for line in lines for one in by_line.get(line, ()) if _holds(whole, one.span)]
        for sentence in passage.sentences if near else ():
            span = passage.sentence_span(sentence)
            yield from ((mention, passage, sentence) for mention in near if _holds(span, mention.span))


def _found(
    document: Document, blames: Sequence[Blame], given: Sequence[Problem], message: str, hint: str
) -> Iterator[Problem]:
    by_span = {one.span: one for one in blames}
    for problem in given:
        blame = by_span.get(problem.span)
        if blame is not None:
            yield replace(problem, message=message, hint=hint, sentence=blame.sentence)
    among_causes = {agent.span for cause in document.causes for agent in cause.agents}
    for blame in blames:
        severity = weight(blame, document)
        if severity is not None and blame.span not in among_causes:
            plain = Severity.ERROR if blame.kind == "person" else Severity.WARNING
            own = None if severity is plain else severity
            yield Problem(blame.span, message, hint, severity=own, sentence=blame.sentence)


def _holds(outer: Span, inner: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) < (outer.end_line, outer.end_column)
