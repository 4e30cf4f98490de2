"""Action items in every written form: text in, items out."""

import pytest
from document.reading import read, under_actions

from pmlint.config.settings import Settings
from pmlint.model.action import ActionItem


def brief(item: ActionItem) -> tuple[int, str, str | None, str | None, tuple[str, ...], str]:
    """Line, text, owner, due as written, trackers, status."""
    return (item.span.line, item.text, item.owner, item.due_as_written, item.trackers, item.status)


def items(body: str) -> list[tuple[int, str, str | None, str | None, tuple[str, ...], str]]:
    return [brief(item) for item in read(under_actions(body)).actions if not item.implicit]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "- Add canary stage to the deploy pipeline. Owner: @sam. Due: 2 weeks. Tracked: PAY-4821.",
            [(3, "Add canary stage to the deploy pipeline.", "@sam", "2 weeks", ("PAY-4821",), "open")],
            id="inline fields behind full stops",
        ),
        pytest.param(
            "- Page on queue age (owner: Łukasz; due: 2026-04-01; ticket: #88)",
            [(3, "Page on queue age", "Łukasz", "2026-04-01", ("#88",), "open")],
            id="inline fields in a bracket",
        ),
        pytest.param(
            "- Page on queue age | Owner: Thu Hà | Due: 1 April 2026 | Tracker: OPS-7",
            [(3, "Page on queue age", "Thu Hà", "1 April 2026", ("OPS-7",), "open")],
            id="inline fields behind bars",
        ),
        pytest.param(
            "1. Page on queue age\n   - Owner: @ngozi\n   - Due: 2026-04-01\n   - Tracker: OPS-7",
            [(3, "Page on queue age", "@ngozi", "2026-04-01", ("OPS-7",), "open")],
            id="fields as nested bullets",
        ),
        pytest.param(
            "- Page on queue age\n  Owner: @ngozi\n  Due: 2026-04-01\n  Ticket: OPS-7",
            [(3, "Page on queue age", "@ngozi", "2026-04-01", ("OPS-7",), "open")],
            id="fields on lines of their own",
        ),
        pytest.param(
            "- [ ] @xuan: page on queue age (due 2026-04-01) #88",
            [(3, "page on queue age #88", "@xuan", "2026-04-01", ("#88",), "open")],
            id="check box, handle in front, due in a bracket",
        ),
        pytest.param(
            "- [x] Page on queue age (@xuan) [OPS-7](https://jira.example.com/browse/OPS-7)",
            [(3, "Page on queue age OPS-7", "@xuan", None, ("https://jira.example.com/browse/OPS-7",), "done")],
            id="ticked box, handle in a bracket, linked key",
        ),
        pytest.param(
            "* [dustin] page on queue age\n* [name?] drain the backlog [done]\n* (tc, cloudops teams) write it down",
            [
                (3, "page on queue age", "dustin", None, (), "open"),
                (4, "drain the backlog", None, None, (), "done"),
                (5, "write it down", "tc, cloudops teams", None, (), "open"),
            ],
            id="owners in leading brackets",
        ),
        pytest.param(
            "- Ngozi to page on queue age\n- Developers to agree on a limit\n- Ed and Caroline to write it down",
            [
                (3, "Ngozi to page on queue age", "Ngozi", None, (), "open"),
                (4, "Developers to agree on a limit", "Developers", None, (), "open"),
                (5, "Ed and Caroline to write it down", "Ed and Caroline", None, (), "open"),
            ],
            id="x to do y",
        ),
        pytest.param(
            "- **Sam:** page on queue age\n- **Alerting:** page on queue age",
            [
                (3, "page on queue age", "Sam", None, (), "open"),
                (4, "Alerting: page on queue age", None, None, (), "open"),
            ],
            id="a bold name is an owner, a bold topic is none",
        ),
        pytest.param(
            "**Ines**\n\n- Page on queue age\n- Drain the backlog\n\n**Process**\n\n- Write it down",
            [
                (5, "Page on queue age", "Ines", None, (), "open"),
                (6, "Drain the backlog", "Ines", None, (), "open"),
                (10, "Write it down", None, None, (), "open"),
            ],
            id="bold names over groups",
        ),
        pytest.param(
            "### Platform team\n\n- Page on queue age\n\n### Monitoring\n\n- Add a panel — Yuki, by end of March",
            [
                (5, "Page on queue age", "Platform team", None, (), "open"),
                (9, "Add a panel", "Yuki", "by end of March", (), "open"),
            ],
            id="sub-headings as groups",
        ),
        pytest.param(
            "- Alerting\n  - Page on queue age #88\n  - Page on disk space #89\n- Make deploys go one by one\n"
            "  - this would have helped",
            [
                (4, "Page on queue age #88", None, None, ("#88",), "open"),
                (5, "Page on disk space #89", None, None, ("#89",), "open"),
                (6, "Make deploys go one by one", None, None, (), "open"),
            ],
            id="a nested bullet is a task below a group and an explanation below a task",
        ),
        pytest.param(
            "1. **Separate the credentials.** — Sam\n\n   The builds need no way to production.\n\n"
            "2. Restore the filter — Sam, [b81c770](https://git.example.com/web/board/-/commit/b81c770). "
            "This has been deployed.",
            [
                (3, "Separate the credentials.", "Sam", None, (), "open"),
                (
                    7,
                    "Restore the filter —, b81c770. This has been deployed.",
                    "Sam",
                    None,
                    ("https://git.example.com/web/board/-/commit/b81c770",),
                    "done",
                ),
            ],
            id="numbered items of several paragraphs",
        ),
        pytest.param(
            "1. **Find the limit**\nWe asked everybody:\n\n- query plans\n- disk reads\n\n2. **Move the table**\n\n- by night",
            [
                (3, "Find the limit We asked everybody:", None, None, (), "open"),
                (9, "Move the table", None, None, (), "open"),
            ],
            id="bullets between the numbers explain them",
        ),
        pytest.param(
            "### Page on queue age `@petra`\n\nIs now a rule. Deployed on the 5th.\n\n### Move postgres\n\nWe will.",
            [
                (3, "Page on queue age", "@petra", None, (), "done"),
                (7, "Move postgres", None, None, (), "open"),
            ],
            id="headings as items",
        ),
        pytest.param(
            "### Page on queue age\n\n- Owner: @petra\n- Due: 2026-04-01\n- Tracker: OPS-7\n\n### Drain the backlog\n\n"
            "- Owner: @xuan",
            [
                (3, "Page on queue age", "@petra", "2026-04-01", ("OPS-7",), "open"),
                (9, "Drain the backlog", "@xuan", None, (), "open"),
            ],
            id="headings with their fields as bullets",
        ),
        pytest.param(
            "We will page on queue age before the autumn.\n\nThe alert has been moved to the front.",
            [
                (3, "We will page on queue age before the autumn.", None, None, (), "open"),
                (5, "The alert has been moved to the front.", None, None, (), "done"),
            ],
            id="prose",
        ),
        pytest.param(
            "- https://github.com/acme/shop/issues/12\n- [#13][shop-13]\n\n[shop-13]: https://github.com/acme/shop/issues/13",
            [
                (
                    3,
                    "https://github.com/acme/shop/issues/12",
                    None,
                    None,
                    ("https://github.com/acme/shop/issues/12",),
                    "open",
                ),
                (4, "#13", None, None, ("https://github.com/acme/shop/issues/13",), "open"),
            ],
            id="items that are a tracker and no more",
        ),
        pytest.param(
            "These are already completed:\n\n- Page on queue age\n\n<!--\n- [ ] an example\n-->\n\n- ...\n- {{ action }}",
            [(5, "Page on queue age", None, None, (), "done")],
            id="a lead-in gives the state, comments and left-over rows are no items",
        ),
        pytest.param(
            "### Immediate actions (completed)\n\n- Timeouts moved to the configuration\n\n"
            "### Later ([follow here](https://github.com/acme/shop/issues/9))\n\n- Split the read path\n\n"
            "### Long term (Q4 2026)\n\n- Exercise the failover",
            [
                (5, "Timeouts moved to the configuration", None, None, (), "done"),
                (9, "Split the read path", None, None, ("https://github.com/acme/shop/issues/9",), "open"),
                (13, "Exercise the failover", None, "Q4 2026", (), "open"),
            ],
            id="what a sub-heading gives its items",
        ),
        pytest.param(
            "- Page on queue age, assignee Samir, sprint 14\n- Drain the backlog. Rosalind, due 5 June\n"
            "- Print the list (Kwame, due 27 May)\n- Rotate the key, ASAP",
            [
                (3, "Page on queue age", "Samir", "sprint 14", (), "open"),
                (4, "Drain the backlog.", "Rosalind", "5 June", (), "open"),
                (5, "Print the list", "Kwame", "27 May", (), "open"),
                (6, "Rotate the key", None, "ASAP", (), "open"),
            ],
            id="owners and dues without a key at the end",
        ),
        pytest.param(
            "- Improve deploy safety (@ngozi). Due: 2026-03-01\n- Switch the zone? Owner: @xuan",
            [
                (3, "Improve deploy safety.", "@ngozi", "2026-03-01", (), "open"),
                (4, "Switch the zone?", "@xuan", None, (), "open"),
            ],
            id="words before a field's colon are no owner",
        ),
    ],
)
def test_written_forms(body: str, expected: list[tuple[object, ...]]) -> None:
    assert items(body) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "| Action | Owner | Due | Tracker | Status |\n|---|---|---|---|---|\n"
            "| Page on queue age | @sam | 2026-04-01 | OPS-7 | Done |\n| Drain it | TBD | | ??? | todo |",
            [
                (5, "Page on queue age", "@sam", "2026-04-01", ("OPS-7",), "done"),
                (6, "Drain it", None, None, (), "open"),
            ],
            id="the plain table",
        ),
        pytest.param(
            "| # | What | Who | By |\n|---|---|---|---|\n| 1 | Page on queue age | ana,and,raj | 17 Jan |",
            [(5, "Page on queue age", "ana,and,raj", "17 Jan", (), "open")],
            id="other headers",
        ),
        pytest.param(
            "| Page on queue age before the shop opens | bug | team-shop | https://github.com/a/b/issues/3 |\n"
            "|---|---|---|---|\n|---|---|---|---|",
            [
                (
                    3,
                    "Page on queue age before the shop opens",
                    "team-shop",
                    None,
                    ("https://github.com/a/b/issues/3",),
                    "open",
                )
            ],
            id="the only row stands above two delimiter rows",
        ),
        pytest.param(
            "| Action item | Type | Owner | Bug |\n|---|---|---|---|\n| Page on queue age | prevent | jd | b/555482 **DONE** |",
            [(5, "Page on queue age", "jd", None, ("b/555482",), "done")],
            id="the state stands in the bug's cell",
        ),
        pytest.param(
            "| Action | Who | Status |\n|---|---|---|\n| Page on queue age | raj | <https://github.com/a/b/issues/6> |\n"
            "| ... another item | | |",
            [(5, "Page on queue age", "raj", None, ("https://github.com/a/b/issues/6",), "open")],
            id="the tracker stands in the status column, the template's row is left",
        ),
        pytest.param("| Action | Owner |\n|---|---|", [], id="a header only"),
        pytest.param(
            "| Action |\n|---|\n| Page on queue age |",
            [(5, "Page on queue age", None, None, (), "open")],
            id="one column",
        ),
        pytest.param("| Resolver | Query |\n|---|---|\n| user | 12 |", [], id="no table of actions"),
        pytest.param(
            "- Drain it\n\n| Action | Owner |\n|---|---|\n| Page on queue age | @sam |",
            [(3, "Drain it", None, None, (), "open"), (7, "Page on queue age", "@sam", None, (), "open")],
            id="a list and a table",
        ),
    ],
)
def test_tables(table: str, expected: list[tuple[object, ...]]) -> None:
    assert items(table) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[x] Page on queue age", "done"),
        ("[ ] Page on queue age", "open"),
        ("✅ Page on queue age", "done"),
        ("Page on queue age (done)", "done"),
        ("Page on queue age - DONE", "done"),
        ("Page on queue age — done on 12/02", "done"),
        ("DONE: page on queue age", "done"),
        ("~~Page on queue age~~", "done"),
        ("~~Page on queue age~~ (won't fix)", "dropped"),
        ("[won't do] page on queue age", "dropped"),
        ("Page on queue age. This has already been done.", "done"),
        ("We've moved the alert to the front", "done"),
        ("Added an alert on queue age", "done"),
        ("Improved alerting is needed", "open"),
        ("Page on queue age [in progress]", "open"),
        ("The alert has not been moved", "open"),
        ("Work has begun to move the alert", "open"),
        ("Page on queue age (TODO)", "open"),
        ("Page on queue age. Status: merged", "done"),
    ],
)
def test_state(text: str, status: str) -> None:
    (item,) = read(under_actions(f"- {text}")).actions
    assert item.status == status


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Page on queue age. Owner: TBD", None),
        ("Page on queue age. Owner: ???", None),
        ("Page on queue age. DRI: @shop-team, milestone 4", "@shop-team"),
        ("Page on queue age. Owner: Priya Raman", "Priya Raman"),
        ("Page on queue age, owned by Samir", "Samir"),
        ("@ana and @raj: page on queue age", "@ana and @raj"),
        ("Page on queue age ({user}`jonahk`)", "jonahk"),
        ("Page on queue age OWNER: sam@ (DONE)", "sam@"),
        ("Move to managed databases", None),
        ("Need to page on queue age", None),
        ("Kubernetes to be upgraded", None),
        ("How to page on queue age?", None),
        ("We should page on queue age", None),
        ("**Grafana:** add a panel", None),
        ("**CircleCI:** add a step", None),
        ("Cordon nodes (optional)", None),
        ("Ask @acme/shop to page on queue age", "@acme/shop"),
        ("Mail `sam@example.com` when it is done", "sam@example.com"),
        ("Page on queue age (mette, 2026-04-03, OPS-7)", "mette"),
        ("Page on queue age (OPS-7, jonas.berg)", "jonas.berg"),
        ("Page on queue age (mette)", None),
        ("Page on queue age (alerting, 2026-04-03)", None),
        ("Page on queue age (tbd, 2026-04-03)", None),
        ("Page on queue age (before the sale, 2026-04-03)", None),
    ],
)
def test_owner(text: str, owner: str | None) -> None:
    (item,) = read(under_actions(f"- {text}")).actions
    assert item.owner == owner


