"""Instructions of the template are still in the text.

## What it does
Reports a paragraph, list item or table row whose words are those of one in a template named under `templates` in the
settings; case, markup and punctuation do not count. Passages of fewer than six words, headings, code and comments are
left out.

## Why it matters
Instructions between the facts make readers doubt which is which (three of the public postmortems we read kept some).

## Bad
```markdown
## Summary
Describe in two or three sentences what happened and who was affected.
```

## Good
```markdown
## Summary
Checkout returned errors to one customer in eight for twenty minutes.
```

## How to fix
Delete the instruction, or put what it asks for in its place. Write instructions of your template as comments
(`<!-- … -->`): they are not seen, and need not be deleted.

## Options
`keep`: beginnings of passages that are meant to stay.

## When to suppress
Never; a passage that is meant to stay goes into `keep`.
"""

from collections.abc import Iterator

from pmlint.document.passages import passages
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, Option, rule


@rule(
    "PM011",
    severity=Severity.WARNING,
    draft=Draft.MILDER,
    options={"keep": Option((), "beginnings of passages that are meant to stay")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a passage."""
    if not context.facts.guidance:
        return
    keep = tuple(context.options.get("keep", ()))
    for passage in passages(document.text):
        if passage.mark in context.facts.guidance and not passage.text.lstrip("-*+>| ").startswith(keep or ("\n",)):
            yield Problem(
                passage.span,
                f'left over from the template: "{" ".join(passage.text.lstrip("-*+>| ").split())[:60]}"',
                "write what it asks for in its place, or delete it",
            )
