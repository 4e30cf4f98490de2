"""An image has no text that says what it shows.

## What it does
Reports images, `<img>` too, whose alternative text is empty, a file name, or a word such as "image" or "screenshot".

## Why it matters
A graph explains itself to those who know it already. Others need the sentence, and so do people who do not see it,
searches and mails (Google SRE Workbook, chapter 10; half of the public postmortems with images lack it).

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes.

![](iops.png)
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes.

![Reads reach the limit of 187 a second at 13:20](iops.png)
```

## How to fix
Say what one is meant to see in it.

## Options
`words`: texts that say nothing.

## When to suppress
Where an image is decoration.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_WORDS = (
    "alt", "alt text", "alternative text", "chart", "diagram", "drawing", "figure", "graph", "image", "image alt text",
    "img", "photo", "pic", "picture", "png", "screen shot", "screengrab", "screenshot", "untitled",
)  # fmt: skip
_FILE = re.compile(r"[\w ()%.-]{1,120}\.(?:png|jpe?g|gif|svg|webp|bmp)", re.IGNORECASE)
_SHOT = re.compile(
    r"(?:screen ?shot|image|img|bildschirmfoto)(?:[\s_-]{0,2}(?:from|at|um|[0-9.:_-]{1,20}|[ap]m)){0,6}", re.IGNORECASE
)


@rule("PM017", severity=Severity.WARNING, options={"words": Option(_WORDS, "texts that say nothing")})
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an image."""
    words = frozenset(context.options.get("words", _WORDS))
    for image in document.references.images:
        text = " ".join(image.text.split())
        name = posixpath.basename(unquote(image.address.split("?", 1)[0])) or image.address
        if text and not _says_nothing(text, name, words):
            continue
        shown = name[:60]
        yield Problem(
            image.span,
            f'the image `{shown}` is described only as "{text[:60]}"' if text else f"nothing says what `{shown}` shows",
            f"say what one sees in it: `![Reads reach their limit at 13:20]({shown})`",
            anchor=f"image:{image.address[:200]}",
            about="",
        )


def _says_nothing(text: str, name: str, words: frozenset[str]) -> bool:
    low = text.casefold().strip(".:!*_`\"' ")
    stem = name.rpartition(".")[0] or name
    bare = low.rstrip("0123456789 #-_")
    return (
        not low
        or low in words
        or bare in words
        or _SHOT.fullmatch(low) is not None
        or _FILE.fullmatch(low) is not None
        or (low == stem.casefold() and " " not in low)
    )
