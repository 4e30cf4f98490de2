"""What is wrong with a text that is not YAML, in words that help its author."""

from collections.abc import Callable
from typing import NamedTuple

from yaml import MarkedYAMLError

from pmlint.source.loaded import quoted


class Complaint(NamedTuple):
    """What is wrong, what to do, and the 0-based offset of the place."""

    message: str
    hint: str
    offset: int


QUOTE_IT = "put the value in quotes"
TAGGED = "`!` gives a value a type"


def complaint(error: MarkedYAMLError, content: str) -> Complaint:
    """Put an error of either parser of PyYAML into plain words."""
    problem = f"{error.context or ''}: {error.problem or ''}"
    offset = error.problem_mark.index if error.problem_mark else 0
    start = error.context_mark.index if error.context_mark else offset
    if content[offset : offset + 1] == "\t" and ("any token" in problem or "tab" in problem):
        return Complaint("a tab where YAML wants blanks", "indent with blanks", offset)
    for needle, explain in AT_PROBLEM:
        if needle in problem:
            return explain(content, offset)
    for needle, message, hint in AT_START:
        if needle in problem:
            return Complaint(message, hint, start)
    return Complaint("this is not valid YAML", "put values with special characters in quotes", offset)


def _before(content: str, offset: int) -> str:
    """What stands on the line before `offset`."""
    return content[content.rfind("\n", 0, offset) + 1 : offset]


def _colon(content: str, offset: int) -> Complaint:
    before = _before(content, offset)
    if ": " in before or before.lstrip().startswith("- "):
        return Complaint("a colon followed by a blank inside an unquoted value", QUOTE_IT, offset)
    key = offset - len(before.lstrip())
    message = "this key stands inside the value of the line above"
    return Complaint(message, "start keys of one mapping in the same column, and put `:` after each", key)


def _misfit(content: str, offset: int) -> Complaint:
    if content[offset : offset + 1] == ":":
        return Complaint("a colon with no key before it", "write `key: value`, or put the line in quotes", offset)
    if not _before(content, offset).strip():
        message = "this line does not fit the lines above it"
        return Complaint(
            message, "start the keys of one mapping, and the items of one list, in the same column", offset
        )
    message = "there is more text after the end of the value"
    return Complaint(message, "put the whole value in one pair of quotes", offset)


def _first_character(content: str, offset: int) -> Complaint:
    character = content[offset : offset + 1].strip()
    if not character:
        return Complaint("a value is missing here", 'write "" for an empty text', offset)
    name = "a backquote" if character == "`" else quoted(character)
    return Complaint(f"a value cannot start with {name}", QUOTE_IT, offset)


def _list_item(content: str, offset: int) -> Complaint:
    if _before(content, offset).strip():
        message = "a list cannot start on the line of its key"
        return Complaint(message, "start it on the next line, or put the value in quotes if it is text", offset)
    return Complaint("a list item does not fit here", "start the items of one list in the same column", offset)


def _escape(content: str, offset: int) -> Complaint:
    message = "a backslash in double quotes that starts no escape"
    return Complaint(message, "write it twice, or use single quotes", max(content.rfind("\\", 0, offset + 1), 0))


AT_PROBLEM: tuple[tuple[str, Callable[[str, int], Complaint]], ...] = (
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _list_item),
    ("mapping keys are not allowed", _first_character),
    ("cannot start any token", _first_character),
    ("node content", _first_character),
    ("unknown escape", _escape),
    ("hexdecimal number", _escape),
    ("hexadecimal numbers", _escape),
    ("escape code", _escape),
    ("expected <block end>", _misfit),
    ("did not find expected key", _misfit),
    ("did not find expected '-' indicator", _misfit),
)
"""Piece of PyYAML's or libyaml's sentence → the words for the place of the problem."""

AT_START = (
    (
        "end of stream",
        "the quote opened here is never closed",
        "close it; inside '…' an apostrophe is written twice",
    ),
    (
        "document indicator",
        "the quote opened here is never closed",
        "close it before the line of dashes or dots",
    ),
    ("',' or ']'", "the [ opened here is not closed, or a comma is missing", "write [one, two]"),
    (
        "',' or '}'",
        "the { opened here is not closed, or a comma is missing",
        "write {key: value, key: value}",
    ),
    (
        "expected ':'",
        "this line is not of the form `key: value`",
        "add the colon, or indent what belongs to the value above",
    ),
    ("scanning an alias", "a value cannot start with `*`", QUOTE_IT),
    ("scanning an anchor", "a value cannot start with `&`", QUOTE_IT),
    ("a tag", TAGGED, "put the value in quotes if it is text"),
    (
        "block scalar",
        "only a comment may follow `|` or `>` on its line",
        "start the text on the next line, indented",
    ),
    ("directive", "a line cannot start with `%`", "put it in quotes"),
    ("document start", "the data has ended above this line", "put all in one mapping of `key: value` lines"),
    ("incompatible", "this version of YAML is not read", "remove the line that starts with `%`"),
)
"""Piece of a sentence, message, hint: for what began earlier than where the parser noticed."""
