"""A GitHub on this machine: the comments of one pull request, through as much of its interface as they need."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

Comments = list[dict[str, Any]]


class GitHub(HTTPServer):
    """The comments of pull request 7 of acme/incidents."""

    def __init__(self, comments: Comments, refuse: dict[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.comments, self.refuse = comments, refuse
        self.asked: list[str] = []
        self.tokens: set[str | None] = set()

    @property
    def address(self) -> str:
        """Where its interface is."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers as GitHub's REST interface does."""

    server: GitHub

    def do_GET(self) -> None:
        page = int(self.path.rpartition("page=")[2])
        self._answer(200, self.server.comments[(page - 1) * 100 : page * 100])

    def do_POST(self) -> None:
        comment = {"id": 900, "user": {"type": "Bot"}, **self._content()}
        self.server.comments.append(comment)
        self._answer(201, comment)

    def do_PATCH(self) -> None:
        wanted = int(self.path.rpartition("/")[2])
        comment = next(one for one in self.server.comments if one["id"] == wanted)
        comment.update(self._content())
        self._answer(200, comment)

    def _content(self) -> dict[str, str]:
        content: dict[str, str] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert set(content) == {"body"}
        return content

    def _answer(self, status: int, content: Any) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        self.server.tokens.add(self.headers["Authorization"])
        status = self.server.refuse.get(self.command, status)
        self.send_response(status)
        if 300 <= status < 400:
            self.send_header("Location", f"{self.server.address}/elsewhere?page=1")
        self.end_headers()
        self.wfile.write(json.dumps(content if status < 300 else {"message": "no"}).encode())

    def log_message(self, *_: Any) -> None:
        """Nothing."""


def serve(comments: Comments, refuse: dict[str, int] | None = None) -> GitHub:
    """Start one in the background; some methods are refused with a status. Whoever starts it shuts it down."""
    github = GitHub(comments, refuse or {})
    Thread(target=github.serve_forever, args=(0.01,), daemon=True).start()
    return github
