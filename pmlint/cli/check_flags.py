"""The flags of `pmlint check`."""

from typing import Any

from pmlint import __version__
from pmlint.cli.parser import Parser, add_settings_flags, add_verbosity_flags, day, natural, words
from pmlint.config.keys import PRESETS
from pmlint.output.formats import FORMATS


def add_check_flags(parser: Parser) -> None:
    """Declare them all, in groups."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders or patterns; @FILE for a list of paths; - for standard input",
    )
    parser.add_argument("-V", "--version", action="version", version=f"pmlint {__version__}")
    add_rule_flags(parser)
    _add_file_flags(parser)
    _add_change_flags(parser)
    _add_legacy_flags(parser)
    _add_result_flags(parser)
    _add_output_flags(parser)
    add_settings_flags(parser)
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day that stands for today, YYYY-MM-DD")


def add_rule_flags(parser: Parser) -> None:
    """Which rules judge."""
    group = parser.add_argument_group("rules", "a rule is a code, a name, a family (PM6, actions) or a tag")
    several: dict[str, Any] = {"type": words, "action": "append", "metavar": "RULE[,…]"}
    group.add_argument("--preset", choices=PRESETS, help="the set of rules to start from")
    group.add_argument("--select", **several, help="use these rules only")
    group.add_argument("--extend-select", **several, help="use these rules too")
    group.add_argument("--ignore", **several, help="leave these rules out")
    group.add_argument(
        "--severity", type=words, action="append", metavar="RULE=LEVEL", help="error, warning, info or off"
    )
    group.add_argument("--ignore-suppressions", action="store_true", help="let no comment suppress a finding")


def _add_file_flags(parser: Parser) -> None:
    group = parser.add_argument_group("files")
    pattern: dict[str, Any] = {"action": "append", "metavar": "PATTERN"}
    group.add_argument("--exclude", **pattern, help="leave these files out, in place of `files.exclude`")
    group.add_argument("--extend-exclude", **pattern, help="leave these files out too")
    group.add_argument("--force-exclude", action="store_true", help="leave out files named here as well")
    group.add_argument("--no-respect-gitignore", action="store_true", help="check what .gitignore leaves out")
    group.add_argument("--stdin-filename", metavar="PATH", help="the name of the document on standard input")
    group.add_argument("--allow-empty", action="store_true", help="finding no postmortem is no failure")


def _add_change_flags(parser: Parser) -> None:
    group = parser.add_argument_group(
        "change", "hold a change to what it does; settings and schema are those of the base"
    )
    help_text = "a branch or commit, or auto: what the forge or the default branch tells"
    group.add_argument("--base", metavar="REF", help=help_text)
    help_text = (
        "new: findings that the base lacks (default); changed: all in the documents that the change touches; all"
    )
    group.add_argument("--scope", choices=("new", "changed", "all"), help=help_text)


def _add_legacy_flags(parser: Parser) -> None:
    group = parser.add_argument_group("legacy")
    group.add_argument("--baseline", metavar="FILE", help="findings accepted for now, in place of the settings' file")
    group.add_argument("--no-baseline", action="store_true", help="accept no finding")


def _add_result_flags(parser: Parser) -> None:
    group = parser.add_argument_group("result")
    levels = ("error", "warning", "info", "never")
    group.add_argument("--fail-on", choices=levels, default="error", help="exit 1 from this severity on")
    group.add_argument("--max-warnings", type=natural, metavar="N", help="exit 1 over so many warnings")


def _add_output_flags(parser: Parser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument(
        "--output-format",
        choices=tuple(FORMATS),
        help="the form of the report: full, or in GitHub Actions full and then github, where none is chosen",
    )
    group.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write the report to a file too; may be given several times",
    )
    group.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    group.add_argument("--show-files", action="store_true", help="list the files that would be checked")
    group.add_argument("--show-settings", action="store_true", help="list the settings that would hold")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours")
    add_verbosity_flags(parser)
