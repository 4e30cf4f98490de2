"""A sentence tells what did not happen in place of what did.

## What it does
Reports the world that did not happen: "should have been caught in review", "we could have avoided this", "if only …",
"had we tested it, … would …". A warning in the summary, the trigger, the causes and the whys; information in what
went poorly and in lessons, and where detection, response or impact tells of a duty that was not met. Guesses ("might
have been caused by"), outcomes ("could have been worse") and duties of today ("should have access") are not meant.

## Why it matters
What did not happen explains nothing, and it measures people by what is known only afterwards (Dekker; Etsy's
debriefing guide). The same thought as an action item changes something.

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- The setting should have been caught in review.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The review shows the difference of two files; the size of the pool is not in it.
```

## How to fix
Describe what did happen and why it made sense at the time; put the wish into an action item.

## Options
None.

## When to suppress
Where the sentence compares two designs and judges neither people nor their work.
"""

from collections.abc import Iterator

from pmlint.document.remarks import Remark, is_causal, is_learnt, remarks
from pmlint.language.counterfactuals import counterfactuals, unmet_duties
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_TOLD = ("detection", "response", "resolution", "impact")
"""They tell what was done, and there only duties are found: `would have been worse` and `had not yet` are part of the
story. Entries of a timeline have a rule of their own (PM310)."""
_HINT = "describe what did happen and why it made sense; put the wish into an action item"


@rule("PM508", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    weighed = remarks(document, counterfactuals, _is_weighed)
    told = remarks(document, unmet_duties, _is_told)
    for remark in (*weighed, *told):
        yield Problem(
            remark.span,
            "this tells what did not happen, which explains nothing that did",
            _HINT,
            severity=_weight(remark),
            sentence=remark.sentence,
        )


def _is_weighed(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)


def _is_told(passage: Passage) -> bool:
    told = passage.kind not in ("entry", "action", "heading") and passage.has_role(*_TOLD)
    return told and not _is_weighed(passage)


def _weight(remark: Remark) -> Severity | None:
    return None if is_causal(remark.passage) else Severity.INFO
