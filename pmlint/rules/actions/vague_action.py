"""An action item is too vague to tell when it is done.

## What it does
Reports an open item that opens with a word of intention (`Improve`, `Look into`, `Ensure`, `Better`) and names
nothing that can be checked. With verbs such as `improve` any object is vague without a measure or the means; `look
into` and `ensure` are vague with an abstract object (`stability`, `the process`, `this`). A number, a name of code, a
condition, `so that …`, `by …ing`, examples or an explanation make an item specific. The word lists stand in
`pmlint/language/lexicon/`.

## Why it matters
Nobody can say when "Improve deploy safety" is done, so it never is. An item says what will be different (Google SRE
Workbook, chapter 10; Lunney and others, "Postmortem Action Items", ;login: 2017).

## Bad
```markdown
- Improve deploy safety. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Add a canary stage to the checkout pipeline: 5 % for ten minutes. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Name the change and how one sees that it is there: what will be added, removed, blocked or measured, and the number.

## Options
`words`: further words that open a vague item, as `improve` does.

## When to suppress
Where the words mean something definite in your team.
"""

from collections.abc import Iterator

from pmlint.document.item_lines import lines_of_items
from pmlint.language import lists, tasks
from pmlint.language.unbounded import unbounded
from pmlint.language.undecided import is_question
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Option, rule

SHORT = 6
"""Words up to which "Review the alerts" says nothing but the verb."""


@rule(
    "PM610",
    severity=Severity.WARNING,
    tags=HEURISTIC,
    english=True,
    options={"words": Option((), "further words that open a vague item, as `improve` does")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an item."""
    own = tuple(word.casefold() for word in context.options.get("words", ()))
    lines = lines_of_items(document)
    for item in document.judged("open"):
        if is_question(item.text) or unbounded(item.text) or tasks.is_specific(item.text, lines[item.span.line]):
            continue
        word = _vague_word(item, own)
        if word is not None:
            yield Problem(
                item.span,
                f'action item "{item.called}" is vague: "{word.lower()}" does not say what will be different',
                "name the change and how one sees that it is there: what is added, removed, blocked or measured",
                anchor=item.anchor,
                about=item.text,
            )


def _vague_word(item: ActionItem, own: tuple[str, ...]) -> str | None:
    """The word that makes an item vague."""
    if own and (body := tasks.task(item.text)).casefold().startswith(own):
        return body.split()[0]
    degree = tasks.opening(item.text, "degree_verbs")
    if degree is not None and degree.rest:
        return degree.verb
    more = tasks.opening(item.text, "comparatives")
    if more is not None:
        return more.verb if _is_abstract(more.rest) else None
    carried = tasks.opening(item.text, "carrying_verbs")
    if carried is not None and lists.at_start("comparatives").match(carried.rest):
        return carried.rest.split()[0] if len(item.text.split()) <= SHORT else None
    made = tasks.opening(item.text, "making_verbs")
    if made is not None and tasks.is_promise(made.rest):
        return made.verb
    open_verb = tasks.opening(item.text, "open_verbs")
    if open_verb is not None:
        return open_verb.verb if _is_open(open_verb, item) else None
    ensured = tasks.opening(item.text, "ensuring_verbs")
    if ensured is not None:
        return ensured.verb if _is_abstract(ensured.rest) or tasks.is_promise(ensured.rest) else None
    return _loose_word(item)


def _loose_word(item: ActionItem) -> str | None:
    """`Fix the issue` says nothing, `Fix the issue of missing events` does."""
    loose = tasks.opening(item.text, "loose_verbs")
    settled = tasks.opening(item.text, "settling_verbs")
    if loose is not None and _is_abstract(loose.rest):
        return loose.verb
    if settled is None or not _is_abstract(settled.rest):
        return None
    return settled.verb if len(tasks.thing(settled.rest)) == len(lists.words_of(settled.rest)) else None


def _is_open(opening: tasks.Opening, item: ActionItem) -> bool:
    first = (lists.words_of(opening.rest) or [""])[0]
    if first.endswith("ing") and first not in lists.entries("abstract_nouns"):
        return first in lists.entries("vague_gerunds")
    return _is_abstract(opening.rest) or len(item.text.split()) <= SHORT


def _is_abstract(rest: str) -> bool:
    """Whether what a verb acts on is an abstract noun or a pronoun: `the stability of …`, `this`."""
    thing = tasks.thing(rest)
    return bool({*thing[-1:], " ".join(thing[-2:])} & lists.entries("abstract_nouns"))
