"""An entry of the timeline judges what it tells.

## What it does
Reports evaluating words in entries of the timeline: "unfortunately", "finally", "too late", "wrongly", "should have".

## Why it matters
A timeline is the part that everybody can agree on (PagerDuty's guide: facts only). A judgement in it ends the
discussion before it began.

## Bad
```markdown
# Checkout returned errors

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 Unfortunately the change is reverted too late.
```

## Good
```markdown
# Checkout returned errors

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## How to fix
Leave the word out; what it stands for belongs to "What went poorly", with its reason.

## Options
`words`: the words that judge.

## When to suppress
In a quotation.
"""

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, Option, rule

_WORDS = (
    "unfortunately", "sadly", "regrettably", "luckily", "too late", "much too", "way too", "wrongly", "foolishly",
    "stupidly", "should have", "shouldn't have", "should not have", "needlessly", "obviously", "embarrassingly",
)  # fmt: skip


@rule(
    "PM310",
    severity=Severity.INFO,
    tags=HEURISTIC,
    english=True,
    options={"words": Option(_WORDS, "the words that judge")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an entry, at the word."""
    words = [re.escape(word) for word in context.options.get("words", _WORDS)]
    judging = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) if words else None
    lines = document.lines
    for entry in document.timeline:
        if judging is None or not judging.search(entry.text):
            continue
        line = lines[entry.span.line - 1]
        match = judging.search(line)
        span = Span.on_line(entry.span.line, match.start() + 1, match.end() + 1) if match else entry.span
        word = match[0] if match else "a word"
        yield Problem(
            span,
            f'"{word}" judges; a timeline tells',
            "leave it out, or say in `What went poorly` what it stands for",
            anchor="section:timeline",
        )
