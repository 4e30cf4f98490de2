"""How long hostile documents keep pmlint busy: CPU seconds of reading, judging and exporting each, slowest first.

    python bench/hazards.py [--pieces] [--size BYTES] [--top N] [--only WORD] [--at-most SECONDS]

The documents are those of `tests/hostile_documents.py` at 256 KiB, the most that is read. With `--pieces`, every piece
is tried in every place too, which takes half an hour. With `--at-most`, exit code 1 where one document takes longer or
fails. Each is given ten seconds, then stopped and named (POSIX only).
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from math import inf
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from hostile_documents import repeated, whole

from pmlint.config.settings import Settings
from pmlint.document.export import to_json
from pmlint.document.parse import parse
from pmlint.engine.lint import lint, make_plan
from pmlint.source.markdown import LONGEST_TEXT

LONGEST_PARAGRAPH = LONGEST_TEXT - 100
PLAN = make_plan(Settings(preset="strict"))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="CPU seconds of hostile documents")
    parser.add_argument("--pieces", action="store_true", help="every piece in every place too")
    parser.add_argument("--size", type=int, default=256 * 1024, help="bytes of a document")
    parser.add_argument("--top", type=int, default=15, help="documents to show")
    parser.add_argument("--only", default="", metavar="WORD", help="documents whose name holds this")
    parser.add_argument("--at-most", type=float, metavar="SECONDS", help="exit 1 over this")
    options = parser.parse_args()
    named = (one for one in documents(options.size, pieces=options.pieces) if options.only in one[0])
    measured = sorted(((seconds(name, data), name) for name, data in named), reverse=True)
    for spent, name in measured[: options.top]:
        print(f"{spent:7.2f} s  {name}")
    print(f"{len(measured)} documents, {sum(spent for spent, _ in measured):.0f} s")
    return 1 if options.at_most is not None and measured and measured[0][0] > options.at_most else 0


def documents(size: int, *, pieces: bool = False) -> Iterator[tuple[str, bytes]]:
    """All hostile documents: in one text, which is too long to be read in full, and in many that are not."""
    yield from whole(size)
    for name, data in whole(LONGEST_PARAGRAPH):
        if not name.startswith("front matter"):
            yield f"{name}, often", _often(data, size)
    if pieces:
        yield from repeated(size, lines=True)
        for name, data in repeated(LONGEST_PARAGRAPH):
            yield f"{name}, often", _often(data, size)


def _often(data: bytes, size: int) -> bytes:
    return (data + b"\n\n") * (size // (len(data) + 2))


def seconds(name: str, data: bytes) -> float:
    """CPU seconds of one document, without end where it fails or is stopped after ten."""

    def stop(*_: object) -> None:
        raise TimeoutError("more than ten seconds")

    failed = False
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(10)
    before = time.process_time()
    try:
        document = parse(data, "docs/postmortems/hostile.md", Settings(timezone="UTC"))
        to_json(document)
        lint(document, PLAN)
    except Exception as error:  # the others are measured all the same
        print(f"{type(error).__name__}: {error} in {name}", flush=True)
        failed = True
    finally:
        signal.alarm(0)
    return inf if failed else time.process_time() - before


if __name__ == "__main__":
    sys.exit(main())
