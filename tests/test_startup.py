"""What a start of pmlint loads: nothing heavy before it is known that it will be needed."""

import json
import subprocess
import sys

import pytest

HEAVY = {"yaml", "jsonschema", "referencing", "git", "markdown_it", "importlib.metadata"}
# What argparse itself does without; a version needs no more than the interpreter, argparse and pmlint.
BEYOND_A_VERSION = HEAVY | {"dataclasses", "inspect", "json", "pathlib", "tokenize", "subprocess", "typing"}


def loaded_by(code: str) -> set[str]:
    """Names of the modules that a fresh interpreter holds after running the code.

    Isolated (`-I`) and without `site`, so that what an environment loads at every start (editable installs, coverage)
    does not count; the path of this interpreter is handed on.
    """
    script = f"""
import sys
sys.path[:] = {sys.path!r}
{code}
sys.stdout.write("\\n" + " ".join(sorted(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_command_line_loads_nothing_heavy() -> None:
    loaded = loaded_by("import pmlint.cli")
    assert "pmlint.cli" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_loads_pmlint_and_no_more(flag: str) -> None:
    loaded = loaded_by(f"import pmlint.cli\npmlint.cli.main([{json.dumps(flag)}])")
    assert not loaded & BEYOND_A_VERSION
    assert {name for name in loaded if name.partition(".")[0] == "pmlint"} == {"pmlint", "pmlint.cli"}


@pytest.mark.parametrize("arguments", [["version"], ["--help"], ["check", "--help"], ["rule", "--help"]])
def test_help_reads_no_document(arguments: list[str]) -> None:
    loaded = loaded_by(f"import pmlint.cli\npmlint.cli.main({arguments!r})")
    assert not loaded & {"git", "importlib.metadata"}


def test_a_mistaken_flag_is_told_without_a_parser_of_documents() -> None:
    loaded = loaded_by("import pmlint.cli\npmlint.cli.main(['version', '--nonsense'])")
    assert not loaded & {"yaml", "jsonschema", "markdown_it", "git"}
