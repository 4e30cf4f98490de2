"""Which entries of a timeline are its milestones: start, detection, mitigation, recovery.

Times to detect, to mitigate and to recover are the gaps between them, so one entry of each is chosen, and an entry is
one milestone at most:

* recovery: the last entry that says it, for a service that came back may fail again;
* mitigation: the last one up to the recovery, for what was tried before it did not hold;
* detection: the first one up to the recovery, which is when somebody or something knew;
* start: the first one above the other milestones that says that it began, else the first that says what changed, else
  the first entry of all where it stands above the detection, for authors begin with what set it off.

An entry that states one in so many words (`DETECTED`, `Outage begins:`) comes before those whose words only tell it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pmlint.document.wordlists import table

# Milestone: words that tell it, `*` for any ending. `change` is what may have set it off.
WORDS = table(
    """
recovery: recovered, recovers, fully recovered, recovery complete*, recovery confirmed, resolved, restored, back up,
    back to normal, back online, incident closed, incident over, incident ended, outage ends, outage ended, outage over,
    all clear, all-clear, returned to normal, returns to normal, return to normal, service returns, operational again,
    works again, working again, fix works, available again, up again, errors stop*, normal again, healthy again
mitigation: mitigat*, roll back, rolled back, rolls back, rolling back, rollback, revert*, workaround, failed over,
    failover, disabled, hotfix, fix deployed, fix is deployed, fix was deployed, fix applied, fix released, fix merged,
    fix rolled out, repaired, switched off, turned off, scaled up, rolls out the fix, failing over
detection: detect*, alert*, alarm*, page, paged, pages, notice*, noticing, report*, discover*, notified, observe*,
    identified, aware, complain*, spotted, spots, ticket*, escalat*, sees, saw, wakes, writes to, wrote to, call, calls,
    called, rings, rang, asks, asked, tweet*, e-mail*, support request*, first message
start: incident start*, incident began, incident begins, outage start*, outage began, outage begins, impact start*,
    impact began, impact begins, start of incident, start of outage, start of impact, first error*, first failure*,
    first failed, errors begin, errors began, errors start*, begins failing, began failing, starts failing,
    started failing, stops answering, stopped answering, goes down, went down
change: starts, started, begin, begins, began, deploy*, merge, merged, merges, release, released, releases, rolled out,
    rolls out, rollout, pushed, reaches, upgrade*, migrat*, redeployed, switched, change*, expire*, scheduled,
    maintenance
"""
)
# Milestone: what states it, at the start of an entry or in capitals anywhere.
STATED = table(
    """
recovery: recovered, recovery, resolved, outage ends, outage ended, incident ends, incident ended, impact ends, end,
    incident resolved, outage resolved, end of outage, end of incident, end of impact
mitigation: mitigated, mitigation, outage mitigated, incident mitigated, impact mitigated, repaired
detection: detected, detection, first detected, incident detected, outage detected, time of detection, identified
start: start, outage begins, outage began, outage starts, outage started, incident begins, incident began,
    incident starts, incident started, impact begins, impact began, impact starts, impact started, start of outage,
    start of incident, start of impact
"""
)
# What is no milestone although it holds a word of one.
_NOT = re.compile(
    r"\bstatus pages?\b|\b(?:web|home|landing|login|error|product|search|start) ?pages?\b"
    r"|\bpages? (?:load|view|show|render)\w*"
    r"|\b(?:not|never|no longer|isn't|wasn't|hasn't|without|fails? to|failed to|attempts? to|tr(?:y|ies|ied) to)"
    r" (?:yet |be |been |fully |completely ){0,3}(?:recover|resolve|restor|mitigat|detect|alert|notic|back)\w*"
    r"|\b(?:alerts?|alarms?) (?:rules?|changed|added|silenced|tuned|clears?|cleared|resolves?|resolved|stops?)\b"
    r"|\b(?:incident|post-?mortem|final) reports?\b|\bpartial(?:ly)? (?:recover|restor)\w*"
    r"|\b(?:root )?cause (?:is |was )?(?:identified|discovered)\b",
    re.IGNORECASE,
)


def milestones(texts: Sequence[str]) -> list[str | None]:
    """The milestone of each entry of a timeline, None for most; `texts` without their times, in written order."""
    plain = [_NOT.sub(" ", text) for text in texts]
    chosen: dict[int, str] = {}
    recovery = _pick("recovery", texts, plain, chosen, last=True)
    mitigation = _pick("mitigation", texts, plain, chosen, last=True, until=recovery)
    detection = _pick("detection", texts, plain, chosen, until=recovery)
    known = min((number for number in (detection, mitigation, recovery) if number is not None), default=None)
    start = _pick("start", texts, plain, chosen, until=known)
    if start is None and _pick("change", texts, plain, chosen, until=known) is None and detection is not None:
        chosen.setdefault(0, "start")
    return [chosen.get(number) for number in range(len(texts))]


def _pick(
    milestone: str,
    texts: Sequence[str],
    plain: Sequence[str],
    chosen: dict[int, str],
    *,
    last: bool = False,
    until: int | None = None,
) -> int | None:
    """Choose an entry for a milestone among those that are none yet; its number, None where there is no such entry.

    `until` is the number of the last entry that may be it.
    """
    free = [number for number in range(len(texts) if until is None else until + 1) if number not in chosen]
    stated = [number for number in free if milestone in _STATED and _states(milestone, texts[number])]
    told = stated or [number for number in free if _WORDS[milestone].search(plain[number])]
    if not told:
        return None
    number = told[-1] if last else told[0]
    chosen[number] = "start" if milestone == "change" else milestone
    return number


def _states(milestone: str, text: str) -> bool:
    leading, capitals = _STATED[milestone]
    return leading.match(text) is not None or capitals.search(text) is not None


def _alternatives(words: Iterable[str], spell: Callable[[str], str] = str) -> str:
    return "|".join(re.escape(spell(word)).replace(r"\*", r"\w*") for word in sorted(words, key=len, reverse=True))


_WORDS = {name: re.compile(rf"\b(?:{_alternatives(words)})(?!\w)", re.IGNORECASE) for name, words in WORDS.items()}
_STATED = {
    name: (
        re.compile(
            rf"[\W_]{{0,4}}(?:{_alternatives(words)})(?:[\W_]{{0,4}}\Z|[\])*_]{{0,3}}:|[\])*_]{{1,3}}|\s[–—-]\s)",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{_alternatives((word for word in words if len(word) > 5), str.upper)})\b"),
    )
    for name, words in STATED.items()
}
