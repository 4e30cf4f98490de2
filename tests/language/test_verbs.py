"""The forms of verbs."""

import pytest

from pmlint.language.verbs import forms


@pytest.mark.parametrize(
    ("base", "past", "gerund"),
    [
        ("drop", "dropped", "dropping"),
        ("commit", "committed", "committing"),
        ("reformat", "reformatted", "reformatting"),
        ("transfer", "transferred", "transferring"),
        ("limit", "limited", "limiting"),
        ("target", "targeted", "targeting"),
        ("offer", "offered", "offering"),
        ("delete", "deleted", "deleting"),
        ("deny", "denied", "denying"),
        ("deploy", "deployed", "deploying"),
        ("withhold", "withheld", "withholding"),
        ("unset", "unset", "unsetting"),
    ],
)
def test_forms(base: str, past: str, gerund: str) -> None:
    spelt = set(forms(base))
    assert {(base, "base"), (past, "past"), (gerund, "ing")} <= spelt
    assert [one for one, tense in spelt if tense == "past"] == [past]


def test_british_and_american_spelling() -> None:
    assert {("mislabelled", "past"), ("mislabeled", "past")} <= set(forms("mislabel"))
