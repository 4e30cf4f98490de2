"""Options of rules: what a value may be."""

from dataclasses import replace
from typing import Any

import pytest

from pmlint import registry
from pmlint.engine.options import option_value
from pmlint.errors import ConfigError
from pmlint.model.span import Span
from pmlint.rule import Option

RULE = replace(
    registry.rule("empty-section"),
    name="example",
    options={
        "verbs": Option(("improve",), "verbs", pattern=True),
        "tone": Option("plain", "tone", choices=("plain", "stern")),
        "words": Option(4, "words", least=1),
        "share": Option(0.5, "share", least=0),
        "also": Option(False, "also"),
    },
)
WHERE = (".pmlint.yml", Span(3, 5, 3, 9))


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        pytest.param("verbs", ["tidy", "sort.*"], ("tidy", "sort.*"), id="list"),
        pytest.param("tone", "stern", "stern", id="one of the choices"),
        pytest.param("words", 1, 1, id="smallest number"),
        pytest.param("share", 1, 1.0, id="whole number for a number"),
        pytest.param("also", True, True, id="flag"),
    ],
)
def test_values_that_are_possible(key: str, value: Any, read: Any) -> None:
    found = option_value(RULE, key, value, WHERE)
    assert (found, type(found)) == (read, type(read))


@pytest.mark.parametrize(
    ("key", "value", "message", "hint"),
    [
        pytest.param("verb", [], "the rule example has no option 'verb'", "did you mean `verbs`?", id="unknown"),
        pytest.param("zzz", 1, "the rule example has no option 'zzz'", "its options: verbs, tone", id="unlike any"),
        pytest.param("verbs", "tidy", "the option `verbs` of example is a list of texts", "", id="text for a list"),
        pytest.param("verbs", [1], "the option `verbs` of example is a list of texts", "", id="number in a list"),
        pytest.param("words", True, "the option `words` of example is a whole number", "", id="flag for a number"),
        pytest.param("words", 0, "the option `words` of example is 0, less than 1", "write 1 or more", id="too small"),
        pytest.param("tone", "sterm", "the option `tone` of example cannot be `sterm`", "did you mean `stern`?", id="choice"),
        pytest.param(
            "verbs", ["("], "the option `verbs` of example holds no regular expression: missing ), unterminated", "",
            id="pattern",
        ),
    ],
)  # fmt: skip
def test_values_that_are_not(key: str, value: Any, message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        option_value(RULE, key, value, WHERE)
    assert caught.value.message.startswith(message)
    assert caught.value.hint.startswith(hint)
    assert (caught.value.path, caught.value.span) == WHERE
