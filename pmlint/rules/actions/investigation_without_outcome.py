"""An action item investigates and does not say what comes of it.

## What it does
Reports an open item that opens with `Investigate`, `Research`, `Evaluate` and the like, without a word of what it
leads to: decide, document, propose, add, by when. The words stand in `pmlint/language/lexicon/outcome_words.txt`.

## Why it matters
PagerDuty's guide counts "Investigate …" among the poorly worded items: it can go on for ever and end in nothing.

## Bad
```markdown
- Investigate the lag of the queue. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Decide between partitions and batching for the queue. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Say what is decided or written when it is over: `Decide between A and B; write down why`.

## Options
None.

## When to suppress
Where the investigation is the outcome, as in security.
"""

from collections.abc import Iterator

from pmlint.language import lists
from pmlint.language.undecided import asks_to_find_out, is_question
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_ALSO_VAGUE = ("look into", "explore")


@rule("PM628", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item; what vague-action speaks of is left to it."""
    for item in document.judged("open"):
        if not asks_to_find_out(item.text) or is_question(item.text):
            continue
        if item.text.casefold().startswith(_ALSO_VAGUE) or lists.anywhere("outcome_words").search(item.text):
            continue
        yield Problem(
            item.span,
            f'action item "{item.called}" does not say what comes of it',
            "say what is decided or written when it is over: `Decide between A and B; write down why`",
            anchor=item.anchor,
            about=item.text,
        )
