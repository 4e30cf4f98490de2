"""Chat in the text."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 4
MESSAGES = ["[10:02] dana: errors go up", "> errors go up", "10:02 dana: looking", "<@dana> looking"]


@pytest.mark.parametrize("message", MESSAGES)
def test_many_messages(message: str) -> None:
    chat = "\n".join([message] * 41)
    found = findings(with_section(f"## Summary\nErrors.\n\n{chat}"))
    assert brief(found) == [("PM020", LINE, 1, "info")]
    assert found[0].problem.message == "41 lines of chat or quotes in a row"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(["> errors"] * 40), id="not so many"),
        pytest.param("```\n" + "\n".join(["> errors"] * 60) + "\n```", id="code"),
        pytest.param("\n".join(["Errors: more than before."] * 60), id="prose"),
    ],
)
def test_fine(text: str) -> None:
    assert findings(with_section(f"## Summary\nErrors.\n\n{text}")) == []


def test_appendix() -> None:
    chat = "\n".join(["> errors"] * 60)
    assert findings(f"{CLEAN}\n## Appendix\n{chat}\n") == []
