"""What holds for every rule: its place, its page, its examples, its presets."""

import re
from pathlib import Path

import pytest
from documents import CLEAN, findings, with_actions, with_front_matter, with_section

from pmlint import registry
from pmlint.engine import presets
from pmlint.model.problem import Severity
from pmlint.rule import CHAPTERS, Rule, chapters

FORBIDDEN = re.compile(r"^(no|avoid|do-not|use|prefer|consider)-")
# Nothing that a page could show brings these about.
SILENT = {
    "internal-error", "oversized-document", "document-violation", "raw-transcript", "id-filename-mismatch",
    "filename-convention", "due-beyond-slo", "unknown-tag", "unknown-owner",
    "gate-changed",
}  # fmt: skip
OFF, INFO, WARNING, ERROR = (level.value for level in (Severity.OFF, Severity.INFO, Severity.WARNING, Severity.ERROR))
CATALOGUE = {
    # by code: the name, then the weight in minimal, in recommended and in strict
    "PM000": ("internal-error", ERROR, ERROR, ERROR),
    "PM001": ("unreadable-document", ERROR, ERROR, ERROR),
    "PM002": ("invalid-front-matter", ERROR, ERROR, ERROR),
    "PM003": ("missing-front-matter", ERROR, ERROR, ERROR),
    "PM004": ("unused-suppression", OFF, WARNING, WARNING),
    "PM005": ("suppression-without-reason", OFF, WARNING, WARNING),
    "PM006": ("misplaced-suppression", OFF, WARNING, WARNING),
    "PM007": ("oversized-document", ERROR, ERROR, ERROR),
    "PM008": ("hidden-characters", OFF, ERROR, ERROR),
    "PM009": ("conflict-marker", OFF, ERROR, ERROR),
    "PM010": ("template-placeholder", WARNING, ERROR, ERROR),
    "PM011": ("template-guidance-left", OFF, WARNING, WARNING),
    "PM012": ("todo-comment", OFF, WARNING, WARNING),
    "PM013": ("secret-in-text", ERROR, ERROR, ERROR),
    "PM015": ("broken-relative-link", OFF, WARNING, ERROR),
    "PM016": ("broken-anchor", OFF, WARNING, WARNING),
    "PM017": ("image-without-alt", OFF, WARNING, WARNING),
    "PM018": ("remote-image", OFF, INFO, WARNING),
    "PM019": ("chat-link-as-evidence", OFF, OFF, OFF),
    "PM024": ("gate-changed", INFO, INFO, INFO),
    "PM020": ("raw-transcript", OFF, INFO, WARNING),
    "PM022": ("internal-endpoint", OFF, OFF, OFF),
    "PM023": ("outside-root", OFF, ERROR, ERROR),
    "PM101": ("front-matter-violation", ERROR, ERROR, ERROR),
    "PM102": ("unknown-key", OFF, WARNING, ERROR),
    "PM103": ("id-filename-mismatch", OFF, ERROR, ERROR),
    "PM104": ("filename-convention", OFF, OFF, WARNING),
    "PM105": ("title-heading-mismatch", OFF, WARNING, ERROR),
    "PM106": ("date-filename-mismatch", OFF, WARNING, ERROR),
    "PM107": ("timestamp-without-offset", OFF, ERROR, ERROR),
    "PM108": ("impossible-chronology", ERROR, ERROR, ERROR),
    "PM110": ("several-owners", OFF, OFF, WARNING),
    "PM113": ("unknown-tag", OFF, INFO, WARNING),
    "PM114": ("missing-failure-class", OFF, OFF, WARNING),
    "PM115": ("missing-detection-source", OFF, OFF, WARNING),
    "PM116": ("severity-without-justification", OFF, OFF, OFF),
    "PM117": ("status-reviewer-mismatch", OFF, WARNING, ERROR),
    "PM118": ("reviewer-is-owner", OFF, OFF, WARNING),
    "PM119": ("restricted-audience-reason", OFF, INFO, WARNING),
    "PM120": ("schema-version", OFF, INFO, WARNING),
    "PM121": ("missing-contributors", OFF, INFO, WARNING),
    "PM200": ("document-violation", ERROR, ERROR, ERROR),
    "PM201": ("missing-section", ERROR, ERROR, ERROR),
    "PM202": ("empty-section", ERROR, ERROR, ERROR),
    "PM203": ("section-order", OFF, INFO, WARNING),
    "PM204": ("duplicate-section", OFF, WARNING, WARNING),
    "PM205": ("unknown-section", OFF, OFF, OFF),
    "PM206": ("section-alias", OFF, OFF, INFO),
    "PM207": ("summary-length", OFF, INFO, WARNING),
    "PM208": ("summary-facets", OFF, INFO, WARNING),
    "PM209": ("impact-not-quantified", OFF, WARNING, WARNING),
    "PM210": ("vague-quantifier", OFF, INFO, WARNING),
    "PM211": ("thin-section", OFF, OFF, WARNING),
    "PM212": ("outage-overstated", OFF, OFF, OFF),
    "PM213": ("fix-before-facts", OFF, INFO, WARNING),
    "PM214": ("missing-evidence", OFF, OFF, WARNING),
    "PM215": ("unsupported-cause", OFF, INFO, WARNING),
    "PM216": ("pro-forma-well", OFF, INFO, WARNING),
    "PM217": ("light-template-misuse", OFF, ERROR, ERROR),
    "PM301": ("timeline-without-timezone", OFF, WARNING, WARNING),
    "PM302": ("unparsable-entry", OFF, INFO, WARNING),
    "PM303": ("timeline-out-of-order", OFF, WARNING, WARNING),
    "PM304": ("missing-milestone", OFF, WARNING, WARNING),
    "PM305": ("timeline-vs-metadata", OFF, INFO, WARNING),
    "PM306": ("duration-mismatch", OFF, INFO, WARNING),
    "PM307": ("timeline-gap", OFF, INFO, WARNING),
    "PM308": ("starts-at-detection", OFF, INFO, WARNING),
    "PM309": ("timeline-without-evidence", OFF, OFF, INFO),
    "PM310": ("timeline-judgement", OFF, INFO, WARNING),
    "PM311": ("time-format-mix", OFF, INFO, WARNING),
    "PM312": ("detected-by-customer", OFF, WARNING, WARNING),
    "PM404": ("why-ends-at-person", OFF, ERROR, ERROR),
    "PM501": ("named-agent", ERROR, ERROR, ERROR),
    "PM502": ("named-agent-passive", ERROR, ERROR, ERROR),
    "PM503": ("named-fault", ERROR, ERROR, ERROR),
    "PM504": ("pronoun-agent", OFF, WARNING, WARNING),
    "PM505": ("role-blame", OFF, WARNING, WARNING),
    "PM506": ("team-blame", OFF, WARNING, WARNING),
    "PM517": ("name-in-title", WARNING, ERROR, ERROR),
    "PM518": ("blame-in-timeline", OFF, WARNING, WARNING),
    "PM519": ("self-blame", OFF, OFF, OFF),
    "PM522": ("name-in-narrative", OFF, OFF, WARNING),
    "PM523": ("blame-word", OFF, OFF, OFF),
    "PM507": ("human-error", ERROR, ERROR, ERROR),
    "PM508": ("counterfactual", OFF, WARNING, WARNING),
    "PM509": ("counterfactual-any", OFF, OFF, OFF),
    "PM510": ("judgement", OFF, WARNING, WARNING),
    "PM511": ("hindsight-adverb", OFF, INFO, WARNING),
    "PM512": ("inexperience", OFF, WARNING, WARNING),
    "PM513": ("punitive-action", OFF, ERROR, ERROR),
    "PM514": ("vigilance-action", WARNING, ERROR, ERROR),
    "PM515": ("animated-language", OFF, WARNING, WARNING),
    "PM516": ("who-question", OFF, WARNING, WARNING),
    "PM520": ("procedure-violation", OFF, INFO, WARNING),
    "PM521": ("customer-blame", OFF, INFO, WARNING),
    "PM401": ("shallow-cause", OFF, WARNING, ERROR),
    "PM402": ("single-factor", OFF, WARNING, ERROR),
    "PM403": ("short-why-chain", OFF, WARNING, ERROR),
    "PM405": ("circular-why", OFF, INFO, WARNING),
    "PM406": ("single-branch", OFF, WARNING, ERROR),
    "PM407": ("factor-without-action", OFF, INFO, WARNING),
    "PM408": ("action-without-factor", OFF, OFF, OFF),
    "PM409": ("swap-test-missing", OFF, OFF, WARNING),
    "PM410": ("swap-test-failed", OFF, ERROR, ERROR),
    "PM411": ("trigger-as-cause", OFF, INFO, WARNING),
    "PM412": ("undetected-unexplained", OFF, OFF, WARNING),
    "PM413": ("vendor-as-cause", OFF, INFO, WARNING),
    "PM414": ("root-cause-singular", OFF, OFF, OFF),
    "PM415": ("reliance-on-memory", OFF, INFO, WARNING),
    "PM416": ("unknown-without-investigation", OFF, WARNING, ERROR),
    "PM417": ("missing-local-rationality", OFF, INFO, WARNING),
    "PM418": ("certainty-claim", OFF, INFO, WARNING),
    "PM419": ("mechanistic-stop", OFF, OFF, OFF),
    "PM313": ("comms-milestone", OFF, OFF, OFF),
    "PM601": ("missing-action-items", ERROR, ERROR, ERROR),
    "PM602": ("missing-owner", ERROR, ERROR, ERROR),
    "PM603": ("missing-due", ERROR, ERROR, ERROR),
    "PM604": ("missing-tracker", ERROR, ERROR, ERROR),
    "PM605": ("owner-not-one-person", OFF, WARNING, ERROR),
    "PM606": ("unknown-owner", OFF, INFO, WARNING),
    "PM607": ("unreadable-due", ERROR, ERROR, ERROR),
    "PM608": ("due-before-incident", OFF, ERROR, ERROR),
    "PM609": ("due-beyond-slo", OFF, WARNING, ERROR),
    "PM610": ("vague-action", OFF, WARNING, ERROR),
    "PM611": ("not-imperative", OFF, INFO, WARNING),
    "PM612": ("unbounded-action", OFF, WARNING, ERROR),
    "PM613": ("action-size", OFF, INFO, WARNING),
    "PM614": ("missing-action-type", OFF, OFF, WARNING),
    "PM615": ("missing-action-priority", OFF, OFF, WARNING),
    "PM616": ("uniform-priority", OFF, INFO, WARNING),
    "PM617": ("missing-preventive-action", OFF, INFO, WARNING),
    "PM618": ("missing-high-priority-action", OFF, INFO, WARNING),
    "PM619": ("weak-actions-only", OFF, WARNING, ERROR),
    "PM620": ("too-many-actions", OFF, INFO, WARNING),
    "PM621": ("duplicate-action", OFF, WARNING, ERROR),
    "PM623": ("done-without-evidence", OFF, WARNING, ERROR),
    "PM624": ("dropped-without-reason", OFF, WARNING, ERROR),
    "PM625": ("unreadable-tracker", OFF, ERROR, ERROR),
    "PM626": ("tracker-reused", OFF, INFO, WARNING),
    "PM627": ("action-as-question", OFF, WARNING, ERROR),
    "PM628": ("investigation-without-outcome", OFF, INFO, WARNING),
    "PM629": ("success-criterion", OFF, OFF, INFO),
    "PM630": ("dashboard-trap", OFF, INFO, WARNING),
    "PM631": ("action-in-prose", OFF, INFO, WARNING),
    "PM632": ("unlabelled-checkbox", OFF, INFO, WARNING),
    "PM633": ("person-in-action-text", OFF, ERROR, ERROR),
    "PM700": ("full-review-incomplete", OFF, INFO, WARNING),
    "PM701": ("missing-lessons", OFF, OFF, WARNING),
    "PM702": ("lesson-is-the-fix", OFF, INFO, WARNING),
    "PM703": ("missing-principle", OFF, OFF, WARNING),
    "PM704": ("principle-too-narrow", OFF, INFO, WARNING),
    "PM705": ("principle-platitude", OFF, WARNING, WARNING),
    "PM706": ("missing-reasoning-audit", OFF, OFF, WARNING),
    "PM707": ("reasoning-is-output", OFF, INFO, WARNING),
    "PM708": ("reasoning-blames", OFF, WARNING, WARNING),
    "PM710": ("luck-without-action", OFF, INFO, WARNING),
    "PM711": ("poorly-without-action", OFF, INFO, WARNING),
    "PM712": ("fix-unverified", OFF, OFF, WARNING),
    "PM713": ("verification-synthetic", OFF, INFO, WARNING),
    "PM714": ("verification-window", OFF, INFO, WARNING),
    "PM715": ("runbook-unchanged", OFF, INFO, WARNING),
    "PM716": ("missing-detection-target", OFF, INFO, WARNING),
    "PM719": ("more-careful-humans", OFF, WARNING, WARNING),
    "PM717": ("surprise-missing", OFF, OFF, OFF),
    "PM718": ("not-shared", OFF, OFF, OFF),
}
RULES = [pytest.param(rule, id=rule.code) for rule in registry.rules()]


