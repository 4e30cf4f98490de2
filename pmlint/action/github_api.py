"""GitHub's REST interface, as much of it as a comment needs. The token goes to no other host and into no message."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

SECONDS = 20.0
MOST_BYTES = 32 * 1024 * 1024
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class RefusedError(Exception):
    """GitHub did not do as asked; `status` is that of the answer, 0 where there was none."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class _NoRedirects(HTTPRedirectHandler):
    """A redirect would carry the token to another place."""

    def redirect_request(self, *_: Any) -> None:
        """Never."""


class Api:
    """The repository of the workflow."""

    def __init__(self, environment: Mapping[str, str], token: str) -> None:
        """Raises RefusedError where the address of the interface is no safe one."""
        address = environment.get("GITHUB_API_URL") or "https://api.github.com"
        parts = urlsplit(address)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise RefusedError("the address of GitHub's interface is not https")
        self._address = f"{address}/repos/{quote(environment.get('GITHUB_REPOSITORY', ''))}/"
        self._token = token
        self._open = build_opener(_NoRedirects).open

    def get(self, path: str) -> Any:
        """What stands at a path; raises RefusedError."""
        return self.send("GET", path)

    def send(self, method: str, path: str, content: Mapping[str, str] | None = None) -> Any:
        """Send content to a path, or ask for it; raises RefusedError."""
        request = Request(  # noqa: S310 - the address was looked at
            self._address + path,
            method=method,
            data=None if content is None else json.dumps(content).encode(),
            headers={"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"},
        )
        request.add_header("Content-Type", "application/json")
        request.add_header("User-Agent", "pmlint")
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        try:
            with self._open(request, timeout=SECONDS) as answer:
                return json.loads(answer.read(MOST_BYTES) or b"null")
        except HTTPError as error:
            error.close()
            raise RefusedError(f"GitHub answers {error.code} to {method}", error.code) from None
        except (OSError, ValueError) as error:
            raise RefusedError(f"GitHub cannot be asked ({type(error).__name__})") from None
