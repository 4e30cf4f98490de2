"""By what a finding is known again in another version of its document: marks, no words and no lines."""

from dataclasses import dataclass

Words = frozenset[int]
"""Words as small numbers, which say whether two texts are alike and not what they say."""
BITS = 12
"""Of a word in its number. Few, so that many words share each and none can be read back."""
WEIGHTY = 1 << BITS
"""Added to the number of a word that carries meaning."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An action item."""

    mark: str
    """Of its text."""
    words: Words
    name: str = ""
    """Of the id that somebody gave it; empty where it is known by its place only."""
    tracker: str = ""
    """Of its first tracker."""


@dataclass(frozen=True, slots=True)
class Version:
    """A document as it is in one version of the repository."""

    path: str
    id: str = ""
    """As its front matter says."""
    subjects: tuple[Subject, ...] = ()
    """All its action items, those without findings too."""

    @property
    def owner(self) -> str:
        """By what it is known from outside: its id, so that a rename does not matter, else its path."""
        return f"id:{self.id}" if self.id else f"path:{self.path}"


@dataclass(frozen=True, slots=True)
class Trace:
    """What one finding is about."""

    version: Version
    topic: str
    """`section:timeline`, `key:owner`; of an action item `action` and the facet: `action/owner`."""
    mark: str = ""
    """Of the words concerned; empty where something is missing, or where the action item says it all."""
    words: Words = frozenset()
    """The words concerned."""
    around: Words = frozenset()
    """The other words of the sentence or row in which they stand, where that tells them apart."""
    subject: int | None = None
    """The action item concerned, by its place among those of the version."""
