"""Nothing tells why it made sense at the time.

## What it does
Reports an incident of a full review whose causes or summary tell of something that people did (`deployed`, `approved`,
`disabled`) and whose text has neither a section "Why it made sense" or "Reasoning audit" nor a word of what they saw
and believed: `at the time`, `looked`, `expected`, `assumed`. The words stand in `pmlint/language/lexicon/`, in
`deciding_verbs.txt` and `rationale_words.txt`.

## Why it matters
Everybody acted reasonably with what they knew. Why it made sense to them is the way to the real cause (Allspaw,
"Blameless PostMortems and a Just Culture"; Dekker, "The Field Guide to Understanding 'Human Error'").

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A change that set the pool to five connections was approved and deployed.
- No alert watches how long requests wait.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A change that set the pool to five connections was approved and deployed; it looked like the default of all services.
- No alert watches how long requests wait.
```

## How to fix
Say what was seen at the time, and why it looked right: the prompt, the default, the dashboard, the last three changes.

## Options
None.

## When to suppress
Where no decision of anybody played a part.
"""

import re
from collections.abc import Iterator

from pmlint.document.cause_shape import cause_sections, cause_text, is_full_review, told_by_counting
from pmlint.document.excerpt import excerpt
from pmlint.language import lists
from pmlint.language.unknowns import says_unknown
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_DOER = re.compile(
    r"(?:\b(?:we|they|i|team|engineers?|developers?|operators?|sres?|on-call|was|were|been)\s{1,2}(?:\w{2,15}ly\s{1,2})?)\Z",
    re.IGNORECASE,
)
_ANSWERS = frozenset(("sense_making", "reasoning"))
_TELLING = ("summary", "trigger", "background", "went_poorly", "lessons", "surprise", "detection", "response")


@rule("PM417", severity=Severity.INFO, full_review=True, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first section of causes; where the causes are thin, only that is told."""
    if not is_full_review(document, context.settings) or told_by_counting(document, context.settings):
        return
    matter = document.front_matter.data if document.front_matter else {}
    answered = matter.get("assumptions") or any(section.role in _ANSWERS for section in document.outline)
    causes = cause_text(document)
    others = [excerpt(document, section) for section in document.outline if section.role in _TELLING]
    decided = _decision(causes)
    if answered or decided is None or says_unknown(causes):
        return
    if not any(lists.anywhere("rationale_words").search(text) for text in (causes, *others)):
        yield Problem(
            cause_sections(document)[0].span,
            f'"{decided}": nothing tells why that made sense at the time',
            "say what was seen, and why it looked right: the prompt, the default, the last three changes",
            anchor="section:root_cause/sense",
            about="",
        )


def _decision(text: str) -> str | None:
    """The words that tell of something that people did: `we disabled`, `was approved`."""
    for verb in lists.anywhere("deciding_verbs").finditer(text):
        doer = _DOER.search(text[max(0, verb.start() - 40) : verb.start()])
        if doer is not None:
            return " ".join(f"{doer.group()}{verb.group()}".split())
    return None
