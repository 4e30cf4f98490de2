"""What of the names in a repository's history are people's, and what belongs to machines and groups."""

import re
import unicodedata

LONGEST = 80
_SMALL = (
    "al ap ben bin bint da das de degli dei del della der di do dos du e el i ibn la las le los san st te ten ter van"
    " vel von vom y zu zum zur"
)
_MACHINE = (
    "account actions admin administrator agent api app automation autobot bot bots build builder bumper cd ci cron"
    " daemon dependabot deploy deployer deployment devops github gitlab greenkeeper imgbot import importer jenkins"
    " machine mergify migration noreply nobody organization pipeline prow release releaser renovate robot root runner"
    " script semantic-release server service snyk sync system team test tester tool travis unknown update updater user"
    " weblate webhook workflow your"
)
PARTICLES = frozenset(_SMALL.split())
MACHINES = frozenset(_MACHINE.split())
"""Words that no name of a person holds."""
ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^][]{0,80}\]|\"[^\"]{0,80}\"")
NICK = re.compile(r"[a-z][a-z0-9]{1,38}(?:[-._][a-z0-9]{1,38}){0,3}")
NOREPLY = re.compile(r"(?:\d{1,12}[+-])?([A-Za-z0-9][A-Za-z0-9_.-]{0,60})@users\.noreply\.[A-Za-z0-9.-]{1,60}")
MAY_STAND_IN_A_NAME = frozenset("'’ʼ`´.-‐‑·")


def full_name(text: str) -> str | None:
    """A person's full name as written, `Last, First` turned round; None for nicks, machines and groups.

    Two words or more that begin as names do, in any script; no digits. Small words stand between them only.
    """
    plain = unicodedata.normalize("NFC", ASIDE.sub(" ", text[:LONGEST]))
    last, comma, first = plain.partition(",")
    words = (f"{first} {last}" if comma else plain).split()
    if not 2 <= len(words) <= 7 or _is_machine(words):
        return None
    named = [word for word in words if _is_name(word)]
    fits = all(_is_name(word) or word in PARTICLES for word in words) and _is_name(words[-1])
    return " ".join(words) if fits and len(named) > 1 else None


def nick(text: str) -> str | None:
    """A handle, in lower case and without `@`; None for what is none or belongs to a machine."""
    handle = text.strip().removeprefix("@").lower()
    is_machine = handle.endswith("bot") or _is_machine(re.split(r"[-._]", handle))
    return handle if NICK.fullmatch(handle) and not is_machine else None


def nick_as_name(text: str) -> str | None:
    """A handle that stands where a name should, as in the authors of a history: one word in small letters."""
    return nick(text) if text == text.lower() and len(text) > 2 else None


def nick_of_address(address: str) -> str | None:
    """The handle in an address that a forge made up to hide the real one."""
    match = NOREPLY.fullmatch(address)
    return nick(match[1]) if match else None


def _is_machine(words: list[str]) -> bool:
    return any(word.casefold().strip(".") in MACHINES or word.endswith(("Bot", "-bot")) for word in words)


def _is_name(word: str) -> bool:
    """Letters, with what stands between them in names; the first is a capital where the script has any."""
    letters = [sign for sign in word if unicodedata.category(sign)[0] in "LM"]
    others = set(word) - set(letters) - MAY_STAND_IN_A_NAME
    return bool(letters) and not others and (not letters[0].islower() or _begins_small(word))


def _begins_small(word: str) -> bool:
    """Names as in `d'Arcy` and `al-Masri`."""
    head, _, rest = re.sub("[’ʼ-]", "'", word).partition("'")
    return len(head) <= 3 and rest[:1].isupper()
