"""Labels at the start of a text: `**Impact**: all users`, `Owner: @sam`, `**Impact**` alone on its line."""

from __future__ import annotations

from typing import NamedTuple

from pmlint.source.inline import Inline

LONGEST_LABEL = 6
"""Words; more before a colon is a sentence."""
_BLANKS_AND_COLON = " \t\n:："


class Label(NamedTuple):
    """A label and what follows it."""

    text: Inline
    """The label itself, without its colon."""
    rest: Inline
    """What follows, without the colon."""
    bold: bool
    colon: bool

    @property
    def alone(self) -> bool:
        """Nothing follows on the label's own line."""
        first = self.rest.plain.split("\n", 1)[0]
        return not first or (bool(self.rest.plain) and self.rest.line > self.text.line)


def bold_label(text: Inline) -> Label | None:
    """The bold (or emphasised) label that `text` starts with, with or without a colon inside or behind the markup."""
    for mark in text.marks:
        if mark.kind in ("strong", "emphasis") and not text.plain[: mark.start].strip() and mark.end > mark.start:
            inside = text.plain[mark.start : mark.end]
            after = text.plain[mark.end :].lstrip(" \t")
            colon = inside.rstrip().endswith((":", "：")) or after.startswith((":", "："))
            closed = colon or not after or after.startswith(("\n", "-", "–", "—", ".")) or _stands_alone(inside)
            if not closed or "\n" in inside.strip() or len(inside.split()) > LONGEST_LABEL + 4:
                return None
            if mark.kind == "emphasis" and not colon:
                return None
            return _split(text, mark.start, mark.end, bold=True, colon=colon)
    return None


def _stands_alone(label: str) -> bool:
    """`**TL;DR** we ran out of disk`: the one label that people write without a colon."""
    return label.strip().casefold() in ("tl;dr", "tldr")


def plain_label(text: Inline) -> Label | None:
    """The label of a few words and a colon that `text` starts with."""
    first_line = text.plain.split("\n", 1)[0]
    end = first_line.find(":")
    if end <= 0 or first_line[end : end + 3] == "://" or first_line[end - 1].isdigit():
        return None
    # A time or an address has no blank behind its colon; a label has, or ends its line.
    if first_line[end + 1 : end + 2].strip() or len(first_line[:end].split()) > LONGEST_LABEL:
        return None
    return _split(text, 0, end, bold=False, colon=True)


def _split(text: Inline, start: int, end: int, *, bold: bool, colon: bool) -> Label:
    label = text.part(start, end)
    stripped = len(label.plain.rstrip(_BLANKS_AND_COLON))
    rest_start = end
    while rest_start < len(text.plain) and text.plain[rest_start] in _BLANKS_AND_COLON:
        rest_start += 1
    return Label(label.part(0, stripped), text.part(rest_start), bold, colon)
