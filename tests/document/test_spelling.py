"""Keys that were probably meant otherwise."""

import pytest

from pmlint.document.spelling import one_edit_away

KNOWN = frozenset({"id", "owner", "started_at", "title", "tags", "date", "services"})


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("ownr", "owner"),
        ("owners", "owner"),
        ("pwner", "owner"),
        ("wowner", "owner"),
        ("onwer", "owner"),
        ("Owner", "owner"),
        ("started-at", "started_at"),
        ("Started At", "started_at"),
        ("startedat", "started_at"),
        ("owner", None),
        ("own", None),
        ("wonre", None),
        ("uid", None),
        ("x-ownr", None),
        ("servces", None),
    ],
)
def test_one_edit(key: str, meant: str | None) -> None:
    assert one_edit_away(key, KNOWN, {"services"}) == meant
