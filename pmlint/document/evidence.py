"""What a reader can check for himself: links, pictures, excerpts of code and logs."""

import re

_LINK = re.compile(
    r"https?://|\]\(|\]\[|\]:|<img\b|<a\b|(?<![\w.])www\."
    r"|\b(?:github|gitlab|grafana|sentry|datadoghq|[a-z0-9-]{2,40}\.(?:com|org|io|net|dev))(?:\.com)?/\S",
    re.IGNORECASE,
)
_EXCERPT = re.compile(r"^ {0,3}(?:```|~~~)|^(?: {4}|\t)\S|`[^`\n]+`|<(?:pre|code)\b", re.MULTILINE | re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?<![\w&])#\d+|(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d+(?![\w-])|\b(?=[0-9]{0,39}[a-f])[0-9a-f]{7,40}\b"
)


def shows_evidence(text: str) -> bool:
    """Whether Markdown holds a link, a picture, or an excerpt of code or a log."""
    return bool(_LINK.search(text) or _EXCERPT.search(text))


def shows_excerpt(text: str) -> bool:
    """Whether Markdown holds an excerpt of code or a log."""
    return _EXCERPT.search(text) is not None


def refers_to_evidence(text: str) -> bool:
    """Whether it shows some or names a pull request, an issue or a commit."""
    return shows_evidence(text) or bool(_REFERENCE.search(text))
