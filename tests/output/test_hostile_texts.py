"""No name and no text speaks for pmlint, steers a terminal, or breaks a report, whatever the format."""

import json
import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reports import HOSTILE, PAGE, finding, obeyed, text

from pmlint.model.problem import Diagnostic, State
from pmlint.output.escape import UNSAFE, visible, without_mark
from pmlint.output.formats import COMMANDS, FORMATS
from pmlint.output.view import View

SCHEMAS = Path(__file__).parents[1] / "schemas"
REPORT = json.loads((SCHEMAS.parents[1] / "schemas/report.schema.json").read_text())
SOURCE = "https://github.com/acme/shop/blob/0123abc/"
OURS = re.compile(r"</?details>|<details open>|</?summary>|</?code>")
ACTIVE = re.compile(r"@|#\d|://|www\.|[<>|\[\]`*_~]|\b[0-9a-f]{40}\b")
"""What GitHub or GitLab make something of where it stands outside of code."""
PIECES = st.sampled_from([*HOSTILE.values(), *"#[]:% \n\r\x0b\x1b\x85\u2028\u202e\udcff\ud800é日a,|`<&\"'\\@/-.*_!"])
ANYTHING = st.lists(PIECES, max_size=6).map("".join)


def reported(name: str, message: str, path: str, hint: str, reason: str) -> str:
    """A report in which every text is what somebody else wrote."""
    diagnostics: list[Diagnostic] = [
        finding(message or "x", path=path, hint=hint, line=1),
        finding(message or "x", path=path, hint=hint, line=1, state=State.SUPPRESSED, reason=reason),
        finding(message or "x", path=path, hint=hint, line=2, state=State.BASELINE, reason=reason),
    ]
    line = re.sub(r"[\r\n]", " ", message)
    view = View({path: f"{line}\n{line}"}, verbosity=1, source=SOURCE)
    return text(name, diagnostics, view, notices=(message,), failures=(hint,), paths=(path,), skipped_rules=())


def judge(name: str, written: str, path: str) -> None:
    """Whatever must hold of a report in this format."""
    assert not UNSAFE.search(written.replace("\n", "")), name
    commands = obeyed(written)
    if name in COMMANDS:
        assert [command.name for command in commands] == ["error"]
        assert all(line.startswith("::error ") for line in written.splitlines())
        assert set(commands[0].properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        name_itself = re.sub(r"[\r\n]", "", path)
        if without_mark(visible(name_itself)) == name_itself:
            assert commands[0].properties["file"] == path
    else:
        assert commands == []
    if name in CHECKS:
        CHECKS[name](written, path)


def judge_json(written: str, path: str) -> None:
    report = json.loads(written)
    jsonschema.validate(report, REPORT)
    assert report["findings"][0]["path"] == display(path)


def judge_sarif(written: str, path: str) -> None:
    run = json.loads(written)["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2}|^file:///(?:[A-Za-z]:)?)*", place["uri"])
    if "uriBaseId" in place:
        assert unquote_to_bytes(place["uri"]) == name_in_bytes(path)
        assert not place["uri"].startswith("/")
    assert "](" not in run["results"][0]["message"]["text"]


def judge_gitlab(written: str, path: str) -> None:
    assert [one["location"]["path"] for one in json.loads(written)] == [display(path)]


def judge_junit(written: str, _path: str) -> None:
    cases = ET.fromstring(written).iter("testcase")  # noqa: S314 - what we wrote ourselves
    assert [[element.tag for element in case] for case in cases] == [["error"], ["failure"], ["skipped"], ["skipped"]]


def judge_markdown(written: str, _path: str) -> None:
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written):
        assert token.type not in {"blockquote_open", "code_block"}
        if token.type == "html_block":
            shown = re.sub(r"<code>[^<>]*</code>", "", token.content)
            assert not OURS.sub("", shown).count("<"), token.content
            assert not ACTIVE.search(OURS.sub("", shown)), token.content
        inside = 0
        for child in token.children or ():
            inside += (child.type == "link_open") - (child.type == "link_close")
            assert child.type in {"text", "code_inline", "link_open", "link_close", "strong_open", "strong_close"}, (
                child
            )
            if child.type == "link_open":
                assert str(child.attrs["href"]).startswith((PAGE, SOURCE))
            if child.type == "text" and not inside:
                assert not ACTIVE.search(child.content), child.content


CHECKS = {
    "json": judge_json, "sarif": judge_sarif, "gitlab": judge_gitlab, "junit": judge_junit, "markdown": judge_markdown,
}  # fmt: skip


def display(path: str) -> str:
    return path.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def name_in_bytes(path: str) -> bytes:
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hostile", [pytest.param(one, id=name) for name, one in HOSTILE.items()])
def test_hostile_text_in_every_place(name: str, hostile: str) -> None:
    judge(name, reported(name, hostile, f"docs/{hostile}.md", hostile, hostile), f"docs/{hostile}.md")
    judge(name, reported(name, hostile, hostile, hostile, hostile), hostile)


@pytest.mark.parametrize("name", FORMATS)
@settings(derandomize=True, deadline=None, max_examples=120)
@given(message=ANYTHING, path=ANYTHING, hint=ANYTHING, reason=ANYTHING)
def test_any_text_in_every_place(name: str, message: str, path: str, hint: str, reason: str) -> None:
    path = path.replace("\0", "") or "a.md"
    judge(name, reported(name, message, path, hint, reason), path)
