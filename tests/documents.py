"""Documents for tests: a clean one of each kind, and ways to change one thing in it."""

import re
from dataclasses import replace

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.document.passages import passages
from pmlint.engine.lint import Plan, lint, make_plan
from pmlint.engine.select import Choice
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic
from pmlint.rule import Facts

PATH = "docs/postmortems/2026-02-11-checkout.md"

CLEAN = """\
---
title: Checkout returned errors after a change of pool size
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
---
# Checkout returned errors after a change of pool size

## Summary
Checkout returned errors to one customer in eight for twenty minutes.
A change of its configuration had left it with five connections to its database. No order was lost.

## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.

## Contributing factors
- The default pool size came from a service with little traffic.
- Staging never sees enough traffic to fill a pool of five.

## What went well
- The edge cache kept half of the reads alive.

## What went poorly
- The dashboard showed the pool only after a search.

## Action items
- Reject pool sizes below 20 in the configuration check. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
"""

LIGHT = """\
---
title: Nightly export came late
status: published
severity: sev4
owner: "@lee"
date: 2026-02-11
template: light
---

## Summary
The nightly export came three hours late.

## Cause
The queue is shared with imports, which were slow that night.

## Action items
- Give exports a queue of their own. Owner: @sam. Due: 2026-04-20. Tracked: DATA-310.
"""


TEMPLATE = """\
# Title

## Summary
Describe in two or three sentences what happened and who was affected.

## Timeline
| When | What happened, and what was seen at the time |
|---|---|
| HH:MM | The first sign that something was not as it should be. |
"""


class Shelf:
    """The files of a repository that is not there."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths

    def exists(self, path: str) -> bool:
        """A path, or a folder that holds one."""
        return any(one == path or one.startswith(f"{path}/") for one in self.paths)

    def names(self, folder: str) -> tuple[str, ...]:
        """What stands in a folder."""
        start = f"{folder}/" if folder else ""
        below = (one.removeprefix(start) for one in self.paths if one.startswith(start))
        return tuple(sorted({one.split("/")[0] for one in below}))


FACTS = Facts(
    files=Shelf(
        PATH,
        "docs/postmortems/errors.png",
        "docs/postmortems/graph.png",
        "docs/postmortems/iops.png",
        "docs/runbooks/Pool size.md",
    ),
    guidance=frozenset(passage.mark for passage in passages(TEMPLATE)),
)


def read(text: str, path: str = PATH, settings: Settings | None = None) -> Document:
    """A document from its text."""
    return parse(text.encode(), path, settings or Settings())


def plan(settings: Settings | None = None, **choice: object) -> Plan:
    """A run with these settings and words of the command line."""
    return make_plan(settings or Settings(), replace(Choice(), **choice), facts=FACTS)  # type: ignore[arg-type]


def findings(
    text: str, settings: Settings | None = None, path: str = PATH, *, short_summary: bool = False, **choice: object
) -> list[Diagnostic]:
    """What a run with these settings says of a text.

    What is thin about a summary (PM207, PM208) is told only where asked for: most texts of the tests are no longer than
    they need to be.
    """
    if not short_summary and "select" not in choice:
        ignored = choice.get("ignore", ())
        choice["ignore"] = (*(ignored if isinstance(ignored, tuple) else ()), "PM207", "PM208")
    return lint(read(text, path, settings), plan(settings, **choice))


def brief(diagnostics: list[Diagnostic]) -> list[tuple[str, int, int, str]]:
    """Code, line, column and severity of each finding."""
    return [(one.code, one.problem.span.line, one.problem.span.column, one.severity.value) for one in diagnostics]


def with_front_matter(lines: str, text: str = CLEAN) -> str:
    """A document with these keys of the front matter in place of its own; the others stay."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    keys = {line.split(":")[0] for line in lines.splitlines() if line and not line.startswith(" ")}
    kept = [line for line in head.splitlines() if line.split(":")[0] not in keys]
    return "\n".join(["---", *kept, *lines.splitlines(), "---", body])


def without_key(key: str, text: str = CLEAN) -> str:
    """A document without one line of its front matter."""
    return "\n".join(line for line in text.split("\n") if not line.startswith(f"{key}:"))


def with_section(section: str, text: str = CLEAN) -> str:
    """A document with this section, heading included, in place of its own of that heading, else ahead of the actions."""
    heading = section.split("\n", maxsplit=1)[0]
    pattern = re.compile(rf"^{re.escape(heading)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if pattern.search(text) is None:
        return text.replace("## Action items\n", f"{section}\n\n## Action items\n")
    return pattern.sub(lambda _: section.rstrip("\n") + "\n\n", text, count=1)


def without_section(heading: str, text: str = CLEAN) -> str:
    """A document without the section of that level-2 heading; as it was where there is none."""
    return re.sub(rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", "", text, flags=re.MULTILINE | re.DOTALL)


def with_actions(items: str, text: str = CLEAN) -> str:
    """A document with these action items in place of its own."""
    return with_section(f"## Action items\n{items}", text)
