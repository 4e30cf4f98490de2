"""Reading a document in a test: text in, model out."""

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.model.document import Document


def read(text: str, path: str = "2026-02-11-checkout.md", settings: Settings | None = None) -> Document:
    """The document that `text` is."""
    return parse(text.encode(), path, settings or Settings())


def under_actions(body: str) -> str:
    """`body` below a heading that says it holds action items; its first line is line 3."""
    return f"## Action items\n\n{body}\n"
