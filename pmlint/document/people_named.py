"""The people that a key of the front matter names."""

import re

from pmlint.model.document import Document

_BETWEEN = re.compile(r"[,;&]| and ")


def people_named(document: Document, key: str) -> frozenset[str]:
    """Names and handles, in lower case and without `@`; nothing where the key is not there."""
    matter = document.front_matter
    value = matter.data.get(key) if matter is not None else None
    entries = value if isinstance(value, list) else [value]
    texts = (one for entry in entries if isinstance(entry, str) for one in _BETWEEN.split(entry))
    return frozenset(text.strip().lstrip("@").casefold() for text in texts if text.strip())
