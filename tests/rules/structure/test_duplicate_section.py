"""A section stands there once."""

from documents import CLEAN, brief, findings

AGAIN = CLEAN + "\n## What went well\n- The alert was clear.\n"


def test_second_of_a_name() -> None:
    found = findings(AGAIN)
    first = CLEAN.split("\n").index("## What went well") + 1
    assert brief(found) == [("PM204", len(AGAIN.split("\n")) - 2, 4, "warning")]
    assert found[0].problem.message == f'the section "What went well" is there twice; the first is in line {first}'


def test_other_name_of_the_role_is_fine() -> None:
    assert findings(CLEAN + "\n## Root cause\n- The default came from another service.\n") == []


def test_same_name_below_different_headings_is_fine() -> None:
    more = "\n## Impact\n### Details\nTwo regions.\n\n## Detection\n### Details\nAn alert.\n"
    assert findings(CLEAN + more, select=("PM204",)) == []


def test_numbers_before_headings_do_not_tell_them_apart() -> None:
    found = findings(CLEAN.replace("## What went well", "## 4. What went well") + "\n## 9. What went well\n- A list.\n")
    assert [one.code for one in found] == ["PM204"]
