"""A rule that crashes does not silence the others."""

from collections.abc import Iterator
from dataclasses import replace

from documents import CLEAN, plan, read, without_key

from pmlint import registry
from pmlint.engine.lint import lint
from pmlint.engine.select import Active
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Rule


def crash(_document: Document, _context: Context) -> Iterator[Problem]:
    raise ZeroDivisionError
    yield


def test_other_rules_go_on() -> None:
    broken: Rule = replace(registry.rule("duplicate-section"), check=crash)
    run = plan()
    actives = tuple(
        Active(broken, Severity.WARNING) if one.rule.name == broken.name else one
        for one in run.selection.active("a.md")
    )
    run.selection._plain = actives
    errors: list[Exception] = []
    found = lint(read(without_key("owner")), run, errors.append)
    assert [(one.code, one.rule, one.severity.value) for one in found] == [
        ("PM000", "internal-error", "error"),
        ("PM101", "front-matter-violation", "error"),
    ]
    assert [type(error) for error in errors] == [ZeroDivisionError]
    assert found[0].problem.message == (
        "the rule duplicate-section failed on this document (ZeroDivisionError); the other rules went on"
    )


def test_silent_on_a_clean_document() -> None:
    assert lint(read(CLEAN), plan()) == []
