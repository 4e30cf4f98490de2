import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.document.trackers import TRACKER_URLS, find_trackers, tracker_of_url

URLS = [
    ("issue", "https://github.com/acme/shop/issues/12"),
    ("issue", "https://github.com/acme/shop/issues/12#issuecomment-99"),
    ("issue", "https://github.com/acme/docs/issues/12"),
    ("github", "https://github.com/acme/shop/pull/12"),
    ("github", "https://github.com/acme/shop/pull/12/files"),
    ("github", "https://github.com/orgs/acme/projects/3"),
    ("github", "https://github.com/acme/shop/projects/3"),
    ("github", "https://github.com/acme/shop/milestone/3"),
    ("commit", "https://github.com/acme/shop/commit/0123456789abcdef"),
    ("commit", "https://bitbucket.org/acme/shop/commits/0123456789abcdef"),
    ("gitea", "https://git.example.org/acme/shop/pulls/4"),
    ("issue", "https://git.example.org/acme/shop/issues/4"),
    ("gitlab", "https://gitlab.com/acme/team/shop/-/issues/5"),
    ("gitlab", "https://git.example.org/acme/shop/-/merge_requests/5"),
    ("gitlab", "https://gitlab.com/groups/acme/-/epics/5"),
    ("gitlab", "https://gitlab.com/acme/shop/-/boards/5"),
    ("gitlab", "https://gitlab.com/acme/shop/-/commit/0123456789ab"),
    ("gitlab", "https://gitlab.example.org/acme/shop/merge_requests/5"),
    ("bitbucket", "https://bitbucket.org/acme/shop/pull-requests/6"),
    ("bitbucket", "https://git.example.org/projects/SHOP/repos/web/pull-requests/6"),
    ("bitbucket", "https://git.example.org/projects/SHOP/repos/web/commits/0123456789ab"),
    ("issue", "https://bitbucket.org/acme/shop/issues/6/pool-too-small"),
    ("jira", "https://acme.atlassian.net/browse/PAY-7"),
    ("jira", "https://jira.example.org/context/browse/PAY-7?focused=1"),
    ("jira", "https://acme.atlassian.net/jira/software/projects/PAY/boards/7?selectedIssue=PAY-7"),
    ("jira", "https://acme.atlassian.net/jira/software/c/projects/PAY/boards/7"),
    ("jira", "https://acme.atlassian.net/jira/software/projects/PAY/issues/PAY-7"),
    ("jira", "https://acme.atlassian.net/servicedesk/customer/portal/1/PAY-7"),
    ("linear", "https://linear.app/acme/issue/ENG-8/raise-the-pool"),
    ("linear", "https://linear.app/acme/project/pools-1a2b"),
    ("youtrack", "https://youtrack.example.org/issue/PAY-9"),
    ("shortcut", "https://app.shortcut.com/acme/story/10/raise-the-pool"),
    ("azure", "https://dev.azure.com/acme/shop/_workitems/edit/11"),
    ("azure", "https://acme.visualstudio.com/shop/_git/web/pullrequest/11"),
    ("phabricator", "https://phabricator.example.org/T1200"),
    ("bugzilla", "https://bugzilla.example.org/show_bug.cgi?id=13"),
    ("bugzilla", "https://bugzil.la/13"),
    ("debian", "https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=13"),
    ("issue", "https://issuetracker.google.com/issues/14"),
    ("issue", "https://redmine.example.org/issues/14"),
    ("issue", "https://acme.sentry.io/issues/14"),
    ("launchpad", "https://bugs.launchpad.net/shop/+bug/15"),
    ("launchpad", "https://pad.lv/15"),
    ("python", "https://bugs.python.org/issue16"),
    ("trac", "https://trac.example.org/shop/ticket/17"),
    ("gerrit", "https://review.example.org/c/shop/+/18"),
    ("asana", "https://app.asana.com/0/19/20"),
    ("asana", "https://app.asana.com/1/19/project/20/task/21"),
    ("trello", "https://trello.com/c/AbC1/raise-the-pool"),
    ("trello", "https://trello.com/b/AbC1"),
    ("notion", "https://www.notion.so/acme/Raise-the-pool-0123456789abcdef0123456789abcdef"),
    ("clickup", "https://app.clickup.com/t/86abc"),
    ("monday", "https://acme.monday.com/boards/22/pulses/23"),
    ("basecamp", "https://3.basecamp.com/24/buckets/25/todos/26"),
    ("servicenow", "https://acme.service-now.com/nav_to.do?uri=incident.do?sys_id=27"),
    ("pagerduty", "https://acme.pagerduty.com/incidents/Q28"),
    ("incident.io", "https://app.incident.io/acme/incidents/29"),
    ("rootly", "https://rootly.com/account/incidents/30-pool"),
    ("firehydrant", "https://app.firehydrant.io/org/acme/incidents/31"),
    ("taiga", "https://tree.taiga.io/project/acme-shop/us/32"),
    ("pivotal", "https://www.pivotaltracker.com/story/show/33"),
    ("zendesk", "https://acme.zendesk.com/agent/tickets/34"),
    ("wrike", "https://www.wrike.com/open.htm?id=35"),
    ("sourcehut", "https://todo.sr.ht/~acme/shop/36"),
]


@pytest.mark.parametrize(("kind", "url"), URLS)
def test_a_url_of_tracked_work(kind, url):
    text = f"Raise the pool (see {url})."
    assert find_trackers(text) == [(20, 20 + len(url), url, kind)]
    assert tracker_of_url(f" {url} ") == url


