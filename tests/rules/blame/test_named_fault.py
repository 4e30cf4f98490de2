"""A named person's fault."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("Root cause", "Priya's edit pointed it at staging.", "Priya's edit", "error"),
        (
            "Root cause",
            "What took it down was Priya's edit of the block.",
            "Priya's edit",
            "error",
        ),
        ("Root cause", "Priya's mistake took out the cache tier.", "Priya's mistake", "error"),
        ("Root cause", "The outage was due to Priya's faulty deploy.", "Priya's faulty", "error"),
        ("Root cause", "It was caused by @dana.", "caused by @dana", "error"),
        ("Root cause", "The root cause was Sam dropping the wrong table.", "cause was Sam dropping", "error"),
        ("Root cause", "The culprit was Ingrid.", "culprit was Ingrid", "error"),
        ("Root cause", "Mark Hale was at fault here.", "Mark Hale was at fault", "error"),
        ("Root cause", "Priya is responsible for the outage.", "Priya is responsible for the outage", "error"),
        ("Root cause", "An error by Birgit left nobody on call.", "error by Birgit", "error"),
        ("Root cause", "Yuki's push took down checkout.", "Yuki's push", "error"),
        ("Root cause", "We can blame this on Joanna.", "blame this on Joanna", "error"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM503", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "Priya's token expired and Min's PR was merged."),
        ("Root cause", "Priya's patch restored the queue."),
        ("Root cause", "Priya's error report named the queue."),
        ("Root cause", "It was not Priya's fault."),
        ("Root cause", "Mike's quick rollback limited the damage."),
        ("Root cause", "Priya is responsible for the ingress chart."),
        ("Root cause", "`git blame` points at the culprit Ingress object."),
        ("Root cause", "The outage was due to Cassandra dropping mutations."),
        ("Root cause", "See the write-up by Giulia Rossi."),
        ("Root cause", "Murphy's law struck, and Dijkstra's algorithm failed."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM503", section, text, ROSTER) == []
