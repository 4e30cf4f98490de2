"""Every reported position lies in the file and underlines the thing.

Whole documents are assembled from parts in the forms that people write them in; every item, event and heading holds a
word of its own, by which it is found again in the lines of the file.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from documents import CLEAN, LIGHT, PATH
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.config.settings import Settings
from pmlint.document.export import to_json
from pmlint.document.parse import parse
from pmlint.model.document import Document
from pmlint.model.span import Span
from pmlint.source.text import decode

SETTINGS = Settings(timezone="UTC", sprints={"14": "2026-04-01"})
PROPERTY = settings(derandomize=True, deadline=None, max_examples=50)


@dataclass(frozen=True)
class Task:
    """An action item before it is written."""

    text: str
    owner: str
    due: str
    tracker: str


Form = Callable[[Sequence[Task]], str]

OWNERS = ("@sam", "@lee", "@payments-team", "Rosalind", "Anneke Visser", "Zoë", "sam@shop.example")
DUES = ("2026-03-01", "1 March 2026", "March 1, 2026", "2 weeks", "sprint 14", "2026/03/01")
TRACKERS = (
    "PAY-4821",
    "#88",
    "shop/cart#12",
    "https://github.com/shop/cart/issues/7",
    "[PAY-7](https://jira.shop.example/browse/PAY-7)",
    "[the ticket](https://github.com/shop/cart/issues/9)",
    "[PAY-8][ticket]",
    "<https://github.com/shop/cart/pull/3>",
)
WORDS = ("Alert on the queue", "Add a **limit** to `pool_size`", "Test the *rollback* of 決済", "Page when 🔥 is `a|b`")
FILLER = (
    "",
    "A line of prose with *marks*, `code` and [a link](https://shop.example/x).",
    "Two lines,\n    the second indented.",
    "> A quote\n> of two lines.",
    "```sh\nkubectl get pods\n```",
    "    indented code",
    "<!-- a note -->",
    "| a | b |\n|---|---|\n| c | d \\| e |",
    "* * *",
    "日本 😀 e\u0301 \u3000 \u2028 text",
    "- [ ] a box\n- a bullet\n  - below it",
    "**Bold**: line",
    "[ticket]: https://jira.shop.example/browse/PAY-8",
)


def table(tasks: Sequence[Task]) -> str:
    rows = "".join(f"| {cell(task.text)} | {task.owner} | {task.due} | {task.tracker} |\n" for task in tasks)
    return f"| Action | Owner | Due | Ticket |\n|---|:-:|--:|---|\n{rows}"


def bare_table(tasks: Sequence[Task]) -> str:
    rows = "".join(f"{task.tracker}|{cell(task.text)}|  {task.owner}|\n" for task in tasks)
    return f"Ticket | Action | Owner\n--|--|--\n{rows}"


def quoted_table(tasks: Sequence[Task]) -> str:
    return "".join(f"> {line}\n" for line in table(tasks).splitlines())


def table_with_gaps(tasks: Sequence[Task]) -> str:
    rows = "".join(f"| | {cell(task.text)} | | {task.owner} |\n" for task in tasks)
    return f"| ID | Action | Due | Owner |\n|---|---|---|---|\n{rows}"


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def fields(task: Task) -> str:
    return f"Owner: {task.owner}. Due: {task.due}. Tracked: {task.tracker}"


def bullets(tasks: Sequence[Task]) -> str:
    return "".join(f"- {task.text}. {fields(task)}\n" for task in tasks)


def numbers(tasks: Sequence[Task]) -> str:
    return "".join(f"{number}. **Owner**: {task.owner} — {task.text}\n" for number, task in enumerate(tasks, 1))


def boxes(tasks: Sequence[Task]) -> str:
    return "".join(f"* [x] {task.text} ({task.owner}) {task.tracker}\n" for task in tasks)


def wrapped(tasks: Sequence[Task]) -> str:
    return "".join(f"- {task.text}.\n  Owner: {task.owner}\n  Due: {task.due}.\n" for task in tasks)


def details(tasks: Sequence[Task]) -> str:
    return "".join(
        f"- {task.text}\n  - Owner: {task.owner}\n  - Due: {task.due}\n  - Ticket: {task.tracker}\n" for task in tasks
    )


def groups(tasks: Sequence[Task]) -> str:
    return "".join(f"- **{task.owner}**\n    - {task.text} ({task.due})\n" for task in tasks)


def committed(tasks: Sequence[Task]) -> str:
    return "".join(f"+ {task.owner} to add a test, {task.text} by {task.due}\n" for task in tasks)


def headed(tasks: Sequence[Task]) -> str:
    return "".join(f"### {task.text}\n\nOwner: {task.owner}\nDue: {task.due}\n\n" for task in tasks)


ACTION_FORMS: tuple[Form, ...] = (
    *(table, bare_table, quoted_table, table_with_gaps, bullets, numbers, boxes, wrapped, details, groups, committed),
    headed,
)


def timeline(form: str, words: Sequence[str]) -> str:
    times = [f"{10 + number}:0{number}" for number in range(len(words))]
    lines = {
        "table": [
            "| Time (UTC) | Event |",
            "|---|---|",
            *(f"| {t} | {w} |" for t, w in zip(times, words, strict=True)),
        ],
        "list": [f"- {time} {word}" for time, word in zip(times, words, strict=True)],
        "bold list": [f"* **{time} UTC** – {word}" for time, word in zip(times, words, strict=True)],
        "paragraph": [f"{time} - {word}" for time, word in zip(times, words, strict=True)],
        "paragraphs": [f"{time}: {word}\n" for time, word in zip(times, words, strict=True)],
        "headings": [f"### {time}\n\n{word}\n" for time, word in zip(times, words, strict=True)],
        "log": ["```", *(f"[{time}] {word}" for time, word in zip(times, words, strict=True)), "```"],
        "quote": [f"> - {time} {word}" for time, word in zip(times, words, strict=True)],
    }
    return "\n".join(lines[form]) + "\n"


CAUSES = (
    "The pool was too small.\n\nNobody had measured it.\n",
    "- The pool was too small.\n- Staging has `no` traffic.\n",
    "1. Why did checkout fail? The pool was empty.\n2. Why? Its size was five.\n3. Why? It was copied.\n",
    "- Why did checkout fail? The pool was empty.\n  - Why? Its size was five.\n    - Why? **It** was copied.\n",
    "Why? The pool was empty.\nWhy? Its size was five.\n",
    "| Why | Answer |\n|---|---|\n| Why did it fail? | The pool was empty. |\n| Why? | It was copied. |\n",
)
FRONT_MATTER = (
    "",
    "---\ntitle: Checkout\nowner: '@dana'\nseverity: sev2\nstarted_at: 2026-02-11T10:02:00Z\n---\n",
    "---\ntags: [a, 'b c', \"d\"]\nservices:\n  - cart\n  - {name: pay}\n---\n\n",
    '+++\ntitle = "Checkout"\ndate = 2026-02-11\nservices = ["cart", "pay"]\n+++\n',
    "---\naction_items:\n  - text: Alert\n    owner: '@sam'\n    due: 2026-03-01\n    tracker: PAY-1\n---\n",
    "---\ntitle: [\n---\n",
)
HEADINGS: tuple[Callable[[str], str], ...] = (
    lambda name: f"## {name}",
    lambda name: f"## {name} ##",
    lambda name: f"  ##   {name}  ",
    lambda name: f"{name}\n---",
    lambda name: f"## 3. {name}",
    lambda name: f"## 🔥 {name}",
    lambda name: f"## **{name}**",
    lambda name: f"## [{name}](#x)",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A postmortem in any mixture of forms."""
    heading = draw(st.sampled_from(HEADINGS))
    tasks = [
        Task(f"{draw(st.sampled_from(WORDS))} task{number}x", *draw(st.tuples(*map(st.sampled_from, FIELDS))))
        for number in range(draw(st.integers(1, 3)))
    ]
    events = [f"{draw(st.sampled_from(WORDS)).replace('|', '')} event{n}x" for n in range(draw(st.integers(1, 4)))]
    shape = draw(st.sampled_from(["table", "list", "bold list", "paragraph", "paragraphs", "headings", "log", "quote"]))
    sections = [
        f"{heading('Summary')}\n\nCheckout failed.\n",
        f"{heading('Timeline')}\n\n{timeline(shape, events)}",
        f"{heading('Root cause')}\n\n{draw(st.sampled_from(CAUSES))}",
        f"{heading('Action items')}\n\n{draw(st.sampled_from(ACTION_FORMS))(tasks)}",
    ]
    parts = [draw(st.sampled_from(FRONT_MATTER)), "# Checkout failed\n"]
    for section in draw(st.permutations(sections)):
        parts += [draw(st.sampled_from(FILLER)) + "\n", section]
    return "\n".join(parts)


