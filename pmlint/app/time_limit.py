"""A limit to how long one document may take, so that a slow pattern in a schema never hangs a run.

It counts the seconds that the processor works for the run and not those of the clock, so that a busy machine takes no
document down: same input, same output.

The limit needs POSIX signals and the main thread, which the command line has everywhere but on Windows. Elsewhere there
is none beyond the limits of size: `files.max-size`, the lengths that readers and schemas keep to.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

SECONDS_OF_A_DOCUMENT = 5.0


class OutOfTimeError(BaseException):
    """The time is up. No `Exception`, so that what survives crashes of single rules does not swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError inside the block once it has worked so long; regular expressions are interrupted too."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise OutOfTimeError
