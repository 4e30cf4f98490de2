"""The inputs of the Action, from the environment that `action.yml` gives."""

from collections.abc import Mapping
from typing import NamedTuple

from pmlint.errors import UsageError

PREFIX = "PMLINT_INPUT_"
SCOPES = ("new", "changed", "all")
LEVELS = ("error", "warning", "info", "never")
TRUTH = {"true": True, "false": False}
MOST_ANNOTATIONS = 10
"""Of a level and step: GitHub drops those beyond without a word."""


class Inputs(NamedTuple):
    """What the workflow asks for."""

    paths: tuple[str, ...]
    """Empty: what the settings include."""
    working_directory: str
    config: str
    base: str
    """Empty: compare with nothing."""
    scope: str
    fail_on: str
    annotations: bool
    max_annotations: int
    summary: bool
    comment: bool
    reports: tuple[str, ...]
    arguments: tuple[str, ...]


def read_inputs(environment: Mapping[str, str]) -> Inputs:
    """The inputs; raises UsageError where one has a value that it cannot have."""
    return Inputs(
        paths=_lines("path", environment),
        working_directory=_word("working-directory", environment) or ".",
        config=_word("config", environment),
        base=_word("base", environment),
        scope=_one_of(SCOPES, "scope", environment),
        fail_on=_one_of(LEVELS, "fail-on", environment),
        annotations=_truth("annotations", environment),
        max_annotations=_number("max-annotations", environment),
        summary=_truth("summary", environment),
        comment=_truth("comment", environment),
        reports=_lines("report", environment),
        arguments=_arguments(environment),
    )


def command_line(inputs: Inputs) -> list[str]:
    """The arguments of `pmlint check`: no input can become a flag but those of `args`."""
    flags = [f"--fail-on={inputs.fail_on}"]
    flags += [f"--base={inputs.base}", f"--scope={inputs.scope}"] if inputs.base else []
    flags += [f"--config={inputs.config}"] if inputs.config else []
    flags += [f"--report={report}" for report in inputs.reports]
    return [*flags, *inputs.arguments, "--", *inputs.paths]


def _value(name: str, environment: Mapping[str, str]) -> str:
    return environment.get(PREFIX + name.upper().replace("-", "_"), "")


def _word(name: str, environment: Mapping[str, str]) -> str:
    return _value(name, environment).strip()


def _lines(name: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    lines = (line.removesuffix("\r") for line in _value(name, environment).split("\n"))
    return tuple(line for line in lines if line.strip())


def _one_of(words: tuple[str, ...], name: str, environment: Mapping[str, str]) -> str:
    value = _word(name, environment)
    if value not in words:
        raise _mistake(name, value, f"one of {', '.join(words)}")
    return value


def _truth(name: str, environment: Mapping[str, str]) -> bool:
    value = _word(name, environment)
    if value.lower() not in TRUTH:
        raise _mistake(name, value, "true or false")
    return TRUTH[value.lower()]


def _number(name: str, environment: Mapping[str, str]) -> int:
    value = _word(name, environment)
    if not value.isascii() or not value.isdigit() or len(value) > 3 or int(value) > MOST_ANNOTATIONS:
        raise _mistake(name, value, f"a number from 0 to {MOST_ANNOTATIONS}, as many as GitHub shows of each level")
    return int(value)


def _arguments(environment: Mapping[str, str]) -> tuple[str, ...]:
    lines = _lines("args", environment)
    if "--" in lines:
        raise UsageError("the input `args` holds `--`", "paths belong into the input `path`, one a line")
    return lines


def _mistake(name: str, value: str, wanted: str) -> UsageError:
    return UsageError(f"the input `{name}` is `{value[:80]}`", f"it takes {wanted}")