FIELDS = (OWNERS, DUES, TRACKERS)
BYTES = st.builds(
    lambda text, newline, mark: (b"\xef\xbb\xbf" if mark else b"") + text.replace("\n", newline).encode(),
    documents(),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)


def under(lines: Sequence[str], span: Span) -> str:
    """What stands below a span."""
    cut = list(lines[span.line - 1 : span.end_line])
    cut[-1] = cut[-1][: span.end_column - 1]
    cut[0] = cut[0][span.column - 1 :]
    return "\n".join(cut)


def words(text: str) -> str:
    """The words of a text, markup and blanks left aside."""
    return " ".join(re.findall(r"[\w@#/.:-]+", text.replace("**", "").replace("`", "")))


def assert_in_file(span: Span, lines: Sequence[str], what: object) -> None:
    """The span starts before it ends, on lines and columns that there are."""
    known = lines or ("",)
    assert 1 <= span.line <= span.end_line <= len(known), (what, span)
    assert 1 <= span.column <= len(known[span.line - 1]) + 1, (what, span)
    assert 1 <= span.end_column <= len(known[span.end_line - 1]) + 1, (what, span)
    assert (span.line, span.column) <= (span.end_line, span.end_column), (what, span)


def assert_all_in_file(data: bytes) -> Document:
    """Parse and hold every span of the model, its fields and its flaws to the file."""
    document = parse(data, PATH, SETTINGS)
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")  # a byte that cannot be read has a place too
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    _, spans = to_json(document)
    for pointer, span in spans.items():
        assert_in_file(span, lines, pointer)
    for item in document.actions:
        for name, span in item.fields.items():
            assert_in_file(span, lines, (name, item))
    for flaw in document.flaws:
        assert_in_file(flaw.span, lines, flaw)
    return document


