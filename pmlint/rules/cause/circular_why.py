"""An answer in a chain of whys repeats an earlier one.

## What it does
Reports an answer that has, endings apart, nearly the words of an answer above it in its chain (Jaccard's index 0.8 or
more over the words that carry meaning), and one that gives itself as its reason: `It failed because it was failing`.
Questions that stand for their answers are left out.

## Why it matters
A circle looks like depth and explains nothing.

## Bad
```markdown
## Contributing factors
Why? The workers were overloaded.
Why? The queue was longer than the workers could drain.
Why? The workers were overloaded.
Why? Nothing limits how much one customer may queue.
```

## Good
```markdown
## Contributing factors
Why? The workers were overloaded.
Why? The queue was longer than the workers could drain.
Why? One customer queued a million jobs in an hour.
Why? Nothing limits how much one customer may queue.
```

## How to fix
Say what brought the answer above about, or leave the line out.

## Options
None.

## When to suppress
Where the system really is a circle, such as retries that cause the load which causes them; say so in the answer.
"""

import re
from collections.abc import Iterator
from itertools import islice

from pmlint.language.likeness import likeness, weighty_words
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_ALIKE = 0.8
_FEWEST_WORDS = 2
_REASON = re.compile(r"\b(?:because|due to|since)\b", re.IGNORECASE)
_LEAD_IN = re.compile(r"\W{0,6}(?:because|due to)\b", re.IGNORECASE)
_MOST_ANSWERS = 100


@rule("PM405", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an answer; a branch is compared with what it forks from too."""
    chained = (cause for cause in document.causes if cause.depth and not cause.text.endswith("?"))
    answers = [(cause, weighty_words(cause.text)) for cause in islice(chained, _MOST_ANSWERS)]
    for number, (cause, words) in enumerate(answers):
        above = (one for one, others in answers[:number] if one.depth < cause.depth and _alike(others, words))
        earlier = next(above, None)
        if earlier is not None or _gives_itself(cause.text):
            where = f"the one in line {earlier.span.line}" if earlier else "itself"
            yield Problem(
                cause.span,
                f"this answer repeats {where}",
                "say what brought it about",
                anchor=f"why:{cause.text[:80]}",
            )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return min(len(one), len(other)) >= _FEWEST_WORDS and likeness(one, other) >= _ALIKE


def _gives_itself(text: str) -> bool:
    """Whether what stands before and behind `because` says the same."""
    lead = _LEAD_IN.match(text)
    parts = _REASON.split(text[lead.end() :] if lead else text, maxsplit=1)
    if len(parts) < 2:
        return False
    effect, reason = map(weighty_words, parts)
    return bool(effect) and effect == reason
