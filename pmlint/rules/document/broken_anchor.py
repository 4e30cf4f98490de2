"""A link leads to a heading that is not there.

## What it does
Reports links to `#…` in the same document that mean no heading and no `id`. The anchor of a heading is made as GitHub
makes it: lower case, no punctuation, a hyphen for each blank, `-1` behind the second of the same name.

## Why it matters
Readers who click stay where they are, and do not know what they were meant to see.

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes, see the [timeline](#timelin).
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes, see the [timeline](#timeline).
```

## How to fix
Write the heading's words in lower case with hyphens between them.

## Options
None.

## When to suppress
Where the site that shows the document makes anchors of another form.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_GIVEN = frozenset(("", "top"))


@rule("PM016", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a link."""
    anchors = document.references.anchors
    for link in document.references.links:
        if not link.address.startswith("#") or "{" in link.address:
            continue
        name = unquote(link.address[1:])
        wanted = name.lower().removeprefix("user-content-")
        if wanted in _GIVEN or wanted in anchors or wanted.startswith(":~:"):
            continue
        close = get_close_matches(wanted, sorted(anchors)[:2000], n=1, cutoff=0.6)
        yield Problem(
            link.span,
            f"`#{name[:80]}` is no heading of this document",
            f"did you mean `#{close[0]}`?"
            if close
            else "link to a heading: its words in lower case, joined by hyphens",
            anchor=f"link:#{name}",
            about="",
        )
