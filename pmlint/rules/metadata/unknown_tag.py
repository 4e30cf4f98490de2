"""A tag or the class of failure is none of the team's words.

## What it does
Reports values of `tags` and `failure_class` that are not among the words given in the options. Without words it is
silent. Large and small letters are the same, and so are `-`, `_` and blanks.

## Why it matters
What is called `db`, `database` and `postgres` in turn is never found to be the same.

## Bad
None: the words come from the settings.

## Good
None: see above.

## How to fix
Take the word that the message suggests, or add yours to the options.

## Options
`tags`: the words that tags may be.
`failure-classes`: the words that `failure_class` may be.

## When to suppress
Rather add the word.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule(
    "PM113",
    severity=Severity.INFO,
    options={
        "tags": Option((), "the words that tags may be"),
        "failure-classes": Option((), "the words that `failure_class` may be"),
    },
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a value."""
    matter = document.front_matter
    if matter is None:
        return
    for key, option in (("tags", "tags"), ("failure_class", "failure-classes")):
        words = {_plain(word): word for word in context.options.get(option, ())}
        for pointer, value in _values(matter.data.get(key), f"/{key}") if words else ():
            if _plain(value) not in words:
                close = get_close_matches(_plain(value), list(words), n=1, cutoff=0.6)
                some = ", ".join(sorted(words.values())[:8])
                yield Problem(
                    matter.spans.get(pointer, matter.span),
                    f"`{value[:80]}` is none of the words for {key}",
                    f"did you mean `{words[close[0]]}`?" if close else f"take one of {some}",
                    anchor=f"key:{key}",
                    about=value,
                )


def _values(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        yield from ((f"{pointer}/{number}", str(one)) for number, one in enumerate(value))
    elif isinstance(value, str) and value:
        yield pointer, value


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
