"""Characters that a reviewer cannot see."""

import pytest
from documents import CLEAN, brief, findings

LINE = CLEAN.split("\n").index("Checkout returned errors to one customer in eight for twenty minutes.") + 1


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u202e", "U+202E right-to-left override"),
        ("\u200b", "U+200B zero width space"),
        ("\u00ad", "U+00AD soft hyphen"),
        ("\x07", "U+0007 control"),
        ("\x9b", "U+009B control"),
    ],
)
def test_hidden(sign: str, name: str) -> None:
    found = findings(CLEAN.replace("customer in eight", f"cust{sign}omer in ei{sign}ght"))
    assert brief(found) == [("PM008", LINE, 37, "error")]
    assert found[0].problem.message == f"hidden character {name} and 1 more on this line"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\U0001f469\u200d\U0001f4bb on call", id="joined emoji"),
        pytest.param("می\u200cخواهم", id="Persian spelling"),
        pytest.param("क्\u200dष", id="Hindi spelling"),
        pytest.param("naïve — “quoted” … 10\u00a0ms", id="typography"),
        pytest.param("tab\tbed", id="tab"),
    ],
)
def test_visible(text: str) -> None:
    assert findings(CLEAN.replace("one customer", text)) == []
