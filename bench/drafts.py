"""A postmortem in parts, written out in eight forms of action items and seven styles of sections.

The forms of action items are those of forms.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from forms import FORMS, Writer, front_matter_entry
from stories import Item, Story

KINDS = ("full", "plain", "light", "minimal")
"""full: sev2, published, all front matter; plain: sev1 without the keys of a full review; light: sev3 with its three
sections; minimal: sev4 in six sections with the least front matter."""
SECTIONS = {
    "full": ("summary", "impact", "timeline", "root_cause", "went_well", "went_poorly", "lucky", "lessons", "actions"),
    "plain": ("summary", "impact", "timeline", "root_cause", "went_well", "went_poorly", "actions"),
    "light": ("summary", "root_cause", "actions"),
    "minimal": ("summary", "timeline", "root_cause", "went_well", "went_poorly", "actions"),
}
CANONICAL = {
    "summary": "Summary", "impact": "Impact", "timeline": "Timeline", "root_cause": "Contributing factors",
    "went_well": "What went well", "went_poorly": "What went poorly", "lucky": "Where we got lucky",
    "lessons": "Lessons learned", "actions": "Action items",
}  # fmt: skip
EMOJI = dict(zip(CANONICAL, "📝💥🕑🔍👍👎🍀🎓🛠", strict=True))


@dataclass
class Section:
    """A section: what it is, its heading, and its lines."""

    role: str
    heading: str
    lines: list[str]


@dataclass
class Draft:
    """A postmortem before it is written out."""

    story: Story
    kind: str
    form: str
    style: str
    front: dict[str, str]
    """Key → what follows `key:`, several lines where it is no scalar."""
    sections: list[Section]
    items: list[Item]
    dialect: int = 0
    """Which of the ways of writing the form."""
    no_front: bool = False
    before: list[str] = field(default_factory=list)
    """Lines of the body above the first section."""

    def section(self, role: str) -> Section:
        """The section of that role."""
        return next(section for section in self.sections if section.role == role)

    def writer(self) -> Writer:
        """How the action items are written."""
        return FORMS[self.form][self.dialect % len(FORMS[self.form])]

    def has(self, role: str) -> bool:
        """Whether there is a section of that role."""
        return any(section.role == role for section in self.sections)


def draft(story: Story, kind: str, form: str, style: str) -> Draft:
    """A clean postmortem."""
    roles = [role for role in SECTIONS[kind] if role != "actions" or form != "front-matter"]
    sections = [Section(role, story.headings.get(role, CANONICAL[role]), _body(story, role, style)) for role in roles]
    if kind == "light" and "root_cause" not in story.headings:
        sections[1].heading = "Cause"
    dialect = len(story.title) + KINDS.index(kind) + list(STYLES).index(style)
    one = Draft(story, kind, form, style, _front_of(story, kind), sections, [], dialect)
    one.items = [item for item in story.items if not item.done or one.writer().says_done]
    return one


def write(one: Draft) -> str:
    """The text of a draft, marks included."""
    lines = [] if one.no_front else ["---", *_front_lines(one), "---", ""]
    if one.style != "level-1":
        lines += [f"{one.story.title}", "=" * 40] if one.style == "setext" else [f"# {one.story.title}"]
    lines += ["", *one.before]
    for number, section in enumerate(one.sections, start=1):
        body = [*section.lines, *_items_of(one, section)]
        lines += [*STYLES[one.style](number, section, body), ""]
    if one.form == "run-in":
        lines += [f"[{item.tracker}]: {item.link}{item.tracker.strip('#')}" for item in one.items if item.tracker]
    return "\n".join(lines).rstrip("\n") + "\n"


def fits(form: str, style: str) -> bool:
    """Whether people write this form below sections in this style."""
    if style in {"bold", "labels"}:
        return form not in {"groups", "headings"} and not (style == "labels" and form == "table")
    return True


# Front matter


def _front_of(story: Story, kind: str) -> dict[str, str]:
    severity = {"full": "sev2", "plain": "sev1", "light": "sev3", "minimal": "sev4"}[kind]
    front = {"title": story.title, "status": "published", "severity": severity, "owner": _quoted(story.owner)}
    if kind == "light":
        return front | {"date": story.day}
    front |= {"started_at": story.started}
    if kind == "minimal":
        return front
    front |= {"detected_at": story.detected, "resolved_at": story.resolved}
    return front if kind == "plain" else front | _full_review(story)


def _full_review(story: Story) -> dict[str, str]:
    return {
        "id": f"PM-{story.day[:4]}-{len(story.title):03}",
        "contributors": f"[{_quoted(story.reviewer)}]",
        "reviewers": f"[{_quoted(story.reviewer)}]",
        "reviewed_at": story.day,
        "services": f"[{story.service}]",
        "failure_class": story.failure_class,
        "tags": f"[{story.name}, review]",
        "detection": "{source: monitoring, signal: alert}",
        "swap_test": '{passes: true, because: "the check now holds whoever makes the change"}',
        "principle": f'"{story.principle}"',
        "verification": f'\n  metric: "{story.metric}"\n  target: "as before"\n  observed: "as before"'
        "\n  window: 48h\n  environment: production",
    }


def _quoted(text: str) -> str:
    return f'"{text}"' if text.startswith("@") else text


def _front_lines(one: Draft) -> Iterator[str]:
    for key, value in one.front.items():
        yield from f"{key}: {value}".replace(": \n", ":\n").rstrip().split("\n")
    if one.form == "front-matter" and "action_items" not in one.front:
        yield "action_items:"
        for item in one.items:
            yield from front_matter_entry(item, one.dialect)


# Sections


def _body(story: Story, role: str, style: str) -> list[str]:
    texts = story.texts.get(role, ())
    if role == "timeline":
        entries = [text.partition(" ") for text in texts]
        if len(story.name) % 2 and style != "labels":
            return ["| Time | What |", "|---|---|", *(f"| {time} | {text} |" for time, _, text in entries)]
        return [f"- {time} {text}" for time, _, text in entries]
    return [f"- {text}" for text in texts] if len(texts) > 1 and role != "summary" else list(texts)


def _hashes(level: int, front: str = "") -> Callable[[int, Section, list[str]], Iterator[str]]:
    def section_lines(number: int, section: Section, body: list[str]) -> Iterator[str]:
        sign = {"number": f"{number}. ", "emoji": f"{EMOJI.get(section.role, '🔥')} "}.get(front, "")
        yield f"{'#' * level} {sign}{section.heading}"
        yield from ("", *(line.replace("### ", f"{'#' * (level + 1)} ", 1) for line in body))

    return section_lines


def _setext(_number: int, section: Section, body: list[str]) -> Iterator[str]:
    yield from (section.heading, "-" * 24, "", *body)


def _bold(_number: int, section: Section, body: list[str]) -> Iterator[str]:
    yield from (f"**{section.heading}**", "", *body)


def _label(_number: int, section: Section, body: list[str]) -> Iterator[str]:
    """`- **Impact**: …`, lists nested below."""
    text = next((line for line in body if line), "")
    if not text or text[:1] in "-*0123456789|":
        yield f"- **{section.heading}**:"
        yield from (f"  {line}" if line else "" for line in body)
    else:
        yield f"- **{section.heading}**: {text}"
        yield from (f"  {line}" for line in body[body.index(text) + 1 :])


STYLES: dict[str, Callable[[int, Section, list[str]], Iterator[str]]] = {
    "level-2": _hashes(2), "level-1": _hashes(1), "setext": _setext, "numbered": _hashes(2, "number"),
    "emoji": _hashes(2, "emoji"), "bold": _bold, "labels": _label,
}  # fmt: skip


def _items_of(one: Draft, section: Section) -> list[str]:
    is_place = section is next((other for other in one.sections if other.role == "actions"), None)
    return list(one.writer().write(one.items)) if is_place and one.items else []
