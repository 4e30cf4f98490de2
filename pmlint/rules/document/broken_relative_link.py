"""A link or an image leads to a file that is not there.

## What it does
Reports relative links and images whose file is not in the repository. Large and small letters differ, `%20` is a
blank, and what follows `#` or `?` does not count. Links that start with `/` or lead out of the repository are left
out; a link without a suffix may mean `page.md` or `page/index.md`. Outside a repository the rule is skipped.

## Why it matters
A link is evidence. Where it leads nowhere, readers have to believe the text.

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes, see [the graph](missing-graph.png).
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes, see [the graph](graph.png).
```

## How to fix
Correct the path, counted from the folder of the document, or commit the file.

## Options
None.

## When to suppress
Where a site generator makes the file.
"""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Files, Need, rule

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_HOST = re.compile(r"(?:www\.)?(?:[a-z0-9-]{1,60}\.){1,4}(?:com|org|net|io|dev|edu|gov|gov\.uk|co\.uk)(?:/|$)")
_PAGES = (".md", ".markdown", ".mdx", ".html", "/index.md", "/README.md", "/_index.md", "/index.html")


@rule("PM015", severity=Severity.WARNING, strict=Severity.ERROR, needs=frozenset({Need.FILES}))
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a link; the same address on the same line once."""
    files = context.facts.files
    told: set[tuple[int, str]] = set()
    for link in document.references.links if files is not None else ():
        target = _target(link.address)
        if not target or (link.span.line, target) in told:
            continue
        told.add((link.span.line, target))
        folder = posixpath.dirname(document.path)
        path = posixpath.normpath(posixpath.join(folder, target))
        if files is None or path.startswith("../") or _is_there(path, document.path, target, files):
            continue
        yield Problem(
            link.span,
            f"`{target[:120]}` is not in the repository",
            _hint(path, target, folder, files),
            anchor=f"link:{target}",
            about="",
        )


def _target(address: str) -> str | None:
    """The path that a relative link means; None for others, and for what a site generator fills in."""
    if address.startswith(("#", "/", "?", "\\")) or _SCHEME.match(address) or any(sign in address for sign in "{}<>"):
        return None
    return unquote(address.split("#", 1)[0].split("?", 1)[0]).strip() or None


def _is_there(path: str, document: str, target: str, files: Files) -> bool:
    if files.exists(path):
        return True
    last = path.rpartition("/")[2]
    if last.endswith(".html"):
        return any(files.exists(path.removesuffix(".html") + suffix) for suffix in (".md", ".markdown"))
    if "." in last.lstrip("."):
        return False
    # A site may show each page in a folder of its own, from which its links then count.
    inner = posixpath.normpath(posixpath.join(document.rpartition(".")[0], target))
    return any(files.exists(start + suffix) for start in (path, inner) for suffix in ("", *_PAGES))


def _hint(path: str, target: str, folder: str, files: Files) -> str:
    if _HOST.match(target):
        return f"write `https://{target[:100]}` if it is meant to lead to the web"
    parent, name = posixpath.split(path)
    names = files.names(parent)
    same = [one for one in names if one.lower() == name.lower()]
    close = same or get_close_matches(name, names[:2000], n=1, cutoff=0.7)
    if not close:
        return "correct the path, counted from the folder of this document, or commit the file"
    return f"did you mean `{posixpath.relpath(posixpath.join(parent, close[0]), folder or '.')}`?"
