"""The causes of a document while they are read: factors, and answers numbered by depth and branch."""

from __future__ import annotations

from pmlint.document.whys import Why, answer_in, is_bare_why, is_outcome
from pmlint.model.cause import Cause
from pmlint.source.inline import Inline


class Chains:
    """Numbers the branches of a document, and the whys of the chain that is open."""

    def __init__(self) -> None:
        self.found: list[Cause] = []
        self.branch = 0
        """Of the open chain."""
        self.depth = 0
        """Of the last answer in the open chain; 0 where none is open."""
        self.question: Inline | None = None
        """Asked, and not answered yet."""
        self.named = False
        """Whether the section is named after the whys."""
        self.labelled = False
        """Whether something calls its answers whys, so that a single one is a chain too."""
        self._branches = 0

    def ask(self, why: Why, line: Inline) -> None:
        """Take a why: its answer, or the question until its answer comes. `Why 1` begins another chain."""
        if self.question is not None and is_bare_why(self.question.plain):
            self.question = None  # `Why 1:` counts the question below it
        self.settle()
        self.labelled |= why.labelled or self.named
        if why.number == 1:
            self.close()
        if why.answer.plain:
            self.answer(why.answer)
        else:
            self.question = line

    def answer(self, text: Inline) -> None:
        """Add an answer to the open chain; without one it opens the next branch."""
        self.question = None
        if not self.depth:
            self.fork(0)
        self.depth += 1
        text = answer_in(text)
        self.found.append(Cause(_flat(text), text.span(), self.depth, self.branch, form="why"))

    def factor(self, text: Inline, form: str) -> None:
        """Add a cause outside chains; conclusions (`→ Action: …`) are none."""
        if text.plain and not is_outcome(text.plain):
            self.found.append(Cause(_flat(text), text.span(), form=form))

    def fork(self, depth: int) -> None:
        """Begin a branch below the answer of that depth."""
        self._branches += 1
        self.branch = self._branches
        self.depth = depth

    def settle(self) -> None:
        """A question that nothing answers stands for its answer."""
        if self.question is not None:
            self.answer(self.question)

    def close(self) -> None:
        """End the open chain; the next answer begins another."""
        self.settle()
        self.depth = 0


def _flat(text: Inline) -> str:
    return " ".join(text.plain.split())
