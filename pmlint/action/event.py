"""What happened on GitHub that the workflow runs for."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

FROM_BASE = "pull_request_target"
"""An event of a pull request whose workflow, and token, are the base's."""
OF_PULL_REQUESTS = frozenset({"pull_request", FROM_BASE})
_SAFE_ADDRESS = re.compile(r"https://[\w.-]+(?::\d+)?/[\w.-]+/[\w.-]+/blob/[0-9a-f]{7,64}/", re.ASCII)


class Event(NamedTuple):
    """What the Action needs to know of it."""

    pull_request: int | None = None
    may_comment: bool = False
    """The token of a fork's pull request may only read."""
    source: str = ""
    """Of a pull request: the web address below which its files stand, `/` at its end."""


def read_event(environment: Mapping[str, str]) -> Event:
    """The event; an empty one where there is no payload that can be read."""
    payload = _payload(environment)
    name = environment.get("GITHUB_EVENT_NAME", "")
    pull = payload.get("pull_request") if name in OF_PULL_REQUESTS else None
    head = pull.get("head") if isinstance(pull, dict) else None
    if not isinstance(pull, dict) or not isinstance(head, dict):
        return Event()
    number = pull.get("number")
    repository = head.get("repo")
    home = repository.get("full_name") if isinstance(repository, dict) else None
    return Event(
        pull_request=number if type(number) is int else None,
        may_comment=name == FROM_BASE or home == environment.get("GITHUB_REPOSITORY"),
        source=_address(environment, home, head.get("sha")),
    )


def _payload(environment: Mapping[str, str]) -> dict[str, Any]:
    try:
        payload = json.loads(Path(environment.get("GITHUB_EVENT_PATH", "")).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return payload if isinstance(payload, dict) else {}


def _address(environment: Mapping[str, str], repository: object, commit: object) -> str:
    address = f"{environment.get('GITHUB_SERVER_URL')}/{repository}/blob/{commit}/"
    return address if _SAFE_ADDRESS.fullmatch(address) else ""
