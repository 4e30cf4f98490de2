"""People in a sentence."""

import pytest

from pmlint.language.known import Known, know
from pmlint.language.people import find_people
from pmlint.language.sentences import read_sentences
from pmlint.model.people import Roster

NOBODY = Known()
TEAM = know(
    Roster(
        frozenset({"Priya Raman", "Mark Hale", "J Birchall"}), frozenset({"dana", "maxone"}), frozenset({"payments"})
    ),
    ["Ewa", "Checkout", "@quark"],
    frozenset({"timeouts"}),
)


def named(text: str, known: Known = NOBODY, *, doubtful: bool = False) -> list[tuple[str, int]]:
    """The people of a sentence with their tiers; the doubtful ones only where asked for."""
    words = read_sentences(text)[0].words
    found = [one for one in find_people(words, known) if one.doubtful is doubtful]
    return [(text[words[one.start].start : words[one.end - 1].end], one.tier) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today @sam and maxone@ ran it", [("@sam", 1), ("maxone@", 1)]),
        ("It was dana.k@shop.example who ran it", [("dana.k@shop.example", 1)]),
        ("It was Ngozi, Łukasz and Thu Hà", [("Ngozi", 3), ("Łukasz", 3), ("Thu Hà", 3)]),
        ("Then Xuân and Siobhán ran it", [("Xuân", 3), ("Siobhán", 3)]),
        ("Ask Anjali Mehta or Nguyễn Văn An", [("Anjali Mehta", 3), ("Nguyễn Văn An", 3)]),
        ("Our engineer Xylo ran it", [("Xylo", 3)]),
        ("The flag was set by J. Birchall then", [("J. Birchall", 3)]),
        ("It was found by Emil C. in time", [("Emil C.", 3)]),
        ("Grace applied the plan", [("Grace", 3)]),
        ("It was changed by Mark again", [("Mark", 3)]),
        ("Wojciech Nowak and Anna-Lena ran it", [("Wojciech Nowak", 3), ("Anna-Lena", 3)]),
        ("Then Orwig Bhatnagar ran it", [("Orwig Bhatnagar", 3)]),
        ("On Tuesday Kapil ran it", [("Kapil", 3)]),
        ("It was Eilidh MacAskill then", [("Eilidh MacAskill", 3)]),
        ("At 02:40 Nguyen Van Hieu ran it", [("Nguyen Van Hieu", 3)]),
    ],
)
def test_without_a_roster(text: str, expected: list[tuple[str, int]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jenkins, Travis and Cassandra ran it",
        "Mark the job idempotent",
        "Will the alert fire",
        "In April we moved to Austin",
        "The Jordan region and the Marlin cluster",
        "Grafana Loki and Apollo Router",
        "The primary's disk, JSON and kubeCTL",
        "Ask @here, @channel, @org/team and @scope/package",
        "It was github-actions[bot] and @dependabot",
        "Mail no-reply@shop.example",
        "Hurricane Sandy and Storm Ciara",
        "Alice sends it to Bob",
        "Calico Felix ran",
        "Felix, the per-node agent of Calico, stopped",
        "Stripe Sigma, Azure Cosmos and Cisco Meraki ran it",
        "When Frankfurt West changed the route",
    ],
)
def test_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Priya Raman or Priya", [("Priya Raman", 2), ("Priya", 2)]),
        ("It was J. Birchall", [("J. Birchall", 2)]),
        ("Mark Hale ran it", [("Mark Hale", 2)]),
        ("Then Ewa and quark left", [("Ewa", 2), ("quark", 2)]),
        ("Checkout ran it", []),
        ("Then maxone ran it", [("maxone", 2)]),
        ("Priya Cluster is down", []),
        ("@payments ran it", []),
    ],
)
def test_with_a_roster(text: str, expected: list[tuple[str, int]]) -> None:
    assert named(text, TEAM) == expected


def test_names_that_are_never_people() -> None:
    never = know(Roster(frozenset({"Priya Raman"}), frozenset({"dana"}), not_people=frozenset({"ngozi", "dana"})), [])
    assert named("It was Ngozi and @dana", never) == []


def test_words_of_the_document_are_no_names() -> None:
    assert named("Fritz Timeouts came back", TEAM) == []


def test_given_names_can_be_left_alone() -> None:
    words = read_sentences("It was Ngozi, @sam and Priya Raman")[0].words
    assert [one.tier for one in find_people(words, TEAM, given_names=False)] == [1, 2]
