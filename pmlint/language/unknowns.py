"""Sentences that say that a cause is not known."""

import re
from functools import lru_cache

_CAUSE = r"(?:causes?|reasons?|source|trigger|origin|mechanism|culprit)"
_YET = r"(?:still |currently |as yet |yet |so far |at this (?:time|point) |presently |largely |mostly ){0,2}"
_NOT_KNOWN = (
    r"(?:unknown|unclear|undetermined|unexplained|a mystery"
    r"|not (?:yet |fully |entirely |completely )?(?:known|clear|understood|determined|identified|established|found))"
)
_FOUND = r"(?:find|identify|determine|establish|explain|pinpoint|figure out|find out|understand|work out)"
_WHAT = (
    r"(?:why\b|what (?:exactly |actually )?(?:caus\w{1,3}|trigger\w{1,3}|made|led|\w{3,20}ed)\b|how (?:this|it|that)\b"
    rf"|(?:the |a |its |an )?(?:\w{{1,30}} ){{0,2}}{_CAUSE}\b)"
)
_SAYS = (
    re.compile(rf"\b{_CAUSE}\b[^.;]{{0,60}}?\s(?:is|are|remains?) {_YET}{_NOT_KNOWN}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_CAUSE}\b[^.;]{{0,60}}?\s(?:(?:was|were) never|(?:has|have) (?:not|never) (?:yet )?been|could not be"
        r"|couldn't be|can ?not be) (?:found|identified|determined|established|explained|pinpointed)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:\b(?:it|this|that)(?:['’]s| is| remains) {_YET}|\A\W{{0,4}}){_NOT_KNOWN} {_WHAT}", re.IGNORECASE),
    re.compile(
        r"\bfor (?:an? |some )?(?:as (?:of )?yet |still |currently )?(?:unknown|unclear|unexplained) reasons?\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we|i) (?:still |currently ){0,2}(?:do not|don['’]t|cannot|can['’]t) (?:yet |fully |actually ){0,2}"
        rf"(?:know|{_FOUND}) (?:exactly |for sure |precisely )?{_WHAT}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:we |nobody )?(?:were|was|have|has|are|could|couldn['’]t|haven['’]t)\s?(?:not |never )?(?:been )?"
        rf"(?:able to |unable to )?{_FOUND} (?:exactly |for sure |precisely )?{_WHAT}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_CAUSE}\b[^.;]{{0,60}}?\s(?:is|are) {_YET}(?:under investigation|being investigated)\b", re.IGNORECASE
    ),
)
_DENIED = re.compile(
    r"\b(?:not|never|unable|cannot|nobody|unknown|unclear|undetermined|unexplained|mystery|investigat\w{1,4})\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\W{0,4}(?:root cause:?\s)?(?:is |the (?:root )?cause is )?(?:still |currently |as yet )?"
    r"(?:unknown|unclear|undetermined|not (?:yet )?(?:known|clear|determined|identified)|under investigation"
    r"|to be investigated|being investigated)"
    r"(?: (?:so far|yet|at this (?:time|point|stage)|for now|currently))?\W{0,4}\Z",
    re.IGNORECASE,
)
_FOR_A_WHILE = re.compile(
    r"\b(?:until|initially|at first|at the time|at that (?:time|point)|in the beginning|later|eventually|soon"
    r"|meanwhile|before|while|during|quickly|immediately)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;]{1,600}[.!?;]?")


@lru_cache(maxsize=256)
def says_unknown(text: str) -> str | None:
    """The words with which a text about causes says that the cause is not known; None where it does not.

    `The reason was unclear until 11:20` tells of a while that is over.
    """
    if (alone := _ALONE.match(text)) is not None:
        return alone.group().strip(" \t\n.*_")
    for sentence in _SENTENCE.finditer(text) if _DENIED.search(text) else ():
        said = sentence.group()
        for pattern in _SAYS if _DENIED.search(said) else ():
            match = pattern.search(said)
            if match and _DENIED.search(match.group()) and not _FOR_A_WHILE.search(said):
                return match.group().strip()
    return None
