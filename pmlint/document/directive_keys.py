"""Suppressions behind keys of the front matter: `severity: sev9  # pmlint: ignore[PM101] why`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmlint.document.directive_words import told_reason, told_rules, without_rules
from pmlint.model.directive import Directive
from pmlint.model.document import FrontMatter
from pmlint.model.span import Span

_COMMENT = re.compile(
    r"(?<!\S)#\s{0,5}pmlint:\s{0,5}(?:ignore\s{0,3}\[([^\[\]]{0,300})\](.{0,500})|(.{0,60}))", re.DOTALL
)
_FORM = "# pmlint: ignore[PM101] why"


def read_key_directives(lines: Sequence[str], matter: FrontMatter) -> Iterator[Directive]:
    """Those in comments; what looks like one inside a value is text."""
    marked = [number for number in range(matter.span.line + 1, matter.end_line) if "pmlint:" in lines[number - 1]]
    if not marked:
        return
    values = _Values(matter)
    for number in marked:
        line = lines[number - 1]
        match = _COMMENT.search(line, values.end_in(number)) if number not in values.inside else None
        if match is not None:
            yield _read(match, Span.on_line(number, match.start() + 1, len(line.rstrip()) + 1), values)


def _read(match: re.Match[str], span: Span, values: "_Values") -> Directive:
    first, last = values.entries.get(span.line, (span.line, span.line))
    directive = Directive("key", told_rules(match[1] or ""), told_reason(match[2] or ""), span, first, last)
    if match[1] is None:
        fault = f"`# pmlint: {match[3].strip()}` means nothing to pmlint"
        return replace(directive, fault=fault, hint=f"write `{_FORM}`")
    if not match.string[: match.start()].strip():
        fault = "this suppression stands on a line of its own, so it is for no key"
        hint = "put it behind the value; for a key that is missing, write `<!-- pmlint-ignore-file RULE: why -->` below"
        return replace(directive, fault=fault, hint=hint)
    return directive if directive.rules else without_rules(directive, _FORM)


class _Values:
    """Where the values of front matter stand."""

    def __init__(self, matter: FrontMatter) -> None:
        self.inside: set[int] = set()
        """Lines that a value of several lines goes on behind."""
        self.entries: dict[int, tuple[int, int]] = {}
        """Line → first and last line of the innermost entry that holds it."""
        self._ends: dict[int, int] = {}
        for pointer, key in sorted(matter.key_spans.items(), key=lambda pair: pair[1].line):
            last = max(key.line, matter.spans.get(pointer, key).end_line)
            for line in range(key.line, last + 1):
                if self.entries.get(line, (0, 0))[0] < key.line:
                    self.entries[line] = (key.line, last)
        holders = {pointer.rpartition("/")[0] for pointer in matter.spans if pointer}
        for pointer, span in matter.spans.items():
            if pointer not in holders:
                self.inside.update(range(span.line, span.end_line))
                self._ends[span.end_line] = max(span.end_column - 1, self.end_in(span.end_line))

    def end_in(self, line: int) -> int:
        """How many characters of a line its values take, from the start of the line."""
        return self._ends.get(line, 0)
