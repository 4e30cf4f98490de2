"""What the name in a heading means: heading → role, other roles, by synonym or by clue."""

import pytest

from pmlint.document.naming import name_of, normalise

NORMALISED = [
    ("Timeline", "timeline"),
    ("  TIMELINE:  ", "timeline"),
    ("1. Timeline", "timeline"),
    ("2) Timeline", "timeline"),
    ("III. Timeline", "timeline"),
    ("4.1 Timeline", "timeline"),
    ("Section 3: Timeline", "timeline"),
    ("b) Timeline", "timeline"),
    ("⏱️ Timeline", "timeline"),
    ("🙋🏿\u200d♂️ Response", "response"),
    (":stopwatch: Timeline", "timeline"),
    ("Timeline (UTC)", "timeline"),
    ("Timeline [draft]", "timeline"),
    ("(sic) it was", "sic it was"),
    ("What went well?", "what went well"),
    ("What didn’t go well", "what didn t go well"),
    ("Lessons & follow-ups", "lessons and follow ups"),
    ("Impact + scope", "impact and scope"),
    ("Ｉｍｐａｃｔ", "impact"),
    ("5 Whys", "whys"),
    ("2026 review", "2026 review"),
    ("", ""),
    ("???", ""),
]


@pytest.mark.parametrize(("heading", "expected"), NORMALISED)
def test_normalise(heading: str, expected: str) -> None:
    assert normalise(heading) == expected


ROLES = [
    ("Summary", "summary"),
    ("Executive Summary", "summary"),
    ("TL;DR", "summary"),
    ("Incident summary", "summary"),
    ("In short", "summary"),
    ("Customer impact", "impact"),
    ("Who was affected?", "impact"),
    ("Blast radius", "impact"),
    ("Background", "background"),
    ("Chronology", "timeline"),
    ("Sequence of events", "timeline"),
    ("What happened when", "timeline"),
    ("Timeline (all times UTC)", "timeline"),
    ("Timeline - 2026-02-11", "timeline"),
    ("Lead-up", "trigger"),
    ("Proximate cause", "trigger"),
    ("Root Cause(s)", "root_cause"),
    ("Contributing factors", "root_cause"),
    ("5 Whys", "root_cause"),
    ("Why did it happen?", "root_cause"),
    ("What broke", "root_cause"),
    ("Fault", "root_cause"),
    ("Why it made sense at the time", "sense_making"),
    ("Swap test", "swap_test"),
    ("How was it detected?", "detection"),
    ("Incident response", "response"),
    ("Resolution and recovery", "resolution"),
    ("How it was fixed", "resolution"),
    ("Remediation", "resolution"),
    ("What went well", "went_well"),
    ("Things that went well!", "went_well"),
    ("What didn't go so well?", "went_poorly"),
    ("What could have gone better", "went_poorly"),
    ("Where we got lucky 🍀", "lucky"),
    ("Lessons learnt", "lessons"),
    ("Conclusions", "lessons"),
    ("What surprised us", "surprise"),
    ("Assumptions", "reasoning"),
    ("Generalized lesson", "principle"),
    ("Did the fix work?", "verification"),
    ("Action Items", "actions"),
    ("Follow-ups", "actions"),
    ("Corrective and preventative measures", "actions"),
    ("Next steps", "actions"),
    ("How are we preventing it from happening again?", "actions"),
    ("Attendees", "participants"),
    ("Runbooks", "capture"),
    ("Public statement", "communication"),
    ("Glossary", "glossary"),
    ("Appendix: logs", "appendix"),
]


@pytest.mark.parametrize(("heading", "role"), ROLES)
def test_roles(heading: str, role: str) -> None:
    naming = name_of(heading)
    assert naming is not None
    assert naming.role == role


MISTYPED = [
    ("Timelines", "timeline"),
    ("Tmeline", "timeline"),
    ("Timelien", "timeline"),
    ("Sumary", None),
    ("Resoluton", "resolution"),
    ("Lesson learned", "lessons"),
    ("Contributing factor", "root_cause"),
    ("Impacts", "impact"),
    ("Facts", None),
    ("Cases", None),
]


@pytest.mark.parametrize(("heading", "role"), MISTYPED)
def test_plurals_and_mistyped_letters(heading: str, role: str | None) -> None:
    naming = name_of(heading, clues=False)
    assert (naming.role if naming else None) == role


COMBINED = [
    ("Root cause and resolution", "root_cause", "resolution"),
    ("Impact & timeline", "impact", "timeline"),
    ("Lessons learned and action items", "lessons", "actions"),
    ("Root causes and trigger", "root_cause", "trigger"),
    ("Remediation", "resolution", "actions"),
    ("What happened", "summary", "timeline"),
    ("Conclusions", "lessons", "actions"),
    ("Detection and response", "detection", "response"),
]


@pytest.mark.parametrize(("heading", "role", "other"), COMBINED)
def test_combined_headings_mean_both(heading: str, role: str, other: str) -> None:
    naming = name_of(heading)
    assert naming is not None
    assert {role, other} <= {naming.role, *naming.also}
    assert naming.role not in naming.also


NO_ROLES = [
    "",
    "2026-02-11",
    "Time to detect",
    "Time to resolve",
    "Resolved at: 10:22",
    "Status",
    "Severity",
    "Stats",
    "Date",
    "Won't fix",
    "Thanks",
    "The kittens of the night shift",
    "Add an alert for the queue",
]


@pytest.mark.parametrize("heading", NO_ROLES)
def test_names_without_a_role(heading: str) -> None:
    assert name_of(heading) is None


def test_clues_serve_where_no_synonym_does() -> None:
    assert name_of("Why was the pool so small?") is not None
    assert name_of("Why was the pool so small?", clues=False) is None
    assert name_of("How the on-call engineers found out", clues=True) is not None


def test_a_long_heading_is_a_sentence() -> None:
    words = "the root cause was a pool that somebody had made much too small in May last year"
    assert name_of(words) is None


def test_whole_names_only() -> None:
    # A title such as "Incident summary of May" is none of the sections.
    assert name_of("Incident summary", clues=False) is not None
    assert name_of("Incident summary", whole=True, clues=False) is None
    assert name_of("Summary", whole=True, clues=False) is not None


def test_aliases_of_the_settings_win() -> None:
    aliases = {"timeline": ["Tidslinje", "Hendelser:"], "impact": ("Background",)}
    for heading, role in (("Tidslinje", "timeline"), ("1. HENDELSER", "timeline"), ("Background", "impact")):
        naming = name_of(heading, aliases)
        assert naming is not None
        assert (naming.role, naming.exact) == (role, True)
    assert name_of("Tidslinje") is None
