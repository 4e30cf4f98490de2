"""Causes, contributing factors and chains of whys, with depth and branch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.naming import normalise
from pmlint.document.parts import Outline, Part
from pmlint.document.prose import is_lead_in
from pmlint.model.cause import Cause
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

# `Why?`, `Why 2:`, `3. Why did …?`, `2nd why -`
_COUNTED = r"(?:the )?(?:first|second|third|fourth|fifth|[1-9](?:st|nd|rd|th)?)\s{1,3}"
_WHY = re.compile(
    rf"[\s>*\-–•]{{0,6}}(?:\(?[0-9]{{1,2}}[.):]?\s{{1,3}})?(?:{_COUNTED})?why\b\s?(?:#?[0-9]{{1,2}})?\s{{0,2}}"
    r"([?:–—-]{0,3})\s{0,3}",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"[\s.…>*\-–]{0,6}(?:because|due to the fact|and that)\b", re.IGNORECASE)
_OUTCOME = re.compile(r"\s{0,4}(?:→|->|=>|⇒|action\b|root cause:|therefore\b)", re.IGNORECASE)
_WHYS_NAME = re.compile(r"\b(?:whys?|why s)\b")


def read_causes(outline: Outline) -> list[Cause]:
    """The causes that the cause sections state, in the order of the document."""
    reader = _Reader()
    found: list[Cause] = []
    for part in outline.parts:
        if part.role == "root_cause":
            found.extend(reader.read(part))
    return found


class _Reader:
    """Numbers the branches of the chains of a document."""

    def __init__(self) -> None:
        self.branch = 0

    def read(self, part: Part) -> Iterator[Cause]:
        whys = _WHYS_NAME.search(normalise(part.title)) is not None and len(part.title.split()) <= 4
        for block in part.blocks:
            if block.kind == "paragraph":
                yield from self._paragraph(block)
            elif block.kind == "list":
                yield from self._list(block, whys=whys)
            elif block.kind == "table":
                yield from self._table(block)
            elif block.kind == "item":
                yield Cause(_flat(block.lead), block.lead.span())

    def _paragraph(self, block: Block) -> Iterator[Cause]:
        lines = block.text.lines()
        if sum(1 for line in lines if _is_why(line)) >= 2:
            self.branch += 1
            yield from _chain([line for line in lines if _is_why(line)], self.branch)
        elif len(lines) == 1 and _is_why(lines[0]):
            yield from self._single(lines[0])
        elif not is_lead_in(block.text.plain) and not _OUTCOME.match(block.text.plain):
            yield Cause(_flat(block.text), block.text.span())

    def _single(self, line: Inline) -> Iterator[Cause]:
        """A paragraph of one why goes on with the chain that the paragraph before began."""
        self.branch = max(self.branch, 1)
        yield from _chain([line], self.branch)

    def _list(self, block: Block, *, whys: bool) -> Iterator[Cause]:
        leads = [item.lead for item in block.children if item.lead.plain]
        nested = any(_lists(item) for item in block.children)
        labelled = sum(1 for lead in leads if _is_why(lead) or _BECAUSE.match(lead.plain))
        if nested and (whys or any(_is_why(child.lead) for item in block.children for child in _entries(item))):
            for item in block.children:
                self.branch += 1
                yield from self._nested(item, 0 if _is_problem(item) else 1)
        elif labelled >= 2 or (whys and len(leads) >= 2):
            yield from self._flat_chain(leads, labelled=labelled)
        else:
            for item in block.children:
                if item.lead.plain:
                    yield Cause(_flat(item.lead), item.lead.span())

    def _flat_chain(self, leads: Sequence[Inline], *, labelled: int) -> Iterator[Cause]:
        chain: list[Inline] = []
        for lead in leads:
            answer = not labelled or _is_why(lead) or _BECAUSE.match(lead.plain) is not None
            if answer and not _OUTCOME.match(lead.plain):
                chain.append(lead)
            elif not answer and chain:
                self.branch += 1
                yield from _chain(chain, self.branch)
                chain = []
        if chain:
            self.branch += 1
            yield from _chain(chain, self.branch)

    def _nested(self, item: Block, depth: int) -> Iterator[Cause]:
        if depth and item.lead.plain and not _OUTCOME.match(item.lead.plain):
            yield Cause(_answer(item.lead), item.lead.span(), depth, self.branch)
        for number, child in enumerate(_entries(item)):
            if number:
                self.branch += 1
            yield from self._nested(child, depth + 1)

    def _table(self, block: Block) -> Iterator[Cause]:
        rows = block.children
        header = [normalise(cell.text.plain) for cell in rows[0].children] if rows else []
        answers = [
            n
            for n, name in enumerate(header)
            if name in ("answer", "because", "cause", "factor", "contributing factor", "reason", "root cause")
        ]
        whys = any(_WHYS_NAME.search(name) for name in header)
        column = answers[0] if answers else next((n for n, name in enumerate(header) if _WHYS_NAME.search(name)), None)
        if column is None:
            return
        texts = [
            row.children[column].text
            for row in rows[1:]
            if column < len(row.children) and row.children[column].text.plain
        ]
        if whys:
            self.branch += 1
            yield from _chain(texts, self.branch)
        else:
            yield from (Cause(_flat(text), text.span()) for text in texts)


def _chain(lines: Sequence[Inline], branch: int) -> Iterator[Cause]:
    for depth, line in enumerate(lines, 1):
        yield Cause(_answer(line), line.span(), depth, branch)


def _is_why(line: Inline) -> bool:
    match = _WHY.match(line.plain)
    return match is not None and bool(match.group(1) or "?" in line.plain)


def _answer(line: Inline) -> str:
    """What stands behind `Why?` or behind the question; the whole line where there is no more."""
    match = _WHY.match(line.plain)
    plain = _flat(line)
    if match is None:
        return plain
    behind = line.plain[match.end() :].strip() if match.group(1) else ""
    return " ".join(behind.split()) or plain


def _is_problem(item: Block) -> bool:
    """A top item that no why introduces is the problem that its chain explains."""
    return not _is_why(item.lead)


def _lists(item: Block) -> list[Block]:
    return [child for child in item.children if child.kind == "list"]


def _entries(item: Block) -> list[Block]:
    return [entry for block in _lists(item) for entry in block.children]


def _flat(text: Inline) -> str:
    return " ".join(text.plain.split())
