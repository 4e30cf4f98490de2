"""JUnit's XML, judged by the schema that Jenkins publishes."""

from pathlib import Path
from xml.etree import ElementTree as ET

import xmlschema
from reports import finding, of_every_state, text

from pmlint.model.problem import Diagnostic, Severity, State

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parents[1] / "schemas/junit-10.xsd"))


def suites(diagnostics: list[Diagnostic], **facts: object) -> ET.Element:
    """The report, which is as the schema says."""
    written = text("junit", diagnostics, **facts)
    assert written.isascii()
    SCHEMA.validate(written)
    return ET.fromstring(written)  # noqa: S314 - what we wrote ourselves


def results(root: ET.Element) -> list[tuple[str, str, list[str]]]:
    """Document, name and outcome of each case."""
    return [
        (one.get("classname", ""), one.get("name", ""), [each.tag for each in one]) for one in root.iter("testcase")
    ]


def test_a_finding_fails_and_a_clean_document_passes() -> None:
    root = suites([finding(path="b.md")], paths=("a.md", "b.md"))
    assert results(root) == [
        ("a.md", "nothing to report", []),
        ("b.md", "line 41: PM602 missing-owner", ["failure"]),
    ]
    assert root.attrib == {"name": "pmlint", "tests": "2", "failures": "1", "errors": "0"}
    (failure,) = root.iter("failure")
    assert failure.attrib == {
        "type": "error",
        "message": 'action item "Add replay alert" has no owner; add `Owner: @…`.',
    }
    assert (failure.text or "").splitlines() == [
        "b.md:41:7",
        "error PM602 missing-owner",
        'action item "Add replay alert" has no owner',
        "add `Owner: @…`",
        "https://github.com/pmlint/pmlint/blob/main/docs/rules/PM602-missing-owner.md",
    ]


def test_a_case_has_one_failure_at_most() -> None:
    assert [tags for *_, tags in results(suites([finding(), finding("other")]))] == [["failure"], ["failure"]]


def test_information_and_what_is_accepted_or_old_is_skipped() -> None:
    root = suites(of_every_state())
    assert [one.get("message") for one in root.iter("skipped")] == [
        "suppressed: why",
        "in the baseline: why",
        "in the base too: why",
        'action item "Add replay alert" has no owner; add `Owner: @…`.',
    ]
    assert root.find("testsuite").attrib["skipped"] == "4"  # type: ignore[union-attr]  # there is one
    assert root.get("failures") == "3"


def test_a_suppressed_document_passes() -> None:
    assert suites([finding(state=State.SUPPRESSED), finding(severity=Severity.INFO)]).get("failures") == "0"


def test_what_could_not_be_done_is_an_error() -> None:
    root = suites([], failures=("x.md: no such file",))
    (error,) = root.iter("error")
    assert (root.get("errors"), error.get("message")) == ("1", "x.md: no such file")


def test_nothing_checked_is_a_report_too() -> None:
    assert results(suites([], documents=0)) == []


def test_what_xml_cannot_hold_is_written_out() -> None:
    (failure,) = suites([finding("a\0\x1b\ufffe\udcff\n]]>é")]).iter("failure")
    assert failure.get("message", "").startswith("a\\x00\\x1b\\ufffe\\xff\\n]]>é;")
