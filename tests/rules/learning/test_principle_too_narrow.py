"""A principle speaks of a class."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM704",)


@pytest.mark.parametrize(
    ("principle", "name"),
    [
        ("Every service has to set `pool=50` in its settings.", "pool=50"),
        ("Changes of config/checkout/pool.yaml need a second look.", "config/checkout/pool.yaml"),
        ("Nobody runs version 4.1.2 of the client library again.", "4.1.2"),
        ("Whatever PAY-4821 changed is tested before it is used.", "PAY-4821"),
        ("Checkout needs a pool that is larger than its traffic.", "checkout"),
    ],
)
def test_found(principle: str, name: str) -> None:
    line = f'principle: "{principle}"'
    document = with_front_matter(f"services: [checkout]\n{line}")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM704", document.split("\n").index(line) + 1, 12, "info")]
    assert found[0].problem.message == f"the principle speaks of `{name}` alone"


def test_silent() -> None:
    line = 'principle: "Capacity settings need a default per service and a load test before they ship."'
    assert findings(with_front_matter(f"services: [checkout]\n{line}"), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
