"""References to tracked work. A new tracker is one line of `TRACKER_URLS` or `TRACKER_KEYS`."""

import re
from collections.abc import Iterator, Sequence
from re import Pattern
from typing import NamedTuple

TRACKER_URLS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        # Matched from the host on, without the scheme. `[^?#]*` is any path in front.
        ("gitlab", r"[^?#]*/-/(?:issues|incidents|work_items|merge_requests|epics|boards|milestones)/\d+"),
        ("gitlab", r"[^?#]*/-/commit/[0-9a-f]{7,64}"),
        ("gitlab", r"[^?#]*/merge_requests/\d+"),
        ("github", r"[^/?#]+/[^/?#]+/[^/?#]+/pull/\d+"),
        ("github", r"[^/?#]+/(?:(?:orgs|users)/[^/?#]+|[^/?#]+/[^/?#]+)/projects/\d+"),
        ("github", r"[^/?#]+/[^/?#]+/[^/?#]+/milestones?/\d+"),
        ("commit", r"[^/?#]+/[^/?#]+/[^/?#]+/commits?/[0-9a-f]{7,64}(?![0-9a-z])"),
        ("gitea", r"[^/?#]+/[^/?#]+/[^/?#]+/pulls/\d+"),
        ("bitbucket", r"[^?#]*/pull-requests/\d+"),
        ("bitbucket", r"[^?#]*/repos/[^/?#]+/commits/[0-9a-f]{7,64}"),
        ("jira", r"[^?#]*/browse/[A-Z][A-Z0-9_]+-\d+"),
        ("jira", r"[^?#]*/issues/[A-Z][A-Z0-9_]+-\d+"),
        ("jira", r"[^?#]*\?[^#]*\bselectedIssue=[A-Z][A-Z0-9_]+-\d+"),
        ("jira", r"[^/?#]+/servicedesk/[^?#]*/[A-Z][A-Z0-9_]+-\d+"),
        ("jira", r"[^/?#]+\.atlassian\.net/jira/[^?#]*boards/\d+"),
        ("linear", r"linear\.app/[^/?#]+/(?:issue/[A-Z][A-Z0-9]*-\d+|(?:project|initiative)/\w)"),
        ("youtrack", r"[^?#]*/issue/[A-Z][A-Z0-9_]*-\d+"),
        ("shortcut", r"app\.(?:shortcut\.com|clubhouse\.io)/[^/?#]+/(?:story|epic|milestone)/\d+"),
        ("azure", r"[^?#]*/_workitems/edit/\d+"),
        ("azure", r"[^?#]*/_workitems/\?[^#]*\bid=\d+"),
        ("azure", r"[^?#]*/_git/[^/?#]+/(?:pullrequest/\d+|commit/[0-9a-f]{7,64})"),
        ("phabricator", r"[^/?#]+/(?-i:T\d{3,}|D\d{3,})(?![^#?/])"),
        ("bugzilla", r"[^?#]*/show_bug\.cgi\?(?:[^#]*&)?id=\d+"),
        ("bugzilla", r"(?:bugzil\.la|bugs\.debian\.org|crbug\.com(?:/[^/?#]+)?)/\d+"),
        ("debian", r"bugs\.debian\.org/cgi-bin/bugreport\.cgi\?(?:[^#]*&)?bug=\d+"),
        ("launchpad", r"bugs\.launchpad\.net/[^?#]*\+bug/\d+"),
        ("launchpad", r"(?:launchpad\.net/bugs|pad\.lv)/\d+"),
        ("python", r"bugs\.python\.org/issue\d+"),
        ("gerrit", r"[^/?#]+/c/[^?#]*\+/\d+"),
        ("asana", r"app\.asana\.com/\d+/\d+"),
        ("asana", r"app\.asana\.com/[^?#]*/task/\d+"),
        ("trello", r"trello\.com/[cb]/\w+"),
        ("notion", r"(?:[^/?#]+\.)?notion\.(?:so|site)/[^#]*[0-9a-f]{32}"),
        ("clickup", r"app\.clickup\.com/(?:\d+/)?(?:t|v)/\w"),
        ("monday", r"[^/?#]+\.monday\.com/boards/\d+"),
        (
            "basecamp",
            r"(?:\d\.)?basecamp\.com/\d+/[^?#]*(?:todos|todolists|card_tables|cards)/[^?#]{0,60}?\d",
        ),
        ("servicenow", r"[^/?#]+\.service-?now\.com/[^#]*(?:sys_id=|sysparm_query=number|/record/)"),
        ("pagerduty", r"[^/?#]+\.pagerduty\.com/incidents/\w"),
        ("incident.io", r"app\.incident\.io/[^?#]*(?:incidents|follow-ups)/\w"),
        ("rootly", r"rootly\.com/account/[^?#]*(?:incidents|action-items|action_items)/\w"),
        ("firehydrant", r"app\.firehydrant\.(?:io|com)/[^?#]*(?:incidents?|tasks?|follow-ups?)/\w"),
        ("taiga", r"[^/?#]+/project/[^/?#]+/(?:us|task|issue|epic)/\d+"),
        ("pivotal", r"(?:www\.)?pivotaltracker\.com/(?:story/show|n/projects/\d+/stories)/\d+"),
        ("zendesk", r"[^/?#]+\.zendesk\.com/(?:agent/)?(?:tickets|requests)/\d+"),
        ("wrike", r"(?:www\.)?wrike\.com/open\.htm\?(?:[^#]*&)?id=\d+"),
        ("sourcehut", r"todo\.sr\.ht/~[^/?#]+/[^/?#]+/\d+"),
        ("trac", r"[^?#]*/tickets?/\d+"),
        # GitHub, Gitea, Redmine, Bitbucket, Google's and Sentry's: the last word on issues
        ("issue", r"[^?#]*/(?:issues|epics|work_items)/\d+(?![^/?#])"),
    )
)

