"""An action item describes a wish or a state, and not something to do.

## What it does
Reports an open item that starts with `Better` or `More` (and is not vague altogether), or with a verb in -ing
(`Adding …`).

## Why it matters
A verb in front says what somebody will do; "Better alerts" says what somebody would like ("Postmortem Action Items",
;login: 2017).

## Bad
```markdown
- Adding an alert on the pool size of checkout. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Add an alert on the pool size of checkout. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Start with the verb of the change: `Add`, `Reject`, `Remove`.

## Options
None.

## When to suppress
Where the list is one of topics, each with a ticket that says what to do.
"""

from collections.abc import Iterator

from pmlint.language import lists, tasks
from pmlint.language.unbounded import unbounded
from pmlint.language.undecided import is_question
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_ENDING = "ing"
_NO_GERUNDS = frozenset(("bring", "ring", "spring", "string", "thing", "during", "ping", "swing"))


@rule("PM611", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    for item in document.judged("open"):
        words = lists.words_of(tasks.task(item.text))
        if len(words) < 2 or is_question(item.text) or unbounded(item.text):
            continue
        if _is_gerund(words[0]) or (words[0] in ("better", "more") and tasks.is_specific(item.text)):
            yield Problem(
                item.span,
                f'action item "{item.called}" does not start with a verb of what somebody will do',
                "start with the verb of the change: `Add`, `Reject`, `Remove`",
                anchor=item.anchor,
                about=item.text,
            )


def _is_gerund(word: str) -> bool:
    """Whether a verb in -ing opens the item; `Monitoring` and its like are things too."""
    return word.endswith(_ENDING) and word not in _NO_GERUNDS and word not in lists.entries("abstract_nouns")
