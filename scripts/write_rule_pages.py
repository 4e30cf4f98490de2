"""Write docs/rules from the rules' own docstrings: one page each, as `pmlint rule CODE` shows it, and an index.

    python scripts/write_rule_pages.py [--check]

With `--check` nothing is written; the exit code is 1 where a page is missing, out of date or without a rule.
"""

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from pmlint import registry
from pmlint.app.explain import severities
from pmlint.cli import main as pmlint
from pmlint.rule import Rule

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
INDEX = "README.md"
INDEX_HEAD = (
    "# The rules",
    "",
    "Written from the rules themselves by `scripts/write_rule_pages.py`; `pmlint rule CODE` shows the same pages. The",
    "last columns say what a rule weighs in each preset.",
    "",
    "| code | name | what it finds | minimal | recommended | strict |",
    "|---|---|---|---|---|---|",
)


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them; the result is the exit code."""
    wanted = dict(pages())
    there = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}
    stale = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
    if "--check" in arguments:
        print(*(f"docs/rules/{name} is not as the rules say" for name in stale), sep="\n", end="\n" if stale else "")
        print("run: python scripts/write_rule_pages.py" if stale else f"{len(wanted) - 1} pages")
        return 1 if stale else 0
    for name in stale:
        if name in wanted:
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
    print(f"{len(stale)} of {len(wanted)} files written or removed")
    return 0


def pages() -> Iterator[tuple[str, str]]:
    """File name and text of the index and of each page."""
    rules = registry.rules()
    yield INDEX, "\n".join([*INDEX_HEAD, *map(row, rules)]) + "\n"
    for rule in rules:
        yield file_name(rule), page(rule)


def file_name(rule: Rule) -> str:
    """Where a rule's page stands."""
    return f"{rule.code}-{rule.name}.md"


def row(rule: Rule) -> str:
    """A rule's line in the index."""
    link = f"[{rule.code}]({file_name(rule)})"
    return f"| {link} | `{rule.name}` | {rule.summary} | {' | '.join(severities(rule).values())} |"


def page(rule: Rule) -> str:
    """A rule's page, as the command line prints it."""
    with redirect_stdout(StringIO()) as printed:
        pmlint(["rule", rule.code, "--output-format", "markdown"])
    return printed.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
