"""Which findings are new: those that the earlier version of the document does not account for, and no others."""

import random
from pathlib import Path
from time import process_time

import pytest
from documents import CLEAN, PATH, plan, read, with_actions, with_front_matter, with_section, without_section
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pmlint.engine.lint import lint
from pmlint.engine.matching import unmatched
from pmlint.model.problem import Diagnostic

PLAN = plan(ignore=("PM207", "PM208"), extend_select=("timeline-judgement",))
EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
BAD = "- Add an alert for replica lag in {}. Due: 2026-03-01. Tracked: PAY-{}."
GOOD = "- Add an alert for replica lag in {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-{}."
CITIES = ("amsterdam", "berlin", "copenhagen", "dublin", "edinburgh", "florence", "geneva", "kyoto", "lisbon")


def found(text: str, path: str = PATH) -> list[Diagnostic]:
    return lint(read(text, path), PLAN)


def new(after: str, before: str) -> list[tuple[str, int]]:
    """Rule and line of what the later text has and the earlier one does not account for."""
    head = found(after)
    return [(head[index].rule, head[index].problem.span.line) for index in sorted(unmatched(head, found(before)))]


def items(*lines: str) -> str:
    return with_actions("\n".join(lines))


SEVEN = [BAD.format(city, number) for number, city in enumerate(CITIES[:7])]
ROWS = ["| Action | Owner | Due | Ticket |", "|---|---|---|---|"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(items(*SEVEN), items(*SEVEN), id="nothing changed"),
        pytest.param(items(*SEVEN), items(*reversed(SEVEN)), id="reordered"),
        pytest.param(items(*SEVEN), items(*SEVEN[:3], *SEVEN[4:]), id="one deleted"),
        pytest.param(items(*SEVEN), items(GOOD.format("berlin", 1), *SEVEN[2:]), id="one repaired"),
        pytest.param(
            items("- Add replay alert for late orders. Due: 2026-03-01. Tracked: PAY-1."),
            items("- Add a replay alert for orders that come late. Due: 2026-03-01. Tracked: PAY-1."),
            id="reworded, same ticket",
        ),
        pytest.param(
            items("- Add replay alert for late orders. Due: 2026-03-01."),
            items("- Add a replay alert for very late orders in the queue. Due: 2026-03-01."),
            id="reworded",
        ),
        pytest.param(
            items("- We need an incident response process. Due: 2026-03-01."),
            items("- We need an on-call response process. Due: 2026-03-01."),
            id="one word of few exchanged",
        ),
        pytest.param(
            items("- A7: Look at retries. Due: 2026-03-01."),
            items("- A7: Limit how often clients ask again. Due: 2026-03-01."),
            id="rewritten, same id",
        ),
        pytest.param(
            items("- Look at retries. Tracked: PAY-9."),
            items("- Limit how often clients ask again. Tracked: PAY-9."),
            id="rewritten, same ticket",
        ),
        pytest.param(
            items("- Limit retries of clients. Due: 2026-03-01. Tracked: PAY-1."),
            items(*ROWS, "| Limit retries of clients | | 2026-03-01 | PAY-1 |"),
            id="a list becomes a table",
        ),
        pytest.param(
            with_section("## Impact\nTBD\n\nAbout TBD customers saw errors at the desk.", CLEAN + "\n## Impact\nx\n"),
            with_section("## Impact\nTBD\n\nMore.\n\nAbout TBD customers saw errors at the desk, all of them in two regions.", CLEAN + "\n## Impact\nx\n"),
            id="an edit in the sentence of a placeholder",
        ),
        pytest.param(
            with_section("## Contributing factors\n- The engineer should have checked the graph. Nobody looked."),
            with_section("## Contributing factors\n- The pool was small. The engineer should have checked the graph."),
            id="an edit beside a sentence of blame",
        ),
        pytest.param(
            without_section("What went poorly"), without_section("What went poorly").replace("## Summary\n", "## Summary\nMore.\n"), id="a section is missing"
        ),
        pytest.param(
            with_section("## What went well\nTBD"), with_section("## What went well\nnone"), id="an empty section says it otherwise"
        ),
        pytest.param(
            CLEAN.replace("10:11 The", "10:11 Unfortunately the"),
            CLEAN.replace("10:11 The error-rate", "10:11 Unfortunately the nightly error-rate").replace("- 10:02", "- 10:00 UTC Before.\n- 10:02"),
            id="an entry of the timeline is edited",
        ),
        pytest.param(
            CLEAN.replace("- 10:11 The error-rate alert pages the on-call.\n- 10:22 The change is reverted and errors stop.\n", "- 10:30 Somebody looks.\n"),
            CLEAN.replace("- 10:22 The change is reverted and errors stop.\n", "- 10:30 Somebody looks.\n"),
            id="one of two missing milestones is told",
        ),
    ],
)  # fmt: skip
def test_nothing_is_new(before: str, after: str) -> None:
    assert found(before) or "deleted" in before
    assert new(after, before) == []


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        pytest.param(items(*SEVEN), items(*SEVEN, BAD.format("lisbon", 99)), "missing-owner", id="an item added"),
        pytest.param(
            items(*SEVEN), items(GOOD.format("amsterdam", 0), *SEVEN[1:], BAD.format("lisbon", 99)), "missing-owner",
            id="one repaired, one added",
        ),
        pytest.param(
            items(GOOD.format("oslo", 50), *SEVEN), items(BAD.format("oslo", 50), GOOD.format("amsterdam", 0), *SEVEN[1:]), "missing-owner",
            id="one repaired, one broken",
        ),
        pytest.param(items(SEVEN[0]), items(SEVEN[0], "- Drop the old pool. Due: 2026-03-01. Tracked: PAY-70."), "missing-owner", id="an item unlike the others"),
        pytest.param(items(GOOD.format("oslo", 1)), items(BAD.format("oslo", 1)), "missing-owner", id="an owner taken away"),
        pytest.param(with_front_matter("severity: sev9"), with_front_matter("severity: sev8"), "front-matter-violation", id="one wrong value for another"),
        pytest.param(CLEAN, without_section("What went poorly"), "missing-section", id="a section taken away"),
        pytest.param(
            without_section("What went poorly"),
            without_section("What went well"), "missing-section", id="one section for another"
        ),
        pytest.param(
            with_section("## Summary\nIt was slow for TBD minutes in the shop at noon. Nobody noticed it."),
            with_section("## Summary\nIt was slow for nine minutes in the shop at noon. Then TBD of the orders were sent again."),
            "template-placeholder", id="a placeholder in another sentence",
        ),
        pytest.param(
            with_section("## Summary\nIt was slow for TBD minutes in the shop at noon. Nobody noticed it."),
            with_section("## Summary\nIt was slow for TBD minutes in the shop at noon. Nobody noticed it.\n\nThen TBD of the orders were sent again."),
            "template-placeholder", id="a second one",
        ),
        pytest.param(
            with_section("## Contributing factors\n- The engineer should have checked the graph before the change."),
            with_section("## Contributing factors\n- The engineer should have checked the graph before the change.\n- The engineer should have checked the graph before the change."),
            "counterfactual", id="the same sentence of blame again",
        ),
        pytest.param(
            with_section("## Contributing factors\n- The engineer should have checked the graph before the change."),
            with_section("## Contributing factors\n- The pool was small.\n- Our vendor should have told us of the limit in its API."),
            "counterfactual", id="the same words of blame elsewhere",
        ),
        pytest.param(
            CLEAN.replace("10:11 The", "10:11 Unfortunately the"),
            CLEAN.replace("10:22 The", "10:22 Unfortunately the"), "timeline-judgement", id="the same word of another entry",
        ),
    ],
)  # fmt: skip
def test_one_is_new(before: str, after: str, rule: str) -> None:
    assert [name for name, _ in new(after, before)] == [rule]


