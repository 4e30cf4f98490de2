"""The world that did not happen: `should have been caught`, `if only …`, `had we tested it, … would …`.

The shape B8 of the design. A modal with a perfect counts where people are its subject, or where the verb is one
of a process that people run (`caught`, `reviewed`, `tested`); guesses (`might have been caused by`), outcomes (`could
have been worse`) and duties of today (`should have access`) do not.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pmlint.language import lists
from pmlint.language.phrases import Found, find

_TOKEN = re.compile(r"[^\W\d_][\w'’-]{0,40}|[^\s\w]|\d\S{0,40}")
_MODALS = frozenset({"should", "could", "would", "might", "ought", "need", "needed"})
_ADVERBS = frozenset({
    "also", "always", "at", "least", "better", "easily", "even", "ever", "still", "never", "not", "really", "long",
    "then", "just", "simply", "perhaps", "maybe", "all", "both", "sooner", "earlier", "instead", "probably",
    "definitely", "so", "quite", "most", "very",
})  # fmt: skip
_CUTS = frozenset(',;:.!?()[]"“”—–|')
_JOINING = frozenset({
    "that", "because", "if", "when", "while", "which", "and", "but", "so", "as", "since", "although", "though", "where",
    "whether", "or", "than", "then", "how", "why", "what",
})  # fmt: skip
_DUTIES = frozenset({"should", "ought", "needed"})
_SOONER = frozenset({"earlier", "sooner"})
_IN_TIME = frozenset({"before", "earlier", "sooner", "beforehand", "first"})
_PRONOUNS = frozenset({"we", "i", "they", "he", "she", "you"})
_BARE_NOUN_AFTER = frozenset({
    "limited", "automated", "documented", "dedicated", "shared", "defined", "restricted", "validated", "monitored",
    "gated", "staged", "scheduled", "tested", "reviewed", "written", "verified", "planned", "known",
})  # fmt: skip
_DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "it", "them", "him", "her", "us", "our", "their", "its", "his",
    "by", "in", "at", "on", "for", "to", "with", "before", "after", "as", "if", "when", "from", "more", "and", "or",
    "earlier", "sooner", "better", "much", "during", "all", "any", "both", "each", "every", "than", "that's", "whether",
    "out", "up", "down", "off", "back", "over", "immediately", "properly", "until", "without", "about", "through",
})  # fmt: skip
_EVALUATED = frozenset({"better", "worse", "smoother", "smoothly", "more", "faster", "quicker", "well", "wrong"})
_NOT_PEOPLE = frozenset({
    "users", "user", "customers", "customer", "clients", "client", "visitors", "attacker", "attackers", "subscribers",
})  # fmt: skip
_MODAL = re.compile(r"\b(?:should|could|would|might|ought|need)|['’]d ", re.IGNORECASE)
_WOULD = re.compile(r"(?<![\w])(?:would|could|might)(?:n['’]t|['’]ve)?(?![\w])", re.IGNORECASE)
_ADVERB = r"(?:(?:not|also|only|already|never|been|actually|properly|first|just|then|even|simply)\s{1,3}){0,3}"
_HAD = re.compile(
    r"(?:^|[,;:.—–(]\s{0,3}|\b(?:and|but|that)\s{1,3})(?P<found>had\s{1,3}"
    r"(?:(?:we|i|they|he|she|it|you|this|that|these|those|someone|somebody|anyone|anybody|people|there)(?!\w)"
    r"|(?:the|a|an|our|any|either|one|my|their|more|proper|both|all)\s{1,3}[\w-]{1,30}(?:\s{1,3}[\w-]{1,30}){0,4}?"
    rf"|[A-Z@][\w-]{{1,30}})\s{{1,3}}{_ADVERB}[\w-]{{2,30}})",
    re.IGNORECASE,
)
_IF_HAD = re.compile(
    r"(?<![\w-])(?<!as )(?P<found>if\s{1,3}(?:[\w'’`-]{1,40}\s{1,3}){1,9}?(?:had(?:n['’]t)?|['’]d)\s{1,3}"
    rf"{_ADVERB}[\w-]{{2,30}})",
    re.IGNORECASE,
)


_WERE = re.compile(
    r"^\W{0,6}(?P<found>were\s{1,3}(?:[\w'’`-]{1,40}\s{1,3}){1,5}?[\w-]{2,30}ed)\b(?=[^?]*\bwould\b)[^?]*$",
    re.IGNORECASE,
)
_AS_IT_SHOULD = re.compile(
    r"\b(?P<found>(?:as|than|when|where)\s(?:it|they|we|he|she|this|that)\s(?:should|ought\sto)\shave(?:\sbeen)?)\s{0,2}(?=[.,;)]|$)",
    re.IGNORECASE,
)
_BEHIND_WOULD = re.compile(
    r"(?<!\w)(?:would|could|might)(?:n['’]t)?\s[^.;?]{1,80}?\s(?P<found>had\s{1,3}"
    r"(?:we|i|they|he|she|you|it|someone|somebody|anyone|anybody|people|the\s{1,3}[\w-]{1,30})\s{1,3}"
    rf"{_ADVERB}[\w-]{{2,30}})",
    re.IGNORECASE,
)


_DUTY = re.compile(r"should|could|ought|need|supposed|meant", re.IGNORECASE)


_DENIED = re.compile(r"\b(?:nothing|nobody|none|no|not|never)\b|n['’]t\b", re.IGNORECASE)


@cache
def _safeguards() -> tuple[re.Pattern[str], ...]:
    """`had the alert fired, nobody would have …`; `it would not have … if the alert had fired`."""
    worked = "|".join(sorted(map(lists.as_pattern, lists.entries("safeguard_participles"))))
    some = r"(?:[\w'’`-]{1,40}\s{1,3}){1,8}?"
    would = r"(?:would|could)(?:n['’]t)?\s{1,3}(?:(?:not|never)\s{1,3})?have\s{1,3}(?:been\s{1,3})?[\w-]{2,30}"
    if_worked = rf"(?:had\s{{1,3}}{some}|if\s{{1,3}}{some}had\s{{1,3}})(?:{worked})\b"
    before = re.compile(rf"\b{if_worked}[^.;:?!]{{0,80}}?\b{would}", re.IGNORECASE)
    behind = re.compile(rf"\b(?:(?:nothing|nobody)\s{{1,3}})?{would}\s{{1,3}}{if_worked}", re.IGNORECASE)
    return before, behind


class Token(NamedTuple):
    """A word or mark in lower case, and its 0-based offsets."""

    text: str
    start: int
    end: int


def counterfactuals(text: str) -> Iterator[Found]:
    """The places at which a sentence tells what would have been, should have been or could have been done."""
    yield from find("counterfactual_phrases", text)
    for pattern in (_HAD, _IF_HAD, _WERE, _BEHIND_WOULD) if _WOULD.search(text) else ():
        if match := pattern.search(text):
            yield Found(*match.span("found"))
    if match := _AS_IT_SHOULD.search(text):
        yield Found(*match.span("found"))
    if _MODAL.search(text):
        yield from _modals(_tokens(text))


def modal_perfects(text: str) -> Iterator[Found]:
    """Every modal with a perfect, whatever it says: `could have been worse`, `might have been caused by`."""
    tokens = _tokens(text) if _MODAL.search(text) else []
    for number, token in enumerate(tokens):
        at = _past_adverbs(tokens, number + 1)
        if token.text in _MODALS and at < len(tokens) and tokens[at].text == "to":
            at = _past_adverbs(tokens, at + 1)
        if token.text not in _MODALS or at >= len(tokens) or tokens[at].text != "have":
            continue
        verb, _ = _verb(tokens, at + 1)
        if verb is not None:
            yield Found(token.start, tokens[verb].end)


def safeguards_blamed(text: str) -> Iterator[Found]:
    """The places at which a sentence says what would not have been if something had worked."""
    if _WOULD.search(text):
        found = (pattern.search(text) for pattern in _safeguards())
        yield from (Found(*match.span()) for match in found if match and _DENIED.search(match.group()))


def unmet_duties(text: str) -> Iterator[Found]:
    """Of these, those that say what should, could or ought to have been done."""
    yield from (one for one in counterfactuals(text) if _DUTY.search(text, *one))


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match.group().casefold().replace("’", "'")
        start, end = match.span()
        for ending, whole in (("'ve", "have"), ("n't", "not"), ("'d", "would")):
            if word.endswith(ending) and len(word) > len(ending):
                found.append(Token(word[: -len(ending)], start, end - len(ending)))
                word, start = whole, end - len(ending)
        found.append(Token(word, start, end))
    return found


def _modals(tokens: list[Token]) -> Iterator[Found]:
    for number, token in enumerate(tokens):
        if token.text not in _MODALS:
            continue
        at = _past_adverbs(tokens, number + 1)
        if token.text in {"ought", "needed"} and at < len(tokens) and tokens[at].text == "to":
            at = _past_adverbs(tokens, at + 1)
        if at >= len(tokens) or tokens[at].text not in ("have", "of"):
            continue
        verb, passive = _verb(tokens, at + 1)
        if verb is None:
            continue
        if tokens[at].text == "of" and not _is_participle(tokens[verb].text):
            continue
        if _counts(tokens, number, verb, passive=passive):
            yield Found(_subject_start(tokens, number), tokens[verb].end)


def _past_adverbs(tokens: list[Token], at: int) -> int:
    stop = min(at + 4, len(tokens))
    while at < stop and (tokens[at].text in _ADVERBS or tokens[at].text.endswith("ly")):
        at += 1
    return at


def _verb(tokens: list[Token], at: int) -> tuple[int | None, bool]:
    """The number of the participle behind `have`, and whether `been` stands before it."""
    at = _past_adverbs(tokens, at)
    passive = at < len(tokens) and tokens[at].text == "been"
    if passive:
        at = _past_adverbs(tokens, at + 1)
        if at >= len(tokens) or tokens[at].text in _CUTS:
            return at - 1, False
        return at, True
    return (at, False) if at < len(tokens) and _is_participle(tokens[at].text) else (None, False)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in lists.entries("irregular_participles")


def _counts(tokens: list[Token], modal: int, verb: int, *, passive: bool) -> bool:
    subject = _subject(tokens, modal)
    word, following = tokens[verb].text, tokens[verb + 1].text if verb + 1 < len(tokens) else "."
    if subject & _NOT_PEOPLE or (word == "gone" and following in _EVALUATED):
        return False  # `could have gone better`
    if tokens[modal].text == "ought" and not passive:
        return True
    if not passive and word in _BARE_NOUN_AFTER and following not in _DETERMINERS and following.isalpha():
        return False  # `should have limited permissions`
    people = bool(subject & (lists.entries("human_subjects") | lists.entries("process_nouns")))
    if tokens[modal].text == "needed":
        return True  # `needed to have started earlier`
    if tokens[modal].text == "need":
        return _is_denied(tokens, modal)
    if _is_wish(tokens, modal, verb, whose=people or passive):
        return True
    words = {word, f"{word} {following}"}
    if passive or people:
        listed = bool(words & lists.entries("counterfactual_verbs"))
    else:
        listed = bool(words & lists.entries("preventing_verbs"))
    if listed:
        return not (passive and tokens[modal].text == "might")
    if passive and tokens[modal].text in _DUTIES and not _is_relative(tokens, modal):
        if any(token.text in _IN_TIME for token in tokens[verb + 1 : verb + 6]):
            return True  # `should have been dropped before the failover`
        return word not in lists.entries("machine_outcomes") and tokens[verb - 1].text != "automatically"
    if not people or (passive and not subject & _PRONOUNS):
        return False
    return tokens[modal].text in _DUTIES or word not in lists.entries("outcome_participles")


def _is_wish(tokens: list[Token], modal: int, verb: int, *, whose: bool) -> bool:
    """What can be nothing but a wish; `whose`: people or a passive are what it is said of."""
    duty = tokens[modal].text in _DUTIES
    if duty and (any(token.text == "never" for token in tokens[max(0, modal - 1) : modal + 3])):
        return True  # `should never have reached production`
    if duty and whose and _is_denied(tokens, modal):
        return True  # `should not have gone out`, whoever sent it
    # `could have ended an hour earlier`
    return tokens[modal].text != "might" and any(token.text in _SOONER for token in tokens[verb + 1 : verb + 6])


def _is_relative(tokens: list[Token], modal: int) -> bool:
    """`rows that should have been published` tells which rows."""
    return modal > 0 and tokens[modal - 1].text in {"that", "which", "who"}


def _is_denied(tokens: list[Token], modal: int) -> bool:
    around = tokens[max(0, modal - 1) : modal + 3]
    return any(token.text in {"not", "never"} for token in around)


def _subject_start(tokens: list[Token], modal: int) -> int:
    """Where a pronoun right before the modal starts; else the modal itself."""
    before = tokens[modal - 1] if modal else None
    return before.start if before is not None and before.text in _PRONOUNS else tokens[modal].start


def _subject(tokens: list[Token], modal: int) -> set[str]:
    """The words of the subject: those before the modal, back to a mark or a joining word, at most eight."""
    found: set[str] = set()
    for token in reversed(tokens[max(0, modal - 8) : modal]):
        if token.text in _CUTS or token.text in _JOINING:
            break
        found.add(token.text)
        if token.text == "who":
            break
    return found
