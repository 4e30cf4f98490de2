"""The path that a relative link means."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")


def relative_target(address: str) -> str | None:
    """The path of a relative link, decoded; None for others, and for what a site generator fills in."""
    if address.startswith(("#", "/", "?", "\\")) or _SCHEME.match(address) or any(sign in address for sign in "{}<>"):
        return None
    return unquote(address.split("#", 1)[0].split("?", 1)[0]).strip() or None
