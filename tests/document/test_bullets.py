"""List items of a section, with their places."""

from documents import CLEAN, read

from pmlint.document.bullets import Bullet, bullets
from pmlint.model.span import Span

SECTION = """
## Lessons learned
Before.

- One **bold** word,
  and a second line.
1. Two
   - [x] Three

```
- no item
```

After.

## Appendix
- not here
"""


def test_items_of_the_section_only() -> None:
    document = read(CLEAN + SECTION)
    section = next(one for one in document.outline if one.role == "lessons")
    first = section.span.line + 3
    assert list(bullets(document, section)) == [
        Bullet("One bold word, and a second line.", Span(first, 3, first, 21)),
        Bullet("Two", Span(first + 2, 4, first + 2, 7)),
        Bullet("Three", Span(first + 3, 10, first + 3, 15)),
    ]
