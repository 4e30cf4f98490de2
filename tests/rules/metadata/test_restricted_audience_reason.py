"""A restricted audience has a reason."""

import pytest
from documents import brief, findings, with_front_matter


@pytest.mark.parametrize("lines", ["audience: restricted", "audience: Restricted\naudience_reason:"])
def test_found(lines: str) -> None:
    found = findings(with_front_matter(lines))
    assert brief(found) == [("PM119", 9, 11, "info")]
    assert found[0].problem.message == "the audience is restricted, and nothing says why"


@pytest.mark.parametrize("lines", ["audience: company", "audience: restricted\naudience_reason: legal hold until May"])
def test_silent(lines: str) -> None:
    assert findings(with_front_matter(lines)) == []