@pytest.mark.parametrize("seed", range(4))
def test_one_repaired_and_one_added_ten_times(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - no secret
    now = [BAD.format(f"rack {number} of {rng.choice(CITIES)}", number) for number in range(30)]
    for turn in range(10):
        before = list(now)
        index = rng.choice([number for number, line in enumerate(now) if "Owner" not in line])
        now[index] = now[index].replace("Due:", "Owner: @sam. Due:", 1)
        fresh = BAD.format(f"rack {100 + turn} of {rng.choice(CITIES)}", 100 + turn)
        now.insert(rng.randrange(len(now) + 1), fresh)
        assert [rule for rule, _ in new(items(*now), items(*before))] == ["missing-owner"]


BLOCKS = st.lists(
    st.sampled_from(["A paragraph more.", "- a point\n- another point", "> quoted", "| a | b |\n|---|---|\n| c | d |", "### More"]),
    max_size=6,
)  # fmt: skip
BAD_EXAMPLE = (EXAMPLES / "2026-03-02-search-latency-bad.md").read_text(encoding="utf-8")


@hypothesis_settings(derandomize=True, deadline=None, max_examples=25)
@given(BLOCKS, st.randoms(use_true_random=False))
def test_paragraphs_put_in_make_nothing_new(blocks: list[str], rng: random.Random) -> None:
    """But for what the paragraphs themselves bring."""
    text = items(*SEVEN) + "\n## Detection\nTBD until somebody looks at the graph of that night.\n"
    parts = text.split("\n\n")
    order = {"section-alias", "section-order"}
    assert [one for one in new("\n\n".join(parts), text) if one[0] not in order] == []


@hypothesis_settings(derandomize=True, deadline=None, max_examples=25)
@given(st.permutations(range(7)), st.sets(st.integers(0, 6), max_size=6), st.integers(0, 7))
def test_items_reordered_and_deleted(order: list[int], gone: set[int], added: int) -> None:
    lines = [SEVEN[number] for number in order if number not in gone]
    assert new(items(*lines), items(*SEVEN)) == []
    lines.insert(added, "- Drop the old pool. Owner: @sam. Tracked: PAY-70.")
    assert [rule for rule, _ in new(items(*lines), items(*SEVEN))] == ["missing-due"]


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.md")), ids=lambda path: path.name)
def test_line_ends_and_wrapping_are_no_edit(example: Path) -> None:
    text = example.read_text(encoding="utf-8")
    assert new(text.replace("\n", "\r\n"), text) == []


class TestDocuments:
    def test_another_document_accounts_for_nothing(self) -> None:
        head = found(items(*SEVEN), "docs/postmortems/b.md")
        assert len(unmatched(head, found(items(*SEVEN)))) == len(head)

    def test_a_renamed_one_does(self) -> None:
        head = found(items(*SEVEN), "docs/postmortems/b.md")
        assert unmatched(head, found(items(*SEVEN)), {"docs/postmortems/b.md": PATH}) == frozenset()

    @pytest.mark.parametrize(("before", "after"), [("PM-1", "PM-1"), (None, "PM-1"), ("PM-1", None), ("PM-1", "PM-2")])
    def test_an_id_given_changed_or_taken_away(self, before: str | None, after: str | None) -> None:
        texts = [with_front_matter(f"id: {own}", items(*SEVEN)) if own else items(*SEVEN) for own in (before, after)]
        assert [rule for rule, _ in new(texts[1], texts[0])] == []

    def test_an_id_survives_a_rename_and_a_swap(self) -> None:
        one, other = (with_front_matter(f"id: PM-{number}", items(*SEVEN[:number])) for number in (2, 5))
        base = [*found(one, "a.md"), *found(other, "b.md")]
        assert unmatched([*found(other, "a.md"), *found(one, "b.md")], base) == frozenset()
        assert unmatched(found(other, "c.md"), base) == frozenset()

    def test_a_moved_one_is_known_by_its_id_and_not_by_who_took_its_place(self) -> None:
        moved, other = with_front_matter("id: PM-1", items(*SEVEN)), items(SEVEN[0])
        head = [*found(other, "a.md"), *found(moved, "b.md")]
        assert sorted(head[index].path for index in unmatched(head, found(moved, "a.md"))) == ["a.md"]

    def test_nothing_before(self) -> None:
        head = found(items(*SEVEN))
        assert unmatched(head, []) == frozenset(range(len(head)))
        assert unmatched([], head) == frozenset()


def test_time_is_linear_for_items_that_are_all_alike() -> None:
    def seconds(number: int) -> float:
        head, base = (found(items(*(f"- Add an alert for lag {side}{one}." for one in range(number)))) for side in "xy")
        start = process_time()
        unmatched(head, base)
        return process_time() - start

    seconds(20)
    assert seconds(800) < 14 * max(seconds(200), 0.02)
