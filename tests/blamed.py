"""Sentences in sections for the tests of rules about blame: what is found, with which words underlined."""

from dataclasses import replace

from documents import FACTS, PATH, plan

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import lint
from pmlint.model.people import Roster
from pmlint.model.problem import Diagnostic

ROSTER = Roster(
    names=frozenset({"Priya Raman", "Mark Hale", "Julia Berg", "Chen Wei"}),
    handles=frozenset({"sam", "dana", "maxone"}),
)
NOBODY = Roster()


def judged(text: str, roster: Roster = NOBODY, settings: Settings | None = None, *extra: str) -> list[Diagnostic]:
    """What all rules say of a document; `extra` are rules that are off by default."""
    chosen = settings or Settings()
    run = replace(plan(chosen, extend_select=extra), facts=replace(FACTS, roster=roster))
    return lint(parse(text.encode(), PATH, chosen, roster), run)


def told(code: str, section: str, text: str, roster: Roster = NOBODY, *extra: str) -> list[tuple[str, str]]:
    """The words that a rule underlines in a section, with the severity."""
    document = f"## {section}\n\n{text}\n"
    found = [one for one in judged(document, roster, None, *extra) if one.code == code]
    return [(words(document, one), one.severity.value) for one in found]


def words(document: str, one: Diagnostic) -> str:
    """What a finding underlines."""
    span = one.problem.span
    assert span.line == span.end_line
    return document.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
