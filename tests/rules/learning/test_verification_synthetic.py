"""A fix is verified on real traffic."""

from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM713",)


def test_found_at_the_key() -> None:
    line = "verification: {metric: errors, window: 24h, environment: staging}"
    document = with_front_matter(line)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM713", document.split("\n").index(line) + 1, line.index("staging") + 1, "info")]
    assert found[0].problem.message == "the fix was verified on staging, not on real traffic"


def test_found_in_the_section() -> None:
    document = CLEAN + "\n## Verification\nA load test on staging was fine.\n"
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM713", document.split("\n").index("## Verification") + 1, 4, "info")]


def test_silent() -> None:
    for place in ("production", "canary"):
        key = f"verification: {{metric: errors, window: 24h, environment: {place}}}"
        assert findings(with_front_matter(key), select=ONLY) == []
    for text in ("A load test on staging, then a day in production.", "Errors stayed low."):
        assert findings(CLEAN + f"\n## Verification\n{text}\n", select=ONLY) == []
