"""Write a file whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from pmlint.errors import RepositoryError

DEVICES = ("/dev/", "/proc/")
"""Nothing that stands there may be replaced by a file, though some of it looks like one."""


def write_whole(path: Path, content: str) -> None:
    """Put `content`, in UTF-8, into the file at `path`, new or not; raises RepositoryError and then changes nothing.

    It is written beside and moved into place, so that an interrupt leaves no half of it. A file keeps its mode; what is
    no regular file, as `/dev/stdout`, is written to.
    """
    data = content.encode("utf-8", "backslashreplace")
    try:
        if _is_device(path):
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        if not path.parent.is_dir():
            raise RepositoryError(f"there is no folder {path.parent}", "make it first", str(path)) from None
        message = f"cannot be written: {(error.strerror or 'an input or output error').lower()}"
        raise RepositoryError(message, "", str(path)) from None


def _is_device(path: Path) -> bool:
    if path.as_posix().startswith(DEVICES):
        return True
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".pmlint-tmp-{os.urandom(8).hex()}")
    try:
        _write_new(beside, data)
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink()


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
