"""Find the command, run it, and turn what goes wrong into a sentence and an exit code."""

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from pmlint.cli.console import prepare_streams, say, silence_output
from pmlint.cli.errors import tell_crash, tell_error
from pmlint.cli.parser import Parser
from pmlint.errors import PmlintError, UsageError

COMMANDS = {
    "check": "check documents; the command where none is named",
    "inspect": "show a document as pmlint reads it",
    "rule": "explain a rule, or list them all",
    "baseline": "accept the findings that are there, and let go of those that are repaired",
    "config": "show, find, describe and validate the settings",
    "version": "print the version",
}
DEFAULT = "check"
DONE, NOT_DONE, INTERRUPTED = 0, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line; the result is the exit code."""
    prepare_streams()
    try:
        return _run_command(arguments)
    except PmlintError as error:
        tell_error(error)
        return NOT_DONE
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        silence_output()
        return DONE
    except Exception as error:  # the last door: a short message, not a traceback
        tell_crash(error, trace=_wants_trace(arguments))
        return NOT_DONE


def _run_command(arguments: Sequence[str]) -> int:
    name, rest = DEFAULT, list(arguments)
    if rest and rest[0] in COMMANDS:
        name, rest = rest[0], rest[1:]
    elif rest and rest[0] == "help":
        name, rest = _asked_for_help(rest[1:])
    module = import_module(f"pmlint.cli.{name}")
    try:
        options = parser_of(module, name).parse(rest)
        code: int = module.run(options)
    except SystemExit as done:  # argparse has printed the help
        return DONE if done.code in {None, 0} else NOT_DONE
    return code


def _asked_for_help(rest: list[str]) -> tuple[str, list[str]]:
    if rest and rest[0] not in COMMANDS:
        message = f"there is no command `{rest[0]}`"
        raise UsageError(message, f"the commands are {', '.join(COMMANDS)}")
    return (rest[0] if rest else DEFAULT), ["--help"]


def parser_of(module: ModuleType, name: str) -> Parser:
    """The parser of a command's arguments."""
    epilog = usage = None
    if name == DEFAULT:
        rows = "".join(f"\n  {command:<9} {summary}" for command, summary in COMMANDS.items())
        epilog = f"commands:{rows}\n\nexit codes: 0 clean, 1 findings, 2 the job could not be done"
        usage = "pmlint [check] [FLAG …] [PATH … | -]"
    parser = Parser(f"pmlint {name}", module.__doc__ or "", epilog, usage)
    module.configure(parser)
    return parser


def _wants_trace(arguments: Sequence[str]) -> bool:
    return bool({"-vv", "-vvv"} & set(arguments)) or list(arguments).count("-v") > 1
