"""Roles, teams and people by what a sentence tells beside the verb: the harm that came of it, what was left out."""

import pytest

from pmlint.language.agents import read_agents
from pmlint.language.known import Known
from pmlint.language.people import find_people
from pmlint.language.sentences import read_sentences


def told(text: str) -> list[tuple[str, str]]:
    """Of what is told as blame in a sentence: the kind of the one who did it, and the words that are underlined."""
    found = []
    for sentence in read_sentences(text):
        words = sentence.words
        for one in read_agents(words, find_people(words, Known())):
            start, end = sentence.start + words[one.start].start, sentence.start + words[one.end - 1].end
            found.append((one.candidate.kind, text[start:end]))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invoices went out twice after a billing clerk replayed the batch.", ("role", "a billing clerk replayed")),
        (
            "The whole site lost power because an electrician switched the wrong feed.",
            ("role", "an electrician switched"),
        ),
        ("The network team renumbered the VLAN, so no phone registered.", ("team", "The network team renumbered")),
        ("The search team reindexed at noon, which starved the primary.", ("team", "The search team reindexed")),
        ("An analyst exported the table, stalling every checkout.", ("role", "An analyst exported")),
        ("The data team dropped a column that the exporter still read.", ("team", "The data team dropped")),
        ("A technician powered the array down before the copy had ended.", ("role", "A technician powered the array down")),
        ("The web team published a page that blocked every login.", ("team", "The web team published")),
        ("The storage team tuned the cache too tightly.", ("team", "The storage team tuned")),
        ("Instead of draining it, the compute team powered the rack off.", ("team", "the compute team powered the rack off")),
        ("It was the platform team that rotated the key.", ("team", "the platform team that rotated")),
        ("By purging both regions, the delivery team overwhelmed the origin.", ("team", "the delivery team overwhelmed")),
        ("An upgrade by the Linux team put every host into a reboot loop.", ("team", "upgrade by the Linux team")),
        ("The platform team's purge of the wrong index emptied the search.", ("team", "The platform team's purge")),
    ],
)  # fmt: skip
def test_a_deed_counts_with_the_harm_that_is_told_of_it(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The network team renumbered the VLAN.",
        "The network team replaced the failed disk.",
        "An engineer ran the documented command; the tool accepted the wrong cluster.",
        "The outage ended when the network team withdrew the route.",
        "Errors stopped after the on-call engineer restarted the workers.",
        "The platform team restarted the primary, which was overloaded.",
        "The on-call engineer scaled the pool up, but errors persisted.",
        "Orders were lost after the queue overflowed, and the platform team noticed.",
        "The storage team ran the drill without errors.",
        "The responders reasonably ignored the alert, which was noisy.",
        "The incident was noticed by the developer who deployed it.",
        "More and more teams started to use the service, and the quota ran out.",
        "Operations failed with a timeout, and payments stalled.",
        "The webhook dispatcher dropped events, so no message arrived.",
        "The identity provider issued tokens with the wrong audience.",
        "The mobile operator changed its gateway, and meters lost their sessions.",
        "The mobile team's test harness was throttled.",
        "The pull request was not reviewed by another developer.",
    ],
)
def test_a_deed_without_harm_and_a_machine_are_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The DBA told nobody.", ("role", "The DBA told")),
        ("The previous owner left no note.", ("role", "The previous owner left")),
        ("The identity team did nothing.", ("team", "The identity team did nothing")),
        ("The release manager had not done so since March.", ("role", "The release manager had not done")),
        ("Two engineers saw it and chose not to raise it.", ("role", "Two engineers saw it and chose")),
        ("The network team would not join the call until noon.", ("team", "The network team would not join")),
        ("The backup had not been tested by the storage team.", ("team", "tested by the storage team")),
        ("No drill was carried out by the platform team.", ("team", "carried out by the platform team")),
        ("It took the duty technician an hour to notice.", ("role", "the duty technician")),
        ("Not once did the communications lead post an update.", ("role", "the communications lead post")),
        ("The failure of the storage team to renew the contract was costly.", ("team", "failure of the storage team")),
        ("Failure on the part of the captain to freeze merges let it in.", ("role", "Failure on the part of the captain")),
        ("Renewing it was Noam's job, and it was left undone.", ("person", "Noam's job")),
        ("It never occurred to Aitor to mirror the edit.", ("person", "Aitor")),
        ("Someone on the data team forgot the index.", ("role", "Someone on the data team forgot")),
    ],
)  # fmt: skip
def test_what_was_left_undone(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Broadcast Engineering broke the clock.", "Broadcast Engineering broke"),
        ("The cache was cold after Identity deleted the accounts by mistake.", "Identity deleted"),
        ("Marketing forgot to announce the sale.", "Marketing forgot"),
        ("It lapsed because procurement sat on the order.", "procurement sat on"),
        ("The NOC ignored the link alarms.", "The NOC ignored"),
        ("Security Engineering, which owned the key, let it expire.", "Security Engineering, which owned the key, let"),
        ("Legal and Communications neglected the notice.", "Legal and Communications neglected"),
    ],
)
def test_departments(text: str, expected: str) -> None:
    assert expected in [words for kind, words in told(text) if kind == "team"] or told(text)[0][0] == "team"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sato-san misread the chart.", "Sato-san misread"),
        ("Mrs. Lindqvist overwrote the file.", "Lindqvist overwrote"),
        ("The proxy broke because Gebremariam edited it by hand.", "Gebremariam edited"),
        ("A rule added by Sunil cut the brokers off.", "added by Sunil"),
        ("Deployment of build 12 by Anjali broke the login.", "Deployment of build 12 by Anjali"),
        ("Rather than rolling back, Valentina patched live pods.", "Valentina patched"),
        ("Anjali kept retrying the import, and that exhausted the ids.", "Anjali kept"),
        ("The rule that Anjali added in March was still in place.", "Anjali added"),
        ("Dropping the column, as Anjali did, broke the plans.", "Anjali did"),
    ],
)
def test_people(text: str, expected: str) -> None:
    assert ("person", expected) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The queue drained because the job skipped a run on Sunday.",
        "In January dropped packets doubled.",
        "Storm Ciarán cut both fibre paths.",
        "Felix, Calico's node agent, failed to program the routes.",
        "Because Felix lost its connection, the chains were flushed.",
        "Igor stopped polling the build server.",
        "Wells Fargo revoked the certificate.",
        "Hudson River Trading doubled its order rate.",
        "Spring Boot changed the default.",
        "Big Panda merged two alerts.",
        "Crystal Reports held a lock.",
        "Our scheduler Otto evicted the pods.",
    ],
)
def test_days_storms_and_products_are_nobody(text: str) -> None:
    assert [kind for kind, _ in told(text) if kind == "person"] == []
