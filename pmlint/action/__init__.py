"""The GitHub Action: what `action.yml` runs. Its inputs come through the environment; what it needs, it installs first.

Nothing is imported here that is not part of Python: the first step runs before anything is installed.
"""

import os
import sys
from importlib import import_module

from pmlint.action.runner import set_outputs, tell
from pmlint.cli.errors import tell_crash
from pmlint.errors import PmlintError

STEPS = {
    "check": "pmlint.action.install",
    "judge": "pmlint.action.judge",
    "comment": "pmlint.action.comment",
}
"""`check` installs, and has `judge` run by what it installed."""
NOT_DONE = 2


def main() -> int:
    """Run the step that the process was started for; the result is its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code: int = import_module(STEPS[sys.argv[1]]).run(os.environ)
    except PmlintError as error:
        tell("error", f"{error.message}; {error.hint}" if error.hint else error.message)
        set_outputs({"exit-code": str(NOT_DONE)}, os.environ)
        return NOT_DONE
    except Exception as error:  # the last door: not the exit code of findings
        tell_crash(error, trace=True)
        tell("error", f"internal error: {type(error).__name__}; the log has more")
        set_outputs({"exit-code": str(NOT_DONE)}, os.environ)
        return NOT_DONE
    return code
