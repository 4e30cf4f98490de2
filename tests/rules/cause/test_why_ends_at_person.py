"""A chain of whys that ends at a person."""

import pytest
from blamed import ROSTER, told

FIRST = "1. Why did checkout fail? The certificate had run out.\n2. Why had it run out? "


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Because someone forgot to renew it.", "someone forgot"),
        ("Nobody checked the expiry.", "Nobody checked"),
        ("Priya deleted the job.", "Priya deleted"),
        ("The on-call engineer ignored the mail.", "The on-call engineer ignored"),
        ("The platform team neglected it.", "The platform team neglected"),
        ("Human error.", "Human error"),
    ],
)
def test_found(answer: str, expected: str) -> None:
    assert told("PM404", "Five whys", FIRST + answer, ROSTER) == [(expected, "error")]


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "Renewal depended on a calendar entry, and nothing checks the expiry.",
        FIRST + "Because someone forgot to renew it.\n3. Why did that matter? Nothing checks the expiry.",
        "The certificate had run out because someone forgot to renew it.",
    ],
)
def test_fine(text: str) -> None:
    assert told("PM404", "Five whys", text, ROSTER) == []


def test_every_branch_has_an_end() -> None:
    text = (
        "### Branch 1\n\n1. Why? It was full.\n2. Why? Someone deleted the job.\n\n"
        "### Branch 2\n\n1. Why? It was late.\n2. Why? Nobody read the mail.\n"
    )
    assert [words for words, _ in told("PM404", "Five whys", text, ROSTER)] == ["Someone deleted", "Nobody read"]
