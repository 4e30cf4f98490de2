"""The types of action items, and the forms in which people write them."""

from collections.abc import Mapping, Sequence

from pmlint.language.lists import words_of

FORMS: Mapping[str, tuple[str, ...]] = {
    "investigate": ("investigation", "investigative", "research", "analysis"),
    "mitigate": ("mitigation", "mitigating", "mitigative"),
    "repair": ("fix", "fixing", "corrective", "correct", "correction", "recovery", "bug"),
    "detect": ("detection", "detective", "detecting", "monitoring", "alerting"),
    "prevent": ("prevention", "preventive", "preventative", "preventing"),
    "process": ("processes", "procedure", "procedural"),
    "document": ("documentation", "documenting", "docs"),
}
"""Type: other words for it. A form more is a word more."""


def type_of(written: str | None, types: Sequence[str] = tuple(FORMS)) -> str | None:
    """The type, one of `types`, that a text names; None where it names none."""
    words = words_of(written or "")
    by_form = {form: name for name in types for form in (name.casefold(), *FORMS.get(name.casefold(), ()))}
    return by_form.get(" ".join(words)) or next((by_form[word] for word in words if word in by_form), None)
