"""A reasoning audit tells what was believed."""

from documents import CLEAN, brief, findings

ONLY = ("PM707",)
SECTION = "\n## Reasoning audit\n{}\n"


def test_found() -> None:
    document = CLEAN + SECTION.format("The null check was missing. It is there now.")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM707", document.split("\n").index("## Reasoning audit") + 1, 4, "info")]
    assert found[0].problem.message == "the reasoning audit says what was done, not what was believed"


def test_silent() -> None:
    for text in ("We trusted that it never returns null.", "It looked like the provider, as it always had.", "N/A"):
        assert findings(CLEAN + SECTION.format(text), select=ONLY) == []
