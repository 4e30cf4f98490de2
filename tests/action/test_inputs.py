"""What the inputs may be, and which command line they become."""

import pytest

from pmlint.action.inputs import PREFIX, command_line, read_inputs
from pmlint.errors import UsageError

DEFAULTS = {
    "path": "docs/postmortems",
    "working-directory": ".",
    "base": "auto",
    "scope": "new",
    "fail-on": "error",
    "annotations": "true",
    "max-annotations": "10",
    "summary": "true",
    "comment": "false",
}


def environment(**inputs: str) -> dict[str, str]:
    """The environment that action.yml makes of the defaults and these."""
    given = DEFAULTS | {name.replace("_", "-"): value for name, value in inputs.items()}
    return {PREFIX + name.upper().replace("-", "_"): value for name, value in given.items()}


@pytest.mark.parametrize(
    ("inputs", "line"),
    [
        ({}, "--fail-on=error --base=auto --scope=new -- docs/postmortems"),
        ({"base": ""}, "--fail-on=error -- docs/postmortems"),
        ({"path": ""}, "--fail-on=error --base=auto --scope=new --"),
        ({"path": "a\r\n\n  \nb\n"}, "--fail-on=error --base=auto --scope=new -- a b"),
        ({"path": "--config=x\n@list\n-"}, "--fail-on=error --base=auto --scope=new -- --config=x @list -"),
        ({"base": "--output=x", "scope": "all"}, "--fail-on=error --base=--output=x --scope=all -- docs/postmortems"),
        ({"config": "c.yml", "base": ""}, "--fail-on=error --config=c.yml -- docs/postmortems"),
        (
            {"report": "sarif=a.sarif\njunit=b.xml\n", "base": ""},
            "--fail-on=error --report=sarif=a.sarif --report=junit=b.xml -- docs/postmortems",
        ),
        (
            {"args": "--preset\nstrict\n--select=PM6,PM7", "base": "", "fail_on": "never"},
            "--fail-on=never --preset strict --select=PM6,PM7 -- docs/postmortems",
        ),
    ],
)
def test_command_line(inputs: dict[str, str], line: str) -> None:
    assert command_line(read_inputs(environment(**inputs))) == line.split(" ")


def test_an_argument_is_a_line_and_nothing_in_it_means_anything() -> None:
    lines = ["--as-of", "$(touch x)", "`id`", "a b  c", "'q' \"q\"", "--x=%0A", "; exit 0", "*"]
    assert command_line(read_inputs(environment(args="\n".join(lines), base="")))[1:-2] == lines


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("scope", "everything", "the input `scope` is `everything`; it takes one of new, changed, all"),
        ("scope", "", "the input `scope` is ``; it takes one of new, changed, all"),
        ("fail-on", "Error", "the input `fail-on` is `Error`; it takes one of error, warning, info, never"),
        (
            "fail-on",
            "error\nnever",
            "the input `fail-on` is `error\nnever`; it takes one of error, warning, info, never",
        ),
        ("annotations", "yes", "the input `annotations` is `yes`; it takes true or false"),
        ("summary", "$(true)", "the input `summary` is `$(true)`; it takes true or false"),
        ("comment", "1", "the input `comment` is `1`; it takes true or false"),
        ("max-annotations", "11", "as many as GitHub shows of each level"),
        ("max-annotations", "-1", "it takes a number from 0 to 10"),
        ("max-annotations", "１", "it takes a number from 0 to 10"),
        (
            "args",
            "--preset\nstrict\n--\nx",
            "the input `args` holds `--`; paths belong into the input `path`, one a line",
        ),
    ],
)
def test_a_mistake_is_told(name: str, value: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        read_inputs(environment(**{name.replace("-", "_"): value}))
    assert message in f"{error.value.message}; {error.value.hint}"


@pytest.mark.parametrize(("value", "truth"), [("true", True), ("True", True), (" FALSE\n", False)])
def test_truth(value: str, truth: bool) -> None:
    assert read_inputs(environment(comment=value)).comment is truth
