"""Chat that stands in the text: lines that look like messages."""

import re
from collections.abc import Iterator, Sequence

_MESSAGE = re.compile(
    r"\s{0,8}(?:>|[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?[\])>]?\s{1,3}(?:-\s)?<?@?[\w. -]{1,40}>?:\s"
    r"|<@?[\w. -]{1,40}>\s|@?[\w. -]{1,40} [\[(]?\d{1,2}:\d{2}(?: ?[AaPp][Mm])?[\])]?:?\s*$)"
)


def transcripts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last line, 1-based, of quotes and messages in a row; blank lines between them count as well."""
    first = last = 0
    for number, line in enumerate(lines, start=1):
        if _MESSAGE.match(line):
            first, last = first or number, number
        elif line.strip() and first:
            yield first, last
            first = 0
    if first:
        yield first, last
