"""With whom it was shared, where a team asks for it."""

import pytest
from documents import brief, findings, with_front_matter

ONLY = ("PM718",)


def test_found() -> None:
    found = findings(with_front_matter("severity: sev1"), select=ONLY)
    assert [one[:2] for one in brief(found)] == [("PM718", 1)]
    (empty,) = findings(with_front_matter("severity: sev1\nshared_with: []"), select=ONLY)
    assert empty.problem.span.line == 9


@pytest.mark.parametrize(
    "lines", ["severity: sev1\nshared_with: [support]", "severity: sev1\nstatus: draft", "severity: sev3"]
)
def test_silent(lines: str) -> None:
    assert findings(with_front_matter(lines), select=ONLY) == []
