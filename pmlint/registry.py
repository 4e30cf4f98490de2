"""Which rules there are: names from the places of their files, contents on demand; beside them those of plugins."""

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
_added: dict[str, Rule] = {}
"""Name → rule, of the plugins of this run."""


def use(added: tuple[Rule, ...]) -> None:
    """Let these rules of plugins be the ones beside pmlint's own."""
    if tuple(_added.values()) != added:
        _added.clear()
        _added.update({one.name: one for one in added})
        rules.cache_clear()


@cache
def _own_names() -> dict[str, str]:
    return {
        file.stem.replace("_", "-"): f"pmlint.rules.{folder.name}.{file.stem}"
        for folder in sorted(_FOLDER.iterdir())
        if folder.name in FAMILIES
        for file in sorted(folder.glob("*.py"))
        if file.stem != "__init__"
    }


def names() -> dict[str, str]:
    """Name of every rule → its module. Imports nothing."""
    return _own_names() | {name: one.check.__module__ for name, one in _added.items()} if _added else _own_names()


@cache
def _own_rule(name: str) -> Rule:
    check: Rule = import_module(_own_names()[name]).check
    return check


def rule(name: str) -> Rule:
    """The rule of that name; imports its module only. Raises KeyError."""
    return _added[name] if name in _added else _own_rule(name)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code, those of plugins last. Imports their modules."""
    own = sorted((rule(name) for name in _own_names()), key=lambda one: one.code)
    return (*own, *sorted(_added.values(), key=lambda one: one.code))


def find(selector: str) -> tuple[Rule, ...]:
    """The rules that a code, a name, a family (`PM6`, `actions`, the letters of a plugin's codes) or a tag means.

    None where it means nothing.
    """
    wanted = selector.strip().lower()
    if wanted in names():
        return (rule(wanted),)
    if wanted in TAGS:
        return tuple(one for one in rules() if wanted in one.tags)
    code = FAMILIES.get(wanted, wanted.upper())
    if is_group(wanted):
        return tuple(one for one in rules() if one.code.startswith(code) or one.family == wanted)
    return tuple(one for one in rules() if one.code == code)


def is_group(selector: str) -> bool:
    """Whether it means a family or a tag rather than one rule."""
    wanted = selector.strip().lower()
    return wanted in TAGS or wanted in FAMILIES or wanted.upper() in FAMILIES.values() or wanted in _added_groups()


def _added_groups() -> set[str]:
    """What the rules of plugins have in common: the letters of their codes, and families of their own."""
    letters = {one.code.rstrip("0123456789").lower() for one in _added.values()}
    return letters | {one.family for one in _added.values()}


def page_address(code: str, name: str) -> str:
    """Where the page of a rule is on the web; empty for that of a plugin."""
    return "" if name in _added else f"{PAGES}{code}-{name}.md"


def suggestion(selector: str) -> str | None:
    """The code, name, family or tag that was probably meant."""
    wanted = selector.strip()
    codes = [one.code for one in rules()]
    if wanted[:2].upper() == "PM":
        return _nearest(wanted.upper(), [*codes, *FAMILIES.values()])
    own = [one.code for one in _added.values()]
    close = _nearest(wanted.upper(), own) if own else None
    return close or _nearest(wanted.lower().replace("_", "-"), [*names(), *FAMILIES, *TAGS])


def _nearest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
