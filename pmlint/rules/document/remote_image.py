"""An image lies where it will not stay.

## What it does
Reports images on hosts of chats, attachments and drafts (Slack, Discord, Google Docs, Gitter …) and behind addresses
that expire.

## Why it matters
The graph is gone when the next incident of this kind makes somebody read the report.

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes.

![Reads reach the limit of 187 a second](https://files.slack.com/files-pri/T02-F03/iops.png)
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes.

![Reads reach the limit of 187 a second](iops.png)
```

## How to fix
Commit the file beside the document and link to that.

## Options
`hosts`: hosts where images do not stay, their sub-domains included.

## When to suppress
Where the host is kept for good.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_HOSTS = (
    "api.telegram.org", "cdn.discordapp.com", "dl.dropboxusercontent.com", "docs.google.com", "drive.google.com",
    "files.gitter.im", "files.slack.com", "googleusercontent.com", "media.discordapp.net", "prnt.sc",
    "private-user-images.githubusercontent.com", "sharepoint.com", "slack-files.com", "slack-imgs.com",
    "snapshots.raintank.io", "teams.microsoft.com",
)  # fmt: skip
_EXPIRES = ("X-Amz-Expires=", "X-Goog-Expires=", "Expires=", "&se=", "?se=")


@rule("PM018", severity=Severity.INFO, options={"hosts": Option(_HOSTS, "hosts where images do not stay")})
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an image."""
    hosts = context.options.get("hosts", _HOSTS)
    for image in document.references.images:
        try:
            host = (urlsplit(image.address).hostname or "").lower()
        except ValueError:  # not an address at all
            continue
        known = any(host == one or host.endswith(f".{one}") for one in hosts)
        if host and (known or any(sign in image.address for sign in _EXPIRES)):
            why = "where images do not stay" if known else "behind an address that expires"
            yield Problem(
                image.span,
                f"this image lies on {host[:80]}, {why}",
                "commit the file beside the document and link to that",
                anchor=f"image:{image.address[:200]}",
                about="",
            )
