"""The outline of a document: its headings, and what people write instead of headings.

A *part* is a heading (or bold line, labelled bullet, list item …) with the blocks directly below it. Forms other than
headings are read only where no heading has said already what the text is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pmlint.document.dates import leading_moment
from pmlint.document.labels import Label, bold_label, plain_label
from pmlint.document.vocabulary import Naming, name_of, normalise
from pmlint.model.document import Section
from pmlint.model.span import Span
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block, Page

Aliases = Mapping[str, Sequence[str]]
# Below these a bold line is a group or a phase, not a section of the report.
_CLOSED_ROLES = ("actions", "timeline")
# Roles whose sub-headings may be sections of their own kind, and never "sub" of the parent for a clue alone.
_OWN_BELOW_ACTIONS = (
    "went_well",
    "went_poorly",
    "lucky",
    "lessons",
    "timeline",
    "root_cause",
    "appendix",
    "participants",
)
_SPEAKING_CLUES = (
    "went_well",
    "went_poorly",
    "lucky",
    "actions",
    "timeline",
    "lessons",
    "root_cause",
    "detection",
    "resolution",
    "impact",
)

# As `Owner: …` or `Links: …` before a text these are data about the report or the item, not its sections.
_NEVER_RUN_IN = ("participants", "appendix", "communication")
_WEAK_LABELS = frozenset(
    ("issue", "problem", "details", "incident", "description", "event", "events", "log", "reason", "context", "about", "scope", "alert", "fix", "fixes", "note", "plan", "future", "effect", "good", "bad", "environment", "response", "setup", "why", "analysis", "investigation", "findings", "technical details", "discussion", "closing", "challenges", "risks", "process improvements", "technical improvements", "documentation improvements", "long term", "short term", "medium term")
)  # fmt: skip

_UNSPACED = re.compile(r"(#{1,6})([^\W\d_#][^\n#]{1,60})\Z")


@dataclass(slots=True)
class Part:
    """A section while it is read."""

    heading: Inline
    level: int
    form: str
    naming: Naming | None = None
    role: str | None = None
    also: tuple[str, ...] = ()
    sub: bool = False
    parent: Part | None = None
    blocks: list[Block] = field(default_factory=list)
    """What stands directly below, up to the next part."""
    end_line: int = 0
    listed: bool = True
    """False for headings that are no section: the title, a time, an action item."""

    @property
    def title(self) -> str:
        """The heading's text on one line."""
        return " ".join(self.heading.plain.split())

    @property
    def line(self) -> int:
        """The 1-based line of the heading."""
        return self.heading.line

    def within(self, role: str) -> bool:
        """Whether this part or one above it has the role."""
        part: Part | None = self
        while part is not None:
            if part.role == role:
                return True
            part = part.parent
        return False


@dataclass(slots=True)
class Outline:
    """The parts of a document in order, and its title."""

    preamble: list[Block]
    """Blocks before the first part."""
    parts: list[Part]
    title: Part | None

    def below(self, part: Part) -> list[Part]:
        """The parts under `part`, at any depth, in order."""
        return [other for other in self.parts if _is_below(other, part)]


def outline(page: Page, last_line: int, aliases: Aliases) -> Outline:
    """Read the parts of a page whose last line is `last_line` (1-based)."""
    preamble, parts = _headings(page.blocks)
    title = _title(parts, preamble, aliases)
    if title is not None:
        title.listed = False
    _nest(parts)
    _name(parts, title, aliases)
    parts = _with_other_forms(page, preamble, parts, aliases)
    _nest(parts)
    inherit(parts)
    _close(parts, last_line)
    return Outline(preamble, parts, title)


def to_section(part: Part, words: int) -> Section:
    """The part as the model knows it."""
    return Section(
        role=part.role,
        also=part.also,
        heading=part.title,
        level=part.level,
        form=part.form,
        span=part.heading.span(),
        sub=part.sub,
        end_line=part.end_line,
        words=words,
    )


# Headings


def _headings(blocks: Sequence[Block]) -> tuple[list[Block], list[Part]]:
    preamble: list[Block] = []
    parts: list[Part] = []
    for block in blocks:
        if block.kind == "heading" and block.text.plain.strip():
            parts.append(Part(block.text, block.level, "heading"))
        elif block.kind != "heading":
            if (unspaced := _unspaced_heading(block)) is not None:
                parts.append(unspaced)
            else:
                (parts[-1].blocks if parts else preamble).append(block)
        elif parts:
            # An empty heading separates; the next blocks still belong to the part above.
            parts[-1].blocks.append(block)
    return preamble, parts


def _unspaced_heading(block: Block) -> Part | None:
    """`##Timeline` on a line of its own, which Markdown takes for text, where it names a section."""
    match = _UNSPACED.match(block.content) if block.kind == "paragraph" else None
    if match is None or name_of(match.group(2), clues=False) is None:
        return None
    return Part(block.text.part(block.text.plain.find(match.group(2))), len(match.group(1)), "heading")


def _title(parts: list[Part], preamble: list[Block], aliases: Aliases) -> Part | None:
    """The first level-1 heading that is no section; without one, a first heading that stands above all others."""
    for part in parts:
        if part.level == 1:
            if not _is_section_name(part, aliases):
                return part
        elif part is parts[0] and not preamble and not _is_section_name(part, aliases, clues=True):
            if all(other.level > part.level for other in parts[1:]) or _is_setext(part):
                return part
    return None


