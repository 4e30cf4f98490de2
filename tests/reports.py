"""Reports for the tests of writers, a model of the runner that reads their logs, and texts made to be obeyed."""

import re
from typing import NamedTuple

from pmlint.model.problem import Diagnostic, Problem, Report, Severity, State
from pmlint.model.span import Span
from pmlint.output.formats import writer
from pmlint.output.view import View

PATH = "docs/postmortems/2026-05-02-checkout.md"
TEXT = "\n" * 40 + "- [ ] Add replay alert (due 2026-06-01)\n"
PAGE = "https://github.com/pmlint/pmlint/blob/main/docs/rules/PM602-missing-owner.md"

HOSTILE = {
    "escape": "a\x1b[31mb\x1b]8;;http://x\x07c",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "C1": "\x9b31m\x90x\x9c",
    "NUL, BS, VT, FF, DEL": "a\x00b\x08c\x0bd\x0ce\x7f",
    "carriage return": "fine\r::error::forged",
    "line feed": "a\n::error file=x::forged\nb",
    "runner, old form": "a ##[add-mask]b ##[error]c",
    "runner after blanks": "\u2003\t ::stop-commands::x",
    "runner by percent": "a%0A::error::b%0D%25",
    "properties": "docs/a,line=999,title=FAKE: b.md",
    "direction": "\u202eabc\u2066d\u2069\u200f",
    "invisible": "a\u200bb\u00adc\ufeffd\U000e0041",
    "separators": "a\u2028b\u2029c\x85d\x1ce",
    "half a character": "a\udcff\ud800b",
    "no characters": "a\ufffe\uffffb",
    "end of CDATA": "]]><failure/>&amp;&#0;<![CDATA[",
    "quotes": "\"'`´“”‘’",
    "backticks": "` `` ``` a ````b",
    "table": "a | b \\| c \\\\| d",
    "HTML": "<img src=x onerror=alert(1)><script>x</script><!-- </details></summary>",
    "links": "[x](http://evil.example) ![x](http://evil.example/a.png) <http://evil.example> http://evil.example www.evil.example",
    "reference": "[x]: http://evil.example 'y'",
    "mention": "@everyone @org/team a@b.example cc @sam",
    "references of trackers": "#12 org/repo#12 GH-12 !12 0123456789abcdef0123456789abcdef01234567",
    "blocks": "# heading\n> quote\n- item\n```\n~~~\n---\n| a |\n|---|",
    "emoji": "👍🏽 ⚠️ 👨‍👩‍👧 :tada:",
    "address": "../../etc/passwd?a=b#c %2e%2e/ c:\\x file:///etc/passwd",
    "braces": "{0} {{ github.token }} ${{ secrets.X }} %s %(x)s",
    "long": "x" * 5000,
    "long run": "`" * 600 + "|" * 600,
    "nothing": " ",
}


def finding(
    message: str = 'action item "Add replay alert" has no owner',
    severity: Severity = Severity.ERROR,
    path: str = PATH,
    line: int = 41,
    **facts: object,
) -> Diagnostic:
    """A finding of PM602; `facts` are fields of Problem or Diagnostic."""
    own = {name: facts.pop(name) for name in ("hint", "sentence", "anchor") if name in facts}
    problem = Problem(Span.on_line(line, 7, 23), message, **{"hint": "add `Owner: @…`", **own})  # type: ignore[arg-type]
    known = {"code": "PM602", "rule": "missing-owner", "url": PAGE, "fingerprint": "0123456789abcdef", **facts}
    return Diagnostic(path=path, severity=severity, problem=problem, **known)  # type: ignore[arg-type]


def text(name: str, diagnostics: list[Diagnostic], view: View | None = None, **facts: object) -> str:
    """A report in a format; `facts` are fields of Report."""
    found = tuple(sorted(diagnostics, key=lambda one: one.sort_key))
    report = Report(found, **{"documents": 1, **facts})  # type: ignore[arg-type]
    return writer(name)(report, view or View({PATH: TEXT}, verbosity=1))


def of_every_state() -> list[Diagnostic]:
    """A finding of each severity and state."""
    states = [finding(state=state, line=line, reason="why") for line, state in enumerate(State, 1)]
    return states + [finding(severity=level, line=line) for line, level in enumerate(list(Severity)[:3], 10)]


class Command(NamedTuple):
    """A command that a runner obeys."""

    name: str
    properties: dict[str, str]
    data: str


def obeyed(log: str) -> list[Command]:
    """What a runner of GitHub Actions obeys in a log (actions/runner: ActionCommand.cs, ActionCommandManager.cs)."""
    found: list[Command] = []
    word = ""
    for line in re.split(r"\r\n|\r|\n", log):
        command = _second_form(line) or _first_form(line)
        if command is None or (word and command.name != word):
            continue
        if command.name == word:
            word = ""
        elif command.name == "stop-commands":
            word = command.data
        else:
            found.append(command)
    return found


def _second_form(line: str) -> Command | None:
    bare = line.lstrip()
    end = bare.find("::", 2)
    if not bare.startswith("::") or end < 2:
        return None
    name, _, properties = bare[2:end].partition(" ")
    pairs = (pair.partition("=") for pair in properties.split(",") if pair.strip())
    return Command(
        name, {key.strip(): _unescaped(value, "%3A%2C") for key, _, value in pairs}, _unescaped(bare[end + 2 :])
    )


def _first_form(line: str) -> Command | None:
    start = line.find("##[")
    end = line.find("]", start)
    return Command(line[start + 3 : end], {}, line[end + 1 :]) if 0 <= start < end else None


def _unescaped(value: str, more: str = "") -> str:
    for sign in re.findall("%..", f"%0D%0A{more}%25"):
        value = value.replace(sign, chr(int(sign[1:], 16)))
    return value