@pytest.mark.parametrize(
    "body",
    ["None", "N/A", "- N/A", "No action items.", "No immediate action items.", "None required.", "There are no action items.",
     "No actions: the service is switched off in March.", "The fix above should be enough."],
)  # fmt: skip
def test_no_action_items_in_words(body: str) -> None:
    document = read(under_actions(body))
    assert (document.actions, document.no_action_statement) == ((), True)


@pytest.mark.parametrize("body", ["", "No action is required by users.", "- Page on queue age"])
def test_not_said(body: str) -> None:
    assert read(under_actions(body)).no_action_statement is False


def test_front_matter_items() -> None:
    text = (
        "---\naction_items:\n  - action: Page on queue age\n    owner: '@sam'\n    due: 2 weeks\n    tracker: OPS-7\n"
        "  - action: Drain the backlog\n    status: done\nresolved_at: 2026-02-11T10:00:00Z\n---\n# T\n"
    )
    first, second = read(text).actions
    assert (first.shape, first.owner, first.due, first.due_as_written, first.trackers) == (
        "front-matter",
        "@sam",
        "2026-02-25",
        "2 weeks",
        ("OPS-7",),
    )
    assert (first.span.line, first.fields["owner"].line, second.status, second.id) == (3, 4, "done", "A2")


