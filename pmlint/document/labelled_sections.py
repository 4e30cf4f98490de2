"""Sections written as something other than headings: bold lines, run-in labels, labelled bullets, items of a list.

They are read only where no heading has said already what the text is about; a bold line that is a plain section name
counts anywhere but below action items and timelines, where bold lines name groups and phases.
"""

from __future__ import annotations

from pmlint.document.dates import leading_moment
from pmlint.document.labels import Label, bold_label, plain_label
from pmlint.document.naming import Naming, name_of, normalise
from pmlint.document.parts import Aliases, Part
from pmlint.document.vocabulary import WEAK_NAMES
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block, Page

# Below these a bold line is a group or a phase, not a section of the report.
_CLOSED_ROLES = ("actions", "timeline")
# Before a text these name data about the report, not sections of it.
LONGEST_SHOUT = 5
"""Words of a line in capitals that may be a heading."""
# Bold questions below another heading ("What happened?" below the causes) belong to it.
_NEVER_BELOW = ("summary", "background")
_NEVER_RUN_IN = ("participants", "appendix", "communication")


def read_labelled_sections(page: Page, preamble: list[Block], parts: list[Part], aliases: Aliases) -> list[Part]:
    """The parts with those in other forms among them, taken out of the blocks of `preamble` and of the parts."""
    opened = _split_region(page, preamble, None, aliases)
    preamble[:] = opened[0]
    result = opened[1]
    for part in parts:
        own, inner = _split_region(page, part.blocks, part, aliases)
        part.blocks = own
        result.append(part)
        result.extend(inner)
    return result


def _split_region(
    page: Page, blocks: list[Block], part: Part | None, aliases: Aliases
) -> tuple[list[Block], list[Part]]:
    """Take the sections in other forms out of the blocks below `part`: what stays, and the new parts."""
    free = part is None or part.naming is None
    level = (part.level if part else 0) + 1
    reader = _RegionReader(
        page, level, aliases, free=free and not _inside_closed(part), bold_lines=not _inside_closed(part)
    )
    return reader.read(blocks)


def _inside_closed(part: Part | None) -> bool:
    while part is not None:
        if part.naming is not None and part.naming.role in _CLOSED_ROLES:
            return True
        part = part.parent
    return False


