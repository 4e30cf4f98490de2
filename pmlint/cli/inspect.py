"""Show a document as pmlint reads it: JSON as schemas/postmortem.schema.json describes it."""

import json
import sys
from typing import Any

from pmlint.app.inspect import inspect, schema_in_force
from pmlint.app.project import told
from pmlint.cli.console import put, read_stdin, say
from pmlint.cli.parser import Options, Parser, add_settings_flags
from pmlint.cli.settings import project_of
from pmlint.errors import PmlintError, UsageError

STDIN_NAME = "stdin.md"


def configure(parser: Parser) -> None:
    """The flags of `pmlint inspect`."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="a document; - for standard input")
    parser.add_argument("--schema", action="store_true", help="print the schema that judges documents instead")
    add_settings_flags(parser)


def run(options: Options) -> int:
    """Print the model, or the schema."""
    project = project_of(options)
    files = [*filter(None, [options.file]), *options.literal_paths]
    try:
        if options.schema:
            put(_json(schema_in_force(project)))
            return 0
        if len(files) != 1:
            raise UsageError("name one document", "pmlint inspect FILE")
        stdin = read_stdin(project.settings.max_size + 1) if options.file == "-" else None
        found = inspect(project, STDIN_NAME if stdin is not None else files[0], stdin)
    except PmlintError as error:
        raise told(error, project) from None
    put(_json(found.model))
    for flaw in found.flaws:
        say(f"{project.tell(found.path)}:{flaw.span.line}:{flaw.span.column}: {flaw.message}")
    return 0


def _json(value: Any) -> str:
    """Readable where the stream can show it; ASCII elsewhere, since no half of a character may break it."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    text = json.dumps(value, indent=2, ensure_ascii=encoding != "utf8")
    return text.replace("##[", "#\\u0023[") + "\n"
