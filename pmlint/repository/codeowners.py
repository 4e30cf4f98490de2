"""Who owns code, as a CODEOWNERS file says: people by handle, and teams."""

import re
from typing import NamedTuple

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""The first that is there holds, as on GitHub."""
OWNER = re.compile(r"@([A-Za-z0-9][\w.-]{0,60})(/[\w./-]{1,120})?")


class Owners(NamedTuple):
    """Those named, without `@`; addresses are left out."""

    handles: frozenset[str]
    teams: frozenset[str]


def read_owners(text: str) -> Owners:
    """Read a CODEOWNERS file, of GitHub or GitLab; what is no handle or team is passed over."""
    handles: set[str] = set()
    teams: set[str] = set()
    for line in text.split("\n"):
        words = line.split("#", maxsplit=1)[0].replace("\\ ", "_").split()
        is_section = words[:1] != [] and words[0].lstrip("^").startswith("[")
        for word in words if is_section else words[1:]:
            match = OWNER.fullmatch(word)
            if match is not None:
                (teams if match[2] else handles).add(word[1:].lower())
    return Owners(frozenset(handles), frozenset(teams))
