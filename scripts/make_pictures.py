"""Draw docs/pictures from what pmlint really prints: the terminal, and the summary of the Action, as SVG.

    python scripts/make_pictures.py [--check]

With `--check` nothing is written; the exit code is 1 where a picture is not what pmlint prints.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.sax.saxutils import escape

from pmlint.output.width import width

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
COMMAND = ["pmlint", "2026-03-02-search-latency-bad.md", "--select", "PM201,PM602,PM607,PM610"]
KNOWN = ("Ines Ortega", "Dana Fox", "Lee Park")
"""Invented people of the team."""
ANSI = re.compile(r"\x1b\[([\d;]*)m")
MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
SANS = "-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif"


def main(arguments: list[str]) -> int:
    """Write the pictures, or compare them; the result is the exit code."""
    terminal, summary = printed()
    wanted = {"terminal.svg": draw_terminal(terminal), "summary.svg": draw_summary(summary)}
    stale = [name for name, svg in wanted.items() if not _is(FOLDER / name, svg)]
    if "--check" in arguments:
        print(
            *(f"docs/pictures/{name} is not what pmlint prints" for name in stale), sep="\n", end="\n" if stale else ""
        )
        print("run: python scripts/make_pictures.py" if stale else f"{len(wanted)} pictures")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (FOLDER / name).write_text(wanted[name], encoding="utf-8", newline="\n")
    print(f"{len(stale)} of {len(wanted)} pictures written")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def printed() -> tuple[str, str]:
    """What the command writes to a terminal, and the summary in Markdown."""
    quiet = ("PMLINT", "GITHUB", "CI", "FORCE_COLOR", "NO_COLOR", "COLUMNS")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(quiet)}
    start = [sys.executable, "-c", "import sys; from pmlint.cli import main; sys.exit(main())", *COMMAND[1:]]
    with TemporaryDirectory() as name:
        folder = Path(name)  # no repository, so that nothing depends on the history of this clone
        shutil.copy(ROOT / "examples" / COMMAND[1], folder)
        (folder / ".pmlint.yml").write_text(f"people: {{known: [{', '.join(KNOWN)}]}}\n", encoding="utf-8")
        report = folder / "summary.md"
        done = subprocess.run(
            [*start, "--color", "always", "--report", f"markdown={report}"],
            cwd=folder,
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != 1:
            raise SystemExit(f"the command of the picture does not find anything: {done.stderr}")
        return done.stdout, report.read_text(encoding="utf-8")


# The terminal

COLUMN, LINE, MARGIN = 7.8, 19, 18
COLOURS = {"": "#d6deeb", "1": "#ffffff", "2": "#7f8ea3", "1;31": "#ff7b72", "1;33": "#e3b341", "1;34": "#79c0ff"}


def draw_terminal(output: str) -> str:
    """A window with the command and its output."""
    lines = [f"$ {' '.join(COMMAND)}", *output.rstrip("\n").split("\n")]
    columns = max(width(ANSI.sub("", line)) for line in lines)
    wide, high = round(columns * COLUMN + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN + 20
    texts = [text for number, line in enumerate(lines) for text in _terminal_line(line, 52 + number * LINE)]
    dots = [
        f'<circle cx="{22 + 20 * n}" cy="20" r="6" fill="{c}"/>'
        for n, c in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    ]
    return _svg(wide, high, "#0d1521", [*dots, f'<g font-family="{MONO}" font-size="13">', *texts, "</g>"])


def _terminal_line(line: str, y: int) -> Iterator[str]:
    """A text element for each colour, at its column and as wide as its columns, whatever the font."""
    column, colour = 0, ""
    for number, piece in enumerate(ANSI.split(line)):
        if number % 2:
            colour = "" if piece == "0" else piece
            continue
        stripped = piece.lstrip(" ")
        start = column + len(piece) - len(stripped)
        if stripped.rstrip():
            text = stripped.rstrip()
            weight = ' font-weight="600"' if colour.startswith("1") else ""
            length = f'textLength="{width(text) * COLUMN:.1f}" lengthAdjust="spacingAndGlyphs"'
            place = f'x="{MARGIN + start * COLUMN:.1f}" y="{y}" fill="{COLOURS[colour]}"{weight}'
            yield f'<text {place} {length} xml:space="preserve">{escape(text)}</text>'
        column += width(piece)


# The summary

ROOM = 900
CELLS = (44, 34, 170, 318, 286)
"""Widths of the columns of a table."""
SIGNS = {":x:": ("#cf222e", "✕"), ":warning:": ("#9a6700", "!"), ":white_check_mark:": ("#1a7f37", "✓")}
MARKUP = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)]+\)|(:\w+:)|([^`*\[:]+|.)")
WIDTHS = (
    (0.24, "ijl'|"),
    (0.28, " .,:;!()[]/ft"),
    (0.36, 'r"-'),
    (0.5, "cksvxyz"),
    (0.68, "ABEKPSVXYCDHNRUw"),
    (0.8, "mMGOQW"),
)
"""Of Helvetica, in parts of the size; all others take 0.556."""


class Word(NamedTuple):
    """A piece of text of one look, and how wide it is taken to be."""

    text: str
    look: str
    wide: float


class Pen:
    """Draws from top to bottom."""

    def __init__(self) -> None:
        self.y = 12.0
        self.parts: list[str] = []

    def text(self, markdown: str, x: float = 24, room: float = ROOM - 48, size: int = 14, look: str = "") -> None:
        """A paragraph, broken into lines."""
        for line in broken(words(markdown, size, look), room):
            self.y += size * 1.5
            self.parts += draw_words(line, x, self.y, size)

    def rule(self, x: float = 24, wide: float = ROOM - 48) -> None:
        """A line across."""
        self.parts.append(f'<path d="M{x} {self.y:.1f}h{wide}" stroke="#d1d9e0"/>')


def draw_summary(markdown: str) -> str:
    """The summary as GitHub shows it, as far as it needs to be known from a picture."""
    pen = Pen()
    shown = markdown.partition("<summary>How to see this")[0].removesuffix("<details>\n")
    for line in shown.split("\n"):
        if line.startswith("#"):
            marks, _, text = line.partition(" ")
            pen.y += 8
            pen.text(text, size=24 - 3 * len(marks) + 3, look="bold")
            pen.y += 8
        elif line.startswith("<summary>"):
            pen.y += 10
            pen.text("▾ " + re.sub(r"</?code>", "`", line.replace("<summary>", "").replace("</summary>", "")))
            pen.y += 12
        elif line.startswith("|"):
            _draw_row(line, pen)
        elif line and not line.startswith("<"):
            pen.text(line)
            pen.y += 6
    border = f'<rect x="0.5" y="0.5" width="{ROOM - 1}" height="{pen.y + 27:.0f}" rx="8" fill="none" stroke="#d1d9e0"/>'
    return _svg(ROOM, round(pen.y + 28), "#ffffff", [border, f'<g font-family="{SANS}">', *pen.parts, "</g>"])


def _draw_row(line: str, pen: Pen) -> None:
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    if set("".join(cells)) <= set("-:"):
        return
    top, bottom, x = pen.y, pen.y, 24.0
    for cell, wide in zip(cells, CELLS, strict=True):
        pen.y = top + 2
        pen.text(cell.replace("\\|", "|"), x + 8, wide - 14, size=12, look="bold" if cells[0] == "line" else "")
        bottom, x = max(bottom, pen.y), x + wide
    pen.y = bottom + 8
    pen.rule(24, sum(CELLS))


def words(markdown: str, size: int, look: str) -> Iterator[Word]:
    """Markdown of a line, taken apart into words."""
    for code, bold, link, sign, text in MARKUP.findall(markdown.replace("\\", "")):
        if sign in SIGNS:
            yield Word(sign, "sign", size + 4)
            continue
        kind = "code" if code else "bold" if bold else "link" if link else look
        for word in re.findall(r"\S+\s*|\s+", code or bold or link or text or sign):
            yield Word(word, kind, text_width(word, size, kind))


def text_width(text: str, size: int, look: str) -> float:
    """How wide browsers draw it, more or less; `textLength` makes it exact."""
    if look == "code":
        return size * 0.56 * width(text)
    units = sum(next((wide for wide, those in WIDTHS if sign in those), 0.556 * width(sign)) for sign in text)
    return size * units * (1.2 if look == "bold" else 1.1)  # some fonts are wider


def broken(pieces: Iterator[Word], room: float) -> Iterator[list[Word]]:
    """Lines of words that fit."""
    line: list[Word] = []
    for word in pieces:
        if line and sum(one.wide for one in line) + word.wide > room:
            yield line
            line = []
        line.append(word)
    yield line


def draw_words(line: list[Word], x: float, y: float, size: int) -> Iterator[str]:
    """Text elements of a line, one for all neighbours of the same look."""
    for look, group in groupby(line, key=lambda word: word.look):
        pieces = list(group)
        text, wide = "".join(word.text for word in pieces), sum(word.wide for word in pieces)
        if look == "sign":
            yield from _sign(text, x, y, size)
        elif text.strip():
            lead = text_width(text[: len(text) - len(text.lstrip())], size, look)
            yield from _run(text.strip(), look, x + lead, y, size)
        x += wide


def _sign(name: str, x: float, y: float, size: int) -> Iterator[str]:
    colour, sign = SIGNS[name]
    middle = x + size / 2
    yield f'<circle cx="{middle:.1f}" cy="{y - size * 0.33:.1f}" r="{size * 0.5:.1f}" fill="{colour}"/>'
    look = f'font-size="{size - 3}" fill="#fff" text-anchor="middle"'
    yield f'<text x="{middle:.1f}" y="{y - 1:.1f}" {look}>{sign}</text>'


def _run(text: str, look: str, x: float, y: float, size: int) -> Iterator[str]:
    wide = text_width(text, size, look)
    font = f'font-size="{size}"'
    if look == "code":
        place = f'x="{x - 2:.1f}" y="{y - size:.1f}" width="{wide + 4:.1f}" height="{size * 1.35:.1f}"'
        yield f'<rect {place} rx="3" fill="#eff1f3"/>'
        font = f'font-family="{MONO}" font-size="{size - 1}"'
    weight = ' font-weight="600"' if look == "bold" else ""
    colour = "#0969da" if look == "link" else "#1f2328"
    length = f'textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs"'
    yield f'<text x="{x:.1f}" y="{y:.1f}" {font} fill="{colour}"{weight} {length}>{escape(text)}</text>'


def _svg(wide: int, high: int, background: str, parts: list[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
    card = f'<rect width="{wide}" height="{high}" rx="8" fill="{background}"/>'
    return "\n".join([head, card, *parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
