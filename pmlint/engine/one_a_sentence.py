"""One sentence gives one finding over the rules that judge what is said of people: the most severe."""

from collections.abc import Iterable

from pmlint.model.problem import Diagnostic
from pmlint.model.span import Span

# Among equally severe findings that of the more specific rule: whoever stands first here, then by code.
_ORDER = (
    "PM404", "PM633", "PM513", "PM719", "PM514", "PM501", "PM502", "PM503", "PM517", "PM708", "PM518", "PM507",
    "PM508", "PM505", "PM506", "PM504",
)  # fmt: skip
_RANKS = {code: rank for rank, code in enumerate(_ORDER)}


def one_a_sentence(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings without those that another one on the same sentence outweighs."""
    kept: list[Diagnostic] = []
    strongest: dict[Span, Diagnostic] = {}
    for one in found:
        sentence = one.problem.sentence
        if sentence is None or not _judges_people(one):
            kept.append(one)
        elif sentence not in strongest or _weight(one) < _weight(strongest[sentence]):
            strongest[sentence] = one
    return [*kept, *strongest.values()]


def _judges_people(one: Diagnostic) -> bool:
    return one.code.startswith("PM5") or one.code in _RANKS


def _weight(one: Diagnostic) -> tuple[int, int, str, Span]:
    """The smallest wins."""
    return (one.severity.rank, _RANKS.get(one.code, len(_ORDER)), one.code, one.problem.span)
