"""Write given_names.txt and surnames.txt of pmlint/language/lexicon: names of many languages, from the locales of Faker
for Python and for JavaScript (both MIT, made by different people) and from indian-names (BSD-3-Clause).

    pip install faker indian-names && npm pack @faker-js/faker && tar xzf faker-js-faker-*.tgz
    python scripts/write_names.py package

Names in Cyrillic, Greek and Hangul are written in Latin letters as well as people of those languages mostly do in
English. A name with accents is listed with and without them. Names that also are words, products or places stay in:
`name_words.txt` and `not_people.txt` say which need more evidence. The sources are needed here and nowhere else.
"""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import metadata, resources
from pathlib import Path

import faker
from faker.providers import person

ROOT = Path(__file__).resolve().parent.parent
LEXICON = ROOT / "pmlint" / "language" / "lexicon"
SHORTEST = 3
_ARGUMENTS = 2
WIDTH = 118
HEADER = """\
# {what} of {locales} locales in Latin letters, lower case; written by scripts/write_names.py, not by hand.
# Source: the person providers of Faker {version}, https://github.com/joke2k/faker, Copyright (c) 2012 Daniele Faraglia,
# MIT License (given_names.LICENSE.txt).
"""
MORE = """\
# And: the persons of @faker-js/faker {js}, https://github.com/faker-js/faker, Copyright (c) 2022-2025 its contributors,
# MIT License; indian-names {indian}, https://github.com/ByteBaker/indian-names, Copyright (c) 2021 Shraddha Kishan
# Tripathi, BSD 3-Clause License (both in given_names.LICENSE.txt).
"""
LEFT_OUT = frozenset({"base", "eo", "it", "vi"})
"""Locales of the JavaScript one: names of no people, of antiquity, and syllables."""
_DUMP = """
const { allLocales } = await import(process.argv[1]);
const found = {};
for (const [locale, { person }] of Object.entries(allLocales)) {
  found[locale] = Object.values(person?.first_name ?? {}).flatMap((names) => names ?? []);
}
console.log(JSON.stringify(found));
"""
SHORTEST_SURNAME = 4
ENGLISH = re.compile(r"en(?:_(?:US|GB|NZ|AU|CA|IE))?\Z")
"""Their surnames stay out, as most are words too: `Banks`, `Fields`."""
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g".split(" "),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = " k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t".split(" ")
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "e"}
)


def main() -> int:
    """Write the files; the argument is the unpacked package of the JavaScript one."""
    if len(sys.argv) != _ARGUMENTS:
        print(__doc__, file=sys.stderr)
        return 2
    package = Path(sys.argv[1]).resolve()
    locales = [set(_names(provider, "first_")) for provider in _providers()]
    more = [*_of_javascript(package), set(_indian())]
    js = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    notice = MORE.format(js=js, indian=metadata.version("indian-names"))
    _write("given_names", "Given names", [*locales, *more], SHORTEST, notice)
    others = (module for module in _providers() if not ENGLISH.match(module.__module__.rpartition(".")[2]))
    _write("surnames", "Surnames", [set(_names(provider, "last_")) for provider in others], SHORTEST_SURNAME, "")
    return 0


def _write(name: str, what: str, locales: Iterable[set[str]], shortest: int, notice: str) -> None:
    spelt = [{form for name in names for form in _forms(name)} for names in locales]
    kept = sorted(name for name in frozenset().union(*spelt) if len(name) >= shortest or not name.isascii())
    count = sum(map(bool, spelt))
    header = HEADER.format(what=what, locales=count, version=faker.VERSION) + notice
    text = header + "\n".join(_lines(kept)) + "\n"
    (LEXICON / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(kept)} {what.lower()} of {count} locales, {len(text.encode()):,} bytes")


def _of_javascript(package: Path) -> list[set[str]]:
    module = (package / "dist" / "index.js").as_uri()
    command = [shutil.which("node") or "node", "--input-type=module", "-e", _DUMP, module]
    ran = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return [set(names) for locale, names in json.loads(ran.stdout).items() if locale not in LEFT_OUT]


def _indian() -> Iterator[str]:
    folder = resources.files("indian_names")
    for file in ("first.female.names", "first.male.names"):
        yield from folder.joinpath(file).read_text(encoding="utf-8").split()


def _providers() -> Iterator[type]:
    folder = Path(person.__file__).parent
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith("__"):
            yield importlib.import_module(f"{person.__name__}.{path.name}").Provider


def _names(provider: type, prefix: str) -> Iterator[str]:
    for key in dir(provider):
        value = getattr(provider, key)
        if key.startswith(prefix) and isinstance(value, Iterable) and not isinstance(value, str):
            for entry in value:
                yield from entry if isinstance(entry, (tuple, list)) else (entry,)


def _forms(name: str) -> Iterator[str]:
    """A name in Latin letters, in lower case, with its accents and without; nothing where it cannot be written so."""
    low = unicodedata.normalize("NFC", name.casefold().strip())
    for part in re.split(r"[\s.]+", _in_latin(low)):
        bare = part.strip("-'’")
        if bare and all(_is_latin(sign) or sign in "-'’" for sign in bare):
            yield bare
            yield _without_accents(bare)


def _without_accents(name: str) -> str:
    kept = (sign for sign in unicodedata.normalize("NFD", name) if sign.isascii() or ord(sign) in _PLAIN)
    return "".join(kept).translate(_PLAIN)


def _in_latin(name: str) -> str:
    if any("가" <= sign <= "힣" for sign in name):
        return "".join(_syllable(sign) for sign in name)
    if all(sign in _CYRILLIC or sign == "-" for sign in name):
        written = "".join(_CYRILLIC.get(sign, sign) for sign in name)
        return f"{written} {written.replace('iy', 'y')} {written.replace('iy', 'i').replace('ey', 'ei')}"
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
    return "".join(_GREEK.get(sign, sign) for sign in bare) if all(sign in _GREEK for sign in bare) else name


def _syllable(sign: str) -> str:
    if not "가" <= sign <= "힣":
        return sign
    code = ord(sign) - ord("가")
    return _INITIALS[code // 588] + _MEDIALS[code % 588 // 28] + _FINALS[code % 28]


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and "LATIN" in unicodedata.name(sign, "")


def _lines(names: Iterable[str]) -> Iterator[str]:
    line = ""
    for name in names:
        if line and len(line) + 1 + len(name) > WIDTH:
            yield line
            line = ""
        line = f"{line} {name}".strip()
    if line:
        yield line


if __name__ == "__main__":
    sys.exit(main())
