"""The mistakes of a settings file, gathered so that all are told at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pmlint.config.names import did_you_mean
from pmlint.errors import ConfigError
from pmlint.model.span import Span


@dataclass(slots=True)
class Notes:
    """What is wrong in one file, and where its values stand."""

    path: str
    """How the file is told."""
    spans: Mapping[str, Span]
    """JSON pointer of every value → its place."""
    key_spans: Mapping[str, Span]
    mistakes: list[ConfigError] = field(default_factory=list)

    def span(self, pointer: str) -> Span | None:
        """The place of a value, or of the nearest value around it."""
        while pointer and pointer not in self.spans:
            pointer = pointer.rpartition("/")[0]
        return self.spans.get(pointer)

    def key_span(self, pointer: str) -> Span | None:
        """The place of the key of an entry, else of its value."""
        return self.key_spans.get(pointer) or self.span(pointer)

    def mistake(self, message: str, hint: str, pointer: str) -> None:
        """Note that the value at `pointer` is wrong."""
        self.mistakes.append(ConfigError(message, hint, self.path, self.span(pointer)))

    def unknown_key(self, name: str, known: Iterable[str], pointer: str) -> None:
        """Note that there is no key of that name."""
        known = sorted(known)
        hint = did_you_mean(name, known, f"the keys here are {', '.join(known)}")
        self.mistakes.append(ConfigError(f"there is no key `{name}`", hint, self.path, self.key_span(pointer)))

    def of_keys(self) -> "Notes":
        """The same notes, but what is wrong is the key at a pointer and not its value."""
        return Notes(self.path, {**self.spans, **self.key_spans}, self.key_spans, self.mistakes)
