"""Paths as addresses: the bytes of a name in the repository, percent-encoded."""

import os
import re
from pathlib import PureWindowsPath
from urllib.parse import quote_from_bytes

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def relative_address(path: str) -> str:
    """A path below the repository's root as relative reference: `a b/c:d.md` is `a%20b/c%3Ad.md`."""
    return quote_from_bytes(_bytes(path), safe="/")


def is_elsewhere(path: str) -> bool:
    """Whether the path is absolute: the file stands outside the repository."""
    return path.startswith("/") or _DRIVE.match(path) is not None


def file_address(path: str) -> str:
    """An absolute path as `file:` address."""
    if _DRIVE.match(path):
        drive, rest = path[0], PureWindowsPath(path).as_posix()[2:]
        return f"file:///{drive}:{quote_from_bytes(_bytes(rest), safe='/')}"
    return f"file:///{quote_from_bytes(_bytes(path.lstrip('/')), safe='/')}"


def _bytes(path: str) -> bytes:
    """The name's own bytes; halves of characters that stand for none are written as they are."""
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
