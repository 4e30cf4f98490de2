"""Who owns an action item, in every written form: `@sam`, `Sam to add …`, `**Sam:** …`, `[sam]`, `(ops team)`."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise
from typing import NamedTuple

from pmlint.document.due import is_placeholder
from pmlint.document.labels import bold_label, plain_label
from pmlint.document.wordlists import names
from pmlint.document.words import OPENING_WORDS, TASK_VERBS, TEAM_WORDS, TOPIC_WORDS
from pmlint.language.known import given_names
from pmlint.language.lists import entries
from pmlint.source.inline import Inline

_HANDLE = re.compile(r"(?<![\w@/.`:-])@[A-Za-z0-9](?:[\w-]|\.(?=\w)){0,80}(?:/[\w.-]{1,80})?")
_TAIL_HANDLE = re.compile(r"(?<![\w@])[a-z][a-z0-9_.-]{1,30}@(?![\w.])")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LOGIN = re.compile(r"[a-z][a-z0-9]{0,30}(?:[._-][a-z0-9]{1,30}){0,2}")
_MYST = re.compile(r"\{user\}([\w][\w.-]{0,60})")
# ` — Sam`, ` - Sam, due Friday`: what follows a dash with blanks around it, up to the next one.
_TAIL_DASH = re.compile(r"(?:\s[—–-]|\s?—)\s{1,2}([^—–()\[\]]{1,80})")
_PIECE_END = re.compile(r"[,;:(]|\.(?=\s|\Z)|\s[-–—]\s")
LONGEST_TAIL = 12
"""Words behind a dash that may start with an owner; more is a sentence."""
_BRACKET = re.compile(r"\s*[\[(]([^\[\]()]{1,60})[\])]\s*[:\-–—]?\s*")
_LAST_BRACKET = re.compile(r"[\[(]([^\[\]()]{1,60})[\])][\s.]{0,4}\Z")
_NOT_NAMES = re.compile(
    r"[0-9#:/]|\b(?:done|todo|wip|tbd|fixed|closed|open|optional|complete[d]?)\b"
    r"|\b(?:in progress|ongoing|blocked|pending|won['’]?t)\b"
    r"|\b(?:see|e\.?g|i\.?e|stretch)\b",
    re.IGNORECASE,
)
# Endings of English nouns for things; given names hardly ever have them.
_THING = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ware|ship|ure|ology|ics|ies|ability)s?\Z", re.IGNORECASE)
# Given names that end like nouns for things.
_NAMES_LIKE_THINGS = frozenset(
    names(
        """
        charity, clarence, clement, constance, felicity, florence, irving, laurence, lawrence, prudence, sterling,
        terence, terrance, terrence, trinity
        """
    )
)
_JOINED = re.compile(r"\s(?:&|and|\+)\s|,")
_LOW_JOINERS = frozenset(("and", "&", "+", "or", "/", "with", "de", "van", "von", "der", "la", "bin", "al"))
_SUBJECT_TO = re.compile(
    r"((?:[^\s,:;.()/]{1,60}(?:,?\s{1,3}|\s{0,3}/\s{0,3})){1,6}?)(to|will|shall|should)\s{1,3}([a-z]+)\b"
)
_ARTICLES = frozenset(
    ("the", "a", "an", "all", "our", "any", "some", "each", "every", "member", "members", "of", "and/or")
)


class Owner(NamedTuple):
    """An owner as written, at 0-based offsets of the text it stands in (`rest` is where the action itself goes on)."""

    name: str
    start: int
    end: int
    rest: int = 0
    """Offset behind a leading owner; 0 where the owner does not lead."""


def named(text: str) -> str | None:
    """The owner in a cell or behind `Owner:`; None for nobody (`TBD`, `???`, an empty cell)."""
    name = text.strip().strip("*_`").strip().rstrip(".,;")
    return None if not name or is_placeholder(name) else name


def handles(text: str) -> list[Owner]:
    """The handles (`@sam`, `sam@`) and mail addresses in a text."""
    found = [Owner(match.group(), match.start(), match.end()) for match in _ADDRESS.finditer(text)]
    taken = [(owner.start, owner.end) for owner in found]
    for pattern in (_HANDLE, _TAIL_HANDLE, _MYST):
        for match in pattern.finditer(text):
            free = not any(start < match.end() and match.start() < end for start, end in taken)
            name = _MYST.sub(r"\1", match.group()).rstrip(".")
            found += [Owner(name, match.start(), match.end())] if free else []
    return sorted((owner for owner in found if not is_placeholder(owner.name)), key=lambda owner: owner.start)


def leading_owner(text: Inline, people: Container[str] = ()) -> Owner | None:
    """The owner that an item starts with; `people` are names that the document declares elsewhere."""
    return _bracketed(text.plain) or _run_in(text, people) or _subject(text.plain) or _leading_handle(text.plain)


def trailing_owner(text: str, people: Container[str] = ()) -> Owner | None:
    """`… (ops team)`, `… (Sam, due Friday)`, `… — Sam & Yuki`, `… by Friday, @sam` near the end of an item."""
    bracket = _LAST_BRACKET.search(text)
    body = text
    if bracket is not None:
        found = _first_name(bracket.group(1), bracket.start(1), people)
        if found is not None:
            return found
        body = text[: bracket.start()]
    for match in _TAIL_DASH.finditer(body):
        found = _first_name(match.group(1), match.start(1), people)
        if found is not None and len(match.group(1).split()) <= LONGEST_TAIL:
            return found
    last = body.rstrip(" .").rsplit(",", 1)
    name = last[-1].strip()
    return Owner(name, text.rfind(name), text.rfind(name) + len(name)) if len(last) == 2 and name in people else None


def login(piece: str) -> Owner | None:
    """A single small word that can be the name of an account: `mette`, `jonas.berg`."""
    word = piece.strip()
    if not _LOGIN.fullmatch(word) or _NOT_NAMES.search(word) or is_placeholder(word):
        return None
    if word in TOPIC_WORDS or word in OPENING_WORDS or word in TASK_VERBS:
        return None
    return Owner(word, piece.index(word), piece.index(word) + len(word))


def handle_run(text: str) -> Owner | None:
    """The only handle of a text, or several that stand together (`@ana and @raj`)."""
    found = handles(text)
    if not found:
        return None
    gaps = [text[left.end : right.start] for left, right in pairwise(found)]
    if any(gap.strip(" ,&/+") not in ("", "and") for gap in gaps):
        return None
    if len(found) == 1:
        return found[0]
    names = text[found[0].start : found[-1].end]
    return Owner(_MYST.sub(r"\1", names), found[0].start, found[-1].end)


def _first_name(text: str, offset: int, people: Container[str]) -> Owner | None:
    """The owner that a bracket or the words behind a dash start with: `Sam`, `@sam, due Friday`, `Ops team`."""
    piece = _PIECE_END.split(text, maxsplit=1)[0]
    name = piece.strip()
    if not name or _NOT_NAMES.search(name) or len(name.split()) > 5:
        return None
    certain = name in people or _ends_as_team(name) or (bool(handles(name)) and len(name.split()) <= 3)
    certain = certain or _is_team_name(name)
    if not certain and not (is_person_like(name) and len(name) > 1):
        return None
    start = offset + text.index(name)
    return Owner(_MYST.sub(r"\1", name), start, start + len(name))


def is_group_owner(label: str, people: Container[str] = ()) -> bool:
    """Whether a label above a group of items (`**Sam**`, `### @sam`) says who owns them."""
    name = label.strip().rstrip(":").strip()
    if handles(name):
        return len(name.split()) <= 4
    return name in people or _ends_as_team(name) or is_person_like(name)


def is_heading_owner(label: str, people: Container[str] = ()) -> bool:
    """Whether a heading above items says who owns them: a handle, a declared name, a team."""
    name = label.strip().rstrip(":").strip()
    return (bool(handles(name)) and len(name.split()) <= 4) or name in people or _ends_as_team(name)


def is_person_like(name: str) -> bool:
    """A few capitalised words (joined by `and` or commas) of which none is a word for a topic or a task."""
    words = re.split(r"[\s,/&+]+", name.strip())
    words = [word for word in words if word and word not in _LOW_JOINERS]
    if not words or len(words) > 6 or not all(_looks_like_name(word) for word in words):
        return False
    # "Bo & Tamsin": beside a clear name one that is also a product's is a name too.
    joined = _JOINED.search(name) is not None
    clear = [word for word in words if word.strip(".'’").casefold() not in entries("not_people")]
    return len(clear) == len(words) or (joined and bool(clear))


def _is_name_word(word: str) -> bool:
    return _looks_like_name(word) and word.strip(".'’").casefold() not in entries("not_people")


def _looks_like_name(word: str) -> bool:
    bare = word.strip(".'’")
    low = bare.casefold()
    if (
        not bare
        or not bare[0].isupper()
        or (bare.isupper() and len(bare) > 3)
        or not bare.replace("-", "").replace("'", "").replace("’", "").isalpha()
    ):
        return False
    if (
        any(letter.isupper() for letter in bare[1:])
        and not bare.startswith(("Mc", "Mac", "O'", "O’", "De", "Di", "La", "Le"))
        and "-" not in bare
        and len(bare) > 3
    ):
        return False  # CamelCase names products
    return (
        low not in TOPIC_WORDS
        and low not in OPENING_WORDS
        and low not in TASK_VERBS
        and low not in TEAM_WORDS
        and (low in _NAMES_LIKE_THINGS or len(bare) <= 4 or not _THING.search(bare))
    )


def _ends_as_team(name: str) -> bool:
    words = name.casefold().replace(",", " ").split()
    if not words or len(words) > 6:
        return False
    return (
        words[-1] in ("team", "teams", "squad", "group", "crew", "guild", "tribe", "dept", "department")
        and len(words) > 1
    )


def _bracketed(text: str) -> Owner | None:
    match = _BRACKET.match(text)
    if match is None or not text[match.end() :].strip():
        return None
    inside = match.group(1).strip()
    name = inside.rstrip("?").strip()
    if inside and not name:
        return Owner(inside, match.start(1), match.end(1), match.end())  # `[?]`: nobody yet
    if _NOT_NAMES.search(name) or len(name.split()) > 5 or not name:
        return None
    square = text.lstrip().startswith("[")
    short = square and len(name) > 1 and len(name.split()) <= 3
    if not (short or handles(name) or _ends_as_team(name) or is_person_like(name)):
        return None
    if name.casefold() in TOPIC_WORDS:
        return None
    return Owner(inside, match.start(1), match.start(1) + len(match.group(1).rstrip()), match.end())


def _run_in(text: Inline, people: Container[str]) -> Owner | None:
    bold = bold_label(text)
    label = bold or plain_label(text)
    if label is None or not label.rest.plain or (not label.colon and not label.text.plain.startswith("@")):
        return None
    name = label.text.plain.strip()
    certain = name in people or _is_handles(name) or _ends_as_team(name) or _is_team_name(name)
    short = len(name.split()) <= 2 or _JOINED.search(name) is not None
    if not certain and not (bold is not None and short and is_person_like(name)):
        return None
    start = text.plain.find(name)
    rest = text.plain.find(label.rest.plain, start + len(name))
    return Owner(_MYST.sub(r"\1", name), start, start + len(name), max(rest, start + len(name)))


def _is_handles(name: str) -> bool:
    """Nothing but handles: in "Split the pool (@ana). Due: …" the words before the colon are no owner."""
    run = handle_run(name)
    return run is not None and not (name[: run.start] + name[run.end :]).strip(" ,&()[]")


def _is_team_name(name: str) -> bool:
    """`Branch managers`, `SRE`: words for a team that are no topics."""
    words = name.split()
    return _is_team_phrase(words) and words[-1].casefold() not in TOPIC_WORDS


def _subject(text: str) -> Owner | None:
    """`Ed and Caroline to write …`: a name or team before "to" and a verb."""
    match = _SUBJECT_TO.match(text)
    if match is None or match.group(3) not in TASK_VERBS:
        return None
    name = match.group(1).strip()
    words = [word for word in re.split(r"[\s,/&]+", name) if word and word not in _LOW_JOINERS]
    plain = [word for word in words if word.casefold() not in _ARTICLES]
    if match.group(2) != "to":
        # "We should" and "the team will" commit nobody in particular; a name does.
        fits = all(_is_name_word(word) for word in words) and len(words) <= 2 and name.startswith("@")
    else:
        fits = bool(plain) and (all(_is_name_before_to(word) for word in plain) or _is_team_phrase(plain))
    return Owner(name, match.start(1), match.start(1) + len(name)) if fits or name.startswith("@") else None


def _is_name_before_to(word: str) -> bool:
    """`Lee to add …`: in front of `to` and a verb even a given name that is also a word or a product is a name."""
    return _is_name_word(word) or (_looks_like_name(word) and word.strip(".'’").casefold() in given_names())


def _is_team_phrase(words: list[str]) -> bool:
    """`Developers`, `The platform team`, `Ops and SRE`: words for teams, with capitalised names before them."""
    first = words[0].casefold()
    starts_task = first in TASK_VERBS and first not in TEAM_WORDS
    if words[-1].casefold() not in TEAM_WORDS or starts_task or len(words) > 5:
        return False
    return all(
        word.casefold() in TEAM_WORDS or (word[:1].isupper() and word.isalnum() and not word.endswith("ed"))
        for word in words
    )


def _leading_handle(text: str) -> Owner | None:
    match = _HANDLE.match(text.lstrip())
    if match is None:
        return None
    start = len(text) - len(text.lstrip())
    end = start + match.end()
    rest = end + len(text[end:]) - len(text[end:].lstrip(" :,-–—"))
    return Owner(match.group().rstrip("."), start, end, rest)
