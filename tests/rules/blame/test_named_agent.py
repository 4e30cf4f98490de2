"""A named person did it."""

import pytest
from blamed import ROSTER, judged, told

from pmlint.config.settings import Settings


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        (
            "Root cause",
            "Priya pushed a bad config and took down checkout.",
            "Priya pushed a bad config and took down",
            "error",
        ),
        (
            "Summary",
            "Priya pushed a bad config and took down checkout.",
            "Priya pushed a bad config and took down",
            "error",
        ),
        ("Root cause", "@dana ran the cleanup script against production.", "@dana ran", "error"),
        ("Root cause", "maxone@ skipped the dry-run step.", "maxone@ skipped", "error"),
        ("Root cause", "- Mark Hale approved the change without reading it.", "Mark Hale approved", "error"),
        ("Root cause", "Łukasz dropped the orders table.", "Łukasz dropped", "error"),
        ("Root cause", "Xuân overwrote the state file.", "Xuân overwrote", "error"),
        ("Root cause", "Thu Hà forgot to renew the certificate.", "Thu Hà forgot", "error"),
        ("Root cause", "Ngozi and Lee never updated the runbook.", "Ngozi and Lee never updated", "error"),
        ("Root cause", "Farid, who was on call, ignored the alert.", "Farid, who was on call, ignored", "error"),
        ("Root cause", "Our colleague Goran deleted the bucket.", "Our colleague Goran deleted", "error"),
        (
            "Root cause",
            "Tomasz logged in, opened the console and dropped the table.",
            "Tomasz logged in, opened the console and dropped",
            "error",
        ),
        ("Root cause", "After the release Chen decided to skip the canary.", "Chen decided to skip", "error"),
        ("Root cause", "Priya should have checked the plan first.", "Priya should have checked", "error"),
        ("Root cause", "Ngozi picked slot 3 from an outdated page.", "Ngozi picked", "error"),
        ("Summary", "The search went red after Priya resized the nodes.", "Priya resized", "error"),
        (
            "Root cause",
            "Kapil Bhatnagar pointed the job at the wrong host.",
            "Kapil Bhatnagar pointed the job at",
            "error",
        ),
        ("Root cause", "Priya let the certificate lapse.", "Priya let", "error"),
        ("What went poorly", "Priya sat on the page for an hour.", "Priya sat on", "error"),
        (
            "Root cause",
            "Farid, our only person with access, moved the key.",
            "Farid, our only person with access, moved",
            "error",
        ),
        ("Root cause", "An intern, Aditya Rao, committed the key.", "Aditya Rao, committed", "error"),
        (
            "Root cause",
            "Having misread the runbook, Priya switched over.",
            "Having misread the runbook, Priya",
            "error",
        ),
        ("Root cause", "During the project Priya dropped the index.", "Priya dropped", "error"),
        ("What went poorly", "Mark Hale then went back to sleep.", "Mark Hale then went back to sleep", "error"),
        ("What went poorly", "Priya did not escalate until noon.", "Priya did not escalate", "error"),
        ("Lessons learned", "Priya merged the change.", "Priya merged", "warning"),
        ("Impact", "Priya deployed the release at ten.", "Priya deployed", "info"),
        (
            "Five whys",
            "1. Why did it stop? Priya pushed the wrong tag.\n2. Why was that possible? Nothing compares tags.",
            "Priya pushed",
            "error",
        ),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM501", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Timeline", "- 10:02 UTC Priya restarts the pods"),
        ("Timeline", "- 10:04 UTC Priya pushed a bad config"),
        ("What went well", "Priya noticed the graph and rolled back within two minutes."),
        ("Where we got lucky", "Priya dropped by."),
        ("Participants", "Incident commander: Priya Raman, who deployed it."),
        ("Resolution", "Priya deleted the stuck pods."),
        ("Summary", "Priya reverted the change and checkout recovered."),
        ("Summary", "Priya killed the runaway query, which restored the service."),
        ("Root cause", "Priya reported the bug and debugged it."),
        ("Root cause", "Priya was paged at 10:02."),
        ("Summary", "The search recovered after Priya resized the nodes."),
        ("Root cause", "Project Priya rejected the invoices, and Santa Clara hit its limit."),
        ("Root cause", "After hurricane Sandy flooded the site, the pumps failed."),
        ("Root cause", "Priya's account was locked."),
        ("Root cause", "> Priya pushed a bad config"),
        ("Root cause", 'The mail said "Priya pushed a bad config" and more.'),
        ("Root cause", "The job `priya pushed` took down checkout."),
        ("Root cause", "We pushed a bad config and I forgot to test it."),
        ("Root cause", "Jenkins pushed a bad image."),
        ("Root cause", "Cassandra dropped mutations under load."),
        ("Root cause", "Julia crashed when the new compiler was deployed."),
        ("Root cause", "Jordan region lost power, and Austin dropped the lease."),
        ("Root cause", "Chase deployed a change to its settlement API."),
        ("Root cause", "Will the alert fire? Mark the job idempotent."),
        ("Root cause", "In April we migrated; May pushed volumes higher."),
        ("Root cause", "Min's PR commit and Tony's personal token were used."),
        ("Root cause", "Grafana Agent ran on the unhealthy node."),
        ("Root cause", "Travis deploys successfully."),
        ("Root cause", "The primary's disk was full."),
        ("Root cause", "github-actions[bot] pushed the tag, and @org/team merged it."),
        ("Root cause", "Hurricane Sandy flooded the data centre."),
        ("Action items", "- Priya to add an alert. Owner: @priya. Due: 2026-03-01. Tracked: PAY-1."),
        ("What went poorly", "Priya sat on the call all night, and Ngozi left for the day."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM501", section, text, ROSTER) == []


def test_without_any_roster() -> None:
    found = told("PM501", "Root cause", "Priya pushed a bad config and took down checkout.")
    assert [severity for _, severity in found] == ["error"]


def test_the_rewrite_of_the_seed_is_silent() -> None:
    text = (
        "A config change passed review and CI, then failed in prod because no environment had the prod traffic shape. "
        "The system let an unvalidated-at-scale change reach 100% of users."
    )
    found = judged(f"## Root cause\n\n{text}\n", ROSTER)
    assert [one.code for one in found if one.personal] == []


def test_nothing_is_told_of_the_name() -> None:
    found = [one for one in judged("## Root cause\n\nPriya pushed a bad config.\n") if one.code == "PM501"]
    assert [one.personal for one in found] == [True]
    assert "Priya" not in found[0].problem.message + found[0].problem.hint
    assert found[0].problem.message == "a named person is made the one who did it"


def test_given_names_are_not_used_in_minimal() -> None:
    text = "## Root cause\n\n{} pushed a bad config and took down checkout.\n"
    minimal = Settings(preset="minimal")
    assert "PM501" not in {one.code for one in judged(text.format("Ngozi"), ROSTER, minimal)}
    assert "PM501" in {one.code for one in judged(text.format("Priya"), ROSTER, minimal)}


def test_other_languages_are_left_alone() -> None:
    text = "---\nlanguage: de\n---\n## Root cause\n\nPriya pushed a bad config.\n"
    assert not [one for one in judged(text) if one.personal]


def test_a_draft_is_warned() -> None:
    text = "---\nstatus: draft\n---\n## Root cause\n\nPriya pushed a bad config.\n"
    assert [one.severity.value for one in judged(text) if one.code == "PM501"] == ["warning"]
