"""Fields inside a text: `Add canary stage. Owner: @sam. Due: 2 weeks. Tracked: JIRA-4821.`"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from pmlint.document.naming import normalise
from pmlint.document.wordlists import table

# Field: what people call it as a table column. A name is one word here.
COLUMNS = table(
    """
action: action, actions, action item, action items, item, task, tasks, what, description, remediation, follow up,
    followup, summary, title, improvement, todo, to do, issue description, recommendation, measure, action
    description, corrective action, next step, activity, details, name, work item, change, step, proposed action,
    proposal, action to take, deliverable, subject
owner: owner, owners, assignee, assignees, who, dri, responsible, assigned to, assigned, action owner, owner s,
    person, lead, by whom, owned by, responsible person, responsible party, poc, point of contact, responsibility,
    team, accountable, owner team, assignee s
due: due, due date, target, expected, estimated completion, deadline, by, eta, target, target date, when, expected
    date, by when, due by, completion date, date due, expected, timeframe, time frame, timeline, expected
    completion, target completion, delivery date, planned date, estimated completion, date, schedule, finish by,
    complete by, est completion, sprint, milestone
tracker: tracker, ticket, tickets, issue, issues, bug, bugs, tracking, link, links, jira, pr, prs, reference,
    references, related issue, related issues, tracked, tracking issue, issue link, github issue, gh issue, url,
    ticket link, jira ticket, tracked in, story, work item link, bug number, ref, card, trello, github, tracking
    bug, tracking ticket, pull request, issue pr, jira issue, tracked by, tracker link, linear, issue number, ticket
    number, ticket id
type: type, category, kind, action type, class, type action, classification, area
priority: priority, prio, sev, severity, importance, urgency, p
status: status, state, done, progress, completed, complete, resolved, completion, current status
id: id, no, number, nr, item id, action id, ai, key
addresses: addresses, factor, cause, root cause
evidence: evidence, proof
done_when: done when, success criterion, success criteria, acceptance criterion, acceptance criteria, definition of
    done, done if, measure of success
completed: completed on, completed at, done on, date completed, closed on
notes: notes, note, comment, comments, remarks, additional info
"""
)
# Inside a sentence only words that can mean nothing else count as keys.
KEYS = table(
    """
owner: owner, owners, assignee, assigned to, assigned, dri, responsible, owned by, who, action owner
due: due, due date, target, expected, estimated completion, due by, deadline, eta, target date, by when, when
tracker: tracked, tracker, tracking, ticket, tickets, tracked in, tracking issue, tracked by, issue, jira, tracking
    ticket, tracked at, bug
