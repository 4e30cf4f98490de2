"""Tags that are none of the team's words."""

from documents import findings, with_front_matter

from pmlint.config.settings import RuleSetting, Settings

WORDS = {"tags": ("database", "missing-limit", "tls"), "failure-classes": ("Missing capacity limit",)}
SETTINGS = Settings(rules={"unknown-tag": RuleSetting(options=WORDS)})


def found(lines: str) -> list[tuple[int, int, str, str]]:
    return [
        (one.problem.span.line, one.problem.span.column, one.problem.message, one.problem.hint)
        for one in findings(with_front_matter(lines), SETTINGS, select=("PM113",))
    ]


def test_found() -> None:
    assert found("tags: [tls, databse]\nfailure_class: bad-luck") == [
        (9, 13, "`databse` is none of the words for tags", "did you mean `database`?"),
        (10, 16, "`bad-luck` is none of the words for failure_class", "take one of Missing capacity limit"),
    ]


def test_case_and_hyphens_do_not_count() -> None:
    assert found("tags: [Missing_Limit, TLS]\nfailure_class: missing-capacity-limit") == []
    assert found("tags: database") == []


def test_silent_without_words() -> None:
    assert findings(with_front_matter("tags: [anything]"), select=("PM113",)) == []
