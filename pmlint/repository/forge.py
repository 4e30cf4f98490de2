"""What a forge tells a job about the change that it runs for."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.objects import ID
from pmlint.source.file import read_bounded

MAX_BYTES = 8 * 1024 * 1024
PULL_REF = re.compile(r"refs/pull/\d{1,12}/merge")


_OF_GITHUB = ("GITHUB_ACTIONS", "GITHUB_EVENT_PATH", "GITHUB_EVENT_NAME", "GITHUB_REF")


class Told(NamedTuple):
    """What is known of the change; empty where nothing is said."""

    kind: str = ""
    """pull_request, merge_group, push, or another event."""
    head: str = ""
    """The id of the pull request's own last commit."""
    base: str = ""
    """The id that the change starts from, or the branch was at before the push."""
    base_branch: str = ""
    """The branch that a pull request goes into."""
    default_branch: str = ""
    reference: str = ""
    """What was checked out: `refs/pull/7/merge`, `refs/heads/main`."""
    test_merge: str = ""
    """The id of the forge's merge of a pull request into its branch."""


def told_by_forge(environment: Mapping[str, str]) -> Told:
    """Read what GitHub, or GitLab, has put into the environment of a job."""
    if any(environment.get(name) for name in _OF_GITHUB):
        return _github(environment)
    if environment.get("GITLAB_CI"):
        return _gitlab(environment)
    return Told()


def is_id(text: str) -> bool:
    """Whether a text is the id of a commit, and not of none, as the first push of a branch has it."""
    return ID.fullmatch(text) is not None and text.strip("0") != ""


def _github(environment: Mapping[str, str]) -> Told:
    event = _event(environment.get("GITHUB_EVENT_PATH", ""))
    kind = environment.get("GITHUB_EVENT_NAME", "")
    request, group = _inner(event, "pull_request"), _inner(event, "merge_group")
    if not kind:
        kind = "pull_request" if request else "merge_group" if group else "push" if "before" in event else ""
    base = {
        "merge_group": _text(group, "base_sha"),
        "push": _text(event, "before"),
    }.get(kind, _text(_inner(request, "base"), "sha"))
    branch = environment.get("GITHUB_BASE_REF") or _text(_inner(request, "base"), "ref")
    return Told(
        kind="pull_request" if kind.startswith("pull_request") else kind,
        head=_text(_inner(request, "head"), "sha"),
        base=base,
        base_branch=branch,
        default_branch=_text(_inner(event, "repository"), "default_branch"),
        reference=environment.get("GITHUB_REF", "") or _text(event, "ref"),
        test_merge=environment.get("GITHUB_SHA", "") if kind == "pull_request" else "",
    )


def _gitlab(environment: Mapping[str, str]) -> Told:
    start = environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")
    kind = "merge_request" if start else "push" if environment.get("CI_PIPELINE_SOURCE") == "push" else ""
    return Told(
        kind=kind,
        base=start or environment.get("CI_COMMIT_BEFORE_SHA", ""),
        base_branch=environment.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", ""),
        default_branch=environment.get("CI_DEFAULT_BRANCH", ""),
        reference=f"refs/heads/{environment['CI_COMMIT_BRANCH']}" if "CI_COMMIT_BRANCH" in environment else "",
    )


def _event(path: str) -> Mapping[str, Any]:
    """The event that started a job on GitHub; empty where there is none. Raises RepositoryError where it is broken."""
    if not path:
        return {}
    try:
        event = json.loads(read_bounded(Path(path).resolve(), MAX_BYTES))
    except (ValueError, RecursionError):
        message = "the event of this job (GITHUB_EVENT_PATH) is no JSON"
        raise RepositoryError(message, "name the base: --base origin/main", path) from None
    return event if isinstance(event, dict) else {}


def _inner(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    inner = value.get(key)
    return inner if isinstance(inner, dict) else {}


def _text(value: Mapping[str, Any], key: str) -> str:
    text = value.get(key)
    return text if isinstance(text, str) else ""
