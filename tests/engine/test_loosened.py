"""An override that makes a rule milder must say why."""

import pytest

from pmlint.config.settings import Override, RuleSetting, Settings
from pmlint.engine.loosened import check_reasons
from pmlint.engine.select import Selection
from pmlint.errors import ConfigError
from pmlint.model.problem import Severity
from pmlint.model.span import Span

PLACE = Span.on_line(7, 3, 16)


def selection(name: str, severity: Severity | None, reason: str = "", **rules: Severity) -> Selection:
    said = RuleSetting(severity, span=PLACE, path=".pmlint.yml")
    plain = {rule.replace("_", "-"): RuleSetting(level) for rule, level in rules.items()}
    return Selection(Settings(rules=plain, overrides=(Override(("old/*",), {name: said}, reason),)))


@pytest.mark.parametrize(
    "severity", [Severity.OFF, Severity.INFO, Severity.WARNING], ids=lambda severity: severity.value
)
@pytest.mark.parametrize("name", ["missing-owner", "PM602", "actions", "exact"])
def test_milder_without_a_reason(name: str, severity: Severity) -> None:
    with pytest.raises(ConfigError) as caught:
        check_reasons(selection(name, severity))
    error = caught.value
    assert error.message == f"`{name}` is loosened for old/* without a reason"
    assert (error.path, error.span, error.hint) == (".pmlint.yml", PLACE, "add `reason: …` beside `files`")


@pytest.mark.parametrize(
    "allowed",
    [
        pytest.param(lambda: selection("PM602", Severity.OFF, "tracker migrated"), id="with a reason"),
        pytest.param(lambda: selection("PM602", Severity.ERROR), id="as hard"),
        pytest.param(lambda: selection("PM602", Severity.WARNING, missing_owner=Severity.INFO), id="harder"),
        pytest.param(lambda: selection("PM602", Severity.OFF, missing_owner=Severity.OFF), id="off already"),
        pytest.param(lambda: selection("PM602", None), id="options only"),
    ],
)
def test_what_needs_no_reason(allowed: object) -> None:
    check_reasons(allowed())  # type: ignore[operator]  # a function of no arguments
