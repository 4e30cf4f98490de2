"""Which rules judge, and what their findings weigh: preset < rules < overrides < command line."""

from typing import Any

import pytest
from documents import CLEAN, PATH, brief, findings, read, with_actions, with_front_matter

from pmlint import registry
from pmlint.config.settings import Override, RuleSetting, Settings
from pmlint.engine.lint import lint, make_plan
from pmlint.engine.select import Choice, Selection
from pmlint.errors import ConfigError, UsageError
from pmlint.model.problem import Severity
from pmlint.model.span import Span

SPAN = Span.on_line(7, 3, 14)
NO_DUE = with_actions("- Reject small pools. Owner: @sam. Tracked: PAY-1.")
ESSENTIAL = {"internal-error", "unreadable-document", "oversized-document"}


def levels(settings: Settings | None = None, path: str = PATH, **choice: Any) -> dict[str, str]:
    """Name → level of every rule that is on, those aside that cannot be turned off."""
    active = Selection(settings or Settings(), Choice(**choice)).active(path)
    return {one.rule.name: one.severity.value for one in active if one.rule.name not in ESSENTIAL}


def setting(level: str | None = None, **options: Any) -> RuleSetting:
    return RuleSetting(Severity(level) if level else None, options, SPAN)


class TestSettings:
    @pytest.mark.parametrize("name", ["missing-due", "PM603", "pm603"])
    def test_one_rule(self, name: str) -> None:
        assert levels(Settings(rules={name: setting("info")}))["missing-due"] == "info"

    def test_off(self) -> None:
        assert "missing-due" not in levels(Settings(rules={"missing-due": setting("off")}))

    def test_rule_outside_the_preset_is_turned_on(self) -> None:
        assert levels(Settings(rules={"several-owners": setting("error")}))["several-owners"] == "error"

    @pytest.mark.parametrize("family", ["metadata", "PM1"])
    def test_family_takes_those_of_the_preset(self, family: str) -> None:
        found = levels(Settings(rules={family: setting("warning")}))
        assert found["front-matter-violation"] == "warning"
        assert "several-owners" not in found

    def test_narrower_wins_whatever_the_order(self) -> None:
        rules = {"missing-due": setting("error"), "actions": setting("info"), "exact": setting("warning")}
        found = levels(Settings(rules=rules))
        assert (found["missing-due"], found["missing-owner"], found["missing-section"]) == ("error", "info", "warning")

    def test_preset_of_the_settings(self) -> None:
        assert "unknown-key" not in levels(Settings(preset="minimal"))

    def test_severity_set_by_hand_wins_over_the_gate_for_drafts(self) -> None:
        draft = with_front_matter("status: draft", NO_DUE)
        assert [one.severity.value for one in findings(draft)] == ["warning"]
        assert [one.severity.value for one in findings(draft, Settings(rules={"PM603": setting("error")}))] == ["error"]


class TestOverrides:
    SETTINGS = Settings(
        overrides=(
            Override(("docs/postmortems/2026-*",), {"missing-due": setting("off"), "missing-owner": setting("info")}),
            Override(("**/2026-02-*.md",), {"missing-due": setting("warning")}),
        )
    )

    def test_last_match_wins(self) -> None:
        found = levels(self.SETTINGS)
        assert (found["missing-due"], found["missing-owner"]) == ("warning", "info")

    def test_other_files_are_left_alone(self) -> None:
        found = levels(self.SETTINGS, "docs/postmortems/2025-01-01-dns.md")
        assert (found["missing-due"], found["missing-owner"]) == ("error", "error")

    def test_mistake_in_one_is_told_even_where_no_file_matches(self) -> None:
        with pytest.raises(ConfigError) as caught:
            Selection(
                Settings(overrides=(Override(("nothing",), {"missing-ownr": setting("off")}),), path=".pmlint.yml")
            )
        assert (caught.value.path, caught.value.span) == (".pmlint.yml", SPAN)


