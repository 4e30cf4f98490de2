"""A section is there and says nothing.

## What it does
Reports a section without content, or whose whole text is `N/A`, `None`, `TBD`, `-` or "see above". "None, because …"
and "No customer impact: traffic was drained" are answers. A required section is an error, another a warning. Of action
items the rule missing-action-items speaks.

## Why it matters
An empty section looks like an answered question. Nobody can tell whether nothing happened or nobody looked.

## Bad
```markdown
## What went well
TBD
```

## Good
```markdown
## What went well
The edge cache kept half of the reads alive.
```

## How to fix
Answer the question of the section in a sentence, or delete an optional section.

## Options
`placeholders`: the texts that are no answer when they are all a section says.

## When to suppress
Where the content follows later in the same change; better to keep `status: draft`.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt, shown
from pmlint.document.export import section_places
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document, Section
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_MARKS = 20
"""Dashes and dots by themselves, which count as words and say nothing."""


@rule(
    "PM202",
    severity=Severity.ERROR,
    options={"placeholders": Option(NO_ANSWER, "texts that are no answer when they are all a section says")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a section; what is no required one is a warning."""
    needed = _required(document, context)
    actions = section_places(document).get("actions")
    placeholders = frozenset(context.options.get("placeholders", NO_ANSWER))
    most = max((len(text.split()) for text in placeholders), default=0)
    for section in document.outline:
        if section.words > most + _MARKS or section is actions or section.role == "actions":
            continue
        if not _is_judged(document, section):
            continue
        text = excerpt(document, section)
        said = bare(text)
        if said and said not in placeholders and text not in placeholders:
            continue
        what = f'says only "{shown(text, 40)}"' if text else "is empty"
        yield Problem(
            section.span,
            f'the section "{shown(section.heading)}" {what}',
            "answer it in a sentence, or say why there is nothing to say",
            anchor=f"section:{section.role or section.heading}",
            about="",
            severity=None if section in needed else Severity.WARNING,
        )


def _required(document: Document, context: Context) -> list[Section]:
    settings = context.settings
    roles = settings.light_sections if document.kind == "light" else settings.required_sections
    places = section_places(document)
    return [places[role] for role in roles if role in places]


def _answers_itself(section: Section) -> bool:
    """Whether a heading says a thing and its value: `Owner: @sam`, `Impact: none, traffic was drained`."""
    name, _, value = section.heading.partition(":")
    return bool(name.strip()) and bare(value) not in {"", *NO_ANSWER}


def _is_judged(document: Document, section: Section) -> bool:
    """Sections of a role, and top-level ones; a heading below another may be an event or an item."""
    if document.kind == "lessons" or section.sub or _answers_itself(section):
        return False
    return section.role is not None or (section.form == "heading" and section.level <= 2)
