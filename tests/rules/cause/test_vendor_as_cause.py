"""Causes that end at somebody else."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

ONLY = ("PM413",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


@pytest.mark.parametrize(
    "text",
    [
        "- The payment provider had an outage.",
        "AWS was unavailable in eu-west-1.",
        "Why? Logins failed.\nWhy? The vendor failed.\nWhy? Their data centre was down.".replace(
            "Why? Logins failed.\n", "Why? The provider was down.\n"
        ),
    ],
)
def test_found(text: str) -> None:
    found = findings(causes(text, CLEAN), select=ONLY)
    assert [(one.code, one.severity.value) for one in found] == [("PM413", "info")]
    assert found[0].problem.message == "the causes end at a vendor; nothing tells what your side does when it fails"


@pytest.mark.parametrize(
    "text",
    [
        "- The payment provider had an outage.\n- Checkout has no timeout.",
        "- The payment provider had an outage, and no fallback exists.",
        "- The payment provider had an outage.\n- The default of the pool is five.",
        "- GitHub issues with similar errors are open.",
        "- Our provider module sets five connections.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text, CLEAN), select=ONLY) == []


def test_action_items_may_tell_it() -> None:
    text = causes("- The payment provider had an outage.", CLEAN)
    assert findings(text.replace("Reject pool sizes", "Add a fallback for pool sizes"), select=ONLY) == []


def test_a_full_review_hears_it_from_another_rule() -> None:
    found = findings(causes("- The payment provider had an outage."), select=("PM4",))
    assert [one.code for one in found] == ["PM402"]
    assert brief(found)[0][3] == "warning"