class TestCommandLine:
    def test_preset_replaces_that_of_the_settings(self) -> None:
        assert levels(Settings(preset="strict"), preset="minimal") == levels(preset="minimal")

    def test_select_replaces_the_set(self) -> None:
        assert levels(select=("missing-due", "PM602")) == {"missing-due": "error", "missing-owner": "error"}

    def test_select_of_a_family_takes_those_of_the_preset(self) -> None:
        on = {rule.name for rule in registry.find("PM1") if rule.severity is not Severity.OFF}
        assert set(levels(select=("PM1",))) == on
        assert on >= {"front-matter-violation", "unknown-key"}
        assert "several-owners" not in on

    def test_select_of_a_tag(self) -> None:
        exact, heuristic = (set(levels(select=(tag,))) for tag in registry.TAGS)
        assert exact | heuristic == set(levels())
        assert "missing-due" in exact

    def test_select_of_one_turns_on_any(self) -> None:
        assert levels(select=("several-owners",)) == {"several-owners": "warning"}
        assert levels(Settings(rules={"PM603": setting("off")}), select=("PM603",)) == {"missing-due": "error"}

    def test_extend_select(self) -> None:
        assert levels(extend_select=("PM110",)) == {**levels(), "several-owners": "warning"}

    def test_ignore(self) -> None:
        gone = set(levels()) - set(levels(ignore=("PM6", "unknown-key")))
        assert gone == {name for name in levels() if registry.rule(name).family == "actions"} | {"unknown-key"}
        assert {"missing-due", "vague-action"} <= gone

    def test_severity(self) -> None:
        assert levels(severity=("PM603=info", "PM110=error"))["missing-due"] == "info"
        assert levels(severity=("PM110=error",))["several-owners"] == "error"
        assert "missing-due" not in levels(severity=("missing-due=off",))

    def test_command_line_wins_over_overrides(self) -> None:
        override = Override(("**",), {"missing-due": setting("off")})
        assert levels(Settings(overrides=(override,)), severity=("PM603=info",))["missing-due"] == "info"

    @pytest.mark.parametrize("choice", [{"select": ("PM602",)}, {"ignore": ("PM001", "PM007", "PM0")}])
    def test_what_was_not_judged_is_always_told(self, choice: Any) -> None:
        active = Selection(Settings(), Choice(**choice)).active(PATH)
        assert {one.rule.name for one in active} >= ESSENTIAL


PLACEHOLDERS = "the option `placeholders` of empty-section is a list of texts"


class TestMistakes:
    @pytest.mark.parametrize(
        ("rules", "message", "hint"),
        [
            ({"missing-ownr": setting("off")}, "there is no rule 'missing-ownr'", "did you mean `missing-owner`?"),
            ({"PM699": setting("off")}, "there is no rule 'PM699'", "did you mean"),
            ({"zzz": setting("off")}, "there is no rule 'zzz'", "`pmlint rule` lists them all"),
            ({"PM602": setting(a=1)}, "the rule missing-owner has no option 'a'", "it has no options"),
            ({"PM202": setting(placeholder=[])}, "the rule empty-section has no option 'placeholder'", "did you mean"),
            ({"PM202": setting(placeholders="x")}, PLACEHOLDERS, ""),
            ({"PM202": setting(placeholders=[1])}, PLACEHOLDERS, ""),
            ({"PM007": setting("off")}, "PM007 oversized-document cannot be turned off", "it says that a document"),
        ],
    )
    def test_in_the_settings(self, rules: dict[str, RuleSetting], message: str, hint: str) -> None:
        with pytest.raises(ConfigError) as caught:
            Selection(Settings(rules=rules, path=".pmlint.yml"))
        assert caught.value.message == message
        assert caught.value.hint.startswith(hint)
        assert (caught.value.path, caught.value.span) == (".pmlint.yml", SPAN)

    def test_file_of_the_setting_is_named(self) -> None:
        rules = {"missing-ownr": RuleSetting(Severity.OFF, {}, SPAN, "house.yml")}
        with pytest.raises(ConfigError) as caught:
            Selection(Settings(rules=rules, path=".pmlint.yml"))
        assert caught.value.path == "house.yml"

    @pytest.mark.parametrize(
        ("choice", "message"),
        [
            ({"select": ("missing-ownr",)}, "there is no rule 'missing-ownr'"),
            ({"ignore": ("PM6x",)}, "there is no rule 'PM6x'"),
            ({"extend_select": ("",)}, "there is no rule ''"),
            ({"severity": ("PM602",)}, "`--severity PM602` names no level"),
            ({"severity": ("PM602=loud",)}, "there is no severity 'loud'"),
            ({"severity": ("PM999=error",)}, "there is no rule 'PM999'"),
            ({"severity": ("PM007=off",)}, "PM007 oversized-document cannot be turned off"),
            ({"preset": "relaxed"}, "there is no preset 'relaxed'"),
        ],
    )
    def test_on_the_command_line(self, choice: Any, message: str) -> None:
        with pytest.raises(UsageError) as caught:
            Selection(Settings(), Choice(**choice))
        assert caught.value.message == message

    def test_preset_of_the_settings(self) -> None:
        with pytest.raises(ConfigError) as caught:
            Selection(Settings(preset="relaxed", path=".pmlint.yml"))
        assert caught.value.hint == "presets are minimal, recommended, strict"


def test_older_incidents_are_left_to_the_reports() -> None:
    plan = make_plan(Settings(effective_from="2026-02-12"))
    assert lint(read(NO_DUE), plan) == []
    assert brief(lint(read(NO_DUE), make_plan(Settings(effective_from="2026-02-11")))) != []


def test_settings_of_a_preset_yield_to_the_teams() -> None:
    assert Selection(Settings(preset="strict")).settings.owner == "person"
    assert Selection(Settings(preset="strict", owner="team")).settings.owner == "team"
    assert Selection(Settings(preset="strict", stated=frozenset({"owner"}))).settings.owner == "either"


def test_clean_document_is_clean_in_every_preset_that_asks_for_no_more() -> None:
    for preset in ("minimal", "recommended"):
        assert findings(CLEAN, preset=preset) == []
