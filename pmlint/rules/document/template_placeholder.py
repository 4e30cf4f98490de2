"""Something that a template leaves to be filled in is still there.

## What it does
Reports `XXX`, `<service>`, `{{ title }}`, `{NUMBER}`, `YYYY-MM-DD`, `HH:MM`, `??:??` and `lorem ipsum` outside code
and comments, in the text and in the front matter; one finding a line. `TBD` and `TODO:` are a warning. An owner, due
date or tracker that is still open, and a section that says nothing else, have rules of their own.

## Why it matters
A row that nobody filled in reads like a fact that nobody knows. Forms like these stay in public postmortems for years.

## Bad
```markdown
## Timeline
- HH:MM The change reaches production.
- 10:11 The error-rate alert pages the on-call.
```

## Good
```markdown
## Timeline
- 10:02 The change reaches production.
- 10:11 The error-rate alert pages the on-call.
```

## How to fix
Fill it in, or delete the line. A time that nobody can tell is `unknown (bounded 04:00–08:00)`.

## Options
`further`: other texts that your templates leave to be filled in, compared letter by letter.

## When to suppress
Where the text is about templates, or `XXX` stands for what must not be published; code marks do that too.
"""

from collections.abc import Iterator, Sequence

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.placeholders import find_placeholder
from pmlint.document.plain_lines import plain_lines
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, Draft, Option, rule

_OF_EMPTY_SECTION = frozenset(("tbd", "tba", "tbc", "todo", "xxx", "??", "???"))
_JUDGED_KEYS = frozenset(("status", "severity", "template", "audience", "date", "published", "action_items", "source"))
"""Keys whose values the schema or the rules of action items judge."""


@rule(
    "PM010",
    severity=Severity.ERROR,
    draft=Draft.MILDER,
    options={"further": Option((), "other texts that your templates leave to be filled in")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a line."""
    further = context.options.get("further", ())
    yield from _in_front_matter(document)
    elsewhere = {span for item in document.actions for name, span in item.fields.items() if name != "text"}
    incomplete = {item.span.line for item in document.actions if None in (item.owner, item.due) or not item.trackers}
    lines = plain_lines(document)
    for number, line in enumerate(lines, start=1):
        found = _found(line, further, header=_is_delimiter(lines[number : number + 1]))
        if found is None:
            continue
        span = Span.on_line(number, found[0] + 1, found[1] + 1)
        asked = number in incomplete and not found[2]
        if not (asked or _is_judged_elsewhere(span, elsewhere) or _says_nothing_else(document, span)):
            yield _problem(line[found[0] : found[1]], span, certain=found[2])


def _found(line: str, further: Sequence[str], *, header: bool) -> tuple[int, int, bool] | None:
    own = next((text for text in further if text and text in line), None)
    if own is not None:
        return line.index(own), line.index(own) + len(own), True
    return find_placeholder(line, heading=line.lstrip()[:1] == "#", header=header)


def _in_front_matter(document: Document) -> Iterator[Problem]:
    matter = document.front_matter
    lines = document.lines if matter else []
    for pointer, span in matter.spans.items() if matter else ():
        keys = pointer.split("/")[1:]
        judged = any(key in _JUDGED_KEYS or key.endswith("_at") for key in keys)
        line = lines[span.line - 1] if not judged else ""
        value = line[span.column - 1 : span.end_column - 1] if span.line == span.end_line else ""
        found = find_placeholder(f"{value}:" if value == "TODO" else value)
        if found is not None:
            place = Span.on_line(span.line, span.column + found.start, span.column + found.end)
            yield _problem(value[found.start : found.end], place, certain=found.certain)


def _problem(words: str, span: Span, *, certain: bool) -> Problem:
    message = f"`{words}` is still to be filled in" if certain else f"`{words}` leaves this open"
    hint = "write what is known, delete the line, or say `unknown` and why"
    return Problem(span, message, hint, severity=None if certain else Severity.WARNING)


def _is_delimiter(below: Sequence[str]) -> bool:
    return bool(below) and "-" in below[0] and "|" in below[0] and not below[0].strip(" |:-")


def _is_judged_elsewhere(span: Span, places: set[Span]) -> bool:
    return any((one.line, one.column) <= span[:2] <= (one.end_line, one.end_column) for one in places)


def _says_nothing_else(document: Document, span: Span) -> bool:
    around = [one for one in document.outline if one.span.line <= span.line <= one.end_line]
    return bool(around) and around[-1].words <= 3 and bare(excerpt(document, around[-1])) in _OF_EMPTY_SECTION
