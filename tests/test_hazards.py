"""Hostile input ends in a finding or in a normal result: never in an exception, never without a word.

How long it takes is measured by `bench/hazards.py` and `bench/regexes.py`, not here.
"""

import re

import pytest
from attack_strings import attacks, patterns
from documents import CLEAN, PATH, plan
from hostile_documents import BODY, YAML_BOMBS, YAML_PIECES, repeated, whole

from pmlint.config.settings import Settings
from pmlint.document.export import to_json
from pmlint.document.parse import MOST_LINES, parse
from pmlint.engine.lint import lint
from pmlint.source.markdown import LONGEST_TEXT, MOST_BLOCKS

LIMIT = 256 * 1024
LESS = 16 * 1024
STRICT = plan(Settings(preset="strict"))


def codes(data: bytes) -> set[str]:
    """Read, export and judge: the codes of what is found, none of which says that pmlint itself failed."""
    document = parse(data, PATH, Settings(timezone="UTC"))
    to_json(document)
    found = lint(document, STRICT)
    assert [one.problem.message for one in found if one.rule == "internal-error"] == []
    return {one.code for one in found}


@pytest.mark.parametrize(
    "data", [pytest.param(data, id=name) for name, data in whole(LIMIT) if not name.startswith("front matter: ")]
)
def test_hazard_at_the_size_limit(data: bytes) -> None:
    assert len(data) <= LIMIT
    assert codes(data) != set(), "nothing of this is a good postmortem"


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in whole(LESS)])
def test_hazard_that_is_read_in_full(data: bytes) -> None:
    assert codes(data) != set()


@pytest.mark.parametrize(("size", "lines"), [(600, False), (200, True)], ids=["in a line", "line by line"])
def test_pieces_without_end_in_every_place(size: int, lines: bool) -> None:
    for name, data in repeated(size, lines=lines):
        model, _ = to_json(parse(data, PATH, Settings(timezone="UTC")))
        assert model["outline"] or model["title"] or not name.startswith(("action", "timeline", "log", "cause")), name


def test_questions_without_end_do_not_exhaust_the_stack() -> None:
    document = parse(b"## Root cause\n" + b"Why? " * 1500, PATH, Settings())
    assert [cause.span.line for cause in document.causes] == [2]


NOT_REFUSED = (
    "look-alikes",
    "date that is none",
    "numbers",
    "separators",
    "mark in the middle",
    "keys that are no text",
    "nothing",
)


@pytest.mark.parametrize("name", [name for name in YAML_BOMBS if name not in NOT_REFUSED])
def test_front_matter_that_would_hurt_is_refused(name: str) -> None:
    assert "PM002" in codes(f"---\n{YAML_BOMBS[name]}---\n{BODY}".encode())


@pytest.mark.parametrize("piece", ["flow sequences", "flow mappings", "block sequences", "keys of keys"])
@pytest.mark.parametrize("count", [40, 20_000])
def test_front_matter_nested_without_end_is_refused(piece: str, count: int) -> None:
    text = (YAML_PIECES[piece] * count)[: 60 * 1024]
    assert codes(f"---\na:\n  {text}\n---\n{BODY}".encode()) & {"PM002", "PM007"}


def test_front_matter_over_its_limit_is_too_much() -> None:
    assert "PM007" in codes(f"---\na: {'b' * 70_000}\n---\n{BODY}".encode())


def test_front_matter_never_closed() -> None:
    assert codes(b"---\ntitle: a\n" + b"b: c\n" * 1000) == {"PM001"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(CLEAN.encode() + b"a " * LIMIT, "PM007", id="over the size limit"),
        pytest.param(b"\xff" * (LIMIT + 1), "PM007", id="over the size limit and no text"),
        pytest.param(b"\n" * (MOST_LINES + 1), "PM007", id="too many lines"),
        pytest.param(b"# a\n" * (MOST_BLOCKS + 1), "PM007", id="too many blocks"),
        pytest.param(b"a" * (LONGEST_TEXT + 1), "PM007", id="too long a paragraph"),
        pytest.param(b"> " * 60 + b"# Summary\n", "PM007", id="quotes too deep"),
        pytest.param(b"- " * 30 + b"a\n", "PM007", id="lists too deep"),
        pytest.param(b"# a\n```\n## Summary\n", "PM001", id="fence never closed"),
        pytest.param(CLEAN.encode() + b"\xff", "PM001", id="not UTF-8"),
    ],
)
def test_limit_is_a_finding(data: bytes, expected: str) -> None:
    assert expected in codes(data)


def test_size_limit_itself_is_read() -> None:
    padded = CLEAN.encode() + b"\n" * 100 + b"<!--" + b"a\n" * 1000 + b"-->\n"
    assert "PM007" not in codes(padded)
    filled = CLEAN.encode() + b"<!-- " + b"a" * (LIMIT - len(CLEAN.encode()) - 9) + b" -->"
    assert len(filled) == LIMIT
    assert "PM007" not in codes(filled)
    assert "PM007" in codes(filled + b"\n")


@pytest.mark.parametrize("pattern", [pytest.param(one, id=name) for name, one in patterns().items()])
def test_every_pattern_ends_on_strings_made_to_hurt_it(pattern: re.Pattern[str]) -> None:
    for _, text in attacks(pattern, 400):
        for match in pattern.finditer(text):
            assert 0 <= match.start() <= match.end() <= len(text)
