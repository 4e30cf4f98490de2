"""The outline of a document: its headings, and what people write instead of headings.

A *part* is a heading (or bold line, labelled bullet, list item …) with the blocks directly below it. Forms other than
headings are read only where no heading has said already what the text is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmlint.document.dates import leading_moment
from pmlint.document.labelled_sections import read_labelled_sections
from pmlint.document.naming import Naming, name_of, normalise
from pmlint.document.parts import Aliases, Outline, Part
from pmlint.document.vocabulary import WEAK_NAMES
from pmlint.model.document import Section
from pmlint.source.inline import Inline, Place
from pmlint.source.markdown import Block, Page

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

_UNSPACED = re.compile(r"(#{1,6})([^\W\d_#][^\n#]{1,60})\Z")


def outline(page: Page, last_line: int, aliases: Aliases) -> Outline:
    """Read the parts of a page whose last line is `last_line` (1-based)."""
    preamble, parts = _headings(page.blocks)
    title = _title(parts, preamble, aliases)
    if title is not None:
        title.listed = False
    _nest(parts)
    _name(parts, title, aliases)
    parts = read_labelled_sections(page, preamble, parts, aliases)
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
            elif (folded := _folded_section(block, parts)) is not None:
                parts.append(folded)
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


def _folded_section(block: Block, parts: list[Part]) -> Part | None:
    """`<summary>Timeline</summary>` of a folded block, where it names a section; it stands below the heading above."""
    if block.kind != "html":
        return None
    for number, line in enumerate(block.content.split("\n")):
        start, end = line.find("<summary>"), line.find("</summary>")
        name = line[start + len("<summary>") : end].strip() if 0 <= start < end else ""
        if name and name_of(name, clues=False) is not None:
            raw = block.page.lines[block.line - 1 + number]
            heading = Inline.of_line(name, Place(block.line + number, raw.find(name) + 1))
            return Part(heading, min(parts[-1].level + 1, 6) if parts else 2, "plain-label")
    return None


def _title(parts: list[Part], preamble: list[Block], aliases: Aliases) -> Part | None:
    """The first level-1 heading that is no section; without one, a first heading that stands above all others."""
    others = {part.title for part in parts if part.level == 1 and _is_section_name(part, aliases)}
    for part in parts:
        if part.level == 1:
            # Beside level-1 sections even "Incident summary" is one.
            words = part.title.split() if ":" not in part.title else []
            short = others and len(words) == 2 and name_of(part.title, aliases, clues=False)
            if not short and not _is_section_name(part, aliases):
                return part
        elif part is parts[0] and not preamble and not _is_section_name(part, aliases, clues=True):
            above_all = all(other.level > part.level for other in parts[1:])
            if above_all or _is_setext(part):
                return part
    return None


def _is_section_name(part: Part, aliases: Aliases, *, clues: bool = False) -> bool:
    naming = name_of(part.title, aliases, clues=clues, whole=not clues)
    # "Postmortem: …" and "Incident …" are titles although "postmortem" may name a section.
    return naming is not None and (
        clues or normalise(part.title).split()[0] not in ("postmortem", "post", "incident", "rca")
    )


def _is_setext(part: Part) -> bool:
    page_line = part.heading.place(0)
    return page_line.column == 1


def is_above(upper: Part, part: Part) -> bool:
    """Whether `part`, following `upper`, stands below it; a heading never stands below a bold line or bullet."""
    return upper.level < part.level and (part.form != "heading" or upper.form == "heading")


def _nest(parts: list[Part]) -> None:
    stack: list[Part] = []
    for part in parts:
        while stack and not is_above(stack[-1], part):
            stack.pop()
        part.parent = stack[-1] if stack else None
        part.children = []
        if part.parent is not None:
            part.parent.children.append(part)
        stack.append(part)


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
        return naming.role == "actions" or (naming.exact and naming.role in _OWN_BELOW_ACTIONS and not _is_weak(part))
    if naming.exact:
        return True
    return naming.role in _SPEAKING_CLUES and parent.role not in ("root_cause", "appendix", "background")


def _stands_alone(part: Part) -> bool:
    """`Immediate actions` below `Remediation`, `Conclusion` below `Lessons learned`: a section, no mere group."""
    return part.naming is not None and part.naming.exact and not _is_weak(part)


def _is_weak(part: Part) -> bool:
    return normalise(part.title) in WEAK_NAMES


def _close(parts: list[Part], last_line: int) -> None:
    """Give every part its last line: that before the next part of its level or above."""
    open_parts: list[Part] = []
    for part in parts:
        while open_parts and not is_above(open_parts[-1], part):
            open_parts.pop().end_line = part.line - 1
        open_parts.append(part)
    for part in open_parts:
        part.end_line = last_line
    for part in parts:
        part.end_line = max(part.end_line, part.line)
