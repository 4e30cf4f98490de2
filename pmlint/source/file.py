"""Read a file of the checkout without being led astray: no links out, no devices, no more than asked for.

A `Reader` is where files are read: `DISK`, or a commit that is checked out nowhere (`repository.snapshot`).
"""

import errno
import os
import stat
from pathlib import Path
from typing import Protocol

from pmlint.errors import RepositoryError

FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO would wait for its writer for ever
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
CHUNK = 1024 * 1024


class Reader(Protocol):
    """Where the files are read that settings name; all paths are absolute."""

    def is_file(self, path: Path) -> bool:
        """Whether a file stands there, links followed."""

    def resolve(self, path: Path, root: Path) -> Path:
        """Where the links of `path` end; raises RepositoryError where that is outside `root` or inside `.git`."""

    def read(self, path: Path, limit: int) -> bytes:
        """The first `limit` bytes of a regular file that is no link; raises RepositoryError."""


class Disk:
    """The files of the disk."""

    def is_file(self, path: Path) -> bool:
        """Whether a file stands there, links followed."""
        return path.is_file()

    def resolve(self, path: Path, root: Path) -> Path:
        """See `resolve`."""
        return resolve(path, root)

    def read(self, path: Path, limit: int) -> bytes:
        """See `read_bounded`."""
        return read_bounded(path, limit)


DISK = Disk()


def resolve(path: Path, root: Path) -> Path:
    """Follow the links of `path`; raise RepositoryError where they end outside `root` or inside `.git`."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError before Python 3.13
        raise _unreadable(error, path) from None
    true_root = root.resolve()
    if not target.is_relative_to(true_root):
        hint = "give the file itself, or replace the link by a copy"
        raise RepositoryError("is a link that leads out of the repository and is not read", hint, str(path))
    if ".git" in target.relative_to(true_root).parts:
        raise RepositoryError("lies inside .git and is not read", "", str(path))
    return target


def read_bounded(path: Path, limit: int) -> bytes:
    """The first `limit` bytes of a regular file; `path` itself may not be a link.

    Raises RepositoryError where there is none, where it cannot be opened, and for devices, pipes and folders.
    """
    try:
        descriptor = os.open(path, FLAGS)
    except OSError as error:
        raise _unreadable(error, path) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise RepositoryError("is no regular file and is not read", path=str(path))
        return _read(descriptor, limit)
    except OSError as error:
        raise _unreadable(error, path) from None
    finally:
        os.close(descriptor)


def _read(descriptor: int, limit: int) -> bytes:
    """Read on until there is nothing more; one call may give less than is there."""
    pieces = []
    while limit > 0 and (piece := os.read(descriptor, min(limit, CHUNK))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def _unreadable(error: OSError | RuntimeError, path: Path) -> RepositoryError:
    message = f"cannot be read: {_reason(error)}"
    return RepositoryError(message, path=str(path))


def _reason(error: OSError | RuntimeError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
        return "its links run in a circle"
    return (error.strerror or "unknown error").lower()
