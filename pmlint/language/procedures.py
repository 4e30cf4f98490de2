"""Rules that were not followed, and customers who did it wrong: explanations that stop at behaviour."""

from collections.abc import Iterator

from pmlint.language.phrases import Found, find


def violations(text: str) -> Iterator[Found]:
    """The places at which a sentence explains with a procedure that people did not follow."""
    return find("procedure_phrases", text)


def customer_blame(text: str) -> Iterator[Found]:
    """The places at which a sentence explains with what a customer did wrong."""
    return find("customer_phrases", text)
