"""The measures of the house: short functions, short files, tests where the code is.

A function's length is that of its lines without the docstring; decorators count, blank lines too.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "pmlint"
FILES = sorted(PACKAGE.rglob("*.py"))
NOT_WORDS_OF_THE_TRADE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, int]]:
    """Place and length of every function."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield f"{file.relative_to(PACKAGE.parent)}:{node.lineno} {node.name}", length(node)


def length(function: Function) -> int:
    """Lines from the first decorator to the end, without those of the docstring."""
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    lines = (function.end_lineno or first) - first + 1
    opening = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (opening.end_lineno or opening.lineno) - opening.lineno + 1
    return lines


def files() -> list[tuple[str, int]]:
    """Path and number of lines of every file."""
    return [
        (file.relative_to(PACKAGE.parent).as_posix(), len(file.read_text(encoding="utf-8").splitlines()))
        for file in FILES
    ]


def over(measured: list[tuple[str, int]], limit: int) -> list[tuple[str, int]]:
    """Those over the limit, the longest first."""
    return sorted((one for one in measured if one[1] > limit), key=lambda one: -one[1])


def test_half_of_the_functions_have_ten_lines_at_most() -> None:
    assert median(lines for _, lines in functions()) <= 10


@pytest.mark.parametrize(
    ("measured", "most", "limit"),
    [
        pytest.param(list(functions()), 30, 50, id="functions"),
        pytest.param(files(), 200, 350, id="files"),
    ],
)
def test_nine_in_ten_are_short_and_none_is_long(measured: list[tuple[str, int]], most: int, limit: int) -> None:
    assert over(measured, limit) == []
    longer = over(measured, most)
    assert len(longer) <= len(measured) / 10, f"of {len(measured)} these have more than {most} lines: {longer}"


def test_a_rule_with_its_page_has_120_lines_at_most() -> None:
    assert over([one for one in files() if one[0].startswith("pmlint/rules/")], 120) == []


def test_files_are_named_with_words_of_the_trade() -> None:
    assert {file.stem for file in FILES} & NOT_WORDS_OF_THE_TRADE == set()


def test_every_module_and_public_function_says_what_it_is_for() -> None:
    silent = []
    for file in FILES:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        public = [node for node in tree.body if isinstance(node, Function | ast.ClassDef) and node.name[0] != "_"]
        if tree.body and ast.get_docstring(tree) is None:
            silent.append(file.relative_to(PACKAGE.parent).as_posix())
        silent += [f"{file.relative_to(PACKAGE.parent)} {node.name}" for node in public if not ast.get_docstring(node)]
    assert silent == []