def test_sentences_below_the_heading_are_no_items_where_the_front_matter_lists_them() -> None:
    matter = "---\naction_items:\n  - action: Page on queue age\n---\n"
    pointing = under_actions("See the front matter, where each should have an owner.")
    assert [item.text for item in read(matter + pointing).actions] == ["Page on queue age"]
    listed = under_actions("- Drain the backlog")
    assert [item.text for item in read(matter + listed).actions] == ["Page on queue age", "Drain the backlog"]


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ("The team then raised a ticket with the provider.", False),
        ("Team discussed restarts at night.", False),
        ("If we had seen it, the node would have been drained.", False),
        ("The team raised a ticket with the provider (OPS-9).", True),
        ("We need to rehearse the failover.", True),
        ("Added an alert for the queue.", True),
        ("The team agreed that Sam will add an alert.", True),
    ],
)
def test_what_only_tells_is_a_note_among_the_items(told: str, counts: bool) -> None:
    assert len(read(under_actions(f"- Page on queue age (@sam)\n- {told}")).actions) == 1 + counts


def test_items_outside_action_sections_are_implicit() -> None:
    document = read("## Lessons learned\n\n- [ ] look into queue age\n\n## Action items\n\n- Page on queue age\n")
    assert [(item.text, item.implicit) for item in document.actions] == [
        ("Page on queue age", False),
        ("look into queue age", True),
    ]


