"""A long piece of chat stands in the text.

## What it does
Reports more than 40 lines in a row that are quoted or look like messages (`[10:02] name: …`), outside the timeline,
code fences and an appendix.

## Why it matters
What matters in 200 lines of chat is three sentences; a reader looks for them in vain (Google SRE Workbook,
chapter 10, on conciseness).

## Bad
Two hundred lines such as `[10:02] dana: errors go up`.

## Good
"Two of us saw the errors within a minute and looked at the release first", and the lines in an appendix.

## How to fix
Say what came of it, and move the messages to an appendix or link to them.

## Options
`lines`: how many lines in a row are fine.

## When to suppress
Where every line is evidence.
"""

from collections.abc import Iterator

from pmlint.document.plain_lines import plain_lines
from pmlint.document.transcripts import transcripts
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, Option, rule

_MAY = frozenset({"timeline", "appendix"})


@rule(
    "PM020", severity=Severity.INFO, tags=HEURISTIC, options={"lines": Option(40, "how many lines in a row are fine")}
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a transcript, at its first line."""
    lines = plain_lines(document)
    may = [one for one in document.outline if one.role in _MAY]
    for first, last in transcripts(lines):
        inside = any(one.span.line <= first <= one.end_line for one in may)
        if last - first + 1 > int(context.options.get("lines", 40)) and not inside:
            yield Problem(
                Span.on_line(first, 1, len(lines[first - 1].rstrip()) + 1),
                f"{last - first + 1} lines of chat or quotes in a row",
                "say what came of it, and move the messages to an appendix or link to them",
            )
