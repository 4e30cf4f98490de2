"""The schema's verdict on a document, as problems sorted by the rule they belong to."""

from collections.abc import Container, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pmlint import registry
from pmlint.config.settings import Settings
from pmlint.document.spelling import one_edit_away
from pmlint.engine.demands import in_force, own_schema
from pmlint.engine.schema_files import fetch_from
from pmlint.errors import SchemaError
from pmlint.model.document import Document, FrontMatter
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.model.words import slug
from pmlint.schema import bundle
from pmlint.schema.judge import Judge, Violation
from pmlint.schema.keywords import fold
from pmlint.schema.read import escape
from pmlint.schema.references import Library
from pmlint.source.file import DISK, Reader

FRONT_MATTER_RULE = "front-matter-violation"
DOCUMENT_RULE = "document-violation"
FULL_REVIEW_RULE = "full-review-incomplete"
SPELLING_RULE = "unknown-key"
MISSING_FRONT_MATTER = "missing-front-matter"
MISSING_SECTION = "missing-section"
OWN_RULES = {
    "services": FRONT_MATTER_RULE,
    "detection": "missing-detection-source",
    "failure_class": "missing-failure-class",
    "swap_test": "swap-test-missing",
    "principle": "missing-principle",
    "verification": "fix-unverified",
    "reviewers": "status-reviewer-mismatch",
}
"""Key of a full review → the rule that speaks of it where it is asked for by itself."""


def make_judge(settings: Settings, root: Path, files: Reader = DISK) -> Judge:
    """The judge of a run: the team's own schema where the settings name one, else pmlint's.

    `root`: the repository, or the working directory where there is none; `files`: where its files are read. Raises
    SchemaError.
    """
    schemas = in_force(settings)
    path = own_schema(settings, root)
    if path is None:
        return Judge(schemas[f"{bundle.BASE}postmortem.schema.json"], schemas)
    fetch = fetch_from(files, root)
    schema, source = Library({}, fetch).read(path)
    _check_rules(schema, path, source.spans)
    return Judge(schema, schemas, source, fetch)


def schema_paths(judge: Judge) -> tuple[str, ...]:
    """The files of the repository from which a judge judges: the team's own schema and those that it refers to."""
    return tuple(source.path for source in judge.library.sources.values() if source.path != "bundled")


def problems(
    violations: list[Violation], model: Mapping[str, Any], spans: Mapping[str, Span]
) -> dict[str, tuple[Problem, ...]]:
    """Rule name → what the schema objects to in its name, each at its place."""
    found: dict[str, list[Problem]] = {}
    for violation in violations:
        inside = violation.pointer.startswith("/front_matter")
        rule = violation.rule or (FRONT_MATTER_RULE if inside else DOCUMENT_RULE)
        found.setdefault(rule, []).append(_problem(violation, model, spans))
    return {rule: tuple(ones) for rule, ones in found.items()}


def without_missing_keys(found: Mapping[str, tuple[Problem, ...]]) -> dict[str, tuple[Problem, ...]]:
    """The verdict on front matter that could be read in part only: what seems missing may stand in the rest."""
    unsure = (MISSING_FRONT_MATTER, FRONT_MATTER_RULE, FULL_REVIEW_RULE)
    return {rule: tuple(one for one in ones if rule not in unsure or one.about is None) for rule, ones in found.items()}


def without_doubtful_sections(
    found: Mapping[str, tuple[Problem, ...]], document: Document, light: Container[str], *, unread: bool
) -> dict[str, tuple[Problem, ...]]:
    """The verdict where front matter tells no severity: what would be complete as a light document lacks no section.

    One defect, one finding: whether more is asked for hangs on the missing severity. `light`: the sections of a light
    document; `unread`: the front matter could not be read, and the action items may stand in it.
    """
    matter = document.front_matter
    if matter is None or document.severity is not None or fold(matter.data.get("template")) == "full":
        return dict(found)
    missing = tuple(one for one in found.get(MISSING_SECTION, ()) if not (unread and one.anchor == "section:actions"))
    roles = [problem.anchor.removeprefix("section:") for problem in missing]
    if "timeline" in roles and not any(role in light for role in roles):
        missing = ()
    return {**found, MISSING_SECTION: missing}


