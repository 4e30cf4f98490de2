"""What the payload of an event says, whatever stands in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from pmlint.action.event import Event, read_event

SHA = "0123456789abcdef0123456789abcdef01234567"
HEAD = {"sha": SHA, "repo": {"full_name": "acme/incidents"}}
FORK = {"sha": SHA, "repo": {"full_name": "eve/incidents"}}
ADDRESS = f"https://github.com/acme/incidents/blob/{SHA}/"
OF_FORK = ADDRESS.replace("acme", "eve")


def pull(head: Any = HEAD, number: Any = 7) -> dict[str, Any]:
    """A payload with a pull request."""
    return {"pull_request": {"number": number, "head": head}}


@pytest.mark.parametrize(
    ("name", "payload", "expected"),
    [
        ("pull_request", pull(), Event(7, may_comment=True, source=ADDRESS)),
        ("pull_request", pull(FORK), Event(7, may_comment=False, source=OF_FORK)),
        ("pull_request_target", pull(FORK), Event(7, may_comment=True, source=OF_FORK)),
        ("pull_request", pull({"sha": SHA, "repo": None}), Event(7)),
        ("pull_request", pull({**HEAD, "sha": "x/../../y"}), Event(7, may_comment=True)),
        ("pull_request", pull({"sha": SHA, "repo": {"full_name": "a b](x)/c"}}), Event(7)),
        ("pull_request", pull(number="7/../../x"), Event(None, may_comment=True, source=ADDRESS)),
        ("pull_request", pull(number=True), Event(None, may_comment=True, source=ADDRESS)),
        ("pull_request", {"pull_request": []}, Event()),
        ("pull_request", pull(head=None), Event()),
        ("pull_request", [], Event()),
        ("push", pull(), Event()),
        ("merge_group", {"merge_group": {}}, Event()),
    ],
)
def test_event(name: str, payload: Any, expected: Event, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_text(json.dumps(payload), encoding="utf-8")
    environment = {
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(file),
        "GITHUB_REPOSITORY": "acme/incidents",
        "GITHUB_SERVER_URL": "https://github.com",
    }
    assert read_event(environment) == expected


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000])
def test_a_payload_that_cannot_be_read(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_bytes(content)
    assert read_event({"GITHUB_EVENT_NAME": "pull_request", "GITHUB_EVENT_PATH": str(file)}) == Event()
    assert read_event({"GITHUB_EVENT_NAME": "pull_request"}) == Event()
