"""Words as they are compared: what edits of form change is left out."""

import unicodedata


def normalised(text: str) -> str:
    """Text without what edits of form change: case, white space, compatible letters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str) -> str:
    """Words as an anchor: `Add replay alert` → `add-replay-alert`, at most 60 characters."""
    letters = "".join(sign if sign.isalnum() else " " for sign in normalised(text))
    return "-".join(letters.split())[:60].rstrip("-")
