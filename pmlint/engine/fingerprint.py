"""What tells a finding again after edits elsewhere in the document."""

import hashlib

from pmlint.model.trace import Trace


def fingerprint(rule: str, trace: Trace) -> str:
    """16 hexadecimal digits of the document's id (else path), the rule, what the finding is about and its words.

    Neither line numbers nor the message count, nor the words around it.
    """
    version = trace.version
    subject = "" if trace.subject is None else version.subjects[trace.subject].mark
    return mark(f"{version.owner}\0{rule}\0{trace.topic}\0{subject}\0{trace.mark}")


def mark(text: str) -> str:
    """16 hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
