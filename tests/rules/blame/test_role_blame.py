"""A role is the cause."""

import pytest
from blamed import ROSTER, told
from documents import findings


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        (
            "Root cause",
            "The on-call engineer failed to follow the runbook.",
            "The on-call engineer failed to",
            "warning",
        ),
        ("Root cause", "An operator accidentally dropped the index.", "An operator accidentally dropped", "warning"),
        ("Root cause", "The index was dropped by an intern.", "dropped by an intern", "warning"),
        ("Root cause", "The wrong disk was zeroed by the contractor.", "zeroed by the contractor", "warning"),
        ("Root cause", "None of the approvers noticed the gap.", "the approvers noticed", "warning"),
        (
            "Root cause",
            "One of our engineers mistakenly revoked the certificate.",
            "One of our engineers mistakenly revoked",
            "warning",
        ),
        (
            "Root cause",
            "The developer responsible for the change did not test it.",
            "The developer responsible for the change did not test",
            "warning",
        ),
        ("Root cause", "Developers ignored the warnings.", "Developers ignored", "warning"),
        (
            "What went poorly",
            "The incident commander forgot to update the page.",
            "The incident commander forgot",
            "warning",
        ),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM505", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "The Kafka operator failed to reconcile."),
        ("Root cause", "The operator failed to reconcile after the CRD changed."),
        ("Root cause", "The ingress controller dropped the annotation, and the build agent ran the wrong script."),
        ("Root cause", "The reviewer bot approved the change."),
        ("Root cause", "An engineer ran the documented command; the tool accepted a production target."),
        ("Root cause", "Operators could not log in, and some developers were unable to merge."),
        ("Root cause", "Users did not see any error page."),
        ("Root cause", "The user did not have access."),
        ("Impact", "Developers did not receive build results."),
        ("Root cause", "Appointing an incident manager could have helped."),
        ("Root cause", "Careers to the new Developer Story caused a leak."),
        ("Timeline", "- 10:02 UTC the on-call engineer missed the page"),
        ("Root cause", "The on-call rotation did not have a secondary."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM505", section, text, ROSTER) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("On-call engineer terminated the wrong instance", "On-call engineer terminated"),
        ("Contractor cuts the fibre trunk, office offline", "Contractor cuts the fibre trunk"),
        ("Data loss: electrician tripped the wrong breaker", "electrician tripped the wrong breaker"),
    ],
)
def test_titles(title: str, words: str) -> None:
    document = f"# {title}\n\n## Summary\nIt broke for a while.\n"
    found = [one for one in findings(document, select=("PM505",)) if one.problem.span.line == 1]
    assert [one.severity.value for one in found] == ["warning"]
    span = found[0].problem.span
    assert document.split("\n", maxsplit=1)[0][span.column - 1 : span.end_column - 1] == words


@pytest.mark.parametrize(
    ("section", "text", "expected"),
    [
        ("Summary", "Orders were lost after a clerk replayed the batch.", "a clerk replayed"),
        ("Lessons learned", "The release manager told nobody of the freeze.", "The release manager told"),
    ],
)
def test_harm_and_silence_are_told_beside_the_verb(section: str, text: str, expected: str) -> None:
    assert told("PM505", section, text, ROSTER) == [(expected, "warning")]
