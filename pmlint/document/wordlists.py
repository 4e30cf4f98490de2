"""Word lists written as text: the form in which a newcomer adds a word."""


def table(text: str) -> dict[str, tuple[str, ...]]:
    """Lines `key: name, name`; an indented line goes on with the one above."""
    joined = text.replace("\n    ", " ").strip().splitlines()
    pairs = (line.split(":", 1) for line in joined if line.strip())
    return {key.strip(): names(values) for key, values in pairs}


def names(text: str) -> tuple[str, ...]:
    """Names separated by commas, each possibly of several words."""
    return tuple(" ".join(name.split()) for name in text.split(","))
