"""Someone, nobody, he or she."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("Root cause", "He forgot to disable the cron job.", "He forgot", "warning"),
        ("Root cause", "Someone deleted the wrong branch.", "Someone deleted", "warning"),
        ("Root cause", "Nobody checked the replication lag.", "Nobody checked", "warning"),
        ("Root cause", "No one had read the release notes.", "No one had read", "warning"),
        ("Root cause", "Everyone ignored the warning.", "Everyone ignored", "warning"),
        ("Root cause", "They failed to test the rollback.", "They failed to", "warning"),
        ("What went poorly", "She didn't escalate.", "She didn't escalate", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM504", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "We forgot and I did not check."),
        ("Root cause", "If someone deletes the lock, the job runs twice."),
        ("Root cause", "Nobody was paged, and no one could log in."),
        ("Root cause", "The pods failed because they did not have enough memory; they never became ready."),
        ("Root cause", "Someone noticed the graph."),
        ("Impact", "Everyone lost their session."),
        ("Timeline", "- 10:02 UTC Someone deleted the branch"),
        ("Root cause", "These do not get forgotten."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM504", section, text, ROSTER) == []
