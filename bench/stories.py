"""Eight invented incidents, for documents that measure what pmlint finds. None of them happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Item:
    """An action item as somebody thinks of it before writing it down; None: it is not said."""

    text: str
    owner: str | None
    due: str | None
    tracker: str | None
    link: str = "https://tracker.example.com/browse/"
    """What goes before the tracker in a link."""
    done: bool = False

    def but(self, **changed: str | None) -> Item:
        """The item with something else in it."""
        return replace(self, **changed)  # type: ignore[arg-type]  # the fields are those above


@dataclass(frozen=True)
class Story:
    """What happened, and how its authors call things."""

    name: str
    title: str
    day: str
    started: str
    detected: str
    resolved: str
    owner: str
    reviewer: str
    service: str
    failure_class: str
    principle: str
    metric: str
    texts: dict[str, tuple[str, ...]]
    """Role → the sentences of its section; of the timeline, `HH:MM what happened`."""
    items: tuple[Item, ...]
    headings: dict[str, str] = field(default_factory=dict)
    """Role → what the authors call it, where not by its canonical name."""


STORIES = (
    Story(
        name="avatars",
        title="Profile pictures vanished from the mobile app",
        day="2026-01-19",
        started="2026-01-19T07:40:00Z",
        detected="2026-01-19T08:05:00Z",
        resolved="2026-01-19T09:12:00Z",
        owner="@ngozi",
        reviewer="@lukasz",
        service="image-proxy",
        failure_class="unverified-cache-purge",
        principle="A purge that can reach every object needs a dry run and a limit before it runs.",
        metric="404 ratio of /avatars",
        texts={
            "summary": (
                "For 92 minutes the mobile app showed grey circles in place of profile pictures to every third user.",
                "No picture was lost; the originals never left the object store.",
            ),
            "impact": ("About 210,000 sessions saw at least one missing picture.",),
            "timeline": (
                "07:40 The nightly purge starts with a pattern that matches all sizes.",
                "08:05 The 404 alert of the image proxy fires.",
                "08:31 The purge is stopped and the cache begins to fill again.",
                "09:12 The 404 ratio is back below 0.1 %.",
            ),
            "root_cause": (
                "The purge accepts any pattern and has no upper limit.",
                "The list of sizes is kept in two places that had drifted apart since autumn.",
            ),
            "went_well": ("The alert named the proxy and linked to its dashboard.",),
            "went_poorly": ("Stopping the purge took three attempts, because its lock outlives the process.",),
            "lucky": ("The originals sit in a bucket that the purge cannot write to.",),
            "lessons": ("Deleting in bulk deserves the same care as a deploy.",),
        },
        items=(
            Item("Refuse purges that match more than 5 % of the cache", "@ngozi", "2026-02-02", "IMG-118"),
            Item("Keep the list of picture sizes in one file", "@lukasz", "2026-02-13", "IMG-119"),
            Item("Release the lock of the purge when its process ends", "@thuha", "2026-02-20", "IMG-121"),
        ),
    ),
    Story(
        name="payroll",
        title="Payroll files were sent a day late",
        day="2025-11-27",
        started="2025-11-27T03:00:00+01:00",
        detected="2025-11-27T08:45:00+01:00",
        resolved="2025-11-27T17:20:00+01:00",
        owner="Łukasz Wiśniewski",
        reviewer="Thu Hà",
        service="payroll-export",
        failure_class="silent-certificate-expiry",
        principle="Everything that expires is listed, watched, and renewed by a machine well before its day.",
        metric="age of the newest payroll file",
        texts={
            "summary": ("The bank received November's payroll files 14 hours late, and 1,900 salaries a day late.",),
            "impact": ("1,900 people of four employers were paid on Friday, not on Thursday.",),
            "timeline": (
                "03:00 The export cannot open a session with the bank and retries.",
                "08:45 Support receives the first question from an employer.",
                "11:10 The expired client certificate is identified.",
                "17:20 The bank confirms that all files have arrived.",
            ),
            "root_cause": (
                "The client certificate of the bank connection expired at midnight.",
                "The export treats a refused session as a passing fault and retries without end.",
            ),
            "went_well": ("The bank kept its window open for the late files.",),
            "went_poorly": ("Nobody outside the export's log could see the retries.",),
            "lucky": ("The month's last working day was still ahead.",),
            "lessons": ("A retry without a limit hides an outage from those who could end it.",),
        },
        items=(
            Item("Renew the bank's client certificate by the internal authority", "Łukasz Wiśniewski", "2025-12-12",
                 "PAYR-77"),
            Item("Page after three refused sessions in a row", "Thu Hà", "2025-12-19", "PAYR-78"),
            Item("List all certificates with their last day on one page", "Ngozi Okafor", "2026-01-16", "SEC-402"),
            Item("Ask the bank for a second window", "Łukasz Wiśniewski", "2025-12-01", "PAYR-80", done=True),
        ),
        headings={
            "summary": "Executive summary", "root_cause": "Root cause", "went_poorly": "What went wrong",
            "actions": "Follow-up actions", "lessons": "Lessons learnt", "timeline": "Chronology",
        },
    ),
    Story(
        name="search",
        title="Search returned nothing for accented words",
        day="2026-03-05",
        started="2026-03-05T13:00:00Z",
        detected="2026-03-05T13:52:00Z",
        resolved="2026-03-05T15:30:00Z",
        owner="@xuan",
        reviewer="@mei-ling",
        service="search",
        failure_class="untested-normalisation",
        principle="Whatever normalises text on the way in has to do the same on the way out, and a test says so.",
        metric="share of searches without a result",
        texts={
            "summary": (
                "Searches with accented letters found nothing from 13:00 to 15:30 UTC; 6 % of all searches were hit.",
            ),
            "impact": ("38,000 searches came back empty, most of them in Vietnamese and Polish.",),
            "timeline": (
                "13:00 The new index goes live for all languages.",
                "13:52 A librarian in Gdańsk writes to support.",
                "14:20 The index folds accents and the query does not: the difference is found.",
                "15:30 The old index serves again and the share of empty results falls to normal.",
            ),
            "root_cause": (
                "Index and query normalise text in two libraries of different versions.",
                "The test collection holds English titles only.",
            ),
            "went_well": ("The old index was still there and could be switched back in one step.",),
            "went_poorly": ("The dashboard averages over languages, so a whole language can go dark in it.",),
            "lucky": ("The catalogue's yearly fair was a week away.",),
            "lessons": ("An average over all users is the wrong place to look for some users' trouble.",),
        },
        items=(
            Item("Add Vietnamese, Polish and Turkish titles to the test collection", "@xuan", "2 weeks", "SRCH-2031"),
            Item("Share one normaliser between index and query", "@mei-ling", "2026-04-03", "SRCH-2032"),
            Item("Chart empty results by language", "@ngozi", "in 3 weeks", "SRCH-2035"),
        ),
        headings={
            "summary": "TL;DR", "impact": "User impact", "root_cause": "Why it happened", "went_well": "What worked",
            "actions": "Next steps", "lucky": "Luck",
        },
    ),
    Story(
        name="tickets",
        title="Ticket scanners at the gates stopped reading codes",
        day="2025-09-13",
        started="2025-09-13T17:05:00+02:00",
        detected="2025-09-13T17:09:00+02:00",
        resolved="2025-09-13T17:48:00+02:00",
        owner="mei@example.com",
        reviewer="sofia@example.com",
        service="gate-scanner",
        failure_class="remote-change-during-event",
        principle="Devices in the field take no change while they are in use, whoever asks for it.",
        metric="scans per minute at all gates",
        texts={
            "summary": ("For 43 minutes scanners at gates B to F read no codes; 5,200 visitors were let in by hand.",),
            "impact": ("5,200 visitors waited up to half an hour; 140 tickets were counted twice.",),
            "timeline": (
                "17:05 The device manager pushes a firmware to all scanners.",
                "17:09 Gate staff report by radio that scanners reboot.",
                "17:30 The push is halted; scanners at two gates are replaced by telephones.",
                "17:48 The last scanner is back on the firmware of the day before.",
            ),
            "root_cause": (
                "The device manager has no notion of an event in progress.",
                "Firmware goes to all devices at once, since groups were never set up for the new venue.",
            ),
            "went_well": ("Gate staff had paper lists and knew how to use them.",),
            "went_poorly": ("There was no number to call for the vendor on a Saturday.",),
            "lucky": ("It did not rain.",),
            "lessons": ("The people at the gate saw it first; their radio belongs into our runbook.",),
        },
        items=(
            Item("Block firmware pushes from two hours before doors until closing", "mei@example.com", "2025-10-01",
                 "#812", "https://git.example.com/venue/gates/issues/"),
            Item("Split scanners into groups of one gate each", "sofia@example.com", "2025-10-10", "#813",
                 "https://git.example.com/venue/gates/issues/"),
            Item("Sign a weekend contact into the vendor's contract", "arjun@example.com", "2025-11-28", "#815",
                 "https://git.example.com/venue/gates/issues/"),
        ),
        headings={
            "summary": "Overview", "timeline": "Timeline of events", "root_cause": "Root causes",
            "went_well": "What went right", "went_poorly": "What could have gone better", "actions": "Actions",
        },
    ),
    Story(
        name="warehouse",
        title="Warehouse robots waited for a queue nobody read",
        day="2026-04-22",
        started="2026-04-22T05:10:00Z",
        detected="2026-04-22T06:40:00Z",
        resolved="2026-04-22T08:02:00Z",
        owner="@arjun",
        reviewer="@xuan",
        service="picker",
        failure_class="consumer-lag-unwatched",
        principle="Each queue has a reader on record, an age limit, and somebody who is told when it is passed.",
        metric="age of the oldest picking order",
        texts={
            "summary": ("Robots in hall 2 stood still for almost three hours; 3,400 parcels left a day late.",),
            "impact": ("3,400 parcels were late by a day.",),
            "timeline": (
                "05:10 The consumer group is renamed and its partitions stay unassigned.",
                "06:40 The shift lead of hall 2 opens a ticket.",
                "07:25 The unassigned partitions are found by comparing offsets.",
                "08:02 The group reads again and robots move.",
            ),
            "root_cause": (
                "Renaming a consumer group leaves the old one holding its partitions.",
                "Lag is charted by group name, so the chart of the old name simply ended.",
            ),
            "went_well": ("The shift lead's ticket had the exact minute the robots stopped.",),
            "went_poorly": ("A chart that ends looks the same as a chart at zero.",),
            "lucky": ("The morning's trucks were half empty.",),
            "lessons": ("Missing data is a signal and has to be treated as one.",),
        },
        items=(
            Item("Alert when the oldest picking order is older than ten minutes", "@arjun", "2026-05-06", "WH-3310"),
            Item("Treat missing lag data as a fault in the alert rules", "@xuan", "2026-05-15", "WH-3311"),
            Item("Describe how to rename a consumer group without a gap", "@hana", "2026-05-29", "WH-3314"),
        ),
        headings={
            "root_cause": "Contributing conditions", "went_poorly": "What didn't go well", "actions": "Action Items",
            "lessons": "Key takeaways",
        },
    ),
    Story(
        name="weather",
        title="Flood warnings reached the wrong valleys",
        day="2026-02-25",
        started="2026-02-25T19:15:00Z",
        detected="2026-02-25T19:33:00Z",
        resolved="2026-02-25T20:10:00Z",
        owner="@hana",
        reviewer="@arjun",
        service="warnings",
        failure_class="coordinate-order",
        principle="A coordinate carries its order in its type, so that no two systems can disagree about it.",
        metric="warnings outside their catchment",
        texts={
            "summary": ("For 55 minutes flood warnings for the upper valley went to 11,000 people in the lower one.",),
            "impact": ("11,000 people got a warning that was not theirs, and 2,300 did not get theirs.",),
            "timeline": (
                "19:15 The new map service answers with latitude before longitude.",
                "19:33 The fire brigade of the lower valley calls.",
                "19:47 Warnings are sent by the old service again.",
                "20:10 A corrected warning has reached all telephones.",
            ),
            "root_cause": (
                "Two standards put coordinates in opposite orders, and our interface names neither.",
                "The check after a release looks at the number of warnings and never at their place.",
            ),
            "went_well": ("The old map service was kept warm for a month, as planned.",),
            "went_poorly": ("The correction had to be approved twice, by two people of the same rota.",),
            "lucky": ("The river stayed below its mark.",),
            "lessons": ("A check of quantities says nothing about places.",),
        },
        items=(
            Item("Name the order of coordinates in the interface and refuse others", "@hana", "2026-03-11", "GEO-51"),
            Item("Compare each warning with its catchment before it is sent", "@arjun", "2026-03-20", "GEO-52"),
            Item("Let one person of the rota approve a correction", "@ngozi", "2026-03-06", "GEO-54"),
        ),
        headings={"summary": "Incident summary", "impact": "Who was affected", "went_well": "Things that went well",
                  "actions": "Corrective actions", "lucky": "Where did we get lucky"},
    ),
    Story(
        name="exam",
        title="Online exams ended ten minutes early",
        day="2026-05-12",
        started="2026-05-12T09:50:00+02:00",
        detected="2026-05-12T09:54:00+02:00",
        resolved="2026-05-12T10:40:00+02:00",
        owner="@sofia",
        reviewer="@hana",
        service="exam-room",
        failure_class="clock-skew",
        principle="A deadline is decided by one clock, and everybody can see which one.",
        metric="seconds between client and server clock",
        texts={
            "summary": ("612 students lost the last ten minutes of an exam, because the exam room's clock ran ahead.",),
            "impact": ("612 students in nine rooms; all of them could sit the exam again or keep their result.",),
            "timeline": (
                "09:50 The first room closes ten minutes early.",
                "09:54 An invigilator telephones the service desk.",
                "10:15 Rooms that are still open get a quarter of an hour more.",
                "10:40 Clocks agree again and the last room closes on time.",
            ),
            "root_cause": (
                "A new host image came without time synchronisation.",
                "The exam room trusts the clock of the host it happens to run on.",
            ),
            "went_well": ("Invigilators had a number to call and used it at once.",),
            "went_poorly": ("Answers typed in the lost minutes were not stored.",),
            "lucky": ("Two of the eleven rooms ran on older hosts.",),
            "lessons": ("Time is a dependency like any other.",),
        },
        items=(
            Item("Fail the host image's test when its clock is off by a second", "@sofia", "2026-05-26", "EXAM-640"),
            Item("Take closing times from the database and not from the host", "@thuha", "2026-06-12", "EXAM-641"),
            Item("Store answers typed up to five minutes after closing", "@mei-ling", "2026-06-30", "EXAM-644"),
        ),
        headings={"summary": "In brief", "root_cause": "Cause analysis", "went_poorly": "What went badly",
                  "went_well": "What worked well", "actions": "Remediation items", "timeline": "Sequence of events"},
    ),
    Story(
        name="meters",
        title="Smart meters reported yesterday's readings twice",
        day="2025-12-08",
        started="2025-12-08T00:05:00Z",
        detected="2025-12-08T07:30:00Z",
        resolved="2025-12-08T11:45:00Z",
        owner="@thuha",
        reviewer="@sofia",
        service="meter-intake",
        failure_class="replay-without-identity",
        principle="Whatever can be sent twice carries an identity by which the second one is known.",
        metric="readings per meter and day",
        texts={
            "summary": ("Half a million meters reported Sunday's consumption twice; 70 bills were drawn up from it.",),
            "impact": ("70 households got a bill that was too high; all were corrected before the money was taken.",),
            "timeline": (
                "00:05 The intake restarts and asks all meters to send again.",
                "07:30 The daily comparison of consumption turns red.",
                "09:10 Billing is paused.",
                "11:45 The second readings are removed and billing runs again.",
            ),
            "root_cause": (
                "A reading has no identity, so the intake cannot tell a replay from news.",
                "A restart forgets up to where meters were read.",
            ),
            "went_well": ("The daily comparison caught it before money moved.",),
            "went_poorly": ("The comparison runs at half past seven and could run at one.",),
            "lucky": ("Monday's bills are few.",),
            "lessons": ("Compare early, since each hour adds to what has to be undone.",),
        },
        items=(
            Item("Give each reading an identity made of meter and minute", "@thuha", "2026-01-09", "MTR-205"),
            Item("Remember across restarts up to where meters were read", "@jonas", "2025-12-22", "MTR-206"),
            Item("Run the comparison at one in the morning", "@sofia", "2025-12-15", "MTR-209"),
            Item("Correct the 70 bills by hand", "@jonas", "2025-12-09", "MTR-210", done=True),
        ),
        headings={"root_cause": "Five whys", "went_poorly": "What could have gone better",
                  "actions": "Follow-ups", "lessons": "Learnings"},
    ),
)  # fmt: skip
