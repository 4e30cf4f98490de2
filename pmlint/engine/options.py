"""What the settings give an option of a rule, held to what the rule declares."""

import re
from collections.abc import Iterable
from typing import Any

from pmlint.config.names import did_you_mean
from pmlint.errors import ConfigError
from pmlint.model.span import Span
from pmlint.rule import Option, Rule

Where = tuple[str, Span | None]
"""The settings file and the place in it."""
_KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    tuple: "a list of texts",
}


def option_value(rule: Rule, key: str, value: Any, where: Where) -> Any:
    """The value as the rule reads it: a list as a tuple, a whole number as a float where one is wanted.

    Raises ConfigError, pointing at `where`, for an option or a value that the rule does not have.
    """
    if key not in rule.options:
        known = ", ".join(rule.options)
        hint = did_you_mean(key, rule.options, f"its options: {known}" if known else "it has no options")
        raise ConfigError(f"the rule {rule.name} has no option {key[:80]!r}", hint, *where)
    option = rule.options[key]
    told = f"the option `{key}` of {rule.name}"
    read = _typed(value, option, told, where)
    for text in read if isinstance(read, tuple) else (read,) if isinstance(read, str) else ():
        _check_text(text, option, told, where)
    if option.least is not None and read < option.least:
        raise ConfigError(f"{told} is {read}, less than {option.least:g}", f"write {option.least:g} or more", *where)
    return read


def _typed(value: Any, option: Option, told: str, where: Where) -> Any:
    default = option.default
    if isinstance(default, tuple) and isinstance(value, list | tuple) and _are_texts(value):
        return tuple(value)
    if type(value) is type(default):
        return value
    if isinstance(default, float) and type(value) is int:
        return float(value)
    raise ConfigError(f"{told} is {_KINDS[type(default)]}", "", *where)


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(one, str) for one in values)


def _check_text(text: str, option: Option, told: str, where: Where) -> None:
    if option.choices and text not in option.choices:
        hint = did_you_mean(text, option.choices, f"write one of {', '.join(option.choices)}")
        raise ConfigError(f"{told} cannot be `{text[:80]}`", hint, *where)
    if option.pattern:
        try:
            re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            raise ConfigError(f"{told} holds no regular expression: {error}", "", *where) from None
