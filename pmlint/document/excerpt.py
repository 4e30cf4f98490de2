"""The text of a section as written, without its heading and without comments."""

from pmlint.model.document import Document, Section

_RULES = frozenset("=-")


def excerpt(document: Document, section: Section) -> str:
    """All below a heading, sub-sections included; of a label, what follows it on its line too."""
    lines = document.lines[section.span.end_line - 1 : section.end_line]
    if not lines:
        return ""
    first, rest = lines[0][section.span.end_column - 1 :], lines[1:]
    if section.form == "heading":
        first = ""
        if rest and rest[0].strip() and set(rest[0].strip()) <= _RULES:
            rest = rest[1:]  # the underline of a heading in two lines
    return without_comments("\n".join([first, *rest])).strip()


def without_comments(text: str) -> str:
    """Text without `<!-- … -->`; an unclosed one ends the text."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join([*kept, text[at:]])


def shown(text: str, most: int = 80) -> str:
    """A text as a message quotes it in double quotes: on one line, cut to `most` characters, no such quotes inside."""
    line = " ".join(text.split()).replace('"', "'")
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def bare(text: str) -> str:
    """The words of a text in lower case, without markup and punctuation at their ends: `- **N/A**.` is
    `n/a`."""
    words = (word.strip("*_`~-–—:;.,!|>#()[]+") for word in text.casefold().split())
    return " ".join(filter(None, words))
