"""What tells a finding again after edits elsewhere in the document."""

import hashlib
import unicodedata

from pmlint.model.document import Document
from pmlint.model.problem import Problem
from pmlint.model.span import Span


def fingerprint(document: Document, rule: str, problem: Problem, lines: list[str]) -> str:
    """16 hexadecimal digits of the document's id (else path), the rule, the anchor and the words concerned.

    `lines`: the document's lines. Neither line numbers nor the message count.
    """
    matter = document.front_matter.data if document.front_matter else {}
    owner = matter.get("id")
    who = f"id:{owner}" if isinstance(owner, str) and owner else f"path:{document.path}"
    words = problem.about if problem.about is not None else text_under(problem.span, lines)
    parts = (who, rule, problem.anchor, normalised(words))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def normalised(text: str) -> str:
    """Text without what edits of form change: case, white space, compatible letters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def text_under(span: Span, lines: list[str]) -> str:
    """The text that a span covers, at most its first 2,000 characters."""
    covered = lines[span.line - 1 : span.end_line]
    if not covered:
        return ""
    covered[-1] = covered[-1][: span.end_column - 1]
    covered[0] = covered[0][span.column - 1 :]
    return "\n".join(covered)[:2000]


def slug(text: str) -> str:
    """Words as an anchor: `Add replay alert` → `add-replay-alert`, at most 60 characters."""
    letters = "".join(sign if sign.isalnum() else " " for sign in normalised(text))
    return "-".join(letters.split())[:60].rstrip("-")
