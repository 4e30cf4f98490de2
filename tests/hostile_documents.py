"""Documents made to hurt their reader: endless nesting, endless lines, bombs, half of everything.

`whole(size)` gives whole documents by name, `repeated(size)` a clean document in which one place is filled with one
piece over and over. `size` is in bytes; front matter is cut to its own limit where it must be read.
"""

from collections.abc import Callable, Iterator

from documents import CLEAN

FRONT_MATTER_LIMIT = 64 * 1024
BODY = CLEAN.partition("\n---\n")[2]

# Front matter

YAML_BOMBS = {
    "merge keys": "a0: &a0 {k: v}\n"
    + "".join(f"a{level}: &a{level} {{<<: [{', '.join([f'*a{level - 1}'] * 9)}]}}\n" for level in range(1, 10)),
    "aliases": "a0: &a0 [x, x]\n"
    + "".join(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)),
    "alias of itself": "a: &a [*a]\n",
    "date that is none": "a: 2024-13-45\nb: 2024-01-01T99:99:99+99:99\n",
    "tags": "a: !!int foo\n",
    "tag of Python": "a: !!python/object/apply:os.system [echo]\n",
    "tag without a value": "a: !!timestamp\n",
    "binary": "a: !!binary x\n",
    "set": "a: !!set {x}\n",
    "same key": "a: 1\n'a': 2\nb: {c: 1, c: 2}\n",
    "keys that are no text": "1: a\nnull: b\n2024-01-01: c\n[1, 2]: d\n{a: b}: e\n",
    "numbers": f"a: 0x{'f' * 5000}\nb: {'9' * 5000}\nc: .nan\nd: -.inf\ne: 1e999\n",
    "look-alikes": "a: NO\nb: 12:30\nc: 0123456\nd: 1_000\ne: 1.10\nf: ~\n",
    "surrogate": 'a: "\\ud800"\n',
    "separators": "a: b\u2028c: d\u2029e\u0085f: g\n",
    "mark in the middle": "a: \ufeffb\n\ufeffc: d\n",
    "tab": "a:\tb\n\tc: d\n",
    "second document": "a: b\n--- c\nd: e\n",
    "directive": "%YAML 9.9\n%TAG ! x\na: b\n",
    "only a scalar": "just words\n",
    "only a list": "- a\n- b\n",
    "nothing": "",
}
YAML_PIECES = {
    "flow sequences": "[",
    "flow mappings": "{a: ",
    "block sequences": "- ",
    "keys of keys": "? ",
    "anchors": "&a ",
    "tags": "! ",
    "quotes": "'",
    "double quotes": '"\\',
    "commas": "a: [,",
    "block scalars": "a: |\n ",
    "pipes": "|",
    "stars": "*",
    "blanks": " ",
    "line ends": "\n",
    "comments": "#",
    "keys": "k",
    "percents": "%",
    "tabs": "\t",
}

# Markdown, most of it from the pathological inputs of cmark

