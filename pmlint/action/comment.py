"""One comment on the pull request, written once and edited in place from then on.

A comment that cannot be written is a notice and never a failure: the verdict stands without it.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pmlint.action.event import read_event
from pmlint.action.github_api import Api, RefusedError
from pmlint.action.runner import tell

FILE = "PMLINT_COMMENT_FILE"
TOKEN = "PMLINT_TOKEN"
MOST_PAGES = 50
"""Of a hundred comments each."""
BOT = "Bot"


class Comment(NamedTuple):
    """What the step before would like to have said."""

    marker: str
    """The first line, which nobody sees and by which the comment is found again."""
    body: str
    clean: bool
    """Nothing was found: worth a word only where one was said before."""


def save_comment(comment: Comment, path: Path) -> None:
    """Keep it for the next step."""
    path.write_text(json.dumps(comment._asdict()), encoding="utf-8")


def run(environment: Mapping[str, str]) -> int:
    """Write or edit the comment; the result is 0, whatever came of it."""
    comment = Comment(**json.loads(Path(environment[FILE]).read_text(encoding="utf-8")))
    number = read_event(environment).pull_request
    token = environment.get(TOKEN, "")
    if number is None or not token:
        tell("notice", "there is no comment: the event is no pull request, or the input github-token is empty")
        return 0
    try:
        _publish(comment, Api(environment, token), number)
    except RefusedError as refused:
        hint = "; the job needs `permissions: {pull-requests: write}`" if refused.status in {401, 403, 404} else ""
        tell("notice", f"there is no comment: {refused}{hint}")
    return 0


def _publish(comment: Comment, api: Api, number: int) -> None:
    body = f"{comment.marker}\n{comment.body}"
    mine = next((one for one in _comments(api, number) if _is_mine(one, comment.marker)), None)
    if mine is None:
        if not comment.clean:
            api.send("POST", f"issues/{number}/comments", {"body": body})
    elif mine["body"].replace("\r\n", "\n").rstrip() != body.rstrip():
        api.send("PATCH", f"issues/comments/{int(mine['id'])}", {"body": body})


def _comments(api: Api, number: int) -> Iterator[dict[str, Any]]:
    for page in range(1, MOST_PAGES + 1):
        comments = api.get(f"issues/{number}/comments?per_page=100&page={page}")
        if not isinstance(comments, list):
            return
        yield from (one for one in comments if isinstance(one, dict))
        if len(comments) < 100:
            return


def _is_mine(comment: dict[str, Any], marker: str) -> bool:
    """Whoever quotes the marker in a comment of their own does not have that one edited."""
    user, body = comment.get("user"), comment.get("body")
    return (
        isinstance(body, str)
        and body.split("\n", 1)[0].rstrip() == marker
        and isinstance(user, dict)
        and user.get("type") == BOT
        and isinstance(comment.get("id"), int)
    )
