"""Causes, contributing factors and chains of whys: text → (line, depth, branch, text)."""

import pytest
from documents import read
from hypothesis import given, settings
from hypothesis import strategies as st

Row = tuple[int, int, int, str]


def causes(text: str) -> list[Row]:
    return [(cause.span.line, cause.depth, cause.branch, cause.text) for cause in read(text).causes]


SEED = """\
## Root cause

Outage: checkout returned 500 for 20 minutes.
Why? A config change set the DB pool to 5 connections.
Why? The default in the new config schema was 5, not 50.
Why? The schema was copied from a low-traffic service.
Why? We have no per-service capacity defaults or validation.
Why? Capacity config isn't treated as a reviewed, tested artifact.
→ Action: capacity config gets schema + load-test gate, like code.
"""


def test_five_whys_are_five_answers_on_one_branch() -> None:
    found = causes(SEED)
    assert [row[:3] for row in found] == [(4, 1, 1), (5, 2, 1), (6, 3, 1), (7, 4, 1), (8, 5, 1)]
    assert found[0][3] == "A config change set the DB pool to 5 connections."


def test_action_under_whys_is_no_action_item() -> None:
    assert read(SEED).actions == ()
    assert [item.text for item in read(SEED + "\n## Action items\n- Test pool sizes under load\n").actions] == [
        "Test pool sizes under load"
    ]


