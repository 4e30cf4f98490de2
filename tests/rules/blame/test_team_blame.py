"""A team is the cause."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("Root cause", "The DBA team neglected to vacuum the table.", "The DBA team neglected", "warning"),
        ("Root cause", "The platform team ignored three warnings.", "The platform team ignored", "warning"),
        ("Root cause", "The billing team misconfigured the table.", "The billing team misconfigured", "warning"),
        ("Root cause", "Network operations never removed the route.", "Network operations never removed", "warning"),
        ("Root cause", "Procurement let the contract lapse.", "Procurement let", "warning"),
        ("Root cause", "The fault lies with the DevOps team.", "lies with the DevOps team", "warning"),
        (
            "Root cause",
            "Networking group did not tell anyone about the change.",
            "Networking group did not tell",
            "warning",
        ),
        ("Root cause", "The vendor failed to announce the maintenance.", "The vendor failed to", "warning"),
        ("Root cause", "Team Phoenix never notified anyone.", "Team Phoenix never notified", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM506", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "Our team forgot it."),
        ("Root cause", "The team deployed the release as usual."),
        ("Root cause", "The security group did not allow port 443, and the log group ignored the setting."),
        ("Root cause", "The database team owns this table."),
        ("Root cause", "Communications broke down between the sites, and customer support was not reachable."),
        ("Root cause", "Security groups blocked the traffic, and the scheduler let the queue grow."),
        ("Timeline", "- 14:10 UTC The team missed the first alert because it was routed to a retired channel"),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM506", section, text, ROSTER) == []
