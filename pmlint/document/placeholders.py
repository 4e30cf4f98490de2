"""What a template leaves to be filled in: `XXX`, `<service>`, `{{ title }}`, `YYYY-MM-DD`, `??:??`, `TBD`."""

import re
from typing import NamedTuple

from pmlint.document.wordlists import names

_DATE = (
    r"(?:(?:YYYY|yyyy|20(?:XX|xx|YY|yy)|XXXX)(?P<sep>[-/.])(?:MM|mm|XX|xx)(?P=sep)(?:DD|dd|XX|xx)"
    r"|(?:DD|MM)[-/.](?:MM|DD)[-/.]YYYY)"
)
_TIME = r"(?:HH|hh|XX|xx|\?\?):(?:MM|mm|XX|xx|\?\?)(?::(?:SS|ss|XX|xx|\?\?))?"
_ALONE = r"(?<![\w$./@#+*=-])"
_ENDS = r"(?![\w/@=-]|\.\w)"
_FORMS = re.compile(  # what each begins with stands in front, as most characters begin none
    rf"(?=[<\[{{?XYyHhLlTFDM2])(?:(?P<date>{_ALONE}{_DATE}{_ENDS})|(?P<time>{_ALONE}{_TIME}{_ENDS})|(?P<xs>{_ALONE}X{{3,8}}{_ENDS})"
    r"|(?P<braces>\{\{ ?[A-Za-z][A-Za-z _-]{1,40}\}\}|(?<![\w$}/.=-])\{[A-Z][A-Z _-]{1,40}\}(?![\w/.-]))"
    r"|(?P<lorem>\b[Ll]orem ipsum\b)"
    r"|(?<![\w/.=`-])<(?P<angle>[A-Za-z][^<>]{1,60})>(?![\w/=`-]|\.\w)"
    r"|(?<![\w\]!])\[(?P<square>[A-Za-z][^\[\]]{2,60})\](?![(\[:\w])"
    rf"|(?P<open>{_ALONE}(?:TBD|TBA|TBC|FIXME){_ENDS})"
    rf"|(?P<todo>{_ALONE}TODO(?=:|\(| *$| *\|))"
    r"|(?P<asked>(?<![^\s|*])\?{2,5}(?![^\s|*])))"
)
_HINT = re.compile(r"[<{\[]|\?\?|XX|xx:|YYYY|yyyy|20[XxYy]|HH:|hh:|TB[ACD]|TODO|FIXME|orem ipsum|DD")
_FORMAT_NAMED = re.compile(r"\b(?:times?|dates?|formats?|when|day|utc|timestamps?)\W{0,4}\(?\W{0,3}$", re.IGNORECASE)
_FORMAT_FOLLOWS = re.compile(r"`?\)? {0,2}(?:format|style|pattern)", re.IGNORECASE)
_WINDOW = 300
"""Characters around a match that are looked at."""
# The first or the last word of what is to be filled in.
_NOUNS = frozenset(
    names("""
author, authors, cause, component, date, describe, description, duration, enter, environment, explain, fill, impact,
incident, insert, issue, link, list, name, number, optional, owner, owners, person, placeholder, product, reason,
service, services, severity, system, tbd, team, ticket, title, todo, url, version, your
""")
)
_VAGUE = frozenset(
    names("name, number, version, issue, product, system, component, environment, link, url, list, title")
)
"""Words that stand in commands and sentences too; alone they count behind a label or at the start of a cell."""
_TAGS = frozenset(names("address, data, details, label, link, list, object, section, source, summary, time, title"))
"""Names of HTML elements among them."""
_VERBS = frozenset(names("insert, your, fill, enter, describe, replace, todo, tbd, placeholder, add"))


class Placeholder(NamedTuple):
    """Where it stands in the line (0-based, end exclusive), and whether it can be nothing else."""

    start: int
    end: int
    certain: bool


def find_placeholder(line: str, *, heading: bool = False, header: bool = False) -> Placeholder | None:
    """The first placeholder of a line without code; `header`: the line names the columns of a table."""
    if not _HINT.search(line):
        return None
    for match in _FORMS.finditer(line):
        kind = match.lastgroup or ""
        if _stands(kind, match, line, heading=heading, header=header):
            return Placeholder(match.start(), match.end(), kind not in {"open", "todo", "asked"})
    return None


def _stands(kind: str, match: re.Match[str], line: str, *, heading: bool, header: bool) -> bool:
    if _in_address(line, match.start()):
        return False
    if kind in {"date", "time"}:
        named = _FORMAT_NAMED.search(line[max(0, match.start() - 30) : match.start()])
        bracketed = bool(named) and "(" in line[max(0, match.start() - 6) : match.start()]
        return not (header or bracketed or _FORMAT_FOLLOWS.match(line, match.end()))
    if kind == "angle":
        return _is_to_fill(match["angle"], line[max(0, match.start() - _WINDOW) : match.start()])
    if kind == "square":
        return match["square"].split()[0].casefold().rstrip(":") in _VERBS and " " in match["square"]
    if kind == "asked":
        return _fills_its_place(line, match)
    return not (kind == "todo" and heading)


def _is_to_fill(inner: str, before: str) -> bool:
    found = re.findall(r"[a-z]+", inner.casefold())
    if not found or "=" in inner or "/" in inner or ":" in inner or "@" in inner:
        return False
    if len(found) > 1:
        return (found[0] in _NOUNS or found[-1] in _NOUNS) and len(found) <= 8
    if found[0] in _TAGS or found[0] not in _NOUNS:
        return False
    return found[0] not in _VAGUE or before.rstrip(" *_\"'")[-1:] in {"", ":", "|", "-", "#", "@"}


def _fills_its_place(line: str, match: re.Match[str]) -> bool:
    """Whether `???` is all that a cell or a label holds."""
    before = line[max(0, match.start() - _WINDOW) : match.start()].rstrip(" *_")
    after = line[match.end() : match.end() + _WINDOW].strip(" *_")
    return before[-1:] in {":", "|"} and (not after or after[0] == "|")


def _in_address(line: str, at: int) -> bool:
    before = line[max(0, at - _WINDOW) : at]
    word = before[max(before.rfind(sign) for sign in " \t|") + 1 :]
    return "://" in word or "](" in word
