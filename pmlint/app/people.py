"""Whom a document names: reports that are kept do not."""

from collections.abc import Iterator

from pmlint.document.owners import is_person_like
from pmlint.model.document import Document

KEYS = (
    "owner", "author", "authors", "reviewer", "reviewers", "approvers", "participants", "contributors",
    "incident_commander", "commander", "scribe", "facilitator",
)  # fmt: skip
"""Of the front matter, and of what the body says of itself."""


def people_of(document: Document) -> frozenset[str]:
    """Those whom its prose names, who own its action items, and whom its front matter names; as written.

    A single word that is no handle is a name in prose only (`Sam to add an alert`): `owner: Checkout` is a team.
    """
    declared = {name.strip() for name in _declared(document)}
    in_prose = {item.owner for item in document.actions if item.owner and item.owner in item.text.split()}
    people = {name for name in declared if _is_person(name)} | {name for name in in_prose if is_person_like(name)}
    return frozenset(people | {mention.text for mention in document.mentions})


def _declared(document: Document) -> Iterator[str]:
    yield from (item.owner for item in document.actions if item.owner)
    data = document.front_matter.data if document.front_matter else {}
    for key in KEYS:
        value = data.get(key)
        yield from (str(one) for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))
        if key in document.metadata:
            yield from document.metadata[key].value.split(",")


def _is_person(name: str) -> bool:
    return name.startswith("@") or "@" in name or (len(name.split()) > 1 and is_person_like(name))
