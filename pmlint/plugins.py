"""Rules of other packages: found by the entry-point group `pmlint.rules`, loaded only where the settings name them.

The entry point names a package that is laid out as `pmlint/rules` is: a folder a family, in it a file a rule. Nothing
is loaded from the checkout, whose author may be anybody.
"""

import re
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pmlint import registry
from pmlint.config.names import did_you_mean
from pmlint.errors import PluginError
from pmlint.model.problem import Severity
from pmlint.rule import CHAPTERS, Option, Rule, chapters

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "pmlint.rules"
_METADATA = "importlib.metadata"
"""Imported only where plugins are named: it costs as much as the rest of a start."""
_CODE = re.compile(r"(?!PM)[A-Z]{2,10}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def use_plugins(names: Sequence[str], folders: Sequence[Path]) -> None:
    """Let these plugins' rules be rules of this run, and no others'.

    `folders`: the repository and the working directory, from which nothing is loaded. Raises PluginError where a plugin
    is not installed, cannot be loaded, lies in one of the folders, or brings a rule that is not right.
    """
    registry.use(())
    if not names:
        return
    points = _installed()
    found: list[Rule] = []
    for name in dict.fromkeys(names):
        found += _rules(name, _point(name, points), [folder.resolve() for folder in folders])
    _check_clashes(found)
    registry.use(tuple(found))


@contextmanager
def prints_aside(names: Sequence[str]) -> Iterator[None]:
    """Let what plugins print go to standard error: standard output is the report's."""
    if not names:
        yield
        return
    with redirect_stdout(sys.stderr):
        yield


def _installed() -> list["EntryPoint"]:
    try:
        return list(import_module(_METADATA).entry_points(group=GROUP))
    except Exception as error:
        message = f"the packages of this environment cannot be listed: {type(error).__name__}: {error}"[:300]
        raise PluginError(message, "repair it, or make a new environment") from error


def _point(name: str, points: Sequence["EntryPoint"]) -> "EntryPoint":
    own = [point for point in points if point.name == name]
    if not own:
        known = sorted({point.name for point in points})
        otherwise = f"install the package that brings it, into the environment of pmlint ({sys.prefix})"
        raise PluginError(f"the plugin `{name[:80]}` is not installed", did_you_mean(name, known, otherwise))
    if len({point.value for point in own}) > 1:
        packages = ", ".join(sorted({_package(point) for point in own}))
        raise PluginError(f"several packages bring a plugin `{name}`: {packages}", "uninstall all but one of them")
    return own[0]


def _package(point: "EntryPoint") -> str:
    return point.dist.name if point.dist is not None else point.value


def _rules(name: str, point: "EntryPoint", folders: Sequence[Path]) -> list[Rule]:
    """The rules of a plugin, by module. Nothing of it is run before its place is known to be right."""
    _check_place(name, point, folders)
    try:
        with redirect_stdout(sys.stderr):
            modules = [import_module(module) for module in _modules(point.value)]
    except PluginError:
        raise
    except (Exception, SystemExit) as error:
        told = f"{type(error).__name__}: {error}"[:300]
        raise PluginError(f"the plugin `{name}` cannot be loaded: {told}", "see its own documentation") from error
    if not modules:
        hint = f"`{point.value}` is laid out as pmlint's own rules are: a folder for each family, a file for each rule"
        raise PluginError(f"the plugin `{name}` brings no rule", hint)
    rules = []
    for module in modules:
        rule = getattr(module, "check", None)
        complaint = _complaint(rule)
        if complaint or not isinstance(rule, Rule):
            raise PluginError(f"the rule {module.__name__} of the plugin `{name}` {complaint}", "see docs/plugins.md")
        rules.append(rule)
    return rules


def _check_place(name: str, point: "EntryPoint", folders: Sequence[Path]) -> None:
    """Raise PluginError where the package, or the code that its name would load, lies in the checkout."""
    places = [Path(str(point.dist.locate_file("")))] if point.dist is not None else []
    try:
        spec = find_spec(point.value.partition(":")[0].partition(".")[0])
    except (ImportError, ValueError, AttributeError):
        spec = None
    if spec is not None:
        places += [Path(spec.origin)] if spec.origin and spec.has_location else []
        places += map(Path, spec.submodule_search_locations or ())
    for place in places:
        inside = any(place.resolve().is_relative_to(folder) for folder in folders)
        if inside and not any(place.resolve().is_relative_to(home) for home in _homes()):
            hint = "install it outside the repository, and not as an editable package: a checkout may be anybody's"
            raise PluginError(f"the plugin `{name}` lies in the repository and is not loaded", hint, str(place))


def _homes() -> list[Path]:
    """Where packages of this very environment are installed, be it in the checkout: pmlint itself comes from there."""
    return [Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib")]


def _modules(package: str) -> list[str]:
    """The modules of rules below a package, sorted."""
    found = import_module(package)
    folders = [Path(folder) for folder in getattr(found, "__path__", ())]
    return sorted(
        f"{package}.{file.parent.name}.{file.stem}"
        for folder in folders
        for file in folder.glob("*/*.py")
        if file.stem.isidentifier() and not file.stem.startswith("_") and file.parent.name.isidentifier()
    )


def _complaint(rule: object) -> str:
    """What is wrong with a rule; empty where nothing is."""
    if not isinstance(rule, Rule):
        return "has no `check` that `@rule` has made"
    if not _CODE.fullmatch(rule.code):
        return f"has the code `{rule.code[:20]}`, not capital letters other than PM and three digits, as in ACME001"
    if not _NAME.fullmatch(rule.name):
        return f"is named `{rule.name[:60]}`, not words in lower case with hyphens between them"
    kinds: list[tuple[object, type]] = [(rule.severity, Severity), *((one, Option) for one in rule.options.values())]
    if not all(isinstance(value, kind) for value, kind in kinds):
        return "has a severity or an option of another type than pmlint's"
    if rule.essential or rule.decisive:
        return "is `essential` or `decisive`, which only pmlint's own may be"
    missing = [heading for heading in CHAPTERS if not chapters(rule.docs).get(heading)]
    if not rule.summary or missing:
        return f"has a page without {f'the part `## {missing[0]}`' if missing else 'a summary'}"
    return ""


def _check_clashes(rules: Sequence[Rule]) -> None:
    """Raise PluginError where a code or name is taken."""
    owners = {text: "pmlint" for one in registry.rules() for text in (one.code, one.name)}
    owners |= dict.fromkeys((*registry.FAMILIES, *registry.TAGS), "pmlint")
    for rule in rules:
        for text in (rule.code, rule.name):
            module = rule.check.__module__
            if owners.setdefault(text, module) != module:
                message = f"`{text}` of the rule {module} is taken by {owners[text]}"
                raise PluginError(message, "give the rule another code or name, or use one of the two plugins only")
