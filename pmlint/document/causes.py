"""Causes, contributing factors and chains of whys, with depth and branch.

A chain is a run of answers to whys, each going one deeper than the one before. Its forms: lines that begin with a why
(in paragraphs, lists, headings, plain fences), bullets nested under one another, and tables with a column of whys. A
question that another line answers is no answer itself; one that nothing answers stands for its answer, so that a list
of questions is as deep as it is long. A new branch begins with a list of its own, under a sub-heading, at `Why 1`, or
behind a line that states another problem. Everything else that a cause section says is a factor outside chains.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pmlint.document.cause_chains import Chains
from pmlint.document.cause_lists import entries, read_cause_list
from pmlint.document.cause_tables import read_cause_table
from pmlint.document.labels import bold_label, plain_label
from pmlint.document.naming import normalise
from pmlint.document.parts import Outline, Part
from pmlint.document.prose import is_lead_in
from pmlint.document.whys import asks_why, behind_arrow, is_outcome, next_whys, read_why, says_because
from pmlint.document.wordlists import names
from pmlint.model.cause import Cause
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_LONGEST_PROBLEM = 25
"""Words; one sentence of so many before a chain states the problem that the chain explains."""
_WHYS_NAME = frozenset(names("a, analysis, and, because, chain, five, method, of, root, the, tree, why, why-why, whys"))
"""Words that name a chain together with `why`: `Why analysis` does, `Why it failed` asks for reasons of any kind."""


def read_causes(outline: Outline) -> list[Cause]:
    """The causes that the cause sections state, in the order of the document; where there is no such section, those
    of one that states them beside something else (`Trigger and cause`)."""
    parts = [part for part in outline.parts if part.role == "root_cause"]
    chains = Chains()
    for part in parts or [part for part in outline.parts if "root_cause" in part.also]:
        _read_part(part, chains)
    if not chains.labelled and sum(1 for cause in chains.found if cause.depth) == 1:
        # One answer to one question is a sentence, no chain.
        return [replace(cause, depth=0, branch=0) for cause in chains.found]
    return chains.found


def _read_part(part: Part, chains: Chains) -> None:
    _heading(part, chains)
    whys = _is_whys(part) or (part.parent is not None and _is_whys(part.parent))
    chains.named = whys
    for block, following in zip(part.blocks, [*part.blocks[1:], None], strict=False):
        if block.kind == "item":
            chains.factor(block.lead, "item")
        else:
            _block(block, following, chains, whys=whys)
    chains.settle()


def _block(block: Block, following: Block | None, chains: Chains, *, whys: bool) -> None:
    if block.kind == "paragraph":
        _paragraph(block, following, chains, whys=whys)
    elif block.kind == "list":
        read_cause_list(block, chains, whys=whys)
    elif block.kind == "table":
        _table(block, chains)
    elif block.kind in ("fence", "code"):
        _code(block, chains)
    elif block.kind == "quote":
        for child in block.children:
            _block(child, None, chains, whys=whys)


def _heading(part: Part, chains: Chains) -> None:
    below = part.parent is not None and part.parent.role == "root_cause"
    why = read_why(part.heading) if below else None
    if why is None:
        chains.close()
        if _is_statement(part):
            chains.factor(part.heading, "heading")
    elif why.number is not None or (part.parent is not None and _is_whys(part.parent) and not _holds_whys(part)):
        # `### Why did it fail?` under `Five whys`, with the answer below: the headings are the chain.
        chains.ask(why, part.heading)
    else:
        chains.close()


def _paragraph(block: Block, following: Block | None, chains: Chains, *, whys: bool) -> None:
    pieces = _cut(block.text)
    asking = [number for number, piece in enumerate(pieces) if asks_why(piece.plain)]
    if _names_branch(block, following):
        chains.close()
    elif asking and (asking[0] == 0 or len(asking) > 1 or chains.depth):
        _pieces(pieces, chains)
    elif chains.question is not None:
        chains.answer(block.text)
    elif is_lead_in(block.text.plain) or _is_label(block.text) or _states_problem(block, following, chains, whys=whys):
        chains.close()
    else:
        chains.factor(block.text, "paragraph")


def _pieces(pieces: Sequence[Inline], chains: Chains) -> None:
    """Lines of which some ask why; what stands before the first states the problem."""
    if not (asks_why(pieces[0].plain) or says_because(pieces[0].plain)):
        chains.close()
    for piece in pieces:
        why = read_why(piece)
        if why is not None:
            chains.ask(why, piece)
        elif says_because(piece.plain):
            chains.answer(piece)
        elif chains.question is not None and piece.plain:
            pointed = behind_arrow(piece)
            if pointed is not None or not is_outcome(piece.plain):
                chains.answer(pointed if pointed is not None else piece)


def _code(block: Block, chains: Chains) -> None:
    lines = list(block.code_lines())
    if sum(1 for line in lines if asks_why(line.plain)) >= 2:
        chains.close()
        _pieces(lines, chains)


def _table(block: Block, chains: Chains) -> None:
    for column in read_cause_table(block):
        chains.close()
        chains.labelled |= column.whys
        for text in column.texts:
            if column.whys:
                chains.answer(text)
            else:
                chains.factor(text, "row")
    chains.close()


def _cut(text: Inline) -> list[Inline]:
    """The text cut before every line or sentence that asks why, goes on with a reason or draws the conclusion."""
    pieces: list[Inline] = []
    start = offset = 0
    for line in text.plain.split("\n"):
        if offset > start and (asks_why(line) or says_because(line) or is_outcome(line)):
            pieces.append(text.part(start, offset))
            start = offset
        for why in next_whys(line):
            pieces.append(text.part(start, offset + why))
            start = offset + why
        offset += len(line) + 1
    pieces.append(text.part(start))
    return [piece for piece in pieces if piece.plain] or [text]


def _is_whys(part: Part) -> bool:
    words = set(normalise(part.title).split())
    named = "whys" in words or ("why" in words and all(word in _WHYS_NAME or word.isdecimal() for word in words))
    return named and not part.title.endswith("?")


def _is_statement(part: Part) -> bool:
    """Whether a sub-heading says a factor itself, and does not only group (`Technical`) or ask."""
    asks = part.title.endswith("?") or normalise(part.title).startswith("why ")
    in_whys = _is_whys(part) or (part.parent is not None and _is_whys(part.parent))
    grouping = part.naming is not None or asks or in_whys or _holds_whys(part)
    return part.sub and len(part.title.split()) >= 3 and not grouping


def _holds_whys(part: Part) -> bool:
    leads = [item.lead.plain for block in part.blocks if block.kind == "list" for item in block.children]
    lines = [line for block in part.blocks if block.kind == "paragraph" for line in block.text.plain.split("\n")]
    return any(map(asks_why, (*leads, *lines)))


def _is_label(text: Inline) -> bool:
    """A line such as `**Branch 2**` that names what follows."""
    label = bold_label(text)
    return label is not None and not label.rest.plain


def _names_branch(block: Block, following: Block | None) -> bool:
    """Whether a question alone in its paragraph only names what the list below answers in several points."""
    why = read_why(block.text)
    alone = why is not None and not why.answer.plain
    return alone and following is not None and following.kind == "list" and len(following.children) > 1


def _states_problem(block: Block, following: Block | None, chains: Chains, *, whys: bool) -> bool:
    """Whether a short paragraph only states what the chain right below it explains.

    Between the whys of an open chain only one with a label (`Problem: …`) does.
    """
    if following is None or len(block.content.split()) > _LONGEST_PROBLEM or ". " in block.content:
        return False
    if chains.depth and plain_label(block.text) is None and bold_label(block.text) is None:
        return False
    if following.kind == "list":
        items = [*following.children, *(entry for item in following.children for entry in entries(item))]
        return (whys and len(items) >= 2) or sum(1 for item in items if asks_why(item.lead.plain)) >= 2
    words = following.text.plain if following.kind == "paragraph" else following.content
    first = words.lstrip().split("\n", 1)[0]
    return following.kind in ("paragraph", "fence", "code") and asks_why(first)
