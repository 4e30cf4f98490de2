"""One plain sentence for each violation, in the document's own words."""

import json
import re
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher, get_close_matches
from typing import Any, NamedTuple

from pmlint.schema.keywords import fold

MAX_VALUE = 80
_PLACEHOLDER = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")
_KINDS = {
    "object": "a mapping", "array": "a list", "string": "a text", "integer": "a whole number",
    "number": "a number", "boolean": "true or false", "null": "empty",
}  # fmt: skip
_FORMATS = {
    "date": ("no day that exists", "write it as 2026-02-11"),
    "date-time": ("no date and time with seconds and offset", "write it as 2026-02-11T10:02:00Z"),
    "local-date-time": ("no date and time without offset", "write it as 2026-02-11T10:02:00"),
    "timestamp": ("no date or time", "write it as 2026-02-11T10:02:00Z, or 2026-02-11"),
    "uri": ("no address with a scheme", "write it as https://…"),
    "email": ("no e-mail address", "write it as name@example.com"),
}


class Failure(NamedTuple):
    """A keyword that failed, and what there is to say about it."""

    keyword: str
    limit: Any
    """What the schema demands: the keyword's value."""
    value: Any
    """What stands in the document."""
    name: str
    """How to call the value: `owner`, `detection.source`, `front matter`."""
    missing: str
    """The missing key, where one is missing."""
    title: str
    """What the schema calls the value or the missing key."""
    hint: str
    """What the schema says of the missing key."""
    aliases: tuple[Any, ...]
    """What `enum` accepts and does not propose."""
    around: tuple[Any, ...]
    """The value and what holds it, innermost first."""


def show(value: object) -> str:
    """A value as a message quotes it: on one line, at most 80 characters."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = " ".join(text.split())
    return text if len(text) <= MAX_VALUE else f"{text[: MAX_VALUE - 1].rstrip()}…"


def fill(template: str, failure: Failure) -> str:
    """Put values into `{name}`: value, key, missing, title, or a member of the object judged or one above.

    `{a|b}` is the first of them that is there; nothing else in the template has a meaning.
    """

    def replace(match: re.Match[str]) -> str:
        found = (_lookup(name, failure) for name in match.group(1).split("|"))
        text = next((show(value) for value in found if value not in (None, "")), "")
        return text.strip("`").replace('"', "'") if template[match.start() - 1 : match.start()] == '"' else text

    return _PLACEHOLDER.sub(replace, template)


def sentence(failure: Failure) -> tuple[str, str]:
    """Message and hint for a keyword of which the schema itself says nothing."""
    return _SENTENCES.get(failure.keyword, _anything)(failure)


def nearest(word: object, known: list[str]) -> str | None:
    """The known word that was probably meant; None where several are equally near."""
    by_fold = {fold(one): one for one in reversed(known)}
    close = get_close_matches(fold(word), list(by_fold), n=2, cutoff=0.6)
    if len(close) == 2 and _likeness(word, close[0]) == _likeness(word, close[1]):
        return None
    return by_fold[close[0]] if close else None


def _likeness(word: object, other: str) -> float:
    return SequenceMatcher(None, other, fold(word)).ratio()


def _lookup(name: str, failure: Failure) -> Any:
    fixed = {"value": failure.value, "key": failure.name, "missing": failure.missing, "title": failure.title}
    if name in fixed:
        return fixed[name]
    for holder in failure.around:
        if isinstance(holder, Mapping) and not isinstance(holder.get(name), dict | list | None):
            return holder[name]
    return None


def _required(failure: Failure) -> tuple[str, str]:
    return f"{failure.name} has no {failure.title}", failure.hint or f"add `{failure.missing}: …`"


def _type(failure: Failure) -> tuple[str, str]:
    wanted = failure.limit if isinstance(failure.limit, list) else [failure.limit]
    kinds = " or ".join(_KINDS.get(kind, str(kind)) for kind in wanted if kind != "null")
    if failure.value is None:
        return f"{failure.name} is empty", failure.hint or f"write {kinds}"
    return f"{failure.name} is {_kind(failure.value)}, not {kinds}", failure.hint or f"write {kinds}"


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return f"`{show(value)}`"
    kinds = {dict: "a mapping", list: "a list", str: "a text", int: "a number", float: "a number"}
    return kinds.get(type(value), "something else")


def _enum(failure: Failure) -> tuple[str, str]:
    allowed = [show(one) for one in failure.limit if one is not None and one not in failure.aliases]
    listed = ", ".join(allowed[:8]) + (" …" if len(allowed) > 8 else "")
    close = nearest(failure.value, allowed) if isinstance(failure.value, str | int | float) else None
    hint = f"did you mean `{close}`?" if close else f"write one of {listed}"
    return f"{failure.name} is `{show(failure.value)}`, which is none of {listed}", hint


def _const(failure: Failure) -> tuple[str, str]:
    wanted = show(failure.limit)
    return f"{failure.name} is `{show(failure.value)}`, not `{wanted}`", f"write `{wanted}`"


def _pattern(failure: Failure) -> tuple[str, str]:
    return (
        f"{failure.name} is `{show(failure.value)}`, which has another form than asked for",
        f"write it as {show(failure.limit)}",
    )


def _format(failure: Failure) -> tuple[str, str]:
    what, hint = _FORMATS.get(str(failure.limit), (f"no {failure.limit}", ""))
    return f"{failure.name} is `{show(failure.value)}`, which is {what}", hint


def _short(failure: Failure) -> tuple[str, str]:
    if not failure.value:
        return f"{failure.name} is empty", failure.hint or "write it"
    unit = "characters" if isinstance(failure.value, str) else "entries"
    return (
        f"{failure.name} has {len(failure.value)} {unit}; at least {failure.limit} are asked for",
        "say more",
    )


def _long(failure: Failure) -> tuple[str, str]:
    unit = "characters" if isinstance(failure.value, str) else "entries"
    return (
        f"{failure.name} has {len(failure.value)} {unit}; at most {failure.limit} are allowed",
        "shorten it",
    )


def _bound(words: str) -> Callable[[Failure], tuple[str, str]]:
    def say(failure: Failure) -> tuple[str, str]:
        return f"{failure.name} is {show(failure.value)}, which is {words} {failure.limit}", ""

    return say


def _unique(failure: Failure) -> tuple[str, str]:
    return f"{failure.name} lists something twice", "remove the second one"


def _contains(failure: Failure) -> tuple[str, str]:
    return f"{failure.name} has no entry of the kind asked for", ""


def _unknown(failure: Failure) -> tuple[str, str]:
    return f"{failure.name} is not allowed here", "remove it"


def _anything(failure: Failure) -> tuple[str, str]:
    return f"{failure.name} is not as the schema asks ({failure.keyword})", ""


_SENTENCES: Mapping[str, Callable[[Failure], tuple[str, str]]] = {
    "required": _required, "dependentRequired": _required,
    "type": _type, "enum": _enum, "const": _const, "pattern": _pattern, "format": _format,
    "minLength": _short, "minItems": _short, "minProperties": _short,
    "maxLength": _long, "maxItems": _long, "maxProperties": _long,
    "minimum": _bound("less than"), "maximum": _bound("more than"),
    "exclusiveMinimum": _bound("not more than"), "exclusiveMaximum": _bound("not less than"),
    "multipleOf": _bound("no multiple of"), "uniqueItems": _unique, "contains": _contains,
    "minContains": _contains, "additionalProperties": _unknown, "unevaluatedProperties": _unknown,
    "false": _unknown,
}  # fmt: skip
