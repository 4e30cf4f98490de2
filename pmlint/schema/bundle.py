"""The schemas that pmlint brings along. Loads no third party."""

import json
from functools import cache
from pathlib import Path
from typing import Any

BASE = "https://pmlint.dev/schemas/"
"""Every bundled schema's `$id` is this and its file name; nothing is ever fetched from there."""

_PACKAGE = Path(__file__).resolve().parent.parent
# A checkout keeps the schemas at its top, a wheel beside the code.
FOLDER = next((place for place in (_PACKAGE / "schemas", _PACKAGE.parent / "schemas") if place.is_dir()), _PACKAGE)


@cache
def bundled_text(name: str) -> str:
    """The text of a bundled schema, by its file name without `.schema.json`: `postmortem`, `front-matter`
    …"""
    return (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")


def bundled(name: str) -> dict[str, Any]:
    """A fresh copy of a bundled schema."""
    schema: dict[str, Any] = json.loads(bundled_text(name))
    return schema


@cache
def identifiers() -> dict[str, str]:
    """`$id` → name of every bundled schema."""
    names = sorted(path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.schema.json"))
    return {f"{BASE}{name}.schema.json": name for name in names}