_ALONE = r"(?<![\w.#@&=+-])"
_END = r"(?![\w-]|:\d|\.\w)"
TRACKER_KEYS = tuple(
    (kind, re.compile(_ALONE + pattern + _END, flags))
    for kind, pattern, flags in (
        ("key", r"[A-Z][A-Z0-9]{1,9}-\d{1,9}", 0),
        ("number", r"(?<!\[\^)#\d{1,9}", 0),
        ("repository", r"(?<!/)\w[\w.-]{0,38}/[\w.-]{1,100}[#!]\d{1,9}", 0),
        ("merge request", r"!\d{1,9}", 0),
        ("azure", r"AB#\d{1,9}", 0),
        ("phabricator", r"(?<!/)T\d{3,7}", 0),
        ("buganizer", r"(?<!/)b/\d{2,12}", 0),
        ("bug", r"BUG\d{1,9}", 0),
        ("bug", r"(?:bug|bz)[ ]#?\d{3,9}", re.IGNORECASE),
        ("servicenow", r"(?:INC|CHG|PRB|TASK|SCTASK|RITM|REQ|CTASK)\d{7,10}", 0),
        ("repository", r"(?<!/)[A-Za-z][\w-]{1,38}#\d{1,9}", 0),
    )
)

NOT_TRACKERS = frozenset({
    # standards and advisories
    "ADR", "ANSI", "BCP", "BIP", "CAPEC", "CIS", "CVE", "CWE", "DIN", "EIP", "ERC", "FIPS", "GHSA",
    "IEC", "IEEE", "ISO", "KEP", "MIP", "NIP", "NIST", "OSV", "PCI", "PEP", "POSIX", "RFC", "RUSTSEC",
    "SIP", "SLIP", "SOC", "STD", "USN", "XEP", "YIP",
    # ciphers, hashes, encodings, protocols
    "AES", "ARGON", "ASCII", "BASE", "BLAKE", "CHACHA", "CP", "CRC", "DES", "ECDSA", "ED", "ES", "FNV",
    "HMAC", "HS", "HTTP", "HTTPS", "IP", "IPV", "KECCAK", "LATIN", "MD", "POLY", "PS", "RC", "RIPEMD",
    "RS", "RSA", "SALSA", "SHA", "SSL", "TLS", "UCS", "UTF", "UUID", "WINDOWS", "WPA",
    # severities, times and quantities
    "DAY", "DEFCON", "FY", "GMT", "LEVEL", "PHASE", "PRIO", "PRIORITY", "SEV", "SEVERITY", "SLA", "SLO",
    "STEP", "TIER", "UTC", "WEEK",
    # the world
    "ARM", "AZ", "CENTOS", "CLAUDE", "COVID", "DDR", "DEBIAN", "GPT", "IPHONE", "JAVA", "JDK", "LLAMA",
    "NODE", "PHP", "PYTHON", "RAID", "RHEL", "SARS", "UBUNTU", "USB",
})  # fmt: skip
"""Words before a dash and a number that make a name of something else than work."""
COUNTED = frozenset({
    "attempt", "block", "cause", "channel", "cluster", "day", "epoch", "factor", "hypothesis",
    "instance", "lesson", "node", "number", "option", "part", "phase", "point", "question", "reason",
    "replica", "round", "shard", "slot", "step", "take", "thing", "try", "validator", "version", "why",
})  # fmt: skip
"""Words that make of `#1` the first of several."""
UNTRACKED_PATHS = re.compile(
    r"(?:(?:[^/]+/){3}|[^?#]*/-/)(?:blob|tree|raw|wikis?|releases?|blame|edit|archives?)/", re.IGNORECASE
)
UNTRACKED_HOSTS = re.compile(r"(?:docs|wiki|status|blog)\.|[^/]*\bslack\.com|discord|docs\.google", re.IGNORECASE)

