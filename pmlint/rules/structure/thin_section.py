"""The causes of a big incident are told in a line or two.

## What it does
Reports causes or contributing factors of fewer than 40 words in an incident of a full review, in the preset `strict`
only. The words of all sections of causes count together, their sub-sections included.

## Why it matters
A line names the trigger. What let it through, spread it and hid it does not fit into one (Google SRE Workbook, chapter
10, on the shallow root cause).

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A configuration change set the pool to five connections.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- The change set the pool of checkout to five connections, the default of a template that was written for a service with
  little traffic.
- Nothing between review and production runs at full load, so a pool of five looked the same as one of fifty.
- No alert watches how long requests wait for a connection.
```

## How to fix
Explain the mechanism: what made the change look right, what should have stopped it, why it spread, why it was not seen
sooner.

## Options
`words`: the fewest words that are not thin.

## When to suppress
Where the mechanism is told in a document of its own that the section links.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.export import section_places
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule(
    "PM211",
    severity=Severity.OFF,
    strict=Severity.WARNING,
    full_review=True,
    options={"words": Option(40, "the fewest words that are not thin")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first section of causes; an empty one is another rule's."""
    section = section_places(document).get("root_cause")
    if section is None or document.kind != "postmortem":
        return
    own = [one for one in document.outline if one.role == "root_cause" and not one.sub]
    texts = [bare(excerpt(document, one)) for one in (own or [section])]
    words = sum(len(text.split()) for text in texts)
    least = int(context.options.get("words", 40))
    if words < least and not all(not text or text in NO_ANSWER for text in texts):
        yield Problem(
            section.span,
            f'"{section.heading}" has {words} words, fewer than the {least} in which a mechanism can be told',
            "tell what let the trigger through, what spread it, and why it was not seen sooner",
            anchor=f"section:{section.role}",
            about="",
        )
