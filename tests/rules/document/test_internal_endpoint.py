"""Addresses that only insiders reach."""

import pytest
from documents import CLEAN, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 2
ON = ("PM022",)


@pytest.mark.parametrize(
    "address",
    ["10.2.3.4", "172.16.0.9", "172.31.255.1", "192.168.1.20", "db-1.prod.internal", "wiki.acme.corp", "go/runbooks"],
)
def test_found(address: str) -> None:
    (found,) = findings(with_section(f"## Summary\nSee {address}, and later {address}."), extend_select=ON)
    assert (found.code, found.problem.span.line, found.problem.span.column) == ("PM022", LINE, 5)
    assert found.problem.message == f"only insiders can reach `{address}`"


def test_code_too() -> None:
    text = with_section("## Summary\n```\nping 10.2.3.4\n```")
    assert [one.problem.span.line for one in findings(text, extend_select=ON)] == [LINE + 1]


@pytest.mark.parametrize(
    "text",
    ["10.0.0.0/8", "8.8.8.8", "172.32.0.1", "version 10.2.3", "1.10.2.3.4", "internal.example.com", "the internal host",
     "https://go.dev/doc", "local", "10.2.3.4.5", "go/no-go.md"],
)  # fmt: skip
def test_silent(text: str) -> None:
    assert findings(with_section(f"## Summary\nSee {text} there."), select=ON) == []


def test_off_unless_asked_for() -> None:
    assert findings(with_section("## Summary\nSee 10.2.3.4.")) == []