def _is_section_name(part: Part, aliases: Aliases, *, clues: bool = False) -> bool:
    naming = name_of(part.title, aliases, clues=clues)
    # "Postmortem: …" and "Incident …" are titles although "postmortem" may name a section.
    return naming is not None and (
        clues or normalise(part.title).split()[0] not in ("postmortem", "post", "incident", "rca")
    )


def _is_setext(part: Part) -> bool:
    page_line = part.heading.place(0)
    return page_line.column == 1


def _nest(parts: list[Part]) -> None:
    stack: list[Part] = []
    for part in parts:
        # A heading never stands below a bold line or bullet.
        while stack and (
            stack[-1].level >= part.level or (part.form == "heading" and stack[-1].form != "heading")
        ):
            stack.pop()
        part.parent = stack[-1] if stack else None
        stack.append(part)


def _is_below(part: Part, ancestor: Part) -> bool:
    above = part.parent
    while above is not None:
        if above is ancestor:
            return True
        above = above.parent
    return False


def _name(parts: list[Part], title: Part | None, aliases: Aliases) -> None:
    for part in parts:
        if part is not title:
            part.naming = _naming_of_heading(part, aliases)


def _naming_of_heading(part: Part, aliases: Aliases) -> Naming | None:
    if part.form == "heading" and leading_moment(part.title) is not None and _above(part, "timeline"):
        return None
    return name_of(part.title, aliases)


def _above(part: Part, role: str) -> bool:
    above = part.parent
    while above is not None:
        if above.naming is not None and above.naming.role == role:
            return True
        above = above.parent
    return False


# Other forms


def _with_other_forms(page: Page, preamble: list[Block], parts: list[Part], aliases: Aliases) -> list[Part]:
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
            if labelled and block.kind == "list":
                self._list(block)
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
            if naming is not None and (
                self.free or (naming.exact and normalise(label.text.plain) not in _WEAK_LABELS)
            ):
                self._open(label, "bold-line", naming, label.rest)
                return True
            if not label.rest.plain:
                return False
        pieces = _labelled_lines(block.text)
        if not self.free or not any(self._label_of_section(piece) for piece in pieces):
            return False
        for piece in pieces:
            found = self._label_of_section(piece)
            if found is None:
                self._keep(Block.of_text(self.page, piece))
            else:
                piece_label, naming = found
                form = (
                    "plain-label"
                    if not piece_label.bold
                    else "bold-line"
                    if piece_label.alone
                    else "bold-run-in"
                )
                self._open(piece_label, form, naming, piece_label.rest)
        return True

    def _label_of_section(self, piece: Inline) -> tuple[Label, Naming] | None:
        label = bold_label(piece) or plain_label(piece)
        naming = name_of(label.text.plain, self.aliases, clues=False) if label is not None else None
        if (
            label is None
            or naming is None
            or naming.role in _NEVER_RUN_IN
            or normalise(label.text.plain) in _WEAK_LABELS
        ):
            return None
        return label, naming

    # Lists

    def _counts_as_labelled(self, blocks: list[Block]) -> bool:
        """Two bullets (three plain ones) named like sections make the lists of a region its outline."""
        bold, plain = set(), set()
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
            label = (
                Label(lead.part(0, len(first)), lead.part(len(first)), bold=False, colon=False)
                if rest
                else None
            )
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


# Roles


def inherit(parts: list[Part]) -> None:
    """Give every part its role: its own, or as a sub-heading its parent's."""
    for part in parts:
        parent = part.parent if part.parent is not None and part.parent.role is not None else None
        naming = part.naming
        part.role, part.also, part.sub = None, (), False
        if naming is not None and _may_speak(part, naming, parent):
            part.role, part.also = naming.role, naming.also
            part.sub = parent is not None and parent.role == part.role and not _stands_alone(part)
        elif parent is not None:
            part.role, part.also, part.sub = parent.role, parent.also, True


def _may_speak(part: Part, naming: Naming, parent: Part | None) -> bool:
    """Whether a sub-heading's own name counts against the role of the heading above it."""
    if parent is None or parent.role is None:
        return True
    if parent.role == "actions":
        # Below action items most names group them: `Detection`, `Communication`, `Investigation`.
        return naming.role == "actions" or (
            naming.exact and naming.role in _OWN_BELOW_ACTIONS and not _is_weak(part)
        )
    if naming.exact:
        return True
    return naming.role in _SPEAKING_CLUES and parent.role not in ("root_cause", "appendix", "background")


def _stands_alone(part: Part) -> bool:
    """`Immediate actions` below `Remediation`, `Conclusion` below `Lessons learned`: a section, no mere group."""
    return part.naming is not None and part.naming.exact and not _is_weak(part)


def _is_weak(part: Part) -> bool:
    return normalise(part.title) in _WEAK_LABELS


def _close(parts: list[Part], last_line: int) -> None:
    for index, part in enumerate(parts):
        following = next((other for other in parts[index + 1 :] if other.level <= part.level), None)
        part.end_line = (
            max(part.line, following.line - 1) if following is not None else max(last_line, part.line)
        )


def nearest_span(part: Part | None) -> Span:
    """The heading's place, the start of the file without one."""
    return part.heading.span() if part is not None else Span(1, 1, 1, 1)
