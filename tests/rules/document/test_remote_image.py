"""Images that will not stay."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 2


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("https://files.slack.com/a/b.png", "this image lies on files.slack.com, where images do not stay"),
        (
            "https://lh3.googleusercontent.com/abc",
            "this image lies on lh3.googleusercontent.com, where images do not stay",
        ),
        (
            "https://bucket.example.com/a.png?X-Amz-Expires=3600",
            "this image lies on bucket.example.com, behind an address that expires",
        ),
    ],
)
def test_does_not_stay(address: str, message: str) -> None:
    found = findings(with_section(f"## Summary\n![Errors rise]({address})"))
    assert brief(found) == [("PM018", LINE, 1, "info")]
    assert found[0].problem.message == message


@pytest.mark.parametrize("address", ["https://example.com/files.slack.com.png", "graph.png", "http://[::1/x.png"])
def test_stays(address: str) -> None:
    assert findings(with_section(f"## Summary\n![Errors rise]({address})")) == []