class _RegionReader:
    """Reads sections written as bold lines, run-in labels, labelled bullets and ordered-list items in one region."""

    def __init__(self, page: Page, level: int, aliases: Aliases, *, free: bool, bold_lines: bool) -> None:
        self.page = page
        self.level = min(level, 6)
        self.aliases = aliases
        self.free = free
        self.bold_lines = bold_lines
        self.own: list[Block] = []
        self.parts: list[Part] = []

    def read(self, blocks: list[Block]) -> tuple[list[Block], list[Part]]:
        labelled = self.free and self._counts_as_labelled(blocks)
        for block in blocks:
            if block.kind == "paragraph" and (self.bold_lines or self.free) and self._paragraph(block):
                continue
            if block.kind == "quote" and self.free and len(block.children) == 1 and self._paragraph(block.children[0]):
                continue  # `> **TL;DR** …` on top
            if labelled and block.kind == "list":
                self._list(block)
                continue
            if self.free and block.kind == "table" and self._table(block):
                continue
            self._keep(block)
        return self.own, self.parts

    def _keep(self, block: Block) -> None:
        (self.parts[-1].blocks if self.parts else self.own).append(block)

    def _open(self, label: Label | Inline, form: str, naming: Naming | None, rest: Inline | None) -> None:
        heading = label.text if isinstance(label, Label) else label
        part = Part(heading, self.level, form, naming)
        if rest is not None and rest.plain.strip():
            part.blocks.append(Block.of_text(self.page, rest))
        self.parts.append(part)

    # Paragraphs

    def _paragraph(self, block: Block) -> bool:
        """Open the parts that a paragraph's labels name; False where it names none and stays a paragraph."""
        label = bold_label(block.text)
        if label is not None and label.alone:
            naming = name_of(label.text.plain, self.aliases, clues=self.free and not label.rest.plain)
            if naming is not None and (self.free or self._speaks_below_headings(label, naming)):
                self._open(label, "bold-line", naming, label.rest)
                return True
            if not label.rest.plain:
                return False
        if self.free and (shouted := _shouted_line(block.text)) is not None:
            naming = name_of(shouted.text.plain, self.aliases)
            if naming is not None:
                self._open(shouted, "plain-label", naming, shouted.rest)
                return True
        pieces = _labelled_lines(block.text)
        if not (self.free or self.bold_lines) or not any(self._label_of_section(piece) for piece in pieces):
            return False
        for piece in pieces:
            found = self._label_of_section(piece)
            if found is None:
                self._keep(Block.of_text(self.page, piece))
            else:
                piece_label, naming = found
                form = "plain-label" if not piece_label.bold else "bold-line" if piece_label.alone else "bold-run-in"
                self._open(piece_label, form, naming, piece_label.rest)
        return True

    def _speaks_below_headings(self, label: Label, naming: Naming) -> bool:
        """Whether a bold line begins a section below a heading with a role: a plain name, and no question of it."""
        return naming.exact and naming.role not in _NEVER_BELOW and normalise(label.text.plain) not in WEAK_NAMES

    def _label_of_section(self, piece: Inline) -> tuple[Label, Naming] | None:
        label = bold_label(piece) or plain_label(piece)
        naming = name_of(label.text.plain, self.aliases, clues=False) if label is not None else None
        if label is None or naming is None or naming.role in _NEVER_RUN_IN or normalise(label.text.plain) in WEAK_NAMES:
            return None
        # Below a heading that says what it is about, only `**Impact**: …` in bold begins something else.
        plain_enough = label.colon or label.alone or (label.bold and naming.role == "summary")
        return (label, naming) if plain_enough and (self.free or label.bold) else None

    # Tables

    def _table(self, block: Block) -> bool:
        """Open a part for every row of a form whose first column names sections; False for other tables."""
        rows = [row.children for row in block.children if len(row.children) == 2]
        named = [(row, name_of(row[0].text.plain, self.aliases, clues=False)) for row in rows]
        sections = [(row, naming) for row, naming in named if naming is not None and naming.role not in _NEVER_RUN_IN]
        sections = [(row, naming) for row, naming in sections if _is_statement(row[1].text)]
        if len({naming.role for _, naming in sections}) < 2:
            return False
        self._keep(block)
        for row, naming in sections:
            self._open(row[0].text, "table-row", naming, row[1].text)
        return True

    # Lists

    def _counts_as_labelled(self, blocks: list[Block]) -> bool:
        """Two bullets (three plain ones) named like sections make the lists of a region its outline."""
        bold: set[str] = set()
        plain: set[str] = set()
        for block in blocks:
            for item in block.children if block.kind == "list" else ():
                label, naming = self._item_name(item)
                if label is not None and naming is not None:
                    (bold if label.bold else plain).add(naming.role)
        return len(bold) >= 2 or len(plain | bold) >= 3

    def _item_name(self, item: Block) -> tuple[Label | None, Naming | None]:
        lead = item.lead
        label = bold_label(lead) or plain_label(lead)
        if label is None and len(lead.plain.split()) <= 4 and len(item.children) > 1:
            label = Label(lead, lead.part(len(lead.plain)), bold=False, colon=False)
        if label is None and "\n" in lead.plain:
            # `1. Summary` with its text on the next line.
            first, rest = lead.plain.split("\n", 1)
            label = Label(lead.part(0, len(first)), lead.part(len(first)), bold=False, colon=False) if rest else None
        naming = name_of(label.text.plain, self.aliases, clues=True) if label is not None else None
        return label, naming

    def _list(self, block: Block) -> None:
        for item in block.children:
            label, naming = self._item_name(item)
            if label is None or (naming is None and not label.bold):
                self._keep(item)
                continue
            form = "list-item" if block.ordered else "bold-bullet" if label.bold else "plain-label"
            self._open(label, form, naming, label.rest)
            self.parts[-1].blocks.extend(item.children[1:])


def _shouted_line(text: Inline) -> Label | None:
    """A first line of a few words in capitals, as in plain mails: `WHAT WAS LOST`."""
    first = text.plain.split("\n", 1)[0]
    words = first.strip().rstrip(":").split()
    shouted = first.isupper() and 1 <= len(words) <= LONGEST_SHOUT and sum(map(str.isalpha, first)) >= 3
    if not shouted or first.rstrip().endswith((".", ",", ";")):
        return None
    return Label(text.part(0, len(first.rstrip().rstrip(":"))), text.part(len(first)), bold=False, colon=True)


def _is_statement(text: Inline) -> bool:
    """A sentence, not a time or a figure."""
    return len(text.plain.split()) >= 4 and leading_moment(text.plain) is None


def _labelled_lines(text: Inline) -> list[Inline]:
    """The text cut before every line that starts with a label."""
    pieces: list[Inline] = []
    start = offset = 0
    for line in text.plain.split("\n"):
        piece = text.part(offset, offset + len(line))
        label = bold_label(piece) or plain_label(piece)
        if label is not None and offset > start:
            pieces.append(text.part(start, offset))
            start = offset
        offset += len(line) + 1
    pieces.append(text.part(start))
    return [piece for piece in pieces if piece.plain]
