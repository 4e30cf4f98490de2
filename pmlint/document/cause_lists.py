"""Lists of causes: factors, whys one below the other, whys nested in one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pmlint.document.cause_chains import Chains
from pmlint.document.whys import Why, asks_why, is_outcome, read_why, says_because
from pmlint.language.likeness import weighty_words
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_MANY = 4
"""Bullets under `Five whys` that are a chain whatever they say; two or three may be factors."""
_TAKEN_UP = 2
"""Weighty words that an answer shares with the one that it explains."""


def read_cause_list(block: Block, chains: Chains, *, whys: bool) -> None:
    """Add the causes of a list to `chains`; `whys` where the section is named after the whys."""
    items = block.children
    if chains.question is not None and len(items) == 1 and not asks_why(items[0].lead.plain):
        chains.answer(items[0].lead)
        return
    if not _goes_on(block):
        chains.close()
    asked = sum(1 for item in items if asks_why(item.lead.plain))
    reasons = sum(1 for item in items if says_because(item.lead.plain))
    nested = [item for item in items if _asks_below(item) or (whys and not asked + reasons and entries(item))]
    if nested and (not asked or len(nested) * 2 > asked):
        for item in items:
            chains.close()
            _tree(item, chains, top=True)
    elif asked + reasons >= 2 or chains.depth or _is_lone_why(block) or (whys and (asked or _leads_on(block))):
        _run(items, chains, labelled=bool(asked) or reasons >= max(len(items) - 1, 1))
    else:
        for item in items:
            chains.factor(item.lead, "group" if entries(item) else "item")


def entries(item: Block) -> list[Block]:
    """The bullets nested below a bullet."""
    return [entry for block in item.children if block.kind == "list" for entry in block.children if entry.lead.plain]


def _run(items: Sequence[Block], chains: Chains, *, labelled: bool) -> None:
    """Bullets of which each goes one why deeper; where whys are labelled, other bullets state problems."""
    for item in items:
        why = read_why(item.lead)
        if why is not None:
            chains.ask(why, item.lead)
            if chains.question is not None and (answer := _answer_below(item)) is not None:
                chains.answer(answer)
            _side_branches(item, chains)
        elif is_outcome(item.lead.plain) or not item.lead.plain:
            continue
        elif not labelled or says_because(item.lead.plain):
            chains.settle()
            chains.answer(item.lead)
        else:
            chains.close()


def _is_lone_why(block: Block) -> bool:
    """Whether the only bullet is called a why: `- Why? …`."""
    why = read_why(block.children[0].lead) if len(block.children) == 1 else None
    return why is not None and why.labelled


def _leads_on(block: Block) -> bool:
    """Whether bullets that ask nothing each explain the one above: numbered, many, or giving reasons for its words."""
    texts = [item.lead.plain for item in block.children]
    if len(texts) < 2 or block.ordered or len(texts) >= _MANY:
        return len(texts) > 1
    if not all(" because " in text or " due to " in text for text in texts):
        return False
    words = [weighty_words(text) for text in texts]
    return all(len(one & next_one) >= _TAKEN_UP for one, next_one in pairwise(words))


def _side_branches(item: Block, chains: Chains) -> None:
    """Whys nested below one bullet of a chain branch off it; the chain goes on behind them."""
    depth, branch = chains.depth, chains.branch
    for entry in entries(item):
        if asks_why(entry.lead.plain):
            chains.fork(depth)
            _tree(entry, chains, top=False)
    chains.depth, chains.branch = depth, branch


def _tree(item: Block, chains: Chains, *, top: bool) -> None:
    """Bullets in which every level is one why deeper, and every further sibling a branch."""
    why = read_why(item.lead)
    below = [entry for entry in entries(item) if not is_outcome(entry.lead.plain)]
    if why is not None:
        _why_of_tree(why, item, below, chains)
    elif not top:
        chains.answer(item.lead)
    elif not below:
        chains.factor(item.lead, "item")
    depth = chains.depth
    for number, entry in enumerate(below):
        if number and depth:
            chains.fork(depth)
        chains.depth = depth
        _tree(entry, chains, top=False)


def _why_of_tree(why: Why, item: Block, below: Sequence[Block], chains: Chains) -> None:
    """The answer on the why's own line, else in its paragraph, else the bullets below are the answers."""
    if why.answer.plain:
        chains.answer(why.answer)
    elif not below or asks_why(below[0].lead.plain):
        chains.answer(_paragraph_below(item) or item.lead)


def _answer_below(item: Block) -> Inline | None:
    """The answer that stands under its question, as a paragraph or a bullet."""
    answers = (entry.lead for entry in entries(item) if not asks_why(entry.lead.plain))
    return _paragraph_below(item) or next(answers, None)


def _paragraph_below(item: Block) -> Inline | None:
    return next((child.text for child in item.children[1:] if child.kind == "paragraph" and child.text.plain), None)


def _asks_below(item: Block) -> bool:
    asked = any(child.kind == "paragraph" and asks_why(child.text.plain) for child in item.children[1:])
    return (asked and bool(entries(item))) or any(
        asks_why(entry.lead.plain) or _asks_below(entry) for entry in entries(item)
    )


def _goes_on(block: Block) -> bool:
    """Whether an ordered list goes on with the numbers of the one above."""
    marker = block.children[0].marker.rstrip(".)") if block.ordered and block.children else ""
    return marker.isdigit() and int(marker) > 1
