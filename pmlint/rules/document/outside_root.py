"""A link leads out of the repository.

## What it does
Reports relative links and images whose path climbs over the root of the repository, and those that lead through a
symbolic link to a place outside it. Links such as `../../issues/12` are left out: GitHub and GitLab show them as pages
of the project. Outside a repository the rule is skipped.

## Why it matters
What lies outside is on one machine only. Readers see nothing, and a tool that follows the link reads what it should
not.

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes, see [the graph](../../../graphs/errors.png).
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes, see [the graph](graph.png).
```

## How to fix
Copy the file into the repository, or link its address on the web.

## Options
None.

## When to suppress
Where a site is built of several repositories side by side.
"""

import posixpath
import re
from collections.abc import Iterator

from pmlint.document.targets import relative_target
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Need, rule

_PAGES = re.compile(
    r"(?:\.\./)+(?:[\w.-]{1,100}/){0,3}(?:-/)?(?:issues?|pulls?|merge_requests|wikis?|releases?|commits?|blob|tree|raw"
    r"|discussions|actions|compare|milestones?|labels|projects|security|tags)(?:/|$)"
)


@rule("PM023", severity=Severity.ERROR, needs=frozenset({Need.FILES}))
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a link; the same address on the same line once."""
    files = context.facts.files
    told: set[tuple[int, str]] = set()
    for link in document.references.links if files is not None else ():
        target = relative_target(link.address)
        if target is None or files is None or (link.span.line, target) in told:
            continue
        told.add((link.span.line, target))
        path = posixpath.normpath(posixpath.join(posixpath.dirname(document.path), target))
        climbs = path.startswith("../") and not _PAGES.match(path) and not document.path.startswith("../")
        if climbs or files.leads_out(path):
            how = "leads out of the repository" if climbs else "leads out of the repository through a symbolic link"
            yield Problem(
                link.span,
                f"`{target[:120]}` {how}",
                "copy the file into the repository, or link its address on the web",
                about=target,
            )
