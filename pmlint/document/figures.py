"""Whether a document says how large the harm was."""

import re
from collections.abc import Mapping
from typing import Any

from pmlint.model.document import Document

_MAGNITUDES = ("users", "percent", "requests_failed", "revenue", "slo_budget_percent", "duration", "support_tickets")
_NO_FIGURE = re.compile(
    r"https?://\S{1,2000}|\]\([^)\s]{1,500}\)|(?<!\w)#\d+|\b[A-Z][A-Z0-9]{1,9}-\d+\b|\bv\d[\w.]{0,40}"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
_EXTENT = re.compile(
    r"\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|ninety) (?:\w+ ){0,2}(?:minutes?|hours?|days?|weeks?|months?|half|third|quarter|dozen|hundred|thousand)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|dozens?|hundreds?|thousands?|millions?"
    r"|half|thirds?|quarters?|twice|double|tenth|all|every\w*|none|no|no-?one|nobody|nothing|zero|nil|entire\w*|whole"
    r"|complete\w*|total\w*|full\w*|each|both|unknown|unclear|not known|estimate\w*|approximately|any(?:one|body)"
    r"|un(?:affected|impacted)|(?:not|n['’]t)(?: been)? (?:affected|impacted))\b",
    re.IGNORECASE,
)


def names_extent(text: str) -> bool:
    """Whether a text names a figure, or says that there is none; times, days and references are no figures."""
    return _EXTENT.search(_NO_FIGURE.sub(" ", text)) is not None


def declares_extent(document: Document) -> bool:
    """Whether `impact` in the front matter does."""
    impact: Any = document.front_matter.data.get("impact") if document.front_matter else None
    if not isinstance(impact, Mapping):
        return isinstance(impact, str) and bool(_EXTENT.search(impact))
    return impact.get("scope") == "none" or any(impact.get(key) not in (None, "") for key in _MAGNITUDES)
