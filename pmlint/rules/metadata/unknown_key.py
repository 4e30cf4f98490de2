"""A key of the front matter is one letter away from a known one.

## What it does
Reports keys that the schema does not know and that become a known one by adding, dropping, changing or swapping one
letter, where the known one is not there. Other unknown keys are free (site generators need them), `x-…` is never looked
at. Where the known key is required, the missing key is not reported a second time, and the finding weighs as much as
that one would.

## Why it matters
A misspelt key loses its value without a word.

## Bad
```yaml+owner
ownr: "@dana"
```

## Good
```yaml
owner: "@dana"
```

## How to fix
Write the key as proposed. A key of your own goes into a schema of yours, or starts with `x-`.

## Options
None.

## When to suppress
Where another tool wants exactly this key.
"""

from collections.abc import Iterator

from pmlint.document.spelling import one_edit_away
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM102", severity=Severity.WARNING)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a key; those that stand for a missing key are given."""
    yield from context.given
    matter = document.front_matter
    if matter is None:
        return
    told = {problem.anchor for problem in context.given}
    for key in matter.data:
        meant = one_edit_away(key, context.known_keys, matter.data)
        if meant is not None and f"key:{key}" not in told:
            yield Problem(
                matter.key_spans.get(_pointer(key), matter.span),
                f"unknown key `{key}`",
                f"did you mean `{meant}`?",
                anchor=f"key:{key}",
            )


def _pointer(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")
