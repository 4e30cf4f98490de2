"""A summary for reviewers."""

import re

import pytest
from markdown_it import MarkdownIt
from reports import PAGE, PATH, finding, text

from pmlint.model.problem import Diagnostic, Severity, State
from pmlint.output.markdown_text import code, prose
from pmlint.output.view import View

SOURCE = "https://github.com/acme/shop/blob/0123abc/"


def summary(diagnostics: list[Diagnostic], facts: dict[str, object] | None = None, **view: object) -> str:
    """The report; `facts` are fields of Report."""
    return text("markdown", diagnostics, View(**{"verbosity": 1, **view}), **(facts or {}))  # type: ignore[arg-type]


def test_a_finding() -> None:
    assert (
        summary([finding()], source=SOURCE, exit_code=1)
        == f"""\
## Postmortem check

:x: **1 error** to look at before this is merged, in 1 document.

Checked 1 postmortem: 1 error, 0 warnings. Names known: 0.

<details open>
<summary><code>{PATH}</code>: 1 error</summary>

| line | | rule | what is found | what helps |
|--:|---|---|---|---|
| [41]({SOURCE}{PATH}?plain=1#L41) | :x: | [PM602]({PAGE}) missing-owner | action item "Add replay alert" has no owner | add `Owner: @…` |

</details>

<details>
<summary>How to see this on your machine</summary>

```console
$ pmlint {PATH}
$ pmlint rule PM602
```

</details>
"""
    )


WARNING = finding(severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("diagnostics", "facts", "view", "verdict"),
    [
        ([], {}, {}, ":white_check_mark: **All clear**: nothing is missing."),
        ([WARNING], {}, {"exit_code": 0}, ":white_check_mark: **Good to go**; worth a look: 1 warning."),
        ([finding()], {}, {"exit_code": 0}, ":warning: **Nothing holds this up**; worth a look: 1 error."),
        ([WARNING], {}, {"exit_code": 1}, ":x: **1 warning** to look at before this is merged, in 1 document."),
        ([finding()], {}, {}, ":x: **1 error** to look at before this is merged, in 1 document."),
        ([finding(), WARNING], {}, {"exit_code": 1}, ":x: **1 error and 1 warning** to look at"),
        (
            [],
            {"failures": ("x.md: no such file",)},
            {"exit_code": 2},
            ":warning: **The check could not be completed.**",
        ),
        ([], {"failures": ("x.md: no such file",)}, {}, ":warning: **The check could not be completed.**"),
    ],
)
def test_verdict(
    diagnostics: list[Diagnostic], facts: dict[str, object], view: dict[str, object], verdict: str
) -> None:
    assert summary(diagnostics, facts, **view).splitlines()[2].startswith(verdict)


def test_what_could_not_be_done_is_listed() -> None:
    written = summary([], {"failures": tuple(f"{number}.md: no such file" for number in range(25))})
    assert "\n- `0.md`: no such file\n" in written
    assert "\n- and 5 more\n" in written


def test_many_findings_start_with_the_worst_of_several_documents() -> None:
    found = [finding(f"of {path}", path=path, line=line) for path in ("a.md", "b.md") for line in (1, 2, 3)]
    found += [finding("a warning", Severity.WARNING, "0.md")]
    lines = summary(found).splitlines()
    start = lines.index("### Start here") + 2
    assert [re.sub(r" \(\[.*", "", line) for line in lines[start : start + 5]] == [
        "1. `a.md` line 1: of `a.md`; add `Owner: @…`.",
        "2. `b.md` line 1: of `b.md`; add `Owner: @…`.",
        "3. `a.md` line 2: of `a.md`; add `Owner: @…`.",
        "4. `b.md` line 2: of `b.md`; add `Owner: @…`.",
        "5. `a.md` line 3: of `a.md`; add `Owner: @…`.",
    ]


def test_documents_come_worst_first_and_changed_ones_before() -> None:
    found = [finding(severity=Severity.WARNING, path="a.md"), finding(path="b.md")]
    assert re.findall(r"<code>(.*?)</code>", summary(found)) == ["b.md", "a.md"]
    assert re.findall(r"<code>(.*?)</code>", summary(found, changed=frozenset({"a.md"}))) == ["a.md", "b.md"]


def test_three_documents_are_unfolded() -> None:
    written = summary([finding(path=f"{number}.md") for number in range(5)])
    assert (written.count("<details open>"), written.count("<details>")) == (3, 3)


