"""A password, a token or a private key stands in the text.

## What it does
Reports what has the form of a secret, in code fences and in the front matter too: tokens of some twenty issuers (AWS,
GitHub, GitLab, Slack, Stripe, Google, …) that a prefix tells, JSON web tokens, private keys, addresses with a password,
`Bearer` and `Basic` headers, and settings such as `password=…` with a literal. `***`, `<token>`, `$TOKEN` and `xxxx`
are none. A whole token is one even if it comes from a manual: no reader can tell. No report shows the secret.

## Why it matters
Postmortems quote logs and commands, and are read by more people than those. What was pushed once stays in the history.

## Bad
```markdown
## Summary
The mirror is fetched with `https://deploy:k7-Rw2pQz@packages.example.com/simple` on each build.
```

## Good
```markdown
## Summary
The mirror is fetched with `https://deploy:***@packages.example.com/simple` on each build.
```

## How to fix
Revoke the secret first: deleting the line does not delete it from the history. Then write `<token>` in its place.

## Options
None.

## When to suppress
Where it never was one, such as a made-up example; `<token>` says that better.
"""

from collections.abc import Iterator

from pmlint.language.secrets import find_secrets
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, Draft, rule


@rule("PM013", severity=Severity.ERROR, draft=Draft.SAME)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a secret, which it does not show."""
    for secret in find_secrets(document.text):
        before = document.text[: secret.start]
        line, column = before.count("\n") + 1, secret.start - (before.rfind("\n") + 1) + 1
        length = len(document.text[secret.start : secret.end].split("\n", maxsplit=1)[0])
        yield Problem(
            Span.on_line(line, column, column + length),
            f"this looks like {secret.kind}",
            "revoke it, then write `<token>` or `***` in its place; the history keeps what was pushed",
            about=secret.kind,
        )
