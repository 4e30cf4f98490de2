"""Clean postmortems in many forms are clean, and single defects in them are found, in their line and alone.

All forms, styles and kinds are measured by bench/mutants.py; here stands a sample that always is the same.
"""

from pathlib import Path

import pytest
from defects import DEFECTS, mutants
from drafts import KINDS, STYLES, Draft, draft, fits, write
from forms import FORMS, MARK
from mutants import drafts, heavy, judged, own_schema, plan, sample, verdict
from stories import STORIES

ONE_OF_EACH_FORM = [
    draft(story, KINDS[number % len(KINDS)], form, style)
    for number, (story, form, style) in enumerate(
        zip(
            STORIES,
            FORMS,
            ("numbered", "labels", "bold", "emoji", "setext", "level-1", "level-2", "labels"),
            strict=True,
        )
    )
]


def name(one: Draft) -> str:
    """How a test calls a postmortem."""
    return f"{one.story.name}-{one.kind}-{one.form}-{one.style}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the team's own schema, which no test changes."""
    folder = tmp_path_factory.mktemp("repository")
    own_schema(folder)
    return folder


@pytest.mark.parametrize("one", sample(80), ids=name)
def test_clean_postmortems_are_clean(one: Draft, root: Path) -> None:
    found = heavy(judged(write(one).encode(), plan("recommended", None, root)))
    assert [(one.code, one.problem.span.line) for one in found] == []


@pytest.mark.parametrize("one", ONE_OF_EACH_FORM, ids=name)
def test_single_defects_are_found_in_their_line_and_alone(one: Draft, root: Path) -> None:
    verdicts = {f"{mutant.rule} {mutant.name}": verdict(mutant, one, root) for mutant in mutants(one)}
    assert {name: found for name, found in verdicts.items() if not all(found)} == {}


def test_every_form_style_and_kind_is_measured() -> None:
    seen = {(one.kind, one.form, one.style) for one in drafts()}
    assert seen == {(kind, form, style) for kind in KINDS for form in FORMS for style in STYLES if fits(form, style)}


def test_every_defect_is_put_into_some_postmortem() -> None:
    put = {(mutant.rule, mutant.name) for one in sample(60) for mutant in mutants(one)}
    assert put == {(rule, name) for rule, name, _, _ in DEFECTS}


def test_no_mark_is_written() -> None:
    assert not any(MARK.encode() in mutant.data for one in ONE_OF_EACH_FORM for mutant in mutants(one))
