"""How often each rule speaks."""

from collections import Counter

from pmlint.model.problem import Report, State


def statistics(report: Report) -> list[str]:
    """A line for each rule with open findings, the most frequent first."""
    open_ones = [one for one in report.diagnostics if one.state is State.OPEN]
    counts = Counter((one.severity, one.code, one.rule) for one in open_ones)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0][1], row[0][0].rank))
    return [f"{number:6} {severity.value:<7} {code} {rule}" for (severity, code, rule), number in rows]
