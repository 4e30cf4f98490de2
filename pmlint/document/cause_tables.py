"""Tables of causes: a column of factors, `Why | Because`, or a column for each why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmlint.document.left_over import is_left_over
from pmlint.document.naming import normalise
from pmlint.document.whys import asks_why
from pmlint.document.wordlists import names
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_ANSWERS = frozenset(
    names(
        """
        answer, answers, because, cause, causes, contributing factor, contributing factors, condition, factor, factors,
        finding, reason, reasons, root cause, root causes, why it happened
        """
    )
)
_WHYS = re.compile(r"(?:[0-9](?:st|nd|rd|th)? |first |second |third |fourth |fifth )?whys?(?: [0-9]{1,2})?(?: .*)?\Z")
_COUNTED = re.compile(r"(?:[0-9](?:st|nd|rd|th)? |first |second |third |fourth |fifth )why\Z|why [0-9]{1,2}\Z")


class CauseColumn(NamedTuple):
    """Cells that state causes, in order."""

    texts: Sequence[Inline]
    whys: bool
    """Whether each answers a why about the one before; else they are factors."""


def read_cause_table(table: Block) -> list[CauseColumn]:
    """The columns (rows, where each why has a column of its own) of `table` that state causes."""
    rows = [row.children for row in table.children]
    header = [normalise(cell.text.plain) for cell in rows[0]] if rows else []
    whys = [number for number, name in enumerate(header) if _WHYS.match(name)]
    answers = [number for number, name in enumerate(header) if _is_answer(name)]
    counted = [row for row in rows if len(row) == 2 and _COUNTED.match(normalise(row[0].text.plain))]
    if len(counted) >= 2 and len(whys) < 2:
        # A form without a header: `| Why 1 | the answer |` in every row.
        return [CauseColumn([text for row in counted for text in _cells(row, [1])], whys=True)]
    if len(whys) >= 2:
        return [CauseColumn(_cells(row, whys), whys=True) for row in rows[1:]]
    if answers or whys:
        column = (answers or whys)[0]
        asked = bool(whys) or _asks(rows[1:])
        return [CauseColumn([text for row in rows[1:] for text in _cells(row, [column])], whys=asked)]
    return []


def _is_answer(name: str) -> bool:
    return name in _ANSWERS or name.endswith((" answer", " reason", " because"))


def _asks(rows: Sequence[Sequence[Block]]) -> bool:
    """Whether every row asks why."""
    return bool(rows) and all(any(asks_why(cell.text.plain) for cell in row) for row in rows)


def _cells(row: Sequence[Block], columns: Sequence[int]) -> list[Inline]:
    texts = [row[column].text for column in columns if column < len(row)]
    return [text for text in texts if text.plain and not is_left_over(text.plain)]
