"""Write a file whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from pmlint.errors import RepositoryError


def write_whole(path: Path, content: str) -> None:
    """Put `content`, in UTF-8, into the file at `path`, new or not; raises RepositoryError and then changes nothing.

    It is written beside and moved into place, so that an interrupt leaves no half of it. A file keeps its mode.
    """
    beside = path.with_name(f".pmlint-tmp-{os.urandom(8).hex()}")
    try:
        _write_new(beside, content.encode("utf-8", "backslashreplace"))
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except OSError as error:
        message = f"cannot be written: {(error.strerror or 'an input or output error').lower()}"
        raise RepositoryError(message, "", str(path)) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
