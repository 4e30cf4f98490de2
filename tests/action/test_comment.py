"""The comment: written once, edited in place, and never a reason to fail. GitHub is a server on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from github_server import Comments, GitHub, serve

from pmlint.action.comment import Comment, run, save_comment

TOKEN = "gh-secret-token"
MARKER = "<!-- pmlint 0123456789abcdef -->"
BODY = "## Postmortem check\n\n:x: **1 error**\n"
CLEAN = "## Postmortem check\n\n:white_check_mark: **All clear**: nothing is missing.\n"


class Scene:
    """A GitHub, and the environment of the step that comments there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.servers: list[GitHub] = []

    def github(self, *comments: dict[str, Any], **refuse: int) -> GitHub:
        """Start it with these comments; some methods are refused with a status."""
        self.servers.append(serve(list(comments), refuse))
        return self.servers[-1]

    def comment(self, github: GitHub, body: str, *, clean: bool = False, **more: str) -> int:
        """Run the step."""
        file, event = self.folder / "comment.json", self.folder / "event.json"
        save_comment(Comment(MARKER, body, clean), file)
        head = {"sha": "0" * 40, "repo": {"full_name": "acme/incidents"}}
        event.write_text(json.dumps({"pull_request": {"number": 7, "head": head}}))
        environment = {
            "PMLINT_COMMENT_FILE": str(file),
            "PMLINT_TOKEN": TOKEN,
            "GITHUB_API_URL": github.address,
            "GITHUB_REPOSITORY": "acme/incidents",
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_EVENT_PATH": str(event),
        }
        return run(environment | more)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path)
    yield scene
    for server in scene.servers:
        server.shutdown()
        server.server_close()


def written(body: str, number: int = 5, kind: str = "Bot") -> dict[str, Any]:
    """A comment that is there already."""
    return {"id": number, "user": {"type": kind}, "body": body}


LIST = "GET /repos/acme/incidents/issues/7/comments?per_page=100&page="
NEW = "POST /repos/acme/incidents/issues/7/comments"
EDIT = "PATCH /repos/acme/incidents/issues/comments/"
OTHERS = [written("x" * 50, number) for number in range(1000, 1100)]


@pytest.mark.parametrize(
    ("comments", "body", "clean", "asked", "left"),
    [
        pytest.param([], BODY, False, [f"{LIST}1", NEW], [f"{MARKER}\n{BODY}"], id="the first"),
        pytest.param([], CLEAN, True, [f"{LIST}1"], [], id="nothing to say, and nothing was said"),
        pytest.param(
            [written(f"{MARKER}\n{BODY}")],
            CLEAN,
            True,
            [f"{LIST}1", f"{EDIT}5"],
            [f"{MARKER}\n{CLEAN}"],
            id="all clear",
        ),
        pytest.param(
            [written(f"{MARKER}\n{BODY}".replace("\n", "\r\n").rstrip())],
            BODY,
            False,
            [f"{LIST}1"],
            [f"{MARKER}\n{BODY}".replace("\n", "\r\n").rstrip()],
            id="it says so already",
        ),
        pytest.param(
            [*OTHERS, written(f"{MARKER}\nold")], BODY, False, [f"{LIST}1", f"{LIST}2", f"{EDIT}5"], None, id="page two"
        ),
        pytest.param(
            [
                written(f"{MARKER}\nmine!", 3, "User"),
                written(f"> {MARKER}\nquoted", 4),
                written(f"{MARKER[:-5]}-->", 6),
            ],
            BODY,
            False,
            [f"{LIST}1", NEW],
            None,
            id="other people's comments are theirs",
        ),
        pytest.param(
            [{"id": "5/../6", "user": {"type": "Bot"}, "body": f"{MARKER}\nx"}, {"body": None}, {}, {"user": None}],
            BODY,
            False,
            [f"{LIST}1", NEW],
            None,
            id="what is no comment",
        ),
    ],
)
def test_one_comment(
    comments: Comments, body: str, clean: bool, asked: list[str], left: list[str] | None, scene: Scene
) -> None:
    github = scene.github(*map(dict, comments))
    assert scene.comment(github, body, clean=clean) == 0
    assert github.asked == asked
    assert left is None or [one["body"] for one in github.comments] == left
    assert github.tokens == {f"Bearer {TOKEN}"}


@pytest.mark.parametrize(
    ("refuse", "said"),
    [
        ({"GET": 404}, "GitHub answers 404 to GET; the job needs `permissions: {pull-requests: write}`"),
        ({"POST": 403}, "GitHub answers 403 to POST; the job needs `permissions: {pull-requests: write}`"),
        ({"POST": 422}, "GitHub answers 422 to POST"),
        ({"POST": 500}, "GitHub answers 500 to POST"),
        ({"GET": 302}, "GitHub answers 302 to GET"),
    ],
)
def test_a_refusal_is_a_notice(
    refuse: dict[str, int], said: str, scene: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    github = scene.github(**refuse)
    assert scene.comment(github, BODY) == 0
    assert capsys.readouterr().out == f"::notice title=pmlint::there is no comment: {said}\n"
    assert not any("elsewhere" in one for one in github.asked)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"GITHUB_API_URL": "http://127.0.0.1:9"}, "GitHub cannot be asked (URLError)"),
        ({"GITHUB_API_URL": "http://github.example"}, "the address of GitHub's interface is not https"),
        ({"GITHUB_API_URL": "file:///etc"}, "the address of GitHub's interface is not https"),
        ({"PMLINT_TOKEN": ""}, "the event is no pull request, or the input github-token is empty"),
        ({"PMLINT_TOKEN": "a\nX-Other: b"}, "GitHub cannot be asked (ValueError)"),
        ({"GITHUB_EVENT_NAME": "push"}, "the event is no pull request, or the input github-token is empty"),
    ],
)
def test_without_github_there_is_a_notice(
    more: dict[str, str], said: str, scene: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    github = scene.github()
    assert scene.comment(github, BODY, **more) == 0
    out = capsys.readouterr().out
    assert out == f"::notice title=pmlint::there is no comment: {said}\n"
    assert TOKEN not in out
    assert github.asked == []


def test_one_use_of_the_action_does_not_edit_the_comment_of_another(scene: Scene) -> None:
    github = scene.github(written("<!-- pmlint fedcba9876543210 -->\nother folder"))
    scene.comment(github, BODY)
    scene.comment(github, CLEAN, clean=True)
    assert [one["body"].split("\n")[0] for one in github.comments] == ["<!-- pmlint fedcba9876543210 -->", MARKER]
    assert "All clear" in github.comments[1]["body"]
