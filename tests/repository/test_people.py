"""Which names of a history are people's."""

import pytest

from pmlint.repository.codeowners import read_owners
from pmlint.repository.mailmap import Mailmap
from pmlint.repository.people import full_name, nick, nick_as_name, nick_of_address

NAMES = {
    "Priya Raman": "Priya Raman",
    "Łukasz Nowak": "Łukasz Nowak",
    "Thu Hà Nguyễn": "Thu Hà Nguyễn",
    "Ngozi Okonkwo-Eze": "Ngozi Okonkwo-Eze",
    "Ludwig van Beethoven": "Ludwig van Beethoven",
    "Siobhán O'Brien": "Siobhán O'Brien",
    "Jeanne d'Arcy": "Jeanne d'Arcy",
    "J. R. R. Tolkien": "J. R. R. Tolkien",
    "Jean Talbot": "Jean Talbot",
    "山田 太郎": "山田 太郎",
    "مريم حسن": "مريم حسن",
    "Raman, Priya": "Priya Raman",
    "Priya Raman (Acme)": "Priya Raman",
    " Priya   Raman ": "Priya Raman",
    "Priya": None,
    "psmith": None,
    "priya raman": None,
    "R2 D2": None,
    "Renovate Bot": None,
    "Merge-bot Two": None,
    "GitHub Actions": None,
    "Team Payments": None,
    "dependabot[bot]": None,
    "priya@example.org": None,
    "Priya Raman\ufffd": None,
    "of the van": None,
    "": None,
    "A " * 500: None,
}
NICKS = {
    "psmith": "psmith", "thu-ha": "thu-ha", "@dana": "dana", "Dana-R": "dana-r", "dependabot": None, "k8s-ci-robot": None,
    "renovate[bot]": None, "mergebot": None, "root": None, "x y": None, "": None, "-x": None,
}  # fmt: skip
ADDRESSES = {
    "12345+psmith@users.noreply.github.com": "psmith",
    "psmith@users.noreply.github.com": "psmith",
    "123-thu-ha@users.noreply.gitlab.com": "thu-ha",
    "49699333+dependabot[bot]@users.noreply.github.com": None,
    "priya@example.org": None,
    "": None,
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_full_name(text: str, name: str | None) -> None:
    assert full_name(text) == name


@pytest.mark.parametrize(("text", "handle"), NICKS.items())
def test_nick(text: str, handle: str | None) -> None:
    assert nick(text) == handle


def test_a_given_name_alone_is_no_nick() -> None:
    assert [nick_as_name(text) for text in ("Priya", "psmith", "ps")] == [None, "psmith", None]


@pytest.mark.parametrize(("address", "handle"), ADDRESSES.items())
def test_nick_of_address(address: str, handle: str | None) -> None:
    assert nick_of_address(address) == handle


MAILMAP = """\
# those who moved
Priya Raman <priya@example.org>
Dana Okoro <dana@example.org> <dana@old.example.org>
Lee Sung <lee@example.org> build <ci@example.org>  # shared
<new@example.org> <old@example.org>
nonsense
"""


@pytest.mark.parametrize(
    ("name", "address", "proper"),
    [
        ("praman", "PRIYA@example.org", "Priya Raman"),
        ("d", "dana@old.example.org", "Dana Okoro"),
        ("d", "dana@example.org", "d"),
        ("Build", "ci@example.org", "Lee Sung"),
        ("other", "ci@example.org", "other"),
        ("x", "old@example.org", "x"),
    ],
)
def test_mailmap(name: str, address: str, proper: str) -> None:
    assert Mailmap(MAILMAP).proper(name, address) == proper


def test_names_of_a_mailmap() -> None:
    assert sorted(Mailmap(MAILMAP).names()) == ["Dana Okoro", "Lee Sung", "Priya Raman"]


OWNERS = """\
# who looks
*  @Dana @acme/SRE priya@example.org
/docs/My\\ File.md @thu-ha  # @not-this
^[Payments][2] @acme/payments/core
@folder/
"""


def test_codeowners() -> None:
    handles, teams = read_owners(OWNERS)
    assert (sorted(handles), sorted(teams)) == (["dana", "thu-ha"], ["acme/payments/core", "acme/sre"])
