"""Causes that only name a trigger."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

ONLY = ("PM411",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


@pytest.mark.parametrize(
    "text",
    [
        "- Config change", "A bad deploy.", "Traffic spike", "- Expired certificate", "- The root cause was a typo.",
        "Bug in the parser", "- Deploy\n- Load spike", "Memory leak in the cache daemon.", "DDoS attack on our service",
    ],
)  # fmt: skip
def test_found(text: str) -> None:
    document = causes(text, CLEAN)
    line = document.split("\n").index("## Contributing factors") + 2
    found = findings(document, select=ONLY)
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM411", line, "info")]
    assert found[0].problem.message.endswith("names the trigger; what let it through is not told")


@pytest.mark.parametrize(
    "text",
    [
        "- Config change\n- Nothing rejects a pool below 20",
        "A bug in the parser dropped every second row.",
        "The deploy tool has no canary stage.",
        "Change requests are not reviewed.",
        "Load balancers keep idle connections.",
        "",
        "N/A",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text, CLEAN), select=ONLY) == []


def test_a_full_review_hears_it_from_another_rule() -> None:
    assert [one.code for one in findings(causes("A bad deploy."), select=("PM4",))] == ["PM401"]
    assert brief(findings(causes("- A bad deploy"), select=("PM4",)))[0][0] == "PM402"
    assert [one.code for one in findings(causes("- Deploy\n- Load spike"), select=("PM4",))] == ["PM411"]
