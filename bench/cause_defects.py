"""Defects of causal analysis, one at a time: causes that are too thin, chains that stop, remedies aimed at people."""

from __future__ import annotations

from collections.abc import Callable

from drafts import Draft, write
from forms import MARK

Make = Callable[[Draft], str | None]
BIG, SMALL, ALL = ("full", "plain"), ("light", "minimal"), ("full", "plain", "light", "minimal")
WHYS = (
    "Requests waited for a connection.",
    "The pool held five of them.",
    "Five is what the template says.",
    "The template came from a quiet service.",
    "Templates of capacity are not tested under load.",
)


def _causes(kinds: tuple[str, ...], *lines: str, other: dict[str, str] | None = None) -> Make:
    """Causes of these lines, the mark in the heading where none has it; `other`: a sentence for other sections."""

    def make(one: Draft) -> str | None:
        below_bullet = one.style == "labels" and any(line.startswith(("|", "#")) for line in lines)
        headed = one.style == "bold" and any(line.startswith("#") for line in lines)
        if one.kind not in kinds or below_bullet or headed:
            return None
        section = one.section("root_cause")
        section.heading += "" if any("{mark}" in line for line in lines) else MARK
        section.lines = [line.replace("{mark}", MARK) for line in lines]
        for role, text in (other or {}).items():
            if one.has(role):
                one.section(role).lines = [text]
        return write(one)

    return make


def _unless(story: str, make: Make) -> Make:
    """Not in a story whose action items answer the defect already."""
    return lambda one: None if one.story.name == story else make(one)


def _marked(number: int, form: str) -> tuple[str, ...]:
    """So many whys in a form, the mark in the last."""
    lines = [form.format(number=count, why=why) for count, why in enumerate(WHYS[:number], start=1)]
    return (*lines[:-1], f"{lines[-1]}{{mark}}")


def _first_marked(number: int, form: str) -> tuple[str, ...]:
    lines = [form.format(number=count, why=why) for count, why in enumerate(WHYS[:number], start=1)]
    return (f"{lines[0]}{{mark}}", *lines[1:])


def _nested(number: int) -> tuple[str, ...]:
    lines = [f"{'  ' * depth}- Why? {why}" for depth, why in enumerate(WHYS[:number])]
    return (f"{lines[0]}{{mark}}", *lines[1:])


def _swap_test(value: str, kinds: tuple[str, ...] = ALL) -> Make:
    def make(one: Draft) -> str | None:
        if one.kind not in kinds:
            return None
        one.front["swap_test"] = value.replace("{mark}", MARK)
        return write(one)

    return make


def _without_swap_test(one: Draft) -> str | None:
    return write(one) if one.front.pop("swap_test", None) else None


def _people(*texts: str) -> Make:
    """Action items that all are aimed at people."""

    def make(one: Draft) -> str | None:
        if not one.has("actions"):
            return None
        one.items = [item.but(text=text, done=False) for item, text in zip(one.items, texts, strict=False)]
        one.section("actions").heading += MARK
        return write(one)

    return make


def _one_factor_left_open(one: Draft) -> str | None:
    if one.items[0].text.endswith(")"):
        return None
    one.section("root_cause").lines = ["- F1: The limit is missing.", f"- F2: Old hosts were never listed.{MARK}"]
    one.items[0] = one.items[0].but(text=f"{one.items[0].text} (F1)")
    return write(one)


def _says_too(role: str, text: str) -> Make:
    def make(one: Draft) -> str | None:
        if not one.has(role):
            return None
        section = one.section(role)
        sign = "- " if section.lines[0].startswith("- ") else ""
        section.lines = [*section.lines, *([] if sign else [""]), f"{sign}{text}{MARK}"]
        return write(one)

    return make


_DARK = {"went_poorly": "The room was cold.", "lessons": "Caches deserve a name."}
CAUSES: tuple[tuple[str, str, Make], ...] = (
    ("PM401", "bad deploy", _causes(BIG, "A bad deploy of the service.{mark}")),
    ("PM401", "two sentences", _causes(BIG, "The change set the pool to five. It went to all hosts.{mark}")),
    ("PM402", "one bullet", _causes(BIG, "- The pool of the service held five connections.{mark}")),
    ("PM402", "one row", _causes(BIG, "| Factor |", "|---|", "| The pool held five connections. |{mark}")),
    ("PM403", "two lines", _causes(ALL, *_marked(2, "Why? {why}  "))),
    ("PM403", "two numbers", _causes(ALL, *_marked(2, "{number}. Why? {why}"))),
    ("PM403", "two bullets", _causes(ALL, *_marked(2, "- **Why?** {why}"))),
    ("PM403", "one why", _causes(ALL, *_marked(1, "- Why? {why}"))),
    ("PM403", "counted", _causes(ALL, *_marked(2, "- Why {number}: {why}"))),
    ("PM403", "table", _causes(ALL, "| Why | Because |", "|---|---|", *_marked(2, "| Why {number} | {why} |"))),
    ("PM405", "again", _causes(
        SMALL, f"- Why? {WHYS[0]}", f"- Why? {WHYS[1]}", f"- Why? {WHYS[0]}{{mark}}", f"- Why? {WHYS[3]}")),
    ("PM406", "five lines", _causes(BIG, "Checkout failed.", "", *_first_marked(5, "Why? {why}"))),
    ("PM406", "numbers", _causes(BIG, *_first_marked(4, "{number}. Why was that? {why}"))),
    ("PM406", "nested", _causes(BIG, *_nested(4))),
    ("PM406", "counted", _causes(BIG, *_first_marked(5, "- Why {number}: {why}"))),
    ("PM406", "table", _causes(
        BIG, "| # | Why? | Because |", "|---|---|---|", *_first_marked(3, "| {number} | Why so? | {why} |"))),
    ("PM407", "one of two", _one_factor_left_open),
    ("PM409", "none", _without_swap_test),
    ("PM410", "declared", _swap_test('\n  passes: false{mark}\n  because: "anybody else would have done it"')),
    ("PM410", "in one line", _swap_test('{passes: false, because: "anybody else would have done it"}{mark}')),
    ("PM410", "told", _people(
        "Talk to Ngozi about the change", "Brief the on-call engineers on the limits", "Add training for new joiners",
        "Explain to support how failover works")),
    ("PM410", "trained", _people(
        "Hold a training for all developers", "Run a workshop for the on-call engineers",
        "Schedule refresher training", "Add training for new joiners")),
    *(("PM411", text, _causes(SMALL, f"{text}{{mark}}")) for text in ("A bad deploy.", "- Expired certificate")),
    ("PM413", "provider", _unless("avatars", _causes(SMALL, "- The mail provider had an outage.{mark}", other=_DARK))),
    ("PM416", "unknown", _causes(ALL, "- The limit is five.", "- The root cause is still unknown.{mark}")),
    ("PM416", "unclear", _causes(ALL, "- The limit is five.", "- It is unclear why hosts keep it.{mark}")),
    ("PM416", "not found", _causes(
        ALL, "The limit is five, so requests wait.", "", "We could not determine the cause of the rest.{mark}")),
    ("PM417", "decided", _causes(BIG, "- The change was approved in an hour.", "- No alert watches it.", other=_DARK)),
    ("PM418", "never again", _says_too("went_well", "With the new limit this will never happen again.")),
    ("PM418", "cannot", _says_too("summary", "The fault cannot recur.")),
)  # fmt: skip