def test_every_kind_of_url_has_an_example():
    assert {kind for kind, _ in TRACKER_URLS} == {kind for kind, _ in URLS}


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/acme", "https://github.com/acme/shop", "https://github.com/acme/shop/issues",
        "https://github.com/acme/shop/blob/main/issues/12",
        "https://github.com/acme/shop/tree/main/issues/12",
        "https://github.com/acme/shop/releases/tag/v12", "https://github.com/acme/shop/wiki/Issues",
        "https://gitlab.com/acme/shop/-/blob/main/issues/12",
        "https://docs.google.com/document/d/12/edit", "https://docs.example.org/issues/12",
        "https://acme.slack.com/archives/C12/p34", "https://discord.com/channels/1/2",
        "https://status.example.org/issues/12", "https://grafana.example.org/d/12/pool",
        "https://example.org/t12345", "mailto:sam@example.org", "../issues/12", "#12", "", "https://",
    ],
)  # fmt: skip
def test_a_url_of_something_else(url):
    assert tracker_of_url(url) is None
    assert all(tracker.kind == "number" for tracker in find_trackers(url))


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("Tracked: PAY-4821.", ["PAY-4821"]),
        ("SC-12, ENG-3 and GH-4", ["SC-12", "ENG-3", "GH-4"]),
        ("PAY-1/PAY-2", ["PAY-1", "PAY-2"]),
        ("fixed in #123", ["#123"]),
        ("[#294][issue-294]", ["#294"]),
        ("acme/shop#12", ["acme/shop#12"]),
        ("shop#12", ["shop#12"]),
        ("acme/shop!12 and !13", ["acme/shop!12", "!13"]),
        ("AB#12", ["AB#12"]),
        ("T1234", ["T1234"]),
        ("b/12345", ["b/12345"]),
        ("BUG123", ["BUG123"]),
        ("rhbz#123", ["rhbz#123"]),
        ("bug 1234, Bug 5678", ["bug 1234", "Bug 5678"]),
        ("INC0012345 CHG0012345", ["INC0012345", "CHG0012345"]),
        ("github.com/acme/shop/issues/12, too", ["github.com/acme/shop/issues/12"]),
        ("PAY-1, #2, then PAY-1 and #2 again", ["PAY-1", "#2"]),
        (
            "https://acme.atlassian.net/browse/PAY-7 (PAY-7)",
            ["https://acme.atlassian.net/browse/PAY-7", "PAY-7"],
        ),
    ],
)
def test_a_key_in_a_sentence(text, references):
    found = find_trackers(text)
    assert [tracker.reference for tracker in found] == references
    assert all(text[tracker.start : tracker.end] == tracker.reference for tracker in found)


@pytest.mark.parametrize(
    "text",
    [
        "CVE-2026-1234", "RFC-7230", "ERC-20", "EIP-1559", "AES-256", "SHA-256", "UTF-8", "ISO-8601",
        "HTTP-500", "TLS-1", "SEV-1", "P-1", "X-1", "Q4-2025", "H1-2026", "PM-2026-014", "PM2026-014",
        "COVID-19", "GPT-4", "IPV-6", "PEP-8", "BIP-32", "T-4g", "us-east-1", "EU-WEST-1", "reason #1",
        "Step #2", "&#123;", "C#7", "PAY-1-fix", "v1.2-3", "sam@AB-1.org", "notes/PM-12.md", "10.0.0.1",
        "T12", "bug 1",
    ],
)  # fmt: skip
def test_no_tracker(text):
    assert find_trackers(text) == []


def test_patterns_of_the_team_see_whole_tokens():
    own = [re.compile(r"^ops:\d+$"), re.compile(r"work\.example\.org/")]
    text = "see (ops:42) and https://work.example.org/w/1, not xops:43"
    assert [tracker[2:] for tracker in find_trackers(text, own)] == [
        ("ops:42", "own"),
        ("https://work.example.org/w/1", "own"),
    ]
    assert tracker_of_url("https://work.example.org/w/1", own) == "https://work.example.org/w/1"


PIECES = st.sampled_from(
    [
        "https://",
        "github.com/",
        "a/b",
        "/issues/",
        "#",
        "12",
        "-",
        "PAY",
        "(",
        ")",
        " ",
        "?id=",
        "!",
        ".",
        "[",
        "x",
        "/-/",
    ]
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=20).map("".join) | st.text())
def test_any_text_gives_places_inside_it(text):
    found = find_trackers(text)
    assert all(text[tracker.start : tracker.end] == tracker.reference for tracker in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert len({tracker.reference for tracker in found}) == len(found)
    assert tracker_of_url(text) in {None, text.strip()}


@pytest.mark.parametrize(
    "piece",
    [
        "https://",
        "https://a",
        "/-/",
        "https://a/",
        "a/",
        "A",
        "A-",
        "A1-",
        "#",
        "(",
        ")",
        "1",
        " ",
        "a.",
        "?",
        "?id=",
        "bug ",
    ],
)
def test_long_texts_come_to_an_end(piece):
    for text in (piece * (100_000 // len(piece)), "https://" + piece * (100_000 // len(piece))):
        assert all(tracker.end <= len(text) for tracker in find_trackers(text))
        assert tracker_of_url(text) in {None, text.strip()}
