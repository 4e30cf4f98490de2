"""Why nothing caught it."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

ONLY = ("PM412",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


DARK = "- The default came from a quiet service.\n- The proxy keeps idle connections."


def test_found() -> None:
    document = causes(DARK)
    line = document.split("\n").index("## Contributing factors") + 1
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM412", line, 4, "warning")]
    assert found[0].problem.message == "nothing tells why tests, review or alerts did not catch it"


@pytest.mark.parametrize(
    "document",
    [
        causes(f"{DARK}\n- Review saw a clean diff."),
        causes(f"{DARK}\n- It went unnoticed, as no alert looks at waits."),
        with_section("## What went poorly\n- No canary exists.\n", causes(DARK)),
        causes(DARK, CLEAN),
        causes("N/A"),
        causes(""),
    ],
)
def test_silent(document: str) -> None:
    assert findings(document, select=ONLY) == []


def test_not_in_recommended() -> None:
    assert "PM412" not in [one.code for one in findings(causes(DARK))]
