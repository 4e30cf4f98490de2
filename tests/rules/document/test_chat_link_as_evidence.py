"""Evidence that only a chat holds."""

import pytest
from documents import brief, findings, with_section

ON = ("PM019",)
CHAT = "https://acme.slack.com/archives/C024BE91L/p1700000000"


@pytest.mark.parametrize(
    "address",
    [CHAT, "https://teams.microsoft.com/l/message/19", "https://discord.com/channels/1/2", "https://acme.zulipchat.com/#narrow"],
)  # fmt: skip
def test_found_at_the_first(address: str) -> None:
    found = findings(with_section(f"## Summary\nAs [told]({address}) and [later]({CHAT})."), extend_select=ON)
    assert [(one[0], one[2]) for one in brief(found)] == [("PM019", 4)]
    assert found[0].problem.message == "the only evidence is a chat, which others cannot open"


@pytest.mark.parametrize(
    "more",
    ["[graph](https://graphs.example.com/x)", "![Errors rise](graph.png)", "\n\n```\nERROR pool exhausted\n```", "`ERROR pool`"],
)  # fmt: skip
def test_other_evidence(more: str) -> None:
    assert findings(with_section(f"## Summary\nAs [told]({CHAT}). {more}"), select=ON) == []


def test_silent_without_links() -> None:
    assert findings(with_section("## Summary\nAs told in the chat, see [above](#summary)."), select=ON) == []
