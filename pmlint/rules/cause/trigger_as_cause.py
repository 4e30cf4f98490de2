"""A cause names the trigger and nothing else.

## What it does
Reports causes that are only the name of a trigger: `Config change`, `Bug in the parser`, `Expired certificate`. Where
another factor says more, the trigger may stand beside it. In an incident of a full review shallow-cause and
single-factor speak instead. The names stand in `pmlint/language/lexicon/trigger_nouns.txt`.

## Why it matters
Changes are made all day. The cause is what let this one through (Google SRE Workbook: the trigger is not the root
cause).

## Bad
```markdown
## Contributing factors
- Config change
```

## Good
```markdown
## Contributing factors
- Nothing rejects a pool size below 20, so a config change with five reached production.
```

## How to fix
Write what let it through, or what made it hurt: `Nothing rejects …`, `The default is …`.

## Options
None.

## When to suppress
Where the mechanism is told in a linked document.
"""

import re
from collections.abc import Iterator

from pmlint.document.cause_shape import says_something, told_by_counting
from pmlint.language import lists
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_LEAD = re.compile(
    r"\W{0,6}(?:(?:the )?(?:root )?cause(?: was|:)?\s|(?:caused )?by\s|due to\s|because of\s"
    r"|(?:a|an|the|our|one|some)\s|(?:bad|broken|faulty|wrong|incorrect|recent|new|simple|small|large|big|sudden"
    r"|unexpected|failed|single|human|severe|critical|production)\s){0,4}",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:\s(?:in|of|to|on|for|from|at|by|with|during)(?:\s(?:the|a|an|our))?(?:\s[\w./-]+){1,2})?\W{0,3}\Z"
)
_LONGEST = 8
_HINT = "write what let it through, or what made it hurt: `Nothing rejects …`, `The default is …`"


@rule("PM411", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first cause, where all of them are triggers."""
    causes = [cause for cause in document.causes if says_something(cause)]
    if document.kind == "lessons" or not causes or told_by_counting(document, context.settings):
        return
    if all(_is_trigger(cause.text) for cause in causes):
        yield Problem(
            causes[0].span,
            f'"{causes[0].text[:60]}" names the trigger; what let it through is not told',
            _HINT,
            anchor="section:root_cause/trigger",
        )


def _is_trigger(text: str) -> bool:
    if len(text.split()) > _LONGEST:
        return False
    lead = _LEAD.match(text)
    body = text[lead.end() :] if lead else text
    named = lists.at_start("trigger_nouns").match(body)
    return named is not None and _REST.match(body[named.end() :]) is not None
