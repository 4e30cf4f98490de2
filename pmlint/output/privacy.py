"""What of a report may be kept: nobody's name, no words that a personal finding points at, no secret.

Logs of CI, artifacts and comments outlive the review, and are read by people who know nothing of the incident.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pmlint.language.secrets import masked
from pmlint.model.problem import Diagnostic, Problem, Report
from pmlint.output.view import View

MARK = "[name]"
LEFT_OUT = "[…]"
MOST_WORDS = 8
"""Of a name."""
LEAST_LETTERS = 3
"""Of a name that is cut off."""
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"\"[^\"]{1,400}\"|“[^”]{1,400}”|`[^`]{1,400}`")
_CUT = ("…", '"')
"""What follows a text that is cut off; some quotes are cut without a sign."""


def kept(report: Report, view: View) -> Report:
    """The report as it may be kept."""
    names = {path: _names(people) for path, people in view.people.items() if people}
    lines = {one.path: view.texts.get(one.path, "").split("\n") for one in report.diagnostics if one.personal}
    found = (_kept(one, names.get(one.path), lines.get(one.path, [])) for one in report.diagnostics)
    return replace(report, diagnostics=tuple(found))


def without_secrets(report: Report) -> Report:
    """The report with no secret in the reasons that people give; the engine does so for what rules say."""
    if not any(one.reason for one in report.diagnostics):
        return report
    found = (replace(one, reason=masked(one.reason)) if one.reason else one for one in report.diagnostics)
    return replace(report, diagnostics=tuple(found))


def nameless(text: str, people: Iterable[str]) -> str:
    """The text with a mark in place of every name."""
    return _nameless(text, _names(people))


def blanked(text: str, people: Iterable[str]) -> str:
    """The text with `*` for every character of a name, so that places stay what they are."""
    names = _names(people)
    pieces, at = [], 0
    for start, end in _places(text, names):
        pieces += [text[at:start], "*" * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


@dataclass(frozen=True, slots=True)
class _Names:
    handles: frozenset[str]
    """Without `@`; they count where one stands before them."""
    plain: frozenset[str]
    sorted: tuple[str, ...]
    """All of them, to find those that a sentence cuts off."""
    first_words: frozenset[str]


def _names(people: Iterable[str]) -> _Names:
    handles: set[str] = set()
    plain: set[str] = set()
    for name in people:
        words = [match.span() for match in _WORD.finditer(name)][:MOST_WORDS]
        if words:
            core = name[words[0][0] : words[-1][1]]
            (handles if name.lstrip().startswith("@") else plain).add(core)
    both = handles | plain
    first_words = frozenset(match[0] for match in map(_WORD.match, both) if match)
    return _Names(frozenset(handles), frozenset(plain), tuple(sorted(both)), first_words)


def _kept(diagnostic: Diagnostic, names: _Names | None, lines: list[str]) -> Diagnostic:
    problem = diagnostic.problem
    message, hint = problem.message, problem.hint
    if diagnostic.personal:
        told = _normal(" ".join(_lines_of(problem, lines)))
        message, hint = _without_quotes(message, told), _without_quotes(hint, told)
    if names:
        message, hint = _nameless(message, names), _nameless(hint, names)
    reason = _nameless(diagnostic.reason, names) if names else diagnostic.reason
    return replace(diagnostic, problem=replace(problem, message=message, hint=hint), reason=reason)


def _lines_of(problem: Problem, lines: list[str]) -> list[str]:
    spans = [span for span in (problem.span, problem.sentence) if span]
    return lines[min(span.line for span in spans) - 1 : max(span.end_line for span in spans)]


def _without_quotes(text: str, told: str) -> str:
    """A sentence without the words that it quotes from those `told` in the document."""

    def left_out(match: re.Match[str]) -> str:
        quote = match[0]
        words = _normal(quote[1:-1].rstrip("…"))
        return f"{quote[0]}{LEFT_OUT}{quote[-1]}" if words and words in told else quote

    return _QUOTED.sub(left_out, text)


def _normal(text: str) -> str:
    return " ".join(text.casefold().split())


def _nameless(text: str, names: _Names) -> str:
    pieces, at = [], 0
    for start, end in _places(text, names):
        pieces += [text[at:start], MARK]
        at = end
    return "".join([*pieces, text[at:]])


def _places(text: str, names: _Names) -> Iterator[tuple[int, int]]:
    """Where names stand, whole words only, the longest first; at the end of a quote also the start of a name."""
    words = [match.span() for match in _WORD.finditer(text)] if names.sorted else []
    index = 0
    while index < len(words):
        start, end_of_word = words[index]
        if text[start:end_of_word] not in names.first_words and not text.startswith(_CUT, end_of_word):
            index += 1
            continue
        handle = text[start - 1 : start] == "@"
        ends = [end for _, end in words[index : index + MOST_WORDS]]
        end = next((end for end in reversed(ends) if _is_name(text, start, end, names, handle=handle)), None)
        if end is None:
            index += 1
            continue
        yield start - handle, end
        while index < len(words) and words[index][0] < end:
            index += 1


def _is_name(text: str, start: int, end: int, names: _Names, *, handle: bool) -> bool:
    piece = text[start:end]
    if piece in names.plain or (handle and piece in names.handles):
        return True
    if not text.startswith(_CUT, end) or len(piece) < LEAST_LETTERS:
        return False
    place = bisect_left(names.sorted, piece)
    return place < len(names.sorted) and names.sorted[place].startswith(piece)
