"""What happened on GitHub that the workflow runs for."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

FROM_BASE = "pull_request_target"
"""An event of a pull request whose workflow, and token, are the base's."""
OF_PULL_REQUESTS = frozenset({"pull_request", FROM_BASE})


class Event(NamedTuple):
    """What the Action needs to know of it."""

    pull_request: int | None = None
    may_comment: bool = False
    """The token of a fork's pull request may only read."""
    source: str = ""
    """The web address below which the files stand as they were checked, `/` at its end; empty where nobody says."""


def read_event(environment: Mapping[str, str]) -> Event:
    """The event; an empty one where there is no payload that can be read."""
    payload = _payload(environment)
    name = environment.get("GITHUB_EVENT_NAME", "")
    pull = payload.get("pull_request") if name in OF_PULL_REQUESTS else None
    head = pull.get("head") if isinstance(pull, dict) else None
    if not isinstance(pull, dict) or not isinstance(head, dict):
        return Event(source=_address(environment, environment.get("GITHUB_REPOSITORY"), environment.get("GITHUB_SHA")))
    number = pull.get("number")
    repository = head.get("repo")
    home = repository.get("full_name") if isinstance(repository, dict) else None
    return Event(
        pull_request=number if isinstance(number, int) else None,
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
    server = environment.get("GITHUB_SERVER_URL")
    return f"{server}/{repository}/blob/{commit}/" if server and repository and commit else ""
