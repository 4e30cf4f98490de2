"""Single defects of hygiene and metadata: what was left over, what leads nowhere, what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable

from drafts import Draft, write
from forms import MARK

Make = Callable[[Draft], str | None]


def _first_says_too(role: str, text: str) -> Make:
    """A section whose first line goes on with a text."""

    def make(one: Draft) -> str | None:
        if not one.has(role):
            return None
        section = one.section(role)
        section.lines[0] += f" {text}{MARK}"
        return write(one)

    return make


def _front(key: str, value: str) -> Make:
    def make(one: Draft) -> str | None:
        one.front[key] = value + MARK
        return write(one)

    return make


def _before(key: str, other: str) -> Make:
    """A time of the front matter, a year before another that it follows."""

    def make(one: Draft) -> str | None:
        if key not in one.front or other not in one.front:
            return None
        one.front[key] = str(int(one.front[other][:4]) - 1) + one.front[other][4:] + MARK
        return write(one)

    return make


def _other_heading(one: Draft) -> str | None:
    if one.style == "level-1":
        return None
    one.before = [f"# Quite another thing{MARK}", "", *one.before]
    text = write(one)
    return text if text.count("\n# ") == 1 else None


_TOKEN = "ghp_" + "a8Kq2Zt7Wm" * 4

HYGIENE: tuple[tuple[str, str, Make], ...] = (
    ("PM010", "XXX", _first_says_too("summary", "It cost XXX euros.")),
    ("PM010", "in angles", _first_says_too("root_cause", "See <link to the ticket>.")),
    ("PM010", "date", _first_says_too("summary", "It began on YYYY-MM-DD.")),
    ("PM010", "braces", _first_says_too("went_well", "We thank {{ names }}.")),
    ("PM010", "TBD", _first_says_too("summary", "The cost is TBD.")),
    ("PM010", "title", _front("title", "Outage of <service>")),
    ("PM012", "TODO", _first_says_too("summary", "<!-- TODO: ask support -->")),
    ("PM012", "FIXME", _first_says_too("went_poorly", "<!-- FIXME numbers -->")),
    ("PM013", "token", _first_says_too("root_cause", f"The job used {_TOKEN} for it.")),
    ("PM013", "in a fence", _first_says_too("summary", f"`curl -u x:{_TOKEN} https://example.com`")),
    ("PM013", "address", _first_says_too("summary", "It calls https://app:k7-Rw2pQz@db.example.com/x then.")),
    ("PM013", "password", _first_says_too("root_cause", "It ran with `password=k7Rw2pQz` set.")),
    ("PM016", "anchor", _first_says_too("summary", "See [below](#acton-items-of-all).")),
    ("PM017", "empty", _first_says_too("summary", "![](https://example.com/graph.png)")),
    ("PM017", "word", _first_says_too("root_cause", "![screenshot](https://example.com/graph.png)")),
    ("PM105", "heading", _other_heading),
    ("PM108", "detected", _before("detected_at", "started_at")),
    ("PM108", "resolved", _before("resolved_at", "started_at")),
    ("PM117", "nobody", _front("reviewers", "[]")),
)  # fmt: skip
