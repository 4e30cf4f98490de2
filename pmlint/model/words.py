"""Words as they are compared: what edits of form change is left out."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")


def normalised(text: str) -> str:
    """Text without what edits of form change: case, white space, compatible letters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str) -> str:
    """Words as an anchor: `Add replay alert` → `add-replay-alert`, at most 60 characters."""
    return _SIGNS.sub("-", normalised(text)).strip("-")[:60].rstrip("-")
