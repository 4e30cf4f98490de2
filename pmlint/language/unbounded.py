"""Tasks that are never finished: `Continue to …`, `Monitor …`, `Regularly …`."""

import re

from pmlint.language import lists, tasks

_ON_AND_ON = re.compile(
    r"continue\b(?! integration| delivery)|ongoing\b|stay\b|remain\b"
    r"|keep\s{1,3}(?:on\s{1,3})?(?!staging|string|logging|billing|everything|existing|working|running)[a-z]{2,20}ing\b"
    r"|keep\s{1,3}(?:track of|up)\b",
    re.IGNORECASE,
)
_WATCHING = re.compile(r"(?:monitor|watch|observe|watch out for|track)(?:ing)?(?=\s)", re.IGNORECASE)
_BOUND = re.compile(
    r"(?<!\w)(?:until|till|once|by the end of"
    r"|for (?:the next |another |at least )?(?:an?|one|two|three|four|five|six|\d{1,3})\s{1,3}"
    r"(?:hour|day|week|month|sprint|release|deploy)\w{0,6})(?!\w)",
    re.IGNORECASE,
)


def unbounded(text: str) -> str | None:
    """The words that leave a task without an end; None where it has one."""
    body = tasks.task(text)
    if _BOUND.search(body):
        return None
    if match := _ON_AND_ON.match(body):
        return match.group()
    if (match := _WATCHING.match(body)) and not tasks.is_specific(body):
        return match.group()
    if match := lists.at_start("timeless_words").match(body):
        return match.group()
    always = lists.anywhere("timeless_words").search(body)
    if always is not None and tasks.opening(body, "duty_verbs") is not None and not tasks.is_specific(body):
        return always.group()
    return None