MARKDOWN_SHAPES: dict[str, Callable[[int], str]] = {
    "nested emphasis": lambda n: "*a **a " * (n // 14) + "b" + " a** a*" * (n // 14),
    "emphasis closers": lambda n: "a_ " * (n // 3),
    "emphasis openers": lambda n: "_a " * (n // 3),
    "link closers": lambda n: "a]" * (n // 2),
    "link openers": lambda n: "[a" * (n // 2),
    "mismatched openers": lambda n: "*a_ " * (n // 4),
    "openers and closers of three": lambda n: "a**b" + "c* " * (n // 3),
    "links and emphasis": lambda n: "[ (" * (n // 6) + "](x)" * (n // 8),
    "links around emphasis": lambda n: "**x [a*b**c*](d)" * (n // 16),
    "nested brackets": lambda n: "[" * (n // 2) + "a" + "]" * (n // 2),
    "nested quotes": lambda n: "> " * (n // 2) + "a",
    "nested quotes, tight": lambda n: ">" * n,
    "nested lists": lambda n: "".join("  " * level + "* a\n" for level in range(int(n**0.5))),
    "nested lists on a line": lambda n: "- " * (n // 2) + "a",
    "nested numbers on a line": lambda n: "1. " * (n // 3) + "a",
    "quotes and lists": lambda n: "> - " * (n // 4) + "a",
    "backtick runs": lambda n: "".join("e" + "`" * length for length in range(int((2 * n) ** 0.5))),
    "images of nothing": lambda n: "![[]()" * (n // 6),
    "links in angle brackets": lambda n: "[a](<b" * (n // 6),
    "links without an end": lambda n: "[a](b" * (n // 5),
    "comments without an end": lambda n: "</" + "<!--" * (n // 4),
    "comment around all": lambda n: "<!--" + "a\n" * (n // 2),
    "instructions without an end": lambda n: "<?" * (n // 2),
    "declarations without an end": lambda n: "<!A " * (n // 4),
    "data without an end": lambda n: "a <![CDATA[" * (n // 11),
    "tags without an end": lambda n: "<a b='" * (n // 6),
    "autolinks without an end": lambda n: "<http:" * (n // 6),
    "link definitions": lambda n: "".join(f"[{number}]: x\n" for number in range(n // 12)),
    "link definition without an end": lambda n: "[a]: <" + "b" * n,
    "many references": lambda n: "[r]: x\n\n" + "[r]" * (n // 3),
    "quotes": lambda n: "'\" a" * (n // 4),
    "task boxes": lambda n: "- [ ] a\n" * (n // 8),
    "equal headings": lambda n: "# a\n" * (n // 4),
    "headings by underlines": lambda n: "a\n=\n" * (n // 4),
    "bullets": lambda n: "- a\n" * (n // 4),
    "bullets of other kinds": lambda n: "- a\n* b\n+ c\n" * (n // 12),
    "escaped pipes": lambda n: "| " + "\\|" * (n // 2) + " |\n|--|\n",
    "escaped pipes in an action": lambda n: "## Action items\n| Action | Owner |\n|--|--|\n| " + "\\|" * (n // 2),
    "rows": lambda n: "| a | b |\n|--|--|\n" + "| c | d |\n" * (n // 10),
    "columns": lambda n: "|a" * (n // 5) + "|\n" + "|-" * (n // 5) + "|\n|b",
    "columns and rows": lambda n: "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b\n" * (n // 4),
    "fences": lambda n: "```\n" * (n // 4),
    "fence without an end": lambda n: "```\n" + "10:02 a\n" * (n // 8),
    "fence of tildes": lambda n: "~" * n,
    "rules": lambda n: "---\n" * (n // 4),
    "rules of stars": lambda n: "* * * " * (n // 6),
    "paragraphs": lambda n: "a\n\n" * (n // 3),
    "one paragraph": lambda n: "a\n" * (n // 2),
    "one line": lambda n: "a" * n,
    "words": lambda n: "a " * (n // 2),
    "blanks": lambda n: " " * n,
    "blanks and a letter": lambda n: "a" + " " * n + "b",
    "tabs": lambda n: "\t" * n,
    "line ends": lambda n: "\n" * n,
    "null characters": lambda n: "\0" * n,
    "carriage returns": lambda n: "\r" * n,
    "hashes": lambda n: "#" * n,
    "hashes behind a heading": lambda n: "# " + "a #" * (n // 3),
    "backslashes": lambda n: "\\" * n,
    "ampersands": lambda n: "&" * n,
    "entities": lambda n: "&amp;" * (n // 5),
    "exotic blanks": lambda n: "\u3000" * (n // 3),
    "right-to-left": lambda n: "\u202e" * (n // 3),
    "emoji": lambda n: "😀" * (n // 4),
    "joined emoji": lambda n: "👩\u200d" * (n // 7),
}

# Pieces for the readers of action items, timelines, causes and metadata

PIECES = (
    *(
        "a",
        "a ",
        "1",
        "1 ",
        " ",
        "\t",
        "-",
        "- ",
        "–",
        ". ",
        ", ",
        ": ",
        "; ",
        ")",
        "(",
        "[",
        "]",
        "{",
        "@",
        "@a ",
        "#",
    ),
    *("#1 ", "/", "|", "*", "**", "_", "`", "~", "?", "!", "'", '"', "=", "+", "<", ">", "&", "%", "\\", "é", "日"),
    *("Owner: ", "Owner: @a. ", "**Owner**: a ", "Due: ", "Due: 2026-03-01. ", "by ", "due by ", "until ", "(by "),
    *("Tracked: ", "PAY-1 ", "PAY-", "A-", "http://", "https://x.example/a ", "https://github.com/a/b/issues/1 "),
    *("10:02 ", "10:02", "10:", "2026-02-11 ", "2026-02-11T10:02:00Z ", "2026-", "11 Feb ", "Feb ", "Feb 11, 2026, "),
    *("1/2/2026 ", "2 weeks ", "sprint 14 ", "Q1 ", "UTC ", "+01:00 ", "pm ", "Monday ", "end of "),
    *("Why? ", "Why ", "because ", "done ", "(done) ", "TBD ", "none ", "no action items ", "P1 ", "sev1 ", "sev"),
    *("Ann ", "Ann Lee ", "Ann, ", "Ann and ", "Ann to ", "team ", "the team ", "SRE ", "and ", "to ", "will "),
    *("a@b.example ", "a.", "a-", "a_", "A", "Aa", "a:b ", "**a**: ", "[a](b) ", "`a` ", "<br>", "<!-- ", "-->"),
    *("- [ ] ", "[x] ", "→ ", "🔥", "✅ ", "\u3000", "\u200b"),
)
PLACES = {
    "paragraph": "## Summary\n",
    "action": "## Action items\n- Add an alert. ",
    "action, in front": "## Action items\n- ",
    "detail of an action": "## Action items\n- Add an alert.\n  - ",
    "cell of an action": "## Action items\n| Action | Owner | Due |\n|--|--|--|\n| a | b | ",
    "heading": "## ",
    "bold label": "**",
    "metadata": "**Date**: ",
    "timeline": "## Timeline\n- 10:02 ",
    "timeline, in front": "## Timeline\n- ",
    "log": "## Timeline\n```\n10:02 ",
    "cause": "## Root cause\n",
    "why": "## Root cause\n1. Why? ",
}


def whole(size: int) -> Iterator[tuple[str, bytes]]:
    """Documents that are one hazard from end to end, with a name each."""
    for name, text in YAML_BOMBS.items():
        yield f"front matter: {name}", f"---\n{text}---\n{BODY}".encode()
    for name, piece in YAML_PIECES.items():
        text = piece * ((min(size, FRONT_MATTER_LIMIT) - 8) // len(piece))
        yield f"front matter of {name}", f"---\n{text}\n---\n{BODY}".encode()[:size]
        yield f"front matter of {name}, never closed", f"---\na: b\n{text}".encode()[:size]
    for name, shape in MARKDOWN_SHAPES.items():
        yield name, shape(size).encode()[:size].decode(errors="ignore").encode()


def repeated(size: int, lines: bool = False) -> Iterator[tuple[str, bytes]]:
    """Documents in which one piece fills one place; with `lines`, each piece starts a line like the first."""
    for where, before in PLACES.items():
        for piece in PIECES:
            head, _, start = before.rpartition("\n")
            if lines:
                count = size // len(f"{start}{piece}\n".encode())
                text = f"{head}\n" + f"{start}{piece}\n" * count
            else:
                text = before + piece * (size // len(piece.encode()))
            yield (
                f"{where}{' by line' if lines else ''} {piece!r}",
                text.encode()[:size].decode(errors="ignore").encode(),
            )
