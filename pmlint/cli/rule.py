"""Explain a rule: what it does, why it matters, how to fix it. Without a name, list them all."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pmlint.app.explain import as_json, explained, severities
from pmlint.app.plugins import use_plugins_of
from pmlint.app.project import open_project
from pmlint.cli.console import put, say
from pmlint.cli.parser import Options, Parser
from pmlint.errors import PmlintError, UsageError
from pmlint.output.escape import RUNNER_MARK
from pmlint.registry import find, is_group
from pmlint.rule import Rule

DEFAULT_PRESET = "recommended"


def configure(parser: Parser) -> None:
    """The flags of `pmlint rule`."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a code, a name, a family (PM6, actions) or a tag")
    formats = ("text", "markdown", "json")
    parser.add_argument("--output-format", choices=formats, default="text", help="the form of the page")


def run(options: Options) -> int:
    """Print pages or the list."""
    names = [*filter(None, [options.rule]), *options.literal_paths]
    if len(names) > 1:
        raise UsageError("name one rule", "pmlint rule PM602")
    _use_plugins(names)
    rules = explained(names[0] if names else None)
    one = len(rules) == 1
    put({"text": _text, "markdown": _markdown, "json": _json}[options.output_format](rules, one))
    return 0


def _use_plugins(names: Sequence[str]) -> None:
    """Know the rules of the settings' plugins too. Pages of pmlint's own are told whatever the settings hold."""
    if names and find(names[0]) and not is_group(names[0]):
        return
    try:
        use_plugins_of(open_project(Path.cwd(), os.environ.get("PMLINT_CONFIG") or None))
    except PmlintError as error:
        say(f"note: rules of plugins are not known: {error.message}")


def _text(rules: Sequence[Rule], one: bool) -> str:
    lines = _page(rules[0]) if one else map(_row, rules)
    return "".join(f"{line}\n" for line in lines)


def _markdown(rules: Sequence[Rule], one: bool) -> str:
    if one:
        return "".join(f"{line}\n" for line in _page(rules[0], "# "))
    rows = [_table_row(rule) for rule in rules]
    return "\n".join(["| Code | Name | Severity | Summary |", "|---|---|---|---|", *rows, ""])


def _table_row(rule: Rule) -> str:
    summary = rule.summary.replace("|", "\\|")
    return f"| {rule.code} | {rule.name} | {severities(rule)[DEFAULT_PRESET]} | {summary} |"


def _json(rules: Sequence[Rule], one: bool) -> str:
    found: Any = as_json(rules[0]) if one else [as_json(rule) for rule in rules]
    return json.dumps(found, indent=2).replace(RUNNER_MARK, "#\\u0023[") + "\n"


def _page(rule: Rule, mark: str = "") -> Iterator[str]:
    weights = ", ".join(f"{level} in {preset}" for preset, level in severities(rule).items())
    yield from (f"{mark}{rule.code} {rule.name}", "", rule.summary, "")
    yield from (f"Family {rule.family}; {', '.join(sorted(rule.tags))}; since {rule.since}. {weights}.", "")
    yield from rule.docs.split("\n")


def _row(rule: Rule) -> str:
    return f"{rule.code} {rule.name:<28} {severities(rule)[DEFAULT_PRESET]:<7} {rule.summary}"