@PROPERTY
@given(BYTES)
def test_positions_lie_in_the_file(data: bytes) -> None:
    assert_all_in_file(data)


@PROPERTY
@given(BYTES)
def test_fields_of_action_items_underline_their_values(data: bytes) -> None:
    lines = decode(data).lines
    for item in parse(data, PATH, SETTINGS).actions:
        for name, value in (("owner", item.owner), ("due", item.due_as_written)):
            if value is not None:
                assert words(value) in words(under(lines, item.fields[name])), (name, item)
        if item.trackers:
            span = item.fields["tracker"]
            behind = lines[span.line - 1][span.column - 1 :]
            named = under(lines, span)
            is_link = "](http" in behind or "][ticket]" in behind
            assert any(tracker in named for tracker in item.trackers) or (named and is_link), item


@PROPERTY
@given(BYTES)
def test_action_items_stand_where_their_text_starts(data: bytes) -> None:
    lines = decode(data).lines
    items = {item.text: item for item in parse(data, PATH, SETTINGS).actions}
    for text, item in items.items():
        own = re.search(r"task\dx", text)
        if own is not None:
            assert own[0] in under(lines, item.span), item
            assert words(text).split()[0] in words(under(lines, item.span)), item


@PROPERTY
@given(BYTES)
def test_headings_are_underlined(data: bytes) -> None:
    lines = decode(data).lines
    document = parse(data, PATH, SETTINGS)
    assert document.outline
    for section in document.outline:
        assert words(section.heading) == words(under(lines, section.span)), section


@PROPERTY
@given(BYTES)
def test_events_stand_on_their_lines(data: bytes) -> None:
    lines = decode(data).lines
    for entry in parse(data, PATH, SETTINGS).timeline:
        own = re.search(r"event\dx", entry.text)
        if own is not None:
            line = next(number for number, line in enumerate(lines, 1) if own[0] in line)
            assert entry.span.line in (line, line - 2), entry  # the heading above, where that is the event
            assert entry.at_as_written in under(lines, entry.span) or "###" not in lines[entry.span.line - 1], entry


@pytest.mark.parametrize("form", ACTION_FORMS)
def test_the_generated_items_are_read(form: Form) -> None:
    tasks = [Task(f"Alert on the queue task{number}x", OWNERS[number], DUES[0], TRACKERS[0]) for number in (0, 1)]
    document = parse(f"# Title\n\n## Action items\n\n{form(tasks)}".encode(), PATH, SETTINGS)
    assert [re.findall(r"task\dx", item.text) for item in document.actions] == [["task0x"], ["task1x"]]
    assert [item.owner for item in document.actions] == ["@sam", "@lee"]


@PROPERTY
@given(st.binary(max_size=400))
def test_any_bytes_are_read(data: bytes) -> None:
    assert assert_all_in_file(data).path == PATH


@PROPERTY
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert assert_all_in_file(text.encode(errors="surrogatepass")).path == PATH


@PROPERTY
@given(BYTES, st.data())
def test_mutated_documents_are_read(data: bytes, draw: st.DataObject) -> None:
    for _ in range(draw.draw(st.integers(1, 4))):
        start = draw.draw(st.integers(0, len(data)))
        end = draw.draw(st.integers(start, min(len(data), start + 40)))
        piece = draw.draw(
            st.sampled_from([b"", b"\n", b"|", b"- ", b"`", b"\xff", b"**", b"](", b"---\n", b"\0", b">"])
        )
        data = data[:start] + piece + data[end:]
    assert_all_in_file(data)


@pytest.mark.parametrize("text", [CLEAN, LIGHT])
def test_every_start_of_a_document_is_read(text: str) -> None:
    for end in range(0, len(text), 7):
        assert_all_in_file(text[:end].encode())
