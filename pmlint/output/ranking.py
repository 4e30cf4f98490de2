"""What to show first where not everything can be shown."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from pmlint.model.problem import Diagnostic, State
from pmlint.output.view import View

T = TypeVar("T")


def in_turn(items: Iterable[T], path_of: Callable[[T], str], view: View) -> list[T]:
    """Those of changed documents first, and one of each document before a second of the same."""
    turns: Counter[str] = Counter()
    ranked: list[tuple[bool, int, str, T]] = []
    for item in items:
        path = path_of(item)
        turns[path] += 1
        ranked.append((path not in view.changed, turns[path], path, item))
    return [item for *_, item in sorted(ranked, key=lambda one: one[:3])]


def most_severe_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The open ones first, errors before warnings, else as they were."""
    return sorted(diagnostics, key=lambda one: (one.state is not State.OPEN, one.severity.rank))