def example(chapter: str) -> str | None:
    """The example of a page as a whole document: a snippet stands in a clean one."""
    match = re.search(r"^```(yaml|markdown)(?:\+(\w+))?\n(.*?)^```$", chapter, re.MULTILINE | re.DOTALL)
    if match is None:
        return None
    language, replaced, text = match.groups()
    if language == "yaml":
        document = CLEAN if not replaced else re.sub(rf"^{replaced}:.*\n", "", CLEAN, flags=re.MULTILINE)
        return with_front_matter(text, document)
    if text.startswith(("---", "# ")):
        return text
    return with_section(text) if text.startswith("## ") else with_actions(text)


@pytest.mark.parametrize("rule", RULES)
def test_page_has_every_heading_once_and_in_order(rule: Rule) -> None:
    assert list(chapters(rule.docs)) == list(CHAPTERS)
    assert all(chapters(rule.docs).values())
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 100


@pytest.mark.parametrize("rule", RULES)
def test_bad_example_brings_the_rule_about_and_the_good_one_nothing(rule: Rule) -> None:
    bad, good = (example(chapters(rule.docs)[name]) for name in ("Bad", "Good"))
    if rule.name in SILENT:
        assert (bad, good) == (None, None)
        return
    assert bad is not None
    assert good is not None
    extra = (rule.name,) if rule.severity is Severity.OFF else ()
    assert {one.rule for one in findings(bad, extend_select=extra, short_summary=True)} >= {rule.name}
    assert rule.name not in {one.rule for one in findings(good, extend_select=extra, short_summary=True)}


