"""Somebody blames themselves.

## What it does
Reports `my fault`, `I stupidly …`, `sorry, I broke …` outside quotes. Off unless asked for.

## Why it matters
People near the event blame themselves already; a report that records it makes that the finding.

## Bad
```markdown
## What went poorly
- It was my fault, I should have looked twice.
```

## Good
```markdown
## What went poorly
- The two consoles look alike, and nothing asks before a delete.
```

## How to fix
Say what the screen showed and what would have stopped the step.

## Options
None.

## When to suppress
Where the author wants it to stand.
"""

from collections.abc import Iterator

from pmlint.language.listed import first_words, phrase_at
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "the author takes the blame"
HINT = "say what the screen showed, and what would have stopped the step"


@rule("PM519", severity=Severity.OFF, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    firsts = first_words("self_blame")
    for passage in document.prose:
        for sentence in passage.sentences if not passage.quoted else ():
            words = sentence.words
            starts = [at for at, word in enumerate(words) if word.low in firsts]
            found = ((at, phrase_at(words, at, "self_blame")) for at in starts)
            at, length = next(((at, length) for at, length in found if length), (0, 0))
            if length and not words[at].quoted:
                span = passage.span(words[at].start, words[at + length - 1].end)
                yield Problem(span, MESSAGE, HINT, sentence=passage.sentence_span(sentence))