def misspelt(found: Mapping[str, tuple[Problem, ...]], document: Document, known: frozenset[str]) -> dict[str, Problem]:
    """Anchor → the finding that takes the place of a missing key where a misspelt one stands: one defect, one finding.

    It weighs what the missing key would have weighed.
    """
    matter = document.front_matter
    if matter is None:
        return {}
    written = {one_edit_away(key, known, matter.data): key for key in matter.data}
    replaced: dict[str, Problem] = {}
    for rule, plain in ((FRONT_MATTER_RULE, Severity.ERROR), (FULL_REVIEW_RULE, None)):
        for problem in found.get(rule, ()):
            key = written.get(problem.anchor.removeprefix("key:"))
            if key is not None:
                replaced.setdefault(problem.anchor, _unknown_key(key, problem, matter, problem.severity or plain))
    return replaced


def handed_over(
    found: Mapping[str, tuple[Problem, ...]], active: Mapping[str, Severity], *, all_asked: bool
) -> dict[str, tuple[Problem, ...]]:
    """The verdict, what a full review leaves open handed to the rule of its own that each answer has.

    `active`: the rules that judge here, with the severity they have in `recommended`. A rule that is off there is on
    because somebody wants to hear of it by its own name; the others take over where `all_asked`, as in `strict`, and
    where the key is written and says nothing.
    """
    sorted_out: dict[str, tuple[Problem, ...]] = {**found, FULL_REVIEW_RULE: ()}
    for problem in found.get(FULL_REVIEW_RULE, ()):
        rule = OWN_RULES.get(problem.anchor.removeprefix("key:").partition("/")[0], "")
        optional = active.get(rule) is Severity.OFF
        own = rule in active and (all_asked or optional or problem.about is None)
        name = rule if own else FULL_REVIEW_RULE
        weighed = problem if optional or not own else replace(problem, severity=Severity.INFO)
        sorted_out[name] = (*sorted_out.get(name, ()), weighed)
    return sorted_out


def _unknown_key(key: str, problem: Problem, matter: FrontMatter, severity: Severity | None) -> Problem:
    return Problem(
        matter.key_spans.get(f"/{escape(key)}", matter.span),
        f"unknown key `{key}`",
        f"did you mean `{problem.anchor.removeprefix('key:')}`?",
        anchor=f"key:{key}",
        severity=severity,
    )


def place(pointer: str, spans: Mapping[str, Span]) -> Span:
    """Where the value at a pointer stands, or what holds it."""
    while pointer not in spans and pointer:
        pointer = pointer.rpartition("/")[0]
    return spans.get(pointer, Span(1, 1, 1, 1))


def _problem(violation: Violation, model: Mapping[str, Any], spans: Mapping[str, Span]) -> Problem:
    missing = violation.pointer != violation.place or violation.value is None
    return Problem(
        span=place(violation.place, spans),
        message=violation.message,
        hint=violation.hint,
        anchor=_anchor(violation.pointer, model),
        about="" if missing else None,
        severity=Severity(violation.severity) if violation.severity else None,
    )


def _anchor(pointer: str, model: Mapping[str, Any]) -> str:
    """What a violation is about: `action:add-replay-alert/owner`, `section:timeline`, `key:owner`."""
    steps = pointer.split("/")[1:]
    if len(steps) > 1 and steps[0] == "action_items" and steps[1].isdecimal():
        item = model["action_items"][int(steps[1])]
        return "/".join([f"action:{slug(item['text']) or item['id']}", *steps[2:]])
    if len(steps) > 1 and steps[0] in {"sections", "front_matter"}:
        return f"{'section' if steps[0] == 'sections' else 'key'}:{'/'.join(steps[1:])}"
    return pointer.lstrip("/")


def _check_rules(schema: Any, path: str, spans: Mapping[str, Span]) -> None:
    """Raises SchemaError where the team's schema names a rule that does not exist."""
    todo = [("", schema)]
    while todo:
        pointer, value = todo.pop()
        if isinstance(value, list):
            todo.extend((f"{pointer}/{index}", one) for index, one in enumerate(value))
        elif isinstance(value, dict):
            name = value.get("pmlint:rule")
            if isinstance(name, str) and name not in registry.names():
                close = registry.suggestion(name)
                hint = f"did you mean `{close}`?" if close else "leave `pmlint:rule` out for document-violation"
                raise SchemaError(f"there is no rule {name[:80]!r}", hint, path, spans.get(f"{pointer}/pmlint:rule"))
            todo.extend((f"{pointer}/{escape(key)}", one) for key, one in value.items())
