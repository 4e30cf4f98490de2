"""Which rules there are: their names from the places of their files, their contents on demand."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path

from pmlint.rule import Rule

FAMILIES = {
    "document": "PM0", "metadata": "PM1", "structure": "PM2", "timeline": "PM3", "cause": "PM4",
    "blame": "PM5", "actions": "PM6", "learning": "PM7", "history": "PM8", "repository": "PM9",
}  # fmt: skip
TAGS = ("exact", "heuristic")
PAGES = "https://github.com/pmlint/pmlint/blob/main/docs/rules/"
"""Where the rules' pages are on the web; their texts are the docstrings here."""
_FOLDER = Path(__file__).resolve().parent / "rules"


@cache
def names() -> dict[str, str]:
    """Name of every rule → its module. Imports nothing."""
    return {
        file.stem.replace("_", "-"): f"pmlint.rules.{folder.name}.{file.stem}"
        for folder in sorted(_FOLDER.iterdir())
        if folder.name in FAMILIES
        for file in sorted(folder.glob("*.py"))
        if file.stem != "__init__"
    }


@cache
def rule(name: str) -> Rule:
    """The rule of that name; imports its module only. Raises KeyError."""
    check: Rule = import_module(names()[name]).check
    return check


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code. Imports their modules."""
    return tuple(sorted((rule(name) for name in names()), key=lambda one: one.code))


def find(selector: str) -> tuple[Rule, ...]:
    """The rules that a code, a name, a family (`PM6`, `actions`) or a tag means; none where it means
    nothing."""
    wanted = selector.strip().lower()
    if wanted in names():
        return (rule(wanted),)
    if wanted in TAGS:
        return tuple(one for one in rules() if wanted in one.tags)
    code = FAMILIES.get(wanted, wanted.upper())
    if is_group(wanted):
        return tuple(one for one in rules() if one.code.startswith(code))
    return tuple(one for one in rules() if one.code == code)


def is_group(selector: str) -> bool:
    """Whether it means a family or a tag rather than one rule."""
    wanted = selector.strip().lower()
    return wanted in TAGS or wanted in FAMILIES or wanted.upper() in FAMILIES.values()


def page_address(code: str, name: str) -> str:
    """Where the page of a rule is on the web."""
    return f"{PAGES}{code}-{name}.md"


def suggestion(selector: str) -> str | None:
    """The code, name, family or tag that was probably meant."""
    wanted = selector.strip()
    codes = [one.code for one in rules()]
    if wanted[:2].upper() == "PM":
        return _nearest(wanted.upper(), [*codes, *FAMILIES.values()])
    return _nearest(wanted.lower().replace("_", "-"), [*names(), *FAMILIES, *TAGS])


def _nearest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
