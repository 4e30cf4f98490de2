"""Suppressions in comments: which rules, why, and for which lines.

`… <!-- pmlint-ignore PM602: why -->` is for its line, row, item or paragraph; `<!-- pmlint-ignore-next PM201: why -->`
for the next heading or paragraph; `<!-- pmlint-ignore-file PM5: why -->` for the file; and
`severity: sev9  # pmlint: ignore[PM101] why` for a key of the front matter.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pmlint.document.directive_keys import read_key_directives
from pmlint.document.directive_places import Places
from pmlint.document.directive_words import told_reason, told_rules, without_rules
from pmlint.model.directive import Directive
from pmlint.model.document import FrontMatter
from pmlint.model.reference import Comment
from pmlint.model.span import Span
from pmlint.source.markdown import Page

_WORD = re.compile(r"\s{0,9}(pmlint(?:-[\w-]{0,30})?)(?![\w-])")
_FORMS = {"pmlint-ignore": "line", "pmlint-ignore-next": "next", "pmlint-ignore-file": "file"}
_MEANT = re.compile(r"[\s:]{0,9}(?:ignore|disable|suppress|off|noqa)\b", re.IGNORECASE)


def read_directives(
    page: Page, comments: Sequence[Comment], matter: FrontMatter | None, end: Span
) -> tuple[Directive, ...]:
    """The suppressions of a document, in the order of the file; `end` is its last line with text."""
    found = list(read_key_directives(page.lines, matter)) if matter is not None else []
    told = [directive for comment in comments if (directive := _read(comment, page.lines)) is not None]
    if told:
        places = Places(page, end.line)
        found += [directive if directive.fault else places.put(directive) for directive in told]
    return tuple(found)


def _read(comment: Comment, lines: Sequence[str]) -> Directive | None:
    """What a comment asks for, its place left open; None where it does not speak to pmlint."""
    match = _WORD.match(comment.text)
    if match is None:
        return None
    word, rest = match[1], comment.text[match.end() :]
    if word not in _FORMS:
        meant = word != "pmlint" or _MEANT.match(rest)
        hint = "write `pmlint-ignore RULE: why`, `pmlint-ignore-next …` or `pmlint-ignore-file …`"
        fault = f"`{word}` means nothing to pmlint"
        return Directive("line", (), "", comment.span, fault=fault, hint=hint) if meant else None
    names, colon, reason = rest.partition(":")
    if not colon:  # what follows the first word of each name is a reason that nothing sets apart
        names = " ".join(part.split()[0] for part in names.split(",") if part.strip())
    rules = told_rules(names)
    directive = Directive(_FORMS[word], rules, told_reason(reason), comment.span)
    if "-->" not in "\n".join(lines[comment.span.line - 1 : comment.span.end_line])[comment.span.column - 1 :]:
        fault = "the comment of this suppression is never closed, so it is for nothing"
        return replace(directive, fault=fault, hint="close it with `-->`")
    return directive if rules else without_rules(directive, f"{word} RULE: why")
