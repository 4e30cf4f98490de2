"""Values as JSON in ASCII, for all formats that are JSON."""

import json
from typing import Any

from pmlint.output.escape import RUNNER_MARK

DELETE = "\x7f"


def json_text(content: Any) -> str:
    """JSON that every strict reader takes; nothing in it steers a terminal or speaks to the runner that logs it."""
    text = json.dumps(_whole(content), indent=2, allow_nan=False)
    return text.replace(DELETE, "\\u007f").replace(RUNNER_MARK, "#\\u0023[") + "\n"


def _whole(content: Any) -> Any:
    """Halves of characters are no Unicode; U+FFFD stands for them."""
    if isinstance(content, str):
        return content if content.isascii() else _mended(content)
    if isinstance(content, dict):
        return {_whole(key): _whole(value) for key, value in content.items()}
    return [_whole(value) for value in content] if isinstance(content, list) else content


def _mended(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
