"""Commands for the runner of GitHub Actions, which makes annotations of them: the place, the rule and the sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from pmlint.model.problem import Diagnostic, Report, Severity
from pmlint.output.escape import visible, without_mark
from pmlint.output.ranking import in_turn, most_severe_first
from pmlint.output.view import View, count, sentence, shown

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST_CHARACTERS = 3500
"""Of a message; the runner cuts at 4,096."""
MOST_PATHS = 5
"""Of the documents that the last annotation names."""


def write(report: Report, view: View) -> str:
    """A command a line: errors first, one for all that is found on a line, at most ten of a level.

    Changed documents come first, and one place of each document before a second. Where there are more, the last one
    says how many and where.
    """
    found, more = shown(report, view)
    places = [
        most_severe_first(ones)
        for _, ones in groupby(found, key=lambda diagnostic: (diagnostic.path, diagnostic.problem.span.line))
    ]
    lines: list[str] = []
    for severity in LEVELS if view.most_annotations > 0 else ():
        mine = [place for place in places if place[0].severity is severity]
        beyond = more if mine and severity is _worst(places) else {}
        lines += _of_level(severity, in_turn(mine, lambda place: place[0].path, view), beyond, view)
    return "".join(f"{line}\n" for line in lines)


def _worst(places: list[list[Diagnostic]]) -> Severity:
    return min((place[0].severity for place in places), key=lambda severity: severity.rank)


def _of_level(severity: Severity, places: list[list[Diagnostic]], beyond: dict[str, int], view: View) -> Iterator[str]:
    fits = len(places) <= view.most_annotations and not beyond
    told = places if fits else places[: view.most_annotations - 1]
    yield from map(_annotation, told)
    if not fits:
        yield _rest(severity, places[len(told) :], beyond)


def _annotation(place: list[Diagnostic]) -> str:
    first = place[0]
    span = first.problem.span
    facts = {"file": first.path, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        facts |= {"col": str(span.column), "endColumn": str(max(span.column, span.end_column - 1))}
    others = {one.code for one in place} - {first.code}
    title = f"{first.code} {first.rule}" + (f" and {', '.join(sorted(others))}" if others else "")
    if len(place) == 1:
        lines = [sentence(first.problem)]
    else:
        lines = [f"{one.code} {one.rule}: {sentence(one.problem)}" for one in place]
    return _command(LEVELS[first.severity], {**facts, "title": title}, lines)


def _rest(severity: Severity, places: list[list[Diagnostic]], beyond: dict[str, int]) -> str:
    """What the annotations have no room for: how many, and where."""
    left = Counter(beyond)
    for place in places:
        left[place[0].path] += len(place)
    paths = sorted(left, key=lambda path: (-left[path], path))
    named = [f"{path} ({left[path]:,})" for path in paths[:MOST_PATHS]]
    if len(paths) > MOST_PATHS:
        named.append(count(len(paths) - MOST_PATHS, "other document"))
    number = f"{left.total():,} more"
    words = "finding has" if left.total() == 1 else "findings have"
    told = f"{number} {words} no annotation: {', '.join(named)}."
    return _command(LEVELS[severity], {"title": f"pmlint: {number}"}, [told, "The log of this step lists them all."])


def _command(level: str, properties: dict[str, str], lines: Iterable[str]) -> str:
    facts = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {facts}::{_data(lines)}"


def _data(lines: Iterable[str]) -> str:
    kept: list[str] = []
    room = MOST_CHARACTERS
    for line in lines:
        text = without_mark(visible(line))
        if len(text) > room:
            kept.append("…")
            break
        kept.append(text.replace("%", "%25"))
        room -= len(text)
    return "%0A".join(kept)


def _property(text: str) -> str:
    """Line ends by the runner's own signs, so that a name stays the name of its file."""
    for sign in "%\r\n:,":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return without_mark(visible(text))