def test_fields_underline_their_words() -> None:
    text = under_actions("| Action | Owner | Due |\n|---|---|---|\n| Page on queue age | @sam | |")
    (item,) = read(text).actions
    lines = text.split("\n")
    owner, due = item.fields["owner"], item.fields["due"]
    assert lines[owner.line - 1][owner.column - 1 : owner.end_column - 1] == "@sam"
    # An empty cell is underlined where the value belongs.
    assert (due.line, lines[due.line - 1][due.column - 2]) == (5, " ")


def test_relative_dues_count_from_the_end_of_the_incident() -> None:
    text = "---\nresolved_at: 2026-02-11T10:22:00Z\n---\n" + under_actions("- Page on queue age. Due: 2 weeks.")
    assert read(text).actions[0].due == "2026-02-25"


def test_sprints_resolve_through_the_settings() -> None:
    text = under_actions("- Page on queue age. Due: sprint 14.")
    assert read(text).actions[0].due is None
    assert read(text, settings=Settings(sprints={"14": "2026-03-27"})).actions[0].due == "2026-03-27"


def test_own_tracker_patterns_come_from_the_settings() -> None:
    text = under_actions("- Page on queue age. Tracked: shop/17.")
    assert read(text).actions[0].unread_tracker == "shop/17"
    assert read(text, settings=Settings(trackers=("^shop/[0-9]+$",))).actions[0].trackers == ("shop/17",)


def test_ids_are_the_written_ones_else_counted() -> None:
    document = read(under_actions("- A7: page on queue age\n- Drain the backlog"))
    assert [(item.id, item.text) for item in document.actions] == [
        ("A7", "page on queue age"),
        ("A2", "Drain the backlog"),
    ]


@pytest.mark.parametrize(
    ("heading", "body", "count"),
    [
        pytest.param(
            "Remediation", "- Add an alert on queue age\n- Split the pool", 2, id="tasks below a name that means both"
        ),
        pytest.param("Remediation", "- The pool was split\n- The alert was moved", 0, id="a report below such a name"),
        pytest.param("What we do on Monday", "- [ ] page on queue age", 1, id="boxes below a name that says nothing"),
        pytest.param("What went well", "- [ ] page on queue age", 0, id="boxes below a name that says something else"),
        pytest.param("Lessons and follow-up", "We will page on queue age.", 1, id="a combined name"),
    ],
)
def test_sections_that_turn_out_to_hold_action_items(heading: str, body: str, count: int) -> None:
    document = read(f"# T\n\n## {heading}\n\n{body}\n")
    assert sum(not item.implicit for item in document.actions) == count
