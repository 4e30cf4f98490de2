"""A document beyond a limit is one finding, and not judged."""

from documents import CLEAN, findings

from pmlint.config.settings import Settings


def test_too_many_bytes() -> None:
    found = findings(CLEAN + "x" * 3000, Settings(max_size=3000))
    assert [(one.code, one.severity.value, one.problem.span.line) for one in found] == [("PM007", "error", 1)]


def test_front_matter_nested_too_deep() -> None:
    found = findings(CLEAN.replace("title:", f"deep: {'[' * 40}{']' * 40}\ntitle:"))
    assert [one.code for one in found] == ["PM007"]
