"""GitHub's side of the Action: repositories and their checkouts, events, and a runner that executes `action.yml`.

The runner does what GitHub's does, as far as `action.yml` needs it: inputs with their defaults, expressions in `env`,
`if` and `outputs`, `run` by bash, the files for outputs and summary, and the commands in a log.
"""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parents[1]
REPOSITORY = "acme/incidents"
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
NAME = re.compile(r"(inputs|github|steps)((?:\.[\w-]+)+)")
COMMAND = re.compile(r"::(?P<name>[\w-]+)(?: (?P<properties>.*?))?::(?P<data>.*)", re.DOTALL)
OLD_COMMAND = re.compile(r"##\[(?P<name>[\w-]+)[^\]]*\](?P<data>.*)")
LEVELS = ("error", "warning", "notice")
OURS = frozenset({*LEVELS, "group", "endgroup"})
NOT_INHERITED = (
    "GITHUB_",
    "RUNNER_",
    "PMLINT_",
    "PYTHON",
    "GIT_",
    "CI",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "PYTEST",
)


def git(folder: Path, *arguments: str) -> str:
    """Run Git as somebody without settings of their own; what it prints."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    environment |= {f"GIT_{role}_NAME": "Dana Fox" for role in ("AUTHOR", "COMMITTER")}
    environment |= {f"GIT_{role}_EMAIL": "dana@acme.example" for role in ("AUTHOR", "COMMITTER")}
    environment |= {f"GIT_{role}_DATE": "2026-03-02T10:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    settings = ("-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false")
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"git {arguments}: {done.stderr}"
    return done.stdout.strip()


Files = dict[str, str | None]
"""Path → content; None takes the file away."""


class Origin:
    """The repository on GitHub."""

    def __init__(self, folder: Path, files: Files) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        git(folder, "init", "--quiet")
        git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
        self.first = self.commit("first", files)

    def commit(self, message: str, files: Files, branch: str = "main") -> str:
        """Commit these files on a branch; the commit."""
        if git(self.folder, "branch", "--list", branch):
            git(self.folder, "checkout", "--quiet", branch)
        elif git(self.folder, "branch", "--list"):
            git(self.folder, "checkout", "--quiet", "-b", branch)
        for name, text in files.items():
            place = self.folder / name
            if text is None:
                place.unlink()
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(text.encode())
        git(self.folder, "add", "--all", "--force")
        git(self.folder, "commit", "--quiet", "--allow-empty", "--message", message)
        return git(self.folder, "rev-parse", "HEAD")

    def merge(self, branch: str, ref: str) -> str:
        """The merge of a branch into main as GitHub prepares it, under this ref; main stays where it is."""
        git(self.folder, "checkout", "--quiet", "--detach", "main")
        git(self.folder, "merge", "--quiet", "--no-ff", "--message", f"Merge {branch} into main", branch)
        merge = git(self.folder, "rev-parse", "HEAD")
        git(self.folder, "update-ref", ref, merge)
        git(self.folder, "checkout", "--quiet", "main")
        return merge

    def checkout(self, workspace: Path, commit: str, ref: str, depth: int) -> Path:
        """What actions/checkout makes of a commit; depth 0 is everything."""
        workspace.mkdir(parents=True, exist_ok=True)
        git(workspace, "init", "--quiet")
        git(workspace, "remote", "add", "origin", self.folder.as_uri())
        place = ref.replace("refs/heads/", "refs/remotes/origin/").replace("refs/pull/", "refs/remotes/pull/")
        wanted = [f"--depth={depth}", "origin"] if depth else ["origin", "+refs/heads/*:refs/remotes/origin/*"]
        if depth or ref.startswith("refs/pull/"):
            wanted.append(f"+{commit}:{place}")
        git(workspace, "fetch", "--quiet", "--no-tags", *wanted)
        branch = ["-B", ref.removeprefix("refs/heads/")] if ref.startswith("refs/heads/") else ["--detach"]
        git(workspace, "checkout", "--quiet", "--force", *branch, place)
        return workspace


@dataclass(frozen=True)
class Event:
    """What happened, and what is checked out for it."""

    name: str
    commit: str
    ref: str
    payload: dict[str, Any] = field(default_factory=dict)


def pull_request(origin: Origin, branch: str = "change", repository: str = REPOSITORY, number: int = 7) -> Event:
    """A pull request of a branch; one of a fork where `repository` is another."""
    merge = origin.merge(branch, f"refs/pull/{number}/merge")
    head = {"sha": git(origin.folder, "rev-parse", branch), "ref": branch, "repo": {"full_name": repository}}
    base = {"sha": git(origin.folder, "rev-parse", "main"), "ref": "main", "repo": {"full_name": REPOSITORY}}
    payload = {"number": number, "pull_request": {"number": number, "head": head, "base": base}}
    return Event("pull_request", merge, f"refs/pull/{number}/merge", payload)


def merge_group(origin: Origin, branch: str = "change") -> Event:
    """A merge queue that tries a branch."""
    ref = "refs/heads/gh-readonly-queue/main/pr-7-0"
    merge = origin.merge(branch, ref)
    base = git(origin.folder, "rev-parse", "main")
    group = {"head_sha": merge, "head_ref": ref, "base_sha": base, "base_ref": "refs/heads/main"}
    return Event("merge_group", merge, ref, {"merge_group": group})


def push(origin: Origin, before: str, branch: str = "main") -> Event:
    """A push that moves a branch; `before` is all zeros where it was not there."""
    after = git(origin.folder, "rev-parse", branch)
    payload = {"before": before, "after": after, "ref": f"refs/heads/{branch}", "forced": False}
    return Event("push", after, f"refs/heads/{branch}", payload)


def workflow_dispatch(origin: Origin, branch: str = "main") -> Event:
    """Somebody presses the button."""
    commit = git(origin.folder, "rev-parse", branch)
    return Event("workflow_dispatch", commit, f"refs/heads/{branch}", {"inputs": {}, "ref": f"refs/heads/{branch}"})


class Annotation(NamedTuple):
    """A command that became one."""

    level: str
    file: str
    line: str
    title: str
    message: str


@dataclass
class Ran:
    """What a run of the Action left behind."""

    code: int = 0
    outputs: dict[str, str] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    """Lines of the log that were taken for commands and are none of ours."""
    log: str = ""
    summary: str = ""
    steps: list[str] = field(default_factory=list)
    """The names of those that ran."""

    @property
    def counts(self) -> tuple[int, str, str, str]:
        """Exit code, and as outputs: that code, errors, and files checked."""
        return self.code, *(self.outputs.get(name, "") for name in ("exit-code", "errors", "files-checked"))


class Runner:
    """Executes the Action in a workspace."""

    def __init__(self, workspace: Path, event: Event, temporary: Path, scratch: Path) -> None:
        """`temporary` is what several runs may share, `scratch` is for this one."""
        self.workspace, self.event, self.temporary, self.scratch = workspace, event, temporary, scratch
        self.more: dict[str, str] = {}
        """Further variables of the environment."""
        self.action = ROOT

    def run(self, **inputs: str) -> Ran:
        """Execute the Action with these inputs, `_` for `-` in their names."""
        action = yaml.safe_load((self.action / "action.yml").read_text(encoding="utf-8"))
        self._inputs = {name: self._said(spec["default"]) for name, spec in action["inputs"].items()}
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert set(given) <= set(self._inputs)
        self._inputs |= {"python": sys.executable, **given}
        self._steps: dict[str, dict[str, str]] = {}
        ran = Ran()
        for number, step in enumerate(action["runs"]["steps"]):
            if self._holds(step.get("if", "success()"), ran):
                self._execute(step, number, ran)
        ran.outputs = {name: self._said(spec["value"]) for name, spec in action["outputs"].items()}
        return ran

    def _execute(self, step: dict[str, Any], number: int, ran: Ran) -> None:
        assert step["shell"] == "bash"
        assert set(step) <= {"name", "id", "if", "shell", "env", "run"}
        self.scratch.mkdir(parents=True, exist_ok=True)
        script, output, summary = (self.scratch / f"{number}-{name}" for name in ("script.sh", "output", "summary"))
        script.write_text(self._said(step["run"]), encoding="utf-8")
        output.write_text("")
        summary.write_text("")
        said = {name: self._said(value) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                **self._environment(),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                **said,
                **self.more,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        log = done.stdout.decode("utf-8", "replace")
        ran.steps.append(step["name"])
        ran.code = ran.code or done.returncode
        ran.log += log
        ran.summary += summary.read_text(encoding="utf-8")
        self._steps[step.get("id", "")] = read_outputs(output.read_text(encoding="utf-8"))
        obey(log, ran)

    def _environment(self) -> dict[str, str]:
        payload = self.scratch / "event.json"
        payload.write_text(json.dumps(self.event.payload), encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(NOT_INHERITED)}
        event = {"NAME": self.event.name, "PATH": str(payload)}
        github = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(self.action),
            "GITHUB_API_URL": "https://api.github.example",
            "GITHUB_BASE_REF": self.event.payload.get("pull_request", {}).get("base", {}).get("ref", ""),
            "GITHUB_HEAD_REF": self.event.payload.get("pull_request", {}).get("head", {}).get("ref", ""),
            "GITHUB_REF": self.event.ref,
            "GITHUB_REF_NAME": self.event.ref.removeprefix("refs/heads/").removeprefix("refs/"),
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_SHA": self.event.commit,
            "GITHUB_WORKSPACE": str(self.workspace),
            **{f"GITHUB_EVENT_{name}": value for name, value in event.items()},
        }
        return {**kept, "CI": "true", "RUNNER_TEMP": str(self.temporary), **github}

    def _said(self, text: str) -> str:
        """A text with its expressions worked out."""
        return EXPRESSION.sub(lambda match: self._value(match[1]), str(text))

    def _value(self, name: str) -> str:
        match = NAME.fullmatch(name)
        assert match, f"the runner of the tests does not know {name}"
        path = match[2].removeprefix(".").split(".")
        if match[1] == "inputs":
            return self._inputs[path[0]]
        if match[1] == "github":
            return {"token": "gh-token"}[path[0]]
        step, kind, output = path
        assert kind == "outputs"
        return self._steps.get(step, {}).get(output, "")

    def _holds(self, condition: str, ran: Ran) -> bool:
        """`success()`, `!cancelled()`, comparisons with a text, and `&&` between them."""
        expression = EXPRESSION.fullmatch(condition)
        return all(
            self._is_true(term.strip(), ran) for term in (expression[1] if expression else condition).split("&&")
        )

    def _is_true(self, term: str, ran: Ran) -> bool:
        if term in {"success()", "!cancelled()"}:
            return term == "!cancelled()" or ran.code == 0
        name, sign, text = re.fullmatch(r"([\w.-]+) (==|!=) '([^']*)'", term).groups()  # type: ignore[union-attr]
        return (self._value(name).lower() == text.lower()) is (sign == "==")


def read_outputs(text: str) -> dict[str, str]:
    """A file for outputs as the runner reads it: `name=value`, or `name<<fence` and lines up to the fence."""
    found: dict[str, str] = {}
    lines = iter(text.split("\n"))
    for line in lines:
        name, _, fence = line.partition("<<")
        if "=" in line and ("<<" not in line or line.index("=") < line.index("<<")):
            name, _, found[name] = line.partition("=")
        elif fence:
            value = []
            for inner in lines:
                if inner == fence:
                    break
                value.append(inner)
            found[name] = "\n".join(value)
        else:
            assert not line, f"the runner refuses the line {line!r}"
    return found


def obey(log: str, ran: Ran) -> None:
    """Take a log as the runner does: `::name::` behind white space, `##[name]` anywhere; nothing between stop and go."""
    stopped = ""
    for line in re.split(r"\r\n|\r|\n", log):
        command = COMMAND.match(line.lstrip())
        name = command["name"].lower() if command else ""
        if stopped:
            stopped = "" if name == stopped else stopped
        elif command and name == "stop-commands":
            stopped = command["data"].lower()
        elif command and name in LEVELS:
            ran.annotations.append(annotation(name, command["properties"] or "", command["data"]))
        elif (command and name not in OURS) or OLD_COMMAND.search(line):
            ran.foreign.append(line)
    assert not stopped, "the log ends with commands stopped"


def annotation(level: str, properties: str, data: str) -> Annotation:
    """A command with its signs put back."""
    facts = dict(part.split("=", 1) for part in properties.split(",") if "=" in part)
    for sign in "%:,\r\n":  # `%25` last, as the runner does
        facts = {
            name: value.replace(f"%{ord(sign):02X}", sign) if sign != "%" else value for name, value in facts.items()
        }
        data = data.replace(f"%{ord(sign):02X}", sign) if sign in "\r\n" else data
    facts = {name: value.replace("%25", "%") for name, value in facts.items()}
    told = [facts.get(name, "") for name in ("file", "line", "title")]
    return Annotation(level, *told, data.replace("%25", "%"))
