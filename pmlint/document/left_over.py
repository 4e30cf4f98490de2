"""What a template leaves in a document that nobody filled in."""

import re

_LEFT_OVER = re.compile(
    r"[\W_]*\Z|\.\.\.|…|\{\{|<[^<>]{1,60}>\s*\Z|(?:todo|tbd|tba|etc|xxx|lorem ipsum)\W*\Z", re.IGNORECASE
)


def is_left_over(text: str) -> bool:
    """Whether an item is a row of the template that nobody filled in (`...`, `{{ summary }}`, `TODO`)."""
    return _LEFT_OVER.match(text.strip()) is not None
