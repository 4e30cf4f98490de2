"""A finding is known again after edits elsewhere, and no other is taken for it."""

from documents import CLEAN, findings, read, with_actions, with_front_matter

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan
from pmlint.engine.traces import text_under
from pmlint.model.span import Span
from pmlint.model.words import normalised, slug

ITEM = "- Reject small pools. Owner: @sam. Tracked: PAY-1."


def prints(text: str, path: str = "docs/postmortems/a.md") -> list[str]:
    return [one.fingerprint for one in lint(read(text, path), make_plan(Settings()))]


def test_edits_elsewhere_change_nothing() -> None:
    before = with_actions(ITEM)
    after = before.replace("## Summary\n", "## Summary\n\nMore.\n\n").replace("Owner: @sam", "Owner: @lee")
    assert prints(before) == prints(after) != []


def test_other_item_rule_and_document_are_others() -> None:
    first = prints(with_actions(ITEM))
    assert prints(with_actions(ITEM.replace("small", "tiny"))) != first
    assert prints(with_actions("- Reject small pools. Due: 2026-03-01. Tracked: PAY-1.")) != first
    assert prints(with_actions(ITEM), "docs/postmortems/b.md") != first


def test_id_survives_a_rename() -> None:
    document = with_front_matter("id: PM-2026-014", with_actions(ITEM))
    assert prints(document, "docs/postmortems/a.md") == prints(document, "docs/postmortems/b.md")


def test_value_counts() -> None:
    assert prints(with_front_matter("severity: sev8")) != prints(with_front_matter("severity: sev9"))


def test_missing_section_does_not_hang_on_the_last_line() -> None:
    document = CLEAN.replace("## What went well\n- The edge cache kept half of the reads alive.\n\n", "")
    assert (
        prints(document)
        == prints(document + "- Restore a backup every night. Owner: @lee. Due: 2026-04-01. Tracked: PAY-9.\n")
        != []
    )


def test_form_of_the_words() -> None:
    assert normalised("  Add\tREPLAY alert ") == "add replay alert"
    assert slug("Add `replay` alert!") == "add-replay-alert"
    assert slug("x" * 100) == "x" * 60
    assert text_under(Span(1, 2, 2, 3), ["abc", "def", "ghi"]) == "bc\nde"
    assert text_under(Span(9, 1, 9, 2), ["abc"]) == ""


def test_sixteen_digits() -> None:
    found = findings(with_actions(ITEM))
    assert [len(one.fingerprint) for one in found] == [16]
    assert int(found[0].fingerprint, 16) >= 0
