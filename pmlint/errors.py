"""Why the job could not be done: each ends the run with exit code 2 and a sentence for a human."""

from collections.abc import Sequence

from pmlint.model.span import Span


class PmlintError(Exception):
    """The job cannot be done. `message` says what is wrong, `hint` what to do, `path` and `span` where."""

    def __init__(self, message: str, hint: str = "", path: str = "", span: Span | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.span = span


class UsageError(PmlintError):
    """The command line asks for something that is not there."""


class ConfigError(PmlintError):
    """The settings hold a mistake."""


class ConfigMistakesError(ConfigError):
    """The settings hold several mistakes; the first stands for all where only one can be told."""

    def __init__(self, mistakes: Sequence[ConfigError]) -> None:
        first = mistakes[0]
        super().__init__(first.message, first.hint, first.path, first.span)
        self.mistakes = tuple(mistakes)


class SchemaError(PmlintError):
    """A JSON Schema is broken, recursive without end, or refers outside the repository."""


class RepositoryError(PmlintError):
    """A file or the repository cannot be read as asked."""


class OutputError(PmlintError):
    """Standard output takes no more."""


class BaselineError(PmlintError):
    """The baseline cannot be read, or cannot be written as asked."""


class PluginError(PmlintError):
    """A plugin that the settings name cannot be used."""


class UnreadableError(PmlintError):
    """A text is not what its format demands; `span` says where. The reader of documents carries it as a flaw.

    `defect` is the name of the rule that reports it: `unreadable-document`, `invalid-front-matter` or
    `oversized-document` (a limit was met).
    """

    def __init__(
        self, message: str, hint: str = "", *, span: Span | None = None, defect: str = "unreadable-document"
    ) -> None:
        super().__init__(message, hint, span=span)
        self.defect = defect
