"""Rules by name, code, family and tag."""

import subprocess
import sys

import pytest

from pmlint import registry


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        ("PM602", ["missing-owner"]),
        ("pm602", ["missing-owner"]),
        ("missing-owner", ["missing-owner"]),
        ("Missing-Owner", ["missing-owner"]),
        ("PM607", ["unreadable-due"]),
        ("unreadable-due", ["unreadable-due"]),
        ("PM8", []),
        ("PM60", []),
        ("missing", []),
        ("", []),
    ],
)
def test_find(selector: str, names: list[str]) -> None:
    assert [rule.name for rule in registry.find(selector)] == names


def test_every_rule_has_exactly_one_tag_of_the_two() -> None:
    found = [rule.name for tag in registry.TAGS for rule in registry.find(tag)]
    assert sorted(found) == sorted(registry.names())


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("missing-ownr", "missing-owner"),
        ("missing_owner", "missing-owner"),
        ("PM6002", "PM602"),
        ("acitons", "actions"),
        ("zzz", None),
    ],
)
def test_suggestion(selector: str, meant: str | None) -> None:
    assert registry.suggestion(selector) == meant


def loaded(code: str) -> str:
    """What Python prints for `code`, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_names_are_known_without_importing_a_rule() -> None:
    code = (
        "import sys; from pmlint import registry; registry.names();"
        "print([name for name in sys.modules if name.startswith('pmlint.rules')])"
    )
    assert loaded(code) == "[]"


def test_choosing_rules_loads_no_third_party() -> None:
    code = (
        "import sys; from pmlint.engine.select import Selection; from pmlint.config.settings import Settings;"
        "Selection(Settings());"
        "print([name for name in ('yaml', 'jsonschema', 'referencing', 'git', 'markdown_it') if name in sys.modules])"
    )
    assert loaded(code) == "[]"
