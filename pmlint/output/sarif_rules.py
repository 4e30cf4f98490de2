"""Rules as SARIF describes them, with their pages as help."""

from typing import Any

from pmlint import registry
from pmlint.model.problem import Diagnostic, Severity
from pmlint.output.privacy import nameless
from pmlint.rule import Rule, chapters

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}
WEIGHTS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""How GitHub calls the severities of what is no security problem."""
ABOUT = "What it does"
Content = dict[str, Any]


def descriptor(diagnostic: Diagnostic, people: frozenset[str]) -> Content:
    """The rule of a finding: a short word of it, its page, and where that is on the web.

    The people of the documents have no namesakes in the examples of a page: a report that is kept holds no such name.
    """
    rule = _rule(diagnostic.rule)
    content: Content = {"id": diagnostic.code, "name": _pascal(diagnostic.rule)}
    if rule is None:
        text = f"{diagnostic.code} {diagnostic.rule}."
        content |= {"shortDescription": {"text": text}, "fullDescription": {"text": text}, "help": {"text": text}}
    else:
        content |= _described(rule, people)
    if diagnostic.url:
        content["helpUri"] = diagnostic.url
    return content


def _described(rule: Rule, people: frozenset[str]) -> Content:
    page = nameless(f"# {rule.code} {rule.name}\n\n{rule.summary}\n\n{rule.docs}\n", people)
    about = " ".join(chapters(rule.docs).get(ABOUT, rule.summary).split("\n\n")[0].split())
    precision = "very-high" if "exact" in rule.tags else "medium"
    return {
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": about or rule.summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["postmortem", rule.family, *sorted(rule.tags)],
            "precision": precision,
            "problem.severity": WEIGHTS.get(rule.severity, "recommendation"),
        },
    }


def _rule(name: str) -> Rule | None:
    return registry.rule(name) if name in registry.names() else None


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
