"""The causes of a big incident name the trigger and stop there.

## What it does
Reports, in an incident of a full review, causes that are a sentence or two of running text, of fewer than 40 words and
with fewer than two of the words by which one explains (`because`, `so`, `led to`, `without`, `no`; the list is
`pmlint/language/lexicon/causal_words.txt`). A list of one entry is single-factor's; a chain of whys short-why-chain's
or single-branch's; an empty section is empty-section's. A cause that is said to be unknown is left to
unknown-without-investigation.

## Why it matters
The trigger is gone by the time of the review. What let it through, spread it and hid it is still there (Google SRE
Workbook, chapter 10, on the shallow root cause).

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
A bad deploy of checkout.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A deploy reaches all of production at once; there is no canary stage.
- Nothing checks the pool size, so five passed where fifty was meant.
- No alert watches how long requests wait for a connection.
```

## How to fix
List the conditions: what made the change possible, what should have stopped it, why it spread, why it was not seen
sooner.

## Options
None.

## When to suppress
Where the analysis stands in a document of its own that the section links.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import Shape, cause_sections, shape
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Draft, rule


@rule("PM401", severity=Severity.WARNING, draft=Draft.MILDER, full_review=True, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the sentence."""
    if document.kind == "postmortem" and shape(document) is Shape.SHALLOW:
        heading = cause_sections(document)[0].heading
        yield Problem(
            document.causes[0].span,
            f'"{heading}" names what set it off, and not what let it through',
            "list the conditions: what should have stopped it, why it spread, why it was not seen sooner",
            anchor="section:root_cause/depth",
        )
