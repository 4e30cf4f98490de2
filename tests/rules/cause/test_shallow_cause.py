"""Causes that are the trigger and nothing else."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter, with_section

ONLY = ("PM401",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


@pytest.mark.parametrize(
    "text",
    [
        "A bad deploy of checkout.",
        "A configuration change set the pool to five connections. It went to all of production.",
        "The deploy of 10:02 caused it.",
        "The deploy of 10:02\nwent to all of production.",
    ],
)
def test_found(text: str) -> None:
    document = causes(text)
    line = document.split("\n").index("## Contributing factors") + 2
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM401", line, 1, "warning")]
    assert found[0].problem.message == '"Contributing factors" names what set it off, and not what let it through'


@pytest.mark.parametrize(
    "text",
    [
        "The pool held five connections, because the default of the template is five, so every request waited.",
        "The pool held five. The default came from a template. Staging has little traffic.",
        "No test fills the pool, and nothing rejects five.",
        "- A bad deploy",
        "- A bad deploy\n- No canary",
        "Why? A bad deploy.",
        "Why? A bad deploy.\nWhy? No canary.\nWhy? Never asked for.",
        "The pool was small.\n\n### No canary stage exists\nAll went out at once.",
        "The root cause is still unknown.",
        "N/A",
        "",
        "![the graph](errors.png)",
        "| Service | Replicas |\n|---|---|\n| web | 3 |",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text), select=ONLY) == []


def test_small_incidents_and_light_documents_may_be_short() -> None:
    assert findings(causes("A bad deploy.", CLEAN), select=ONLY) == []
    assert findings(with_section("## Cause\nA bad deploy.\n", LIGHT), select=ONLY) == []


def test_one_step_milder_in_a_draft() -> None:
    document = with_front_matter("status: draft", causes("A bad deploy."))
    assert [one.severity.value for one in findings(document, select=ONLY)] == ["info"]


def test_a_missing_or_empty_section_is_for_other_rules() -> None:
    for document in (causes(""), causes("N/A"), causes("TBD"), BIG.replace("## Contributing factors", "## Weather")):
        assert [one.code for one in findings(document, select=("PM4", "PM201", "PM202"))] in (["PM202"], ["PM201"])
