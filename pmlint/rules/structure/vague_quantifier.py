"""The only measure of a sentence is a word such as many or significant.

## What it does
Reports sentences of the summary and of the impact in which `many`, `some`, `several`, `a lot of`, `significant` and the
like say how much, and no figure stands beside them, where the whole section has none either.

## Why it matters
"Many users" is ten to one reader and a million to another. An estimate that says how it was made beats both.

## Bad
```markdown
# Checkout returned errors

## Summary
Many users saw errors when they paid. Latency was significantly higher than usual.
```

## Good
```markdown
# Checkout returned errors

## Summary
About 13 % of users saw errors when they paid. Latency rose from 80 ms to 4 s.
```

## How to fix
Count, or estimate and say how.

## Options
`words`: the words that stand for a measure.

## When to suppress
Where figures must not be published.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.figures import declares_extent, names_extent
from pmlint.document.section_lines import lines_of
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, Option, rule

_WORDS = (
    "many", "numerous", "a lot of", "lots of", "a number of", "a few", "several", "some", "various",
    "a large number of", "a small number of", "significant", "significantly", "substantial", "substantially",
    "considerable", "considerably",
)  # fmt: skip
_THINGS = (
    r"\s{1,3}(?:of\s{1,3}(?:our|the)\s{1,3})?(?:[a-z-]{1,30}\s{1,3}){0,2}?"
    r"(?:users?|customers?|clients?|people|visitors?|accounts?|requests?|sessions?|orders?|jobs?|hosts?|errors?|failures?"
    r"|merchants?|tenants?|teams?|latency|delays?|slowdowns?|degradation|increase|drop|higher|slower|longer|lower|more)\b"
)


@rule(
    "PM210",
    severity=Severity.INFO,
    tags=HEURISTIC,
    english=True,
    options={"words": Option(_WORDS, "words that stand for a measure")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a section, at its first such words."""
    words = "|".join(re.escape(word) for word in sorted(context.options.get("words", _WORDS), key=len, reverse=True))
    if document.kind == "lessons" or not words or declares_extent(document):
        return
    vague = re.compile(rf"\b(?:{words}){_THINGS}", re.IGNORECASE)
    texts = (excerpt(document, one) for one in document.outline if one.role in {"summary", "impact"} and not one.sub)
    if any(names_extent(text) for text in texts):
        return
    for one in lines_of(document, ("summary", "impact")):
        if match := vague.search(one.text):
            yield Problem(
                Span.on_line(one.number, match.start() + 1, match.end() + 1),
                f'"{match[0]}" is the only measure of the harm',
                "count or estimate: `about 13 % of sessions, by the access log`",
                anchor=f"section:{one.section.role}",
            )
            return
