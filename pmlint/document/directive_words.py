"""The words of a suppression, wherever it is written."""

import re
from dataclasses import replace

from pmlint.model.directive import Directive

_BETWEEN = re.compile(r"[,\s]+")
LONGEST_REASON = 500


def told_rules(text: str) -> tuple[str, ...]:
    """The rules named, with commas or blanks between them."""
    return tuple(filter(None, _BETWEEN.split(text.strip())))


def told_reason(text: str) -> str:
    """The reason on one line; empty where no word is said."""
    told = " ".join(text.split()).lstrip(":-– ")[:LONGEST_REASON]
    return told if any(sign.isalnum() for sign in told) else ""


def without_rules(directive: Directive, form: str) -> Directive:
    """The directive as one that names no rule; `form` is how it is written."""
    return replace(directive, fault="this suppression names no rule", hint=f"name a rule or a family: `{form}`")
