"""Names of people in titles and in the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from pmlint.model.document import Document
from pmlint.model.people import Roster
from pmlint.model.problem import Problem
from pmlint.model.span import Span

_WORD = re.compile(r"[^\W\d_]+")
_HINT = "name what broke and when: `DNS zone truncated, 2026-02-11`"


def names_in_title(document: Document, roster: Roster) -> Iterator[Problem]:
    """One finding for the titles of a document, at the first; else one where the file's name holds a full name."""
    for blame in document.blames:
        passage = document.prose[blame.passage]
        if passage.kind == "title" and blame.kind == "person" and blame.form == "named":
            yield Problem(blame.span, "the title names a person", _HINT, sentence=blame.sentence)
            return
    words = tuple(_WORD.findall(PurePosixPath(document.path).stem.casefold()))
    names = (tuple(_WORD.findall(name.casefold())) for name in sorted(roster.names))
    if any(len(name) > 1 and _holds(words, name) for name in names):
        yield Problem(Span(1, 1, 1, 1), "the file's name holds the name of a person", _HINT, anchor="path", about="")


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))
