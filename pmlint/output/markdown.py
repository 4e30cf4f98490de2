"""A summary for reviewers: the verdict, what to do first, a table for each document, and how to see it again.

It is the body of a job summary or of a comment. What does not fit is cut by whole rows, and counted.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pmlint.model.problem import Diagnostic, Report, Severity, State
from pmlint.output.markdown_text import code, html_code, line_link, link, prose
from pmlint.output.ranking import in_turn, most_severe_first
from pmlint.output.view import View, closing_lines, count, sentence, shown, tally

FIRST = 5
"""So many findings are named first, where there are more."""
OPEN_TABLES = 3
"""So many documents are unfolded."""
MOST_NOTES = 20
MARKS = {Severity.ERROR: ":x:", Severity.WARNING: ":warning:", Severity.INFO: ":information_source:"}
STATES = {State.SUPPRESSED: "suppressed", State.BASELINE: "in the baseline"}
TABLE = ("| line | | rule | what is found | what helps |", "|--:|---|---|---|---|")
ACCEPTED = ("| where | rule | | reason |", "|---|---|---|---|")
FOR_MORE = 200
"""Bytes that the sentence on what is cut may take."""
_PLAIN_PATH = re.compile(r"[\w./][\w./-]{0,200}", re.ASCII)
Rows = list[str]


def write(report: Report, view: View) -> str:
    """The open findings that a human sees, errors first; infos too where the view is verbose."""
    found, more = shown(report, view)
    ranked = most_severe_first(found)
    share = view.most_bytes // 8
    head = [*_verdict(report, view), *_not_done(report, share), *_first(ranked, view, share)]
    tail = [*_notes(report, share), *_again(ranked)]
    room = view.most_bytes - _size(head) - _size(tail) - FOR_MORE
    tables, left = _tables(_documents(ranked, view), room, view)
    room -= _size(tables)
    accepted, unnamed = _accepted(report, room)
    lines = [*head, *tables, *_cut(left, more, unnamed), *accepted, *tail]
    return "\n".join(lines).rstrip("\n") + "\n"


def _verdict(report: Report, view: View) -> Iterator[str]:
    counts = tally(report)
    code_ = view.exit_code
    passed = code_ == 0 if code_ is not None else not counts["errors"] and not report.failures
    worth = [count(counts[name], noun) for name, noun in (("errors", "error"), ("warnings", "warning")) if counts[name]]
    told = " and ".join(worth)
    if report.failures or code_ == 2:
        sentence_ = ":warning: **The check could not be completed.**" + (f" So far: {told}." if told else "")
    elif not passed:
        documents = len({one.path for one in report.diagnostics if one.state is State.OPEN})
        what = told or count(counts["infos"], "info")
        sentence_ = f":x: **{what}** to look at before this is merged, in {count(documents, 'document')}."
    elif counts["errors"]:
        sentence_ = f":warning: **Nothing holds this up**; worth a look: {told}."
    elif told:
        sentence_ = f":white_check_mark: **Good to go**; worth a look: {told}."
    else:
        sentence_ = ":white_check_mark: **All clear**: nothing is missing."
    yield from ("## Postmortem check", "", sentence_, "", closing_lines(report, view)[0], "")


def _not_done(report: Report, room: int) -> Rows:
    return [*_listed(report.failures, room), ""] if report.failures else []


def _listed(texts: Iterable[str], room: int) -> Iterator[str]:
    """A list of what there is room for, and how much more there is."""
    items = [f"- {prose(text)}" for text in texts]
    kept = _fitting(items[:MOST_NOTES], room)
    yield from kept
    if len(kept) < len(items):
        yield f"- and {len(items) - len(kept):,} more"


def _fitting(rows: Rows, room: int) -> Rows:
    """The first rows, as many as there is room for."""
    for number, row in enumerate(rows):
        room -= _size([row])
        if room < 0:
            return rows[:number]
    return rows


def _first(ranked: list[Diagnostic], view: View, room: int) -> Iterator[str]:
    """The most important findings, a line each, of several documents if there are several."""
    if len(ranked) <= FIRST:
        return
    by_weight = groupby(ranked, key=lambda one: one.severity)
    chosen = [one for _, ones in by_weight for one in in_turn(ones, lambda each: each.path, view)][:FIRST]
    rows = _fitting([f"{number}. {_place(one, view)}" for number, one in enumerate(chosen, 1)], room)
    if rows:
        yield from ("### Start here", "", *rows, "")


def _place(one: Diagnostic, view: View) -> str:
    place = f"{code(one.path)} line {line_link(one.path, one.problem.span.line, view)}"
    return f"{place}: {prose(sentence(one.problem))} ({link(one.code, one.url)})"


def _documents(ranked: list[Diagnostic], view: View) -> list[list[Diagnostic]]:
    """The findings of each document in the order of the file, the worst document first."""
    by_path: dict[str, list[Diagnostic]] = {}
    for one in ranked:
        by_path.setdefault(one.path, []).append(one)
    documents = sorted(by_path.values(), key=lambda ones: (ones[0].path not in view.changed, ones[0].severity.rank))
    return [sorted(ones, key=lambda one: one.sort_key) for ones in documents]


def _tables(documents: list[list[Diagnostic]], room: int, view: View) -> tuple[Rows, int]:
    """A table for each document as long as there is room, and how many findings have none."""
    lines: Rows = []
    left = 0
    for number, ones in enumerate(documents):
        opening = _opening(ones, unfolded=number < OPEN_TABLES)
        closing = ["", "</details>", ""]
        room -= _size(opening) + _size(closing)
        rows = [] if left else _fitting([_row(one, view) for one in ones], room)
        room -= _size(rows)
        left += len(ones) - len(rows)
        if rows:
            lines += [*opening, *rows, *closing]
    return lines, left


def _opening(ones: list[Diagnostic], *, unfolded: bool) -> Rows:
    levels = [(severity, sum(1 for one in ones if one.severity is severity)) for severity in MARKS]
    told = ", ".join(count(number, severity.value) for severity, number in levels if number)
    return [
        "<details open>" if unfolded else "<details>",
        f"<summary>{html_code(ones[0].path)}: {told}</summary>",
        "",
        *TABLE,
    ]


def _row(one: Diagnostic, view: View) -> str:
    line = line_link(one.path, one.problem.span.line, view)
    rule = f"{link(one.code, one.url)} {one.rule}"
    return f"| {line} | {MARKS[one.severity]} | {rule} | {prose(one.problem.message)} | {prose(one.problem.hint)} |"


def _cut(left: int, more: dict[str, int], unnamed: int) -> Iterator[str]:
    number = left + sum(more.values())
    if number:
        yield from (f"**{number:,} more** {'finding has' if number == 1 else 'findings have'} no room here.", "")
    if unnamed:
        yield from (f"**{unnamed:,} more** accepted {'one has' if unnamed == 1 else 'ones have'} no room here.", "")


def _accepted(report: Report, room: int) -> tuple[Rows, int]:
    """What is suppressed or in the baseline, with the reasons that were given."""
    found = [one for one in report.diagnostics if one.state in STATES]
    counts = [(words, sum(1 for one in found if one.state is state)) for state, words in STATES.items()]
    told = " and ".join(f"{number:,} {words}" for words, number in counts if number)
    opening = ["<details>", f"<summary>Accepted: {told}</summary>", "", *ACCEPTED]
    closing = ["", "</details>", ""]
    room -= _size(opening) + _size(closing)
    rows = _fitting([_accepted_row(one) for one in found], room)
    return [*opening, *rows, *closing] if rows else [], len(found) - len(rows)


def _accepted_row(one: Diagnostic) -> str:
    place = code(f"{one.path}:{one.problem.span.line}")
    return f"| {place} | {link(one.code, one.url)} {one.rule} | {STATES[one.state]} | {prose(one.reason)} |"


def _notes(report: Report, room: int) -> Iterator[str]:
    notes = [*report.notices]
    notes += [f"The rule `{rule}` was skipped: it needs {need}." for rule, need in report.skipped_rules]
    if not notes:
        return
    yield from ("<details>", f"<summary>{count(len(notes), 'note')}</summary>", "")
    yield from _listed(notes, room)
    yield from ("", "</details>", "")


def _again(ranked: list[Diagnostic]) -> Iterator[str]:
    """The commands that show the same on a laptop."""
    if not ranked:
        return
    plain = list(dict.fromkeys(one.path for one in ranked if _PLAIN_PATH.fullmatch(one.path)))
    paths = plain if len(plain) == len({one.path for one in ranked}) <= FIRST else []
    yield from ("<details>", "<summary>How to see this on your machine</summary>", "", "```console")
    yield " ".join(["$ pmlint", *paths])
    yield f"$ pmlint rule {ranked[0].code}"
    yield from ("```", "", "</details>", "")


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)