status: status, state
priority: priority, prio
type: type, category
evidence: evidence
completed: completed, completed on
done_when: done when, success criterion, success criteria, acceptance criteria, definition of done
reason: reason, dropped because, dropped reason
team: team
addresses: addresses, addressed
"""
)
_BY_COLUMN = {name: field for field, names in COLUMNS.items() for name in names}
_BY_KEY = {name: field for field, names in KEYS.items() for name in names}
_LONGEST_FIRST = sorted((re.escape(key) for key in _BY_KEY), key=len, reverse=True)
_KEY = re.compile(rf"(?<![\w/#@-])({'|'.join(_LONGEST_FIRST)})[*_` ]{{0,3}}(?::(?!//)|=)[*_` ]{{0,4}}", re.IGNORECASE)
_DUE_PHRASE = re.compile(
    r"[(\[]\s{0,3}(?:due|by|eta|before|until|deadline)\b[: ]\s{0,3}([^()\[\]]{2,40})[)\]]"
    r"|(?<=\s)due (?:by |on |in )?(?=[A-Z0-9])([A-Za-z0-9 ,./-]{3,30})",
    re.IGNORECASE,
)
_BARE_OWNER = re.compile(
    r"(?:(?<=^)|(?<=[\s(,;.]))(?:[Aa]ssignee|[Oo]wner|DRI|[Oo]wned by|[Aa]ssigned to)\s{1,2}"
    r"(@[\w./-]{1,60}|[A-Z][\w.'-]{0,40}(?:(?:\s(?:&|and)\s|,\s)[A-Z][\w'-]{1,40})?)(?=\s{0,2}(?:[,;.)—–]|$))"
)
_EMPTY_BRACKETS = re.compile(r"[(\[][\s,;:.|·—–-]{0,9}[)\]]")
# `Add an alert. . .` or `Add an alert , .` once the fields are gone.
_BLANK_BEFORE_MARK = re.compile(r"\s([.,;])(?=\s|$)")
_ASKED_END = re.compile(r"([?!])\s?\.(?=\s|$)")
_LEFT_OVER_MARKS = re.compile(r"([.,;])(?:\s{0,2}[.,;|·—–-]){1,9}(?=\s|$)")
_FACTOR = re.compile(r"(?<![\w-])[A-Za-z]{1,3}-?[0-9]{1,3}(?![\w-])")
# `Add an alert — — — PAY-12` once owner and due date are gone.
_LEFT_OVER_DASHES = re.compile(r"\s([|·—–-])(?:\s{1,2}[|·—–-]){1,9}(?=\s|$)")
_ENDS = "\n;|·—)]"


class Field(NamedTuple):
    """A field in a text: its value at 0-based offsets, and the offset at which its key starts."""

    name: str
    value: str
    key_start: int
    start: int
    end: int


def column_field(header: str) -> str | None:
    """The field that a table header names, None for other columns."""
    name = normalise(header)
    found = _BY_COLUMN.get(name)
    if found is None and name:
        words = name.split()
        found = (
            next((_BY_COLUMN[word] for word in reversed(words) if word in _BY_COLUMN), None)
            if len(words) <= 4
            else None
        )
    return found


def inline_fields(text: str) -> list[Field]:
    """The fields written as `Key: value` in a text, in order."""
    keys = list(_KEY.finditer(text))
    fields = []
    for number, match in enumerate(keys):
        limit = keys[number + 1].start() if number + 1 < len(keys) else len(text)
        start, end = _value(text, match.end(), limit)
        fields.append(
            Field(
                _BY_KEY[" ".join(match.group(1).casefold().split())],
                text[start:end],
                match.start(),
                start,
                end,
            )
        )
    return fields


def bare_owner(text: str) -> Field | None:
    """`assignee Samir`, `owner @sam` without a colon."""
    match = _BARE_OWNER.search(text)
    return None if match is None else Field("owner", match.group(1), match.start(), match.start(1), match.end(1))


def due_phrase(text: str) -> Field | None:
    """`(due 2026-06-01)`, `(by Friday 5 June)`, `due 5 June` without a colon."""
    match = _DUE_PHRASE.search(text)
    if match is None:
        return None
    group = 1 if match.group(1) is not None else 2
    value = match.group(group).rstrip(" .,;")
    return Field("due", value, match.start(), match.start(group), match.start(group) + len(value))


def without_fields(text: str, pieces: Mapping[int, int]) -> str:
    """The text without the pieces (start → end offset), blanks and left-over punctuation tidied."""
    kept = []
    position = 0
    for start, end in sorted(pieces.items()):
        if start >= position:
            kept.append(text[position:start])
            position = end
    kept.append(text[position:])
    joined = _EMPTY_BRACKETS.sub(" ", " ".join("".join(kept).split()))
    joined = _BLANK_BEFORE_MARK.sub(r"\1", " ".join(joined.split()))
    joined = _LEFT_OVER_DASHES.sub(r" \1", joined)
    joined = _ASKED_END.sub(r"\1", _LEFT_OVER_MARKS.sub(r"\1", joined))
    return joined.strip(" \t,;|·—–-").rstrip("([ ").strip() or joined.strip()


def _value(text: str, start: int, limit: int) -> tuple[int, int]:
    end = start
    while end < limit and text[end] not in _ENDS and text[end : end + 2] != " (":
        if text[end] == "." and (end + 1 >= len(text) or text[end + 1].isspace() or end + 1 == limit):
            break
        end += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',(-–*_`."”“'):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def addressed(text: str) -> tuple[str, ...]:
    """The ids of factors that a field names: `F1, f3` → F1 and F3."""
    return tuple(dict.fromkeys(match.group().upper() for match in _FACTOR.finditer(text)))
