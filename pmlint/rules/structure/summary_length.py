"""The summary is too short to say what happened, or too long to be one.

## What it does
Reports a summary of fewer than 25 or more than 200 words.

## Why it matters
Most readers read nothing else. Two to four sentences say what broke, for whom, for how long and what it did.

## Bad
```markdown
## Summary
Database trouble, fixed.
```

## Good
```markdown
## Summary
Checkout returned errors to one customer in eight for twenty minutes, because a change of configuration had left it
with five connections to its database. No order was lost.
```

## How to fix
Say what broke, for whom, for how long, and what it did; move details into their sections.

## Options
`least`: the fewest words.
`most`: the most words.

## When to suppress
Where a summary has to serve readers who see nothing else.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule(
    "PM207",
    severity=Severity.INFO,
    options={"least": Option(25, "the fewest words"), "most": Option(200, "the most words")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the heading; an empty summary is another rule's."""
    section = document.section("summary")
    if section is None or section.role != "summary" or document.kind != "postmortem":
        return
    if document.severity is None and document.section("timeline") is None:
        return  # a light one, as far as it says
    text = bare(excerpt(document, section))
    if not text or text in NO_ANSWER:
        return
    words = len(text.split())
    least, most = int(context.options.get("least", 25)), int(context.options.get("most", 200))
    if least <= words <= most:
        return
    short = words < least
    yield Problem(
        section.span,
        f'"{section.heading}" has {words} words, {f"fewer than {least}" if short else f"more than {most}"}',
        "say what broke, for whom, for how long, and what it did" if short else "move details into their sections",
        anchor="section:summary",
        about="length",
    )
