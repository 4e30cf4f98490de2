"""The timeline: text → (line, time, text) of its entries, with days, midnights and zones."""

import pytest
from documents import read
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pmlint.config.settings import Settings

Row = tuple[int, str | None, str]
NAME = "docs/postmortems/checkout.md"


def entries(text: str, settings: Settings | None = None) -> list[Row]:
    document = read(text, path=NAME, settings=settings)
    return [(entry.span.line, entry.at, entry.text) for entry in document.timeline]


def times(text: str, settings: Settings | None = None) -> list[str | None]:
    return [row[1] for row in entries(text, settings)]


FORMS = [
    pytest.param(
        "## Timeline (UTC)\n| Time | Event |\n|---|---|\n| 2026-02-11 10:02 | change |\n| 10:11 | alert |\n",
        [(4, "2026-02-11T10:02:00Z", "change"), (5, "2026-02-11T10:11:00Z", "alert")],
        id="table",
    ),
    pytest.param(
        "## Timeline\n| Day | Date (2026) | Time (UTC) | Event |\n|---|---|---|---|\n"
        "| Wed | Feb 11 | 10:02 | change |\n| | | 10:11 | alert |\n| Thu | Feb 12 | 09:00 | review |\n",
        [
            (4, "2026-02-11T10:02:00Z", "change"),
            (5, "2026-02-11T10:11:00Z", "alert"),
            (6, "2026-02-12T09:00:00Z", "review"),
        ],
        id="table-day-date-time",
    ),
    pytest.param(
        "## Timeline\n| Event | Time (CET) |\n|---|---|\n| change | 2026-02-11 10:02 |\n",
        [(4, "2026-02-11T10:02:00+01:00", "change")],
        id="table-time-last",
    ),
    pytest.param(
        "## Timeline (UTC)\n| When | What |\n| :-- | :-- |\n| --- | --- |\n| 2026-02-11 | |\n| 10:02 | change |\n",
        [(6, "2026-02-11T10:02:00Z", "change")],
        id="table-delimiter-twice-and-day-row",
    ),
    pytest.param(
        "## Timeline (UTC)\n| Time | Event |\n|---|---|\n| 2026-02-11 HH:mm | Short event description. |\n"
        "| YYYY-MM-DD HH:MM | ... |\n| 2026-02-11 10:02 | change |\n| | ... another event |\n",
        [(6, "2026-02-11T10:02:00Z", "change")],
        id="table-template-rows",
    ),
    pytest.param(
        "## Timeline (UTC)\n| 2026-02-11 10:02 | change |\n|---|---|\n| 10:11 | alert |\n",
        [(2, "2026-02-11T10:02:00Z", "change"), (4, "2026-02-11T10:11:00Z", "alert")],
        id="table-without-header",
    ),
    pytest.param(
        "## Timeline (UTC)\n| Time | Event |\n|---|---|\n| 2026-02-11 10:02 | change |\n| | Pavel takes over |\n",
        [(4, "2026-02-11T10:02:00Z", "change"), (5, None, "Pavel takes over")],
        id="table-row-without-time",
    ),
    pytest.param(
        "## Timeline (UTC)\n- **2026-02-11 10:02** - change\n- `10:11`: alert\n- [10:22] fixed\n* (10:30) closed\n",
        [
            (2, "2026-02-11T10:02:00Z", "change"),
            (3, "2026-02-11T10:11:00Z", "alert"),
            (4, "2026-02-11T10:22:00Z", "fixed"),
            (5, "2026-02-11T10:30:00Z", "closed"),
        ],
        id="list-marked-up",
    ),
    pytest.param(
        "## Timeline (UTC)\n- 2026-02-11\n  - 10:02 change\n  - 10:11 alert\n    - page acknowledged\n"
        "- 2026-02-12\n  - 09:00 review\n",
        [
            (3, "2026-02-11T10:02:00Z", "change"),
            (4, "2026-02-11T10:11:00Z", "alert"),
            (7, "2026-02-12T09:00:00Z", "review"),
        ],
        id="nested-by-day",
    ),
    pytest.param(
        "## Timeline (UTC)\n2026-02-11 10:02 change  \n10:11 alert\\\n10:22 fixed<br>10:30 closed\n",
        [
            (2, "2026-02-11T10:02:00Z", "change"),
            (3, "2026-02-11T10:11:00Z", "alert"),
            (4, "2026-02-11T10:22:00Z", "fixed"),
            (4, "2026-02-11T10:30:00Z", "closed"),
        ],
        id="hard-breaks",
    ),
    pytest.param(
        "## Timeline (UTC)\n**Wednesday 11 February 2026**\n\n- 10:02 change\n\n**Thursday 12 February 2026**\n\n"
        "- 09:00 review\n",
        [(4, "2026-02-11T10:02:00Z", "change"), (8, "2026-02-12T09:00:00Z", "review")],
        id="day-labels",
    ),
    pytest.param(
        "## Timeline (UTC)\n### 2026-02-11\n#### 10:02\nThe change goes out.\n#### 10:11 Alert\nIt pages.\n"
        "### 2026-02-12\n#### 09:00\n- Review.\n",
        [
            (3, "2026-02-11T10:02:00Z", "The change goes out."),
            (5, "2026-02-11T10:11:00Z", "Alert"),
            (8, "2026-02-12T09:00:00Z", "Review."),
        ],
        id="headings-with-times",
    ),
    pytest.param(
        "## Timeline (UTC)\n### 11 February 2026\n- 10:02 change\n### 12 February 2026\n- 09:00 review\n",
        [(3, "2026-02-11T10:02:00Z", "change"), (5, "2026-02-12T09:00:00Z", "review")],
        id="headings-with-days",
    ),
    pytest.param(
        "## Timeline (UTC)\n### Detection\n- 2026-02-11 10:02 change\n### Recovery\n- 10:22 fixed\n",
        [(3, "2026-02-11T10:02:00Z", "change"), (5, "2026-02-11T10:22:00Z", "fixed")],
        id="phases",
    ),
    pytest.param("## Timeline\nThe change went out in the morning and was\nreverted by noon.\n", [], id="prose"),
    pytest.param(
        "## Timeline\nAfter a while, somebody saw at\n10:11 that it had failed, and told the others.\n",
        [],
        id="prose-that-wraps-before-a-time",
    ),
    pytest.param(
        "## Log\n```\n2026-02-11 -- #ops (all times UTC)\n[10:02] <ana> 502?\n[10:03] <bo> looking\n    trace\n"
        "[10:09] <bo> rolled back\n```\n",
        [
            (4, "2026-02-11T10:02:00Z", "<ana> 502?"),
            (5, "2026-02-11T10:03:00Z", "<bo> looking"),
            (7, "2026-02-11T10:09:00Z", "<bo> rolled back"),
        ],
        id="log-in-a-fence",
    ),
    pytest.param(
        "```\n2026-02-11 (UTC)\n10:02 a\n10:03 b\n10:09 c\n```\n",
        [(3, "2026-02-11T10:02:00Z", "a"), (4, "2026-02-11T10:03:00Z", "b"), (5, "2026-02-11T10:09:00Z", "c")],
        id="document-of-one-fence",
    ),
    pytest.param(
        "## Summary\nA log:\n\n```\n10:02 a\n10:03 b\n10:09 c\n```\n", [], id="fence-elsewhere"
    ),
    pytest.param(
        "## Timeline\n<!--\n- 10:00 example\n-->\n- 10:02 change\n", [(5, None, "change")], id="example-in-comment"
    ),
    pytest.param(
        "## Timeline (UTC)\n- 2026-02-11 10:00 - 10:30 slow\n- ~10:45 fast\n- 11:?? review\n- later: mail\n",
        [
            (2, "2026-02-11T10:00:00Z", "slow"),
            (3, "2026-02-11T10:45:00Z", "fast"),
            (4, None, "review"),
            (5, None, "later: mail"),
        ],
        id="ranges-and-approximate",
    ),
    pytest.param(
        "## Timeline (UTC)\n- 2026-02-11 9:05 AM change\n- 12:10 pm alert\n- 3.15pm fixed\n",
        [
            (2, "2026-02-11T09:05:00Z", "change"),
            (3, "2026-02-11T12:10:00Z", "alert"),
            (4, "2026-02-11T15:15:00Z", "fixed"),
        ],
        id="twelve-hours",
    ),
    pytest.param(
        "## Timeline (UTC)\n- [x] 2026-02-11 10:02 change\n- [ ] 10:11 alert\n",
        [(2, "2026-02-11T10:02:00Z", "change"), (3, "2026-02-11T10:11:00Z", "alert")],
        id="check-list",
    ),
    pytest.param(
        "## Key events\n- First detected 2026-02-11 10:11\n- Resolved 2026-02-11 10:22\n",
        [(2, None, "First detected 2026-02-11 10:11"), (3, None, "Resolved 2026-02-11 10:22")],
        id="time-at-the-end",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: list[Row]) -> None:
    assert entries(text) == expected


def test_what_is_written_is_kept() -> None:
    text = "## Timeline\n- 2026-02-11 10:02 UTC change\n- ~11:00 noise\n- then nothing\n"
    assert [entry.at_as_written for entry in read(text).timeline] == ["2026-02-11 10:02 UTC", "~11:00", None]


DAYS = [
    pytest.param("- 2026-02-11 23:50 a\n- 00:10 b\n- 06:00 c\n- 09:00 d\n", ["11T23:50", "12T00:10", "12T06:00", "12T09:00"], id="midnight"),
    pytest.param("- 2026-02-11 16:30 a\n- 02:00 b\n", ["11T16:30", "12T02:00"], id="step-back-of-half-a-day"),
    pytest.param("- 2026-02-11 11:55 pm a\n- 12:20 am b\n", ["11T23:55", "12T00:20"], id="midnight-in-twelve-hours"),
    pytest.param("- 2026-02-11 12:30 a\n- 12:05 (forgot this one) b\n- 12:40 c\n", ["11T12:30", "11T12:05", "11T12:40"], id="out-of-order-as-written"),
    pytest.param("- 2026-02-11 23:00 a\n- 2026-02-13 01:00 b\n- 02:00 c\n", ["11T23:00", "13T01:00", "13T02:00"], id="a-date-wins-over-midnight"),
    pytest.param("- 2026-02-11 10:00 a\n- 24:00 b\n- 00:10 c\n", ["11T10:00", "12T00:00", "12T00:10"], id="twenty-four"),
    pytest.param("**Feb 11, 2026**\n\n- 23:50 a\n- 00:10 b\n\n**Feb 12, 2026**\n\n- 00:20 c\n", ["11T23:50", "12T00:10", "12T00:20"], id="midnight-within-a-day-group"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_are_carried_forward(text: str, expected: list[str]) -> None:
    found = times(f"## Timeline (UTC)\n{text}")
    assert found == [f"2026-02-{time}:00Z" for time in expected]


def test_dates_without_a_year_pass_new_year() -> None:
    text = "# Outage of 30 December 2025\n\n## Timeline (UTC)\n- 30 Dec 22:00 a\n- 31 Dec 01:10 b\n- 2 Jan 09:00 c\n"
    assert times(text) == ["2025-12-30T22:00:00Z", "2025-12-31T01:10:00Z", "2026-01-02T09:00:00Z"]
    text = "## Timeline (UTC)\n**30 December 2025**\n\n- 22:00 a\n\n**2 January**\n\n- 09:00 b\n"
    assert times(text) == ["2025-12-30T22:00:00Z", "2026-01-02T09:00:00Z"]


def test_a_wrong_year_that_is_written_is_kept() -> None:
    text = "## Timeline (UTC)\n- 2026-12-30 22:00 a\n- 2026-01-02 09:00 b\n"
    assert times(text) == ["2026-12-30T22:00:00Z", "2026-01-02T09:00:00Z"]


FIRST_DAY = [
    pytest.param("---\nstarted_at: 2026-02-11T10:02:00Z\n---\n", "2026-02-11", id="started-at"),
    pytest.param("---\ndate: 2026-02-11\n---\n", "2026-02-11", id="front-matter-date"),
    pytest.param("# 2026-02-11 Checkout\n", "2026-02-11", id="title"),
    pytest.param("**Incident date**: 11 February 2026\n", "2026-02-11", id="metadata"),
    pytest.param("## Summary\nOn 11 February 2026 checkout failed.\n", "2026-02-11", id="summary"),
    pytest.param("# Checkout\n", None, id="nowhere"),
]


@pytest.mark.parametrize(("above", "day"), FIRST_DAY)
def test_times_without_a_date_belong_to_the_incident_day(above: str, day: str | None) -> None:
    expected = [f"{day}T10:02:00Z", f"{day}T10:11:00Z"] if day else [None, None]
    assert times(f"{above}\n## Timeline (UTC)\n- 10:02 change\n- 10:11 alert\n") == expected


def test_times_above_the_first_date_of_the_timeline_have_none() -> None:
    text = "## Timeline (UTC)\n- 23:00 a\n- 2026-02-12 00:10 b\n"
    assert times(text) == [None, "2026-02-12T00:10:00Z"]
    assert times("# 2026-02-11 Checkout\n\n" + text) == ["2026-02-11T23:00:00Z", "2026-02-12T00:10:00Z"]


AT = "2026-07-01 10:00 change"
ZONES = [
    pytest.param(f"## Timeline (UTC)\n- {AT}\n", "10:00:00Z", "UTC", id="heading"),
    pytest.param(f"## Timeline (all times PST)\n- {AT}\n", "10:00:00-08:00", "PST", id="heading-sentence"),
    pytest.param(f"## Timeline\nAll times are in CEST.\n\n- {AT}\n", "10:00:00+02:00", "CEST", id="text"),
    pytest.param(f"## Timeline\nTimes are US/Pacific\n\n- {AT}\n", "10:00:00-07:00", "US/Pacific", id="database-name"),
    pytest.param(f"## Timeline\nTimes are Pacific.\n\n- {AT}\n", "10:00:00-07:00", "Pacific", id="region"),
    pytest.param(f"## Timeline\n| Time (EDT) | Event |\n|---|---|\n| {AT[:16]} | a |\n", "10:00:00-04:00", "EDT", id="column"),
    pytest.param("## Timeline\n- 2026-07-01 10:00 UTC change\n", "10:00:00Z", "UTC", id="entry"),
    pytest.param("## Timeline\n- 2026-07-01T10:00Z change\n", "10:00:00Z", "UTC", id="entry-z"),
    pytest.param("## Timeline\n- 2026-07-01T10:00+02:00 change\n", "10:00:00+02:00", "+02:00", id="entry-offset"),
    pytest.param("## Timeline (UTC)\n- 2026-07-01 10:00 CEST change\n", "10:00:00+02:00", "UTC", id="entry-wins"),
    pytest.param(f"---\ntimezone: Europe/Berlin\n---\n## Timeline\n- {AT}\n", "10:00:00+02:00", "Europe/Berlin", id="front-matter-summer"),
    pytest.param("---\ntimezone: Europe/Berlin\n---\n## Timeline\n- 2026-01-01 10:00 x\n", "2026-01-01T10:00:00+01:00", "Europe/Berlin", id="front-matter-winter"),
    pytest.param(f"---\ntimezone: UTC\n---\n## Timeline (CEST)\n- {AT}\n", "10:00:00+02:00", "UTC", id="heading-wins-over-front-matter"),
    pytest.param(f"# Checkout\n\nAll times in UTC.\n\n## Timeline\n- {AT}\n", "10:00:00Z", "UTC", id="elsewhere"),
    pytest.param(f"# Checkout\n\nEveryone uses CET below.\n\n## Timeline\n- {AT}\n", "10:00:00+01:00", "CET", id="elsewhere-in-words"),
    pytest.param(f"## Timeline\n- {AT}\n", None, None, id="nowhere"),
    pytest.param(f"---\ntimezone: Mars/Olympus\n---\n## Timeline\n- {AT}\n", None, "Mars/Olympus", id="unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "zone"), ZONES)
def test_zones(text: str, expected: str | None, zone: str | None) -> None:
    document = read(text, path=NAME)
    stamp = expected if expected is None or "T" in expected else f"2026-07-01T{expected}"
    assert ([entry.at for entry in document.timeline], document.timezone) == ([stamp], zone)


def test_zone_of_one_entry_serves_the_others_unless_they_differ() -> None:
    text = "## Timeline\n- 2026-02-11 10:00 AM EST: a\n- 10:04 AM: b\n"
    assert times(text) == ["2026-02-11T10:00:00-05:00", "2026-02-11T10:04:00-05:00"]
    text += "- 4:10 PM UTC: c\n"
    assert times(text) == ["2026-02-11T10:00:00-05:00", None, "2026-02-11T16:10:00Z"]


def test_zone_of_the_settings_comes_last() -> None:
    settings = Settings(timezone="Europe/Berlin")
    assert times(f"## Timeline\n- {AT}\n", settings) == ["2026-07-01T10:00:00+02:00"]
    assert times(f"## Timeline (UTC)\n- {AT}\n", settings) == ["2026-07-01T10:00:00Z"]


def test_hours_of_support_change_nothing() -> None:
    text = (
        "**Duration**: 5 h 26 m (support hours only)\n\n## Timeline (UTC)\n"
        "- 2026-02-11 16:50 detected\n- 2026-02-12 10:16 resolved\n"
    )
    assert times(text) == ["2026-02-11T16:50:00Z", "2026-02-12T10:16:00Z"]


def test_the_most_detailed_timeline_counts() -> None:
    text = (
        "## Key events\n- First detected 2026-02-11 10:11\n\n## Timeline (UTC)\n"
        "- 2026-02-11 10:02 change\n- 10:11 alert\n"
    )
    assert [row[0] for row in entries(text)] == [5, 6]


def test_two_incidents_in_one_file_are_added_up() -> None:
    text = (
        "# Two outages\n\nTimes are UTC.\n\n## Incident 1, 4 October 2026\n### Timeline\n- 13:05 alarm\n- 14:12 calm\n\n"
        "## Incident 2, 6 October 2026\n### Timeline\n- 09:15 a call\n- 09:50 calm\n"
    )
    assert times(text) == [f"2026-10-{time}:00Z" for time in ("04T13:05", "04T14:12", "06T09:15", "06T09:50")]


MILESTONES = [
    pytest.param(
        ["00:58 hookd 4.11 deployed", "01:12 scheduler restarts", "01:45 First customer ticket", "02:31 Rollback starts",
         "02:50 Rebalance forced, no effect", "03:40 Backlog empty, all clear"],
        ["start", None, "detection", "mitigation", None, "recovery"],
        id="told",
    ),
    pytest.param(
        ["10:00 Release", "10:02 Errors begin", "10:11 Alert fires", "10:30 Service restored", "10:40 Errors are back",
         "10:50 Reverted", "11:00 Service restored"],
        [None, "start", "detection", None, None, "mitigation", "recovery"],
        id="last-recovery-and-onset-before-change",
    ),
    pytest.param(
        ["10:05 Alert fires", "10:10 Customers report errors", "10:20 Rolled back", "10:30 Failed over", "10:40 Resolved"],
        ["detection", None, None, "mitigation", "recovery"],
        id="first-detection-last-mitigation-no-start",
    ),
    pytest.param(
        ["09:40 Battery string is replaced", "09:52 Room B is dark", "10:00 Alarm in the office", "10:31 Power is back"],
        ["start", None, "detection", None],
        id="what-stands-above-the-detection",
    ),
    pytest.param(
        ["10:00 Outage begins: config v81", "10:05 Detected by the canary", "10:07 DETECTED", "10:15 Mitigated: reverted",
         "10:20 INCIDENT ENDS"],
        ["start", None, "detection", "mitigation", "recovery"],
        id="stated",
    ),
    pytest.param(
        ["10:00 Status page updated", "10:05 Alert rules changed", "10:10 not detected by tests",
         "10:20 tried to restore, failed to recover"],
        [None, "start", None, None],
        id="words-that-tell-something-else",
    ),
    pytest.param(
        ["10:05 Alert", "10:20 Recovered", "12:00 Hotfix is deployed", "12:10 Post-mortem report"],
        ["detection", "recovery", None, None],
        id="nothing-mitigates-after-the-recovery",
    ),
    pytest.param(["10:00 a", "10:01 b"], [None, None], id="none"),
    pytest.param(["10:00 Deployed", "10:10 Rolled back"], ["start", "mitigation"], id="no-detection"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), MILESTONES)
def test_milestones(lines: list[str], expected: list[str | None]) -> None:
    document = read("## Timeline\n" + "".join(f"- {line}\n" for line in lines))
    assert [entry.milestone for entry in document.timeline] == expected


def test_a_column_of_phases_states_milestones() -> None:
    text = (
        "## Timeline\n| Time | Event | Phase |\n|---|---|---|\n| 10:00 | Pool of five is live | Start |\n"
        "| 10:04 | Graph looks odd | Detection |\n| 10:09 | Back to fifty | Mitigation |\n| 10:12 | Calm | Recovery |\n"
    )
    assert [entry.milestone for entry in read(text).timeline] == ["start", "detection", "mitigation", "recovery"]


PIECES = st.sampled_from(
    ["- 10:02 a", "- 2026-02-11 23:50 b", "  - 00:10 c", "### 10:30", "#### Feb 12", "| Time | Event |", "|---|---|",
     "| 10:40 | d |", "10:50 e  ", "text", "", "```", "**12 February 2026**", "- 11:?? f", "- 24:00 g", "* x"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=16))
@hypothesis_settings(derandomize=True, deadline=None, max_examples=150)
def test_every_entry_underlines_its_line(lines: list[str]) -> None:
    text = "\n".join(["## Timeline (UTC)", *lines])
    written = text.split("\n")
    found = read(text).timeline
    for entry in found:
        assert entry.span.line == entry.span.end_line
        assert written[entry.span.line - 1][entry.span.column - 1 : entry.span.end_column - 1].strip()
        assert entry.text
    marks = [entry.milestone for entry in found if entry.milestone]
    assert len(marks) == len(set(marks))