def test_what_is_accepted_is_listed_with_its_reasons() -> None:
    written = summary([
        finding(state=State.SUPPRESSED, reason="vendor owns this, see OPS-12"),
        finding(state=State.BASELINE),
        finding(state=State.OLD),
    ])  # fmt: skip
    assert "<summary>Accepted: 1 suppressed and 1 in the baseline</summary>" in written
    assert f"| `{PATH}:41` | [PM602]({PAGE}) missing-owner | suppressed | vendor owns this, see `OPS-12` |" in written
    assert "1 in the baseline, 1 suppressed, 1 old" in written


def test_notes() -> None:
    written = summary(
        [], {"notices": ("a.md is excluded",), "skipped_rules": (("named-agent", "the names of people"),)}
    )
    assert (
        "<summary>2 notes</summary>\n\n- `a.md` is excluded\n- The rule `named-agent` was skipped: it needs" in written
    )


@pytest.mark.parametrize("source", ["", "javascript:alert(1)//", "http://x/", "https://x/](y"])
def test_nothing_is_linked_without_a_good_address(source: str) -> None:
    assert "| 41 | :x: |" in summary([finding()], source=source)


def test_a_name_that_a_shell_might_read_is_not_in_the_command() -> None:
    assert "\n$ pmlint\n" in summary([finding(path="a; rm -rf $HOME.md")])
    assert "\n$ pmlint\n" in summary([finding(path="-v.md")])


@pytest.mark.parametrize("limit", [4_000, 65_536, 900 * 1024])
def test_what_does_not_fit_is_cut_by_whole_rows_and_counted(limit: int) -> None:
    found = [finding("é" * 300, path=f"{number // 900:03}.md", line=number % 900 + 1) for number in range(2700)]
    found += [finding(state=State.SUPPRESSED, reason="why " * 50, path="s.md", line=line + 1) for line in range(900)]
    written = summary(found, most_bytes=limit)
    assert len(written.encode()) <= limit
    assert len(written.encode()) > limit * 0.8 or limit > 800_000
    rows = [line for line in written.splitlines() if re.match(r"\| \d+ \|", line)]
    assert all(line.endswith("| add `Owner: @…` |") for line in rows)
    left = re.search(r"\*\*([\d,]+) more\*\* findings have no room here", written)
    assert len(rows) + (int(left[1].replace(",", "")) if left else 0) == 2700
    accepted = written.count("| suppressed |")
    unnamed = re.search(r"\*\*([\d,]+) more\*\* accepted", written)
    assert accepted + (int(unnamed[1].replace(",", "")) if unnamed else 0) == 900
    assert written.count("<details") == written.count("</details>")
    assert "How to see this on your machine" in written


def test_what_is_over_the_limit_of_a_document_counts_as_cut() -> None:
    assert "**3 more** findings have no room here." in summary([finding(line=line) for line in range(1, 1004)])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("plain words, of pmlint.", "plain words, of pmlint."),
        ("it's “quoted” (twice) – yes…", "it's “quoted” (twice) – yes…"),
        ("`status` is `publishd`.", "`status` is `publishd`."),
        ("see @sam, #12 or GH-12!", "see `@sam`, `#12` or `GH-12`!"),
        ("a*b* c|d <b> x", "`a*b* c¦d <b>` x"),
        ("http://x.example, www.x.example", "`http://x.example`, `www.x.example`"),
        ("`a``b`c", "`ab`c"),
        ("`a`@b", "`a@b`"),
        ("odd ` one", "odd `` ` `` one"),
        ("a\nb\x1b", "a `b\\x1b`"),
        ("2026-05-02 and 12 and 1234567", "`2026-05-02` and 12 and `1234567`"),
        ("…!?", "…!?"),
        ("", ""),
    ],
)
def test_prose(said: str, expected: str) -> None:
    assert prose(said) == expected


@pytest.mark.parametrize("said", ["a", "`", "``a``", " a ", "`a", "a`b``c", "\\", "\\`", "[x](y)", "<b>", "&amp;"])
def test_code_holds_the_text_itself(said: str) -> None:
    (inline,) = [token for token in MarkdownIt().parse(f"x {code(said)} x") if token.type == "inline"]
    (span,) = [child for child in inline.children or () if child.type == "code_inline"]
    assert span.content.strip() == said.strip()
