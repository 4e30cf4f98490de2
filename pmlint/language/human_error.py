"""Human error as an explanation: `operator error`, `a manual mistake`, `PEBKAC`.

A word for people and a word for failing, and not what prevents, counts or denies it. The phrases are in
`lexicon/human_error_phrases.txt`.
"""

import re
from collections.abc import Iterator

from pmlint.language.phrases import Found, find

# In front of it: what keeps it away, doubts it, denies it, or tells of an analysis that does not stop at it.
_SET_ASIDE = re.compile(
    r"(?<![\w-])(?:prevent\w{0,4}|avoid\w{0,4}|reduc(?:e|es|ed|ing|tion)|eliminat\w{0,4}|minimi[sz]\w{0,4}"
    r"|limit(?:s|ing)?|against|mitigat\w{0,4}|toler\w{0,6}|catch(?:es|ing)?|detect(?:s|ing)?|guard(?:s|ing)?"
    r"|protect\w{0,4}|make|makes|making"
    r"|(?:prone|susceptible|vulnerable|sensitive|exposed|subject|open|resilient|robust|immune) to"
    r"|(?:risks?|chances?|possibilit(?:y|ies)|likelihood|probability|free) of|free from|like"
    r"|(?:potential|room|opportunit(?:y|ies)|scope) for|less|fewer|no(?: longer)?|not|never|without"
    r"|rather than|instead of"
    r"|more than|beyond|nor|isn['’]t|wasn['’]t|(?<!to )blam(?:e|es|ed|ing)|call(?:ed|ing)? (?:it|this)"
    r"|label(?:l?ed|l?ing)?"
    r"|stop(?:ping)? at|assum\w{0,4}|suspect\w{0,4}|rul(?:e|ed|ing) out|hid(?:es?|den|ing)? behind|allow(?:s|ed)?"
    r"|if|whether|survive|withstand|absorb|recover from|safeguard\w{0,3})\s{1,3}(?:[\w'’-]{1,20}\s{1,3}){0,3}$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"['’]?[\s-]{1,3}(?:rates?|messages?|codes?|counts?|logs?|pages?|budgets?|handling|handlers?|reports?|reporting"
    r"|metrics?|dashboards?|tracking|responses?|injection|modes?|domains?|prevention|proof|correction|scenarios?"
    r"|tolerance"
    r"|spiked?|increased|rose|alerts?|impossible|is where|alone|is (?:a|the) (?:symptom|start\w{0,8}"
    r"|beginning|consequence))"
    r"(?!\w)",
    re.IGNORECASE,
)
_SOFTWARE = re.compile(r"(?:(?!(?:An?|The|One|Another|This|Our|Some) )[A-Z][\w-]{1,30}|k8s|etcd|CRD) $")


def human_errors(text: str) -> Iterator[Found]:
    """The places at which a sentence explains with an error of people."""
    for found in find("human_error_phrases", text):
        if not _is_excused(text, found):
            yield found


def _is_excused(text: str, found: Found) -> bool:
    before = text[max(0, found.start - 80) : found.start]
    if _SET_ASIDE.search(before) or _MEASURED.match(text, found.end):
        return True
    words = text[found.start : found.end].casefold()
    if words.startswith("user ") and words.endswith(("errors", "mistakes", "failures", "failure")):
        return True  # `user errors` are what users saw
    return words.startswith("operator") and _SOFTWARE.search(before) is not None  # `the Kafka operator failure`
