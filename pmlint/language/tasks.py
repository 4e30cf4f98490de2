"""How a task is worded: what it opens with, what it acts on, whether it names anything that can be checked."""

import re
from typing import NamedTuple

from pmlint.language import lists

_WISH = r"should|will|shall|must|could|can|need to|needs to|want to|have to|plan to|are going to|ought to|intend to"
_LEAD_IN = re.compile(
    rf"(?:[\W_]{{0,6}}(?:(?:we|i|they|the team)(?:['’]ll|['’]d)?\s{{1,3}}(?:also\s{{1,3}})?(?:{_WISH})|{_WISH}"
    r"|we['’]ll|to|please|also|let['’]s|let us|action|todo)\b[:,]?\s{1,3}(?:also\s{1,3})?){0,2}",
    re.IGNORECASE,
)
_BLANK = ' \t\n*_`~"“”()[]-–—'
_STOP = re.compile(
    r"[.,;:()–—]|\s-\s|(?<!\w)(?:of|for|in|on|to|with|from|at|around|about|during|so|and|or|by|via|through|across|when"
    r"|where|which|that|if|while|unless|until|than|but|because|after|before|against|between|within|without|as|is|are|into|over|under)(?!\w)",
    re.IGNORECASE,
)
# What can be checked: numbers, comparisons, names of code, quotations, conditions, means, examples.
_MEASURES = re.compile(
    r"(?<![\w#/-])\d|[<>≤≥%]|[\"“”]|\w_\w|(?<![A-Za-z])[a-z]{1,20}[A-Z]\w|(?<=\s)--?[a-z]|\w\(\)|\w\.[a-z]{2,4}(?!\w)"
)
_MEANS = re.compile(
    r"(?<!\w)(?:(?<!for )when(?:ever)?|unless|until|instead of|rather than|such as|e\.g\.?|including|namely|for example"
    r"|via|using|with an?|at least|at most|no more than|by (?!improving|being|having|making|ensuring)[a-z]{1,20}ing)"
    r"(?!\w)",
    re.IGNORECASE,
)
_SO_THAT = re.compile(r"(?<!\w)(?:so that|such that|so)\s{1,3}(?P<rest>.{3,400})", re.IGNORECASE | re.DOTALL)
_AGAIN = re.compile(
    r"\bhappen(?:s|ing)? again\b|\bre-?occur\w{0,6}|\brecur\w{0,6}|\bin (?:the )?future\b|\bgo(?:es)? wrong\b"
    r"|\bnext time\b",
    re.IGNORECASE,
)
# States that somebody has tried, and no promise.
_KNOWN_GOOD = re.compile(r"\b(?:last|known|previous)[- ](?:known[- ])?good\b", re.IGNORECASE)
_EXPLAINED = re.compile(r"(?:[:–—]|\s-)\s{1,3}\S{1,60}(?:\s{1,3}\S{1,60}){2}")
_BRACKETS = re.compile(r"\([^()\s]{1,60}(?:\s{1,3}[^()\s]{1,60}){2,40}\)")
_SENTENCE = re.compile(r"[.!]\s{1,3}\S{1,60}(?:\s{1,3}\S{1,60}){4}")
_JOINED = re.compile(
    r"(?<!\w)(?:to|and|then|or)\s{1,3}(?:automatically\s{1,3}|also\s{1,3})?(?P<verb>[a-z]{2,20})(?!\w)", re.IGNORECASE
)
LONG = 20
"""Words from which on a task tells enough to be understood."""


_NUMBER = re.compile(r"\d{1,3}[.)]\s{1,3}[*_`]{0,3}(?=\S)")


class Opening(NamedTuple):
    """How a task starts: the verb or phrase as written, and what follows."""

    verb: str
    rest: str


def task(text: str) -> str:
    """The text from its verb on: without `We should`, `To`, `Please`."""
    body = unnumbered(text)
    lead = _LEAD_IN.match(body)
    return body[lead.end() :] if lead and lead.end() < len(body) else body


def unnumbered(text: str) -> str:
    """The text without markup and a number in front of it: `**3. Add …`."""
    body = text.lstrip(_BLANK)
    number = _NUMBER.match(body)
    return body[number.end() :] if number else body


def opening(text: str, *names: str) -> Opening | None:
    """The entry of these word lists that a task opens with, None where it opens with something else."""
    body = task(text)
    match = lists.at_start(*names).match(body)
    return Opening(match.group(), body[match.end() :].strip()) if match else None


def thing(rest: str) -> list[str]:
    """The words of what a verb acts on, in lower case, up to the first preposition, conjunction or mark."""
    match = _STOP.search(rest)
    return lists.words_of(rest[: match.start()] if match else rest)


def is_specific(text: str, source: str = "") -> bool:
    """Whether a task names something that can be checked: a number, a name of code, a condition, the means.

    `source`: the lines of the task as written, where code stands between back quotes.
    """
    text = unnumbered(text)
    if "`" in source or len(text.split()) > LONG:
        return True
    if any(pattern.search(text) for pattern in (_MEASURES, _MEANS, _EXPLAINED, _BRACKETS, _SENTENCE)):
        return True
    purpose = _SO_THAT.search(text)
    if purpose is not None and not is_promise(purpose["rest"]):
        return True
    verbs = lists.entries("mechanism_verbs")
    return any(match["verb"].casefold() in verbs for match in _JOINED.finditer(text))


def is_promise(text: str) -> bool:
    """Whether a text only promises that things will be better: `does not happen again`, `more robust`."""
    plain = _KNOWN_GOOD.sub("", text)
    return _AGAIN.search(plain) is not None or lists.anywhere("vague_words").search(plain) is not None