_URL = re.compile(
    r"(?:https?://|(?<![\w./@-])(?:www\.)?(?:github\.com|gitlab\.com|bugzil\.la|trello\.com|linear\.app)/)"
    r"[^\s<>\"`|\\^{}]+",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"(?:https?:)?//(?:[^/@\s]{1,100}@)?(?:www\.)?", re.IGNORECASE)
_DATED = re.compile(r"(?:Q[1-4]|H[12]|FY\d{2,4}|CY\d{2,4}|[A-Z]{2,6}(?:19|20)\d{2})-")
"""Quarters, and the ids of documents: Q4-2025, PM2026-014."""
_LONGEST_TOKEN = 500
"""Characters of a token that patterns from the settings are tried on."""


class Tracker(NamedTuple):
    """A reference to tracked work: 0-based offsets, end exclusive; `reference` as written."""

    start: int
    end: int
    reference: str
    kind: str


def find_trackers(text: str, own: Sequence[Pattern[str]] = ()) -> list[Tracker]:
    """The trackers named in plain text, each reference once, in order; `own` are the team's patterns."""
    urls = list(_urls(text))
    kinds = ((start, end, _kind_of_url(text[start:end], own)) for start, end in urls)
    found = [Tracker(start, end, text[start:end], kind) for start, end, kind in kinds if kind]
    without_urls = _blanked(text, urls)
    found.extend(_keys(without_urls))
    if own:
        found.extend(_own_tokens(without_urls, own))
    return list({tracker.reference: tracker for tracker in reversed(_longest(found))}.values())[::-1]


def tracker_of_url(url: str, own: Sequence[Pattern[str]] = ()) -> str | None:
    """The target of a link if it is tracked work, else None."""
    url = url.strip()
    return url if _kind_of_url(url, own) else None


def _urls(text: str) -> Iterator[tuple[int, int]]:
    for match in _URL.finditer(text):
        yield match.start(), match.start() + len(_without_trailing_marks(match[0]))


def _without_trailing_marks(url: str) -> str:
    """Punctuation behind a URL belongs to the sentence, a closing bracket unless it was opened inside."""
    surplus = url.count(")") - url.count("(")
    end = len(url)
    while end and (url[end - 1] in ".,;:!?'*_]~" or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return url[:end]


def _kind_of_url(url: str, own: Sequence[Pattern[str]]) -> str | None:
    if any(pattern.search(url[:_LONGEST_TOKEN]) for pattern in own):
        return "own"
    scheme = _SCHEME.match(url)
    if scheme is None and not _URL.match(url):
        return None
    address = url[scheme.end() if scheme else 0 :].removeprefix("www.")
    path = address.partition("?")[0].partition("#")[0]
    if UNTRACKED_HOSTS.match(address) or UNTRACKED_PATHS.match(path):
        return None
    return next((kind for kind, pattern in TRACKER_URLS if pattern.match(address)), None)


def _blanked(text: str, places: Sequence[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in places:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def _keys(text: str) -> Iterator[Tracker]:
    for kind, pattern in TRACKER_KEYS:
        for match in pattern.finditer(text):
            if _is_work(text, match, kind):
                yield Tracker(match.start(), match.end(), match[0], kind)


def _is_work(text: str, match: re.Match[str], kind: str) -> bool:
    if kind == "repository":
        return re.split("[#!]", match[0])[0].lower() not in COUNTED
    if kind == "number":
        before = text[max(0, match.start() - 20) : match.start()].split()
        return not before or before[-1].strip("([*").lower() not in COUNTED
    if kind != "key":
        return True
    prefix = match[0].partition("-")[0]
    return prefix not in NOT_TRACKERS and sum(map(str.isalpha, prefix)) >= 2 and not _DATED.match(match[0])


def _own_tokens(text: str, own: Sequence[Pattern[str]]) -> Iterator[Tracker]:
    for match in re.finditer(r"\S+", text):
        token = match[0].strip(".,;:!?()[]{}<>\"'`*_")
        start = match.start() + match[0].find(token)
        if token and any(pattern.search(token[:_LONGEST_TOKEN]) for pattern in own):
            yield Tracker(start, start + len(token), token, "own")


def _longest(found: Sequence[Tracker]) -> list[Tracker]:
    """In order of place; of those that overlap, the longest."""
    kept: list[Tracker] = []
    for tracker in sorted(found, key=lambda tracker: (tracker.start, -tracker.end)):
        if not kept or tracker.start >= kept[-1].end:
            kept.append(tracker)
        elif tracker.end - tracker.start > kept[-1].end - kept[-1].start:
            kept[-1] = tracker
    return kept