@pytest.mark.parametrize("rule", RULES)
def test_options_stand_in_the_page(rule: Rule) -> None:
    named = re.findall(r"^`([a-z_-]+)`:", chapters(rule.docs)["Options"], flags=re.MULTILINE)
    assert named == list(rule.options)
    assert rule.options or chapters(rule.docs)["Options"] == "None."


@pytest.mark.parametrize("rule", RULES)
def test_name_states_the_defect(rule: Rule) -> None:
    assert not FORBIDDEN.match(rule.name)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert re.fullmatch(r"PM\d{3}", rule.code)
    assert rule.code.startswith(registry.FAMILIES[rule.family])
    assert rule.tags <= set(registry.TAGS)


def test_every_rule_weighs_what_the_catalogue_says() -> None:
    weights = {
        rule.code: (rule.name, *(presets.preset(name).severity(rule).value for name in presets.names()))
        for rule in registry.rules()
    }
    assert weights == CATALOGUE


def test_presets_name_rules_that_exist() -> None:
    for name in presets.names():
        assert set(presets.preset(name).listed or {}) <= set(registry.names())


def test_every_rule_has_a_test_of_its_own() -> None:
    here = Path(__file__).parent
    there = {file.stem.removeprefix("test_") for file in here.glob("*/test_*.py")}
    assert {name.replace("-", "_") for name in registry.names()} <= there


def test_codes_are_never_given_twice() -> None:
    codes = [rule.code for rule in registry.rules()]
    assert len(codes) == len(set(codes))