FACTORS = [
    pytest.param(
        "## Contributing factors\n- Small default\n- No canary\n",
        [(2, 0, 0, "Small default"), (3, 0, 0, "No canary")],
        id="bullets",
    ),
    pytest.param(
        "## Causes\n1. Small default\n2. No canary,\n   nor staging\n",
        [(2, 0, 0, "Small default"), (3, 0, 0, "No canary, nor staging")],
        id="numbers",
    ),
    pytest.param(
        "## Root cause\nThe pool was\ntoo small.\n\nNobody saw it.\n",
        [(2, 0, 0, "The pool was too small."), (5, 0, 0, "Nobody saw it.")],
        id="paragraphs",
    ),
    pytest.param(
        "## Contributing factors\nThe following factors contributed:\n\n- Small default\n",
        [(4, 0, 0, "Small default")],
        id="lead-in",
    ),
    pytest.param(
        "## Contributing factors\n| # | Factor | Since |\n|---|---|---|\n| F1 | Small default | 2021 |\n| F2 | ... | |\n",
        [(4, 0, 0, "Small default")],
        id="table",
    ),
    pytest.param("## Root cause\n| Service | Replicas |\n|---|---|\n| web | 3 |\n", [], id="table-of-data"),
    pytest.param(
        "## Contributing factors\n### No canary stage exists\nAll went out at once.\n### Technical\nA small pool.\n",
        [(2, 0, 0, "No canary stage exists"), (3, 0, 0, "All went out at once."), (5, 0, 0, "A small pool.")],
        id="sub-headings",
    ),
    pytest.param("**Root cause**: the pool was too small.\n\n**Impact**: all users.\n", [(1, 0, 0, "the pool was too small.")], id="run-in"),
    pytest.param(
        "## Five whys\n- The purge takes any pattern.\n- No dry run exists.\n",
        [(2, 0, 0, "The purge takes any pattern."), (3, 0, 0, "No dry run exists.")],
        id="bullets-that-do-not-lead-on",
    ),
    pytest.param(
        "## Root cause\nIt was old.\n\n1. Old\n2. Why did we send it? Because of the mounts.\n3. Unread mail\n",
        [
            (2, 0, 0, "It was old."),
            (4, 0, 0, "Old"),
            (5, 0, 0, "Why did we send it? Because of the mounts."),
            (6, 0, 0, "Unread mail"),
        ],
        id="one-why-among-factors",
    ),
    pytest.param(
        "## Root cause\nWhy not to use one pool is explained below.\n",
        [(2, 0, 0, "Why not to use one pool is explained below.")],
        id="why-that-asks-nothing",
    ),
    pytest.param("## Trigger and cause\nA release of 9:12 made the pool small.\n", [(2, 0, 0, "A release of 9:12 made the pool small.")], id="beside-trigger"),
    pytest.param("## Root cause\n\n> The pool was small.\n", [(3, 0, 0, "The pool was small.")], id="quoted"),
    pytest.param("## Root cause\n```\npool=5\n```\n", [], id="fence-of-data"),
    pytest.param("## Summary\nWhy? Because.\nWhy? Because.\n", [], id="no-cause-section"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FACTORS)
def test_factors(text: str, expected: list[Row]) -> None:
    assert causes(text) == expected


ONE_CHAIN = [(1, "The pool was empty."), (2, "It held five connections."), (3, "Nobody sizes it.")]
CHAINS = [
    pytest.param(
        "## Five whys\n1. The pool was empty.\n2. It held five connections.\n3. Nobody sizes it.\n", id="numbered"
    ),
    pytest.param(
        "## 5 Whys\n1. Why did it fail? The pool was empty.\n2. Why was it? It held five connections.\n"
        "3. Why? Nobody sizes it.\n",
        id="numbered-questions",
    ),
    pytest.param(
        "## Root cause\n- **Why?** The pool was empty.\n- **Why?** It held five connections.\n"
        "- **Why?** Nobody sizes it.\n",
        id="bold-in-bullets",
    ),
    pytest.param(
        "## Root cause\n- Why? The pool was empty.\n  - Why? It held five connections.\n    - Why? Nobody sizes it.\n",
        id="nested",
    ),
    pytest.param(
        "## Whys\n- Checkout failed.\n  - The pool was empty.\n    - It held five connections.\n"
        "      - Nobody sizes it.\n",
        id="nested-below-the-problem",
    ),
    pytest.param(
        "## Why\n- Why did it fail?\n  - The pool was empty.\n- Why was it empty?\n  - It held five connections.\n"
        "- Why five?\n  - Nobody sizes it.\n",
        id="answers-nested-below-questions",
    ),
    pytest.param(
        "## Root cause\n- Why did it fail?\n  - The pool was empty.\n    - Why was it empty?\n"
        "      - It held five connections.\n        - Why five?\n          - Nobody sizes it.\n",
        id="questions-and-answers-nested",
    ),
    pytest.param(
        "## Root cause\n1. Why did it fail?\n\n   The pool was empty.\n\n2. Why was it?\n\n"
        "   It held five connections.\n\n3. Why?\n\n   Nobody sizes it.\n",
        id="answers-in-paragraphs-of-items",
    ),
    pytest.param(
        "## Root cause\n**Why did it fail?**\n\nThe pool was empty.\n\n**Why was it empty?**\n\n"
        "It held five connections.\n\n**Why five?**\n\nNobody sizes it.\n",
        id="questions-and-answers-in-paragraphs",
    ),
    pytest.param(
        "## Root cause\nWhy 1: The pool was empty.\nWhy 2: It held five connections.\nWhy 3: Nobody sizes it.\n",
        id="counted-labels",
    ),
    pytest.param(
        "## Root cause\n1st why: The pool was empty.\n\n2nd why: It held five connections.\n\n"
        "3rd why: Nobody sizes it.\n",
        id="ordinals",
    ),
    pytest.param(
        "## Root cause\nWhy? The pool was empty.\n\nThis began in May.\n\nWhy? It held five connections.\n\n"
        "Why? Nobody sizes it.\n",
        id="explained-between",
    ),
    pytest.param(
        "## Root cause\n```\nOutage: checkout\nWhy? The pool was empty.\nWhy? It held five connections.\n"
        "Why? Nobody sizes it.\n→ Action: size it\n```\n",
        id="fenced",
    ),
    pytest.param(
        "## Root cause\n> Why? The pool was empty.\n> Why? It held five connections.\n> Why? Nobody sizes it.\n",
        id="quoted",
    ),
    pytest.param(
        "## 5 whys\n### Why did it fail?\nThe pool was empty.\n### Why was it empty?\nIt held five connections.\n"
        "### Why five?\nNobody sizes it.\n",
        id="headings-ask",
    ),
    pytest.param(
        "## Root cause\n### Why 1: The pool was empty.\n### Why 2: It held five connections.\n"
        "### Why 3: Nobody sizes it.\n",
        id="headings-answer",
    ),
    pytest.param(
        "## Root cause\n| Why | Because |\n|---|---|\n| Why did it fail? | The pool was empty. |\n"
        "| Why was it? | It held five connections. |\n| Why five? | Nobody sizes it. |\n",
        id="table-of-whys-and-answers",
    ),
    pytest.param(
        "## Root cause\n| # | Why? |\n|---|---|\n| 1 | The pool was empty. |\n| 2 | It held five connections. |\n"
        "| 3 | Nobody sizes it. |\n",
        id="table-of-whys",
    ),
    pytest.param(
        "## Root cause\n| Why 1 | Why 2 | Why 3 |\n|---|---|---|\n"
        "| The pool was empty. | It held five connections. | Nobody sizes it. |\n",
        id="a-column-each",
    ),
    pytest.param(
        "## Root cause\n| Why 1 | The pool was empty. |\n|---|---|\n| Why 2 | It held five connections. |\n"
        "| Why 3 | Nobody sizes it. |\n",
        id="a-row-each",
    ),
    pytest.param(
        "## Root cause\nQ: Why did it fail?\nA: The pool was empty.\n\nQ: Why was it?\nA: It held five connections.\n\n"
        "Q: Why five?\nA: Nobody sizes it.\n",
        id="questions-and-answers-with-letters",
    ),
    pytest.param(
        "## 5 whys\n- Q1: Why did it fail?\n  - A1: The pool was empty.\n- Q2: Why was it?\n"
        "  - A2: It held five connections.\n- Q3: Why five?\n  - A3: Nobody sizes it.\n",
        id="letters-in-bullets",
    ),
    pytest.param(
        "## Root cause\n| # | Question | Answer |\n|---|---|---|\n| 1 | Why did it fail? | The pool was empty. |\n"
        "| 2 | Why was it? | It held five connections. |\n| 3 | Why five? | Nobody sizes it. |\n",
        id="table-of-questions",
    ),
    pytest.param(
        "## Root cause\n1. Why? → The pool was empty.\n2. Why? → It held five connections.\n3. Why? → Nobody sizes it.\n"
        "   → Action: size it\n",
        id="arrows-and-an-action-below",
    ),
    pytest.param(
        "## Root cause\nWhy did it fail? The pool was empty. Why was it empty? It held five connections. Why five? "
        "Nobody sizes it.\n",
        id="sentences-of-one-line",
    ),
    pytest.param(
        "## 5 Whys\n**Problem:** Checkout failed\n\n1. The pool was empty.\n2. It held five connections.\n"
        "3. Nobody sizes it.\n",
        id="numbered-below-the-problem",
    ),
    pytest.param(
        "## Analysis of causes: the five whys\n- Checkout failed.\n\n  **Why did it fail?**\n\n  - The pool was empty.\n\n"
        "    **Why was it empty?**\n\n    - It held five connections.\n\n      **Why five?**\n\n"
        "      - Nobody sizes it.\n",
        id="questions-between-nested-bullets",
    ),
    pytest.param(
        "## 5 whys\n**Why 1**: Why did it fail?\n- The pool was empty.\n\n**Why 2**: Why was it?\n"
        "- It held five connections.\n\n**Why 3**: Why five?\n- Nobody sizes it.\n",
        id="labels-with-questions-and-a-bullet-each",
    ),
    pytest.param(
        "## Root cause\n**Why 1:** Why did it fail?\n**Answer:** The pool was empty.\n\n**Why 2:** Why was it?\n"
        "**Answer:** It held five connections.\n\n**Why 3:** Why five?\n**Answer:** Nobody sizes it.\n",
        id="labels-with-questions-and-labelled-answers",
    ),
    pytest.param(
        "## Five whys\n```\nCheckout failed\n↓ Why?\nThe pool was empty.\n↓ Why?\nIt held five connections.\n↓ Why?\n"
        "Nobody sizes it.\n```\n",
        id="arrows-between-the-answers",
    ),
    pytest.param(
        "## Five whys\n```\nWHY #1: Why did it fail?\n→ The pool was empty.\n\nWHY #2: Why was it?\n"
        "→ It held five connections.\n\nWHY #3: Why five?\n→ Nobody sizes it.\n→ Action: size it\n```\n",
        id="arrows-to-the-answers",
    ),
    pytest.param(
        "## Five whys\n| Why | Established answer | Status |\n|---|---|---|\n| 1. Why did it fail? | The pool was empty. | fact |\n"
        "| 2. Why was it? | It held five connections. | fact |\n| 3. Why five? | Nobody sizes it. | guess |\n",
        id="table-with-another-name-of-the-answer",
    ),
    pytest.param(
        "## Root cause (5 whys)\n1️⃣ **Why?** The pool was empty.\n2️⃣ **Why?** It held five connections.\n"
        "3️⃣ **Why?** Nobody sizes it.\n",
        id="keycaps",
    ),
    pytest.param(
        "## Root cause\nWhy did it fail?\n  - The pool was empty.\n\nWhy was it empty?\n  - It held five connections.\n\n"
        "Why five?\n  - Nobody sizes it.\n",
        id="questions-with-a-bullet-each",
    ),
]


@pytest.mark.parametrize("text", CHAINS)
def test_forms_of_a_chain(text: str) -> None:
    found = read(text).causes
    assert [(cause.depth, cause.text) for cause in found if cause.depth] == ONE_CHAIN
    assert {cause.branch for cause in found if cause.depth} == {1}
    lines = text.split("\n")
    for cause in found:
        line = lines[cause.span.line - 1]
        assert line[cause.span.column - 1 : cause.span.end_column - 1] == cause.text


def test_because_bullets_are_a_chain() -> None:
    text = "## Five whys\n- Checkout failed\n- …because the pool was empty\n- …because it held five\n"
    assert causes(text) == [(3, 1, 1, "…because the pool was empty"), (4, 2, 1, "…because it held five")]
    text = "## Five whys\n- It failed because the pool was empty\n- The pool was empty because it held five\n"
    assert [row[1:3] for row in causes(text)] == [(1, 1), (2, 1)]


def test_an_answer_goes_on_in_the_next_line() -> None:
    text = "## Root cause\nWhy? The default was 5,\nnot 50.\nWhy? It was copied.\n"
    assert causes(text) == [(2, 1, 1, "The default was 5, not 50."), (4, 2, 1, "It was copied.")]


def test_unanswered_questions_stand_for_their_answers() -> None:
    text = "## Five whys\n- Why did it fail?\n- Why was the pool empty?\n"
    assert causes(text) == [(2, 1, 1, "Why did it fail?"), (3, 2, 1, "Why was the pool empty?")]


def test_one_answer_is_a_chain_where_it_is_called_a_why() -> None:
    assert causes("## Root cause\n- Why? The pool was empty.\n") == [(2, 1, 1, "The pool was empty.")]
    assert causes("## Root cause\nWhy? The pool was empty.\n") == [(2, 1, 1, "The pool was empty.")]
    assert causes("## Five whys\n1. Why did it fail? The pool was empty.\n") == [(2, 1, 1, "The pool was empty.")]
    assert causes("## Root cause\nWhy did it fail? The pool was empty.\n") == [(2, 0, 0, "The pool was empty.")]
    assert causes("## Five whys\n- The pool was empty.\n") == [(2, 0, 0, "The pool was empty.")]


NO_CHAINS = [
    pytest.param("## Why it failed\n1. The pool was small.\n2. No alert.\n", [2, 3], id="heading-asks-for-reasons"),
    pytest.param(
        "## Root cause\nA small pool.\n\n### Why it was not caught\n- No load test\n- No alert\n", [2, 5, 6],
        id="sub-heading-asks-for-reasons",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), NO_CHAINS)
def test_reasons_that_are_no_chain(text: str, lines: list[int]) -> None:
    assert [row[:2] for row in causes(text)] == [(line, 0) for line in lines]


def test_each_cause_knows_its_form() -> None:
    text = (
        "## Contributing factors\nTold first.\n\n### No canary stage exists\n- One\n- Many\n  - of them\n\n"
        "| Factor |\n|---|\n| Last |\n"
    )
    forms = ["paragraph", "heading", "item", "group", "row"]
    assert [cause.form for cause in read(text).causes] == forms
    assert [cause.form for cause in read(SEED).causes] == ["why"] * 5


BRANCHES = [
    pytest.param(
        "## Five whys\n**Why did it occur?**\n- Why? A\n- Why? B\n\n**Why was it not seen?**\n- Why? C\n- Why? D\n",
        [(3, 1, 1), (4, 2, 1), (7, 1, 2), (8, 2, 2)],
        id="questions-above-lists",
    ),
    pytest.param(
        "## Five whys\n### Playback stopped at once\n1. A\n2. B\n3. C\n### Keys did nothing at all\n1. D\n2. E\n",
        [(3, 1, 1), (4, 2, 1), (5, 3, 1), (7, 1, 2), (8, 2, 2)],
        id="headings-state-the-problems",
    ),
    pytest.param(
        "## Contributing factors\n### Why did it happen\nWhy? A.\nWhy? B.\n### Why did it spread\nWhy? C.\nWhy? D.\n"
        "Why? E.\n",
        [(3, 1, 1), (4, 2, 1), (6, 1, 2), (7, 2, 2), (8, 3, 2)],
        id="sub-headings",
    ),
    pytest.param(
        "## Whys\n- Why? A\n  - Why? B\n  - Why? C\n    - Why? D\n",
        [(2, 1, 1), (3, 2, 1), (4, 2, 2), (5, 3, 2)],
        id="siblings",
    ),
    pytest.param(
        "## Whys\n- Why? A\n  - Why? B\n- Why? C\n  - Why? D\n",
        [(2, 1, 1), (3, 2, 1), (4, 1, 2), (5, 2, 2)],
        id="two-nested-chains",
    ),
    pytest.param(
        "## Five whys\n1. Why? A.\n2. Why? B.\n   - Why was it not seen? C.\n3. Why? D.\n",
        [(2, 1, 1), (3, 2, 1), (4, 3, 2), (5, 3, 1)],
        id="off-the-middle-of-a-chain",
    ),
    pytest.param(
        "## Root cause\nWhy 1: A\nWhy 2: B\n\nWhy 1: C\nWhy 2: D\n",
        [(2, 1, 1), (3, 2, 1), (5, 1, 2), (6, 2, 2)],
        id="counted-again",
    ),
    pytest.param(
        "## Root cause\nProblem: it failed\nWhy? A.\nWhy? B.\n\nProblem: it spread\nWhy? C.\nWhy? D.\n",
        [(3, 1, 1), (4, 2, 1), (7, 1, 2), (8, 2, 2)],
        id="another-problem",
    ),
    pytest.param(
        "## Root cause\n**It occurred**\n\nWhy? A.\n\nWhy? B.\n\n**It spread**\n\nWhy? C.\n\nWhy? D.\n",
        [(4, 1, 1), (6, 2, 1), (10, 1, 2), (12, 2, 2)],
        id="bold-labels",
    ),
    pytest.param(
        "## Five whys\nIt failed:\n\n1. A\n2. B\n\nIt spread:\n\n1. C\n2. D\n",
        [(4, 1, 1), (5, 2, 1), (9, 1, 2), (10, 2, 2)],
        id="two-lists",
    ),
    pytest.param(
        "## Five whys\n1. Why? A\n\nSome more on A.\n\n2. Why? B\n",
        [(2, 1, 1), (4, 0, 0), (6, 2, 1)],
        id="a-list-that-goes-on",
    ),
    pytest.param(
        "## Root cause\n| Why 1 | Why 2 |\n|---|---|\n| A | B |\n| C | D |\n",
        [(4, 1, 1), (4, 2, 1), (5, 1, 2), (5, 2, 2)],
        id="rows-of-a-table",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BRANCHES)
def test_branches(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert [row[:3] for row in causes(text)] == expected


WORDS = st.sampled_from(
    ["Why? A", "- Why? B", "  - Why? C", "1. Why so? D", "→ Action: E", "text", "", "### Why did it spread?", "- F",
     "**Branch**", "    - G", "| Why | Because |", "|---|---|", "| a | b |", "> Why? H", "```", "…because I"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_depths_grow_by_one_and_branches_count_from_one(lines: list[str]) -> None:
    text = "\n".join(["## Root cause", *lines])
    found = read(text).causes
    branches = [cause.branch for cause in found if cause.branch]
    assert sorted(set(branches)) == list(range(1, len(set(branches)) + 1))
    assert all((cause.depth == 0) == (cause.branch == 0) for cause in found)
    deepest = 0
    for cause in found:
        assert cause.depth <= deepest + 1
        deepest = max(deepest, cause.depth)
        assert 1 <= cause.span.line <= cause.span.end_line <= len(lines) + 1
