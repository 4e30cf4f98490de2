"""Secrets in a text: tokens of well-known forms, private keys, addresses and settings with a password.

The forms are those that the issuers document for secret scanning. What stands for a secret (`***`, `<token>`,
`$TOKEN`, `xxxx`) is none; a whole token is one even where it stands in a manual, as a reader cannot tell.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple


class Secret(NamedTuple):
    """A secret in a text: 0-based offsets, end exclusive; what lies before `hidden` may be shown."""

    start: int
    end: int
    kind: str
    hidden: int


class _Form(NamedTuple):
    kind: str
    marks: tuple[str, ...]
    """One of them stands in every text that holds the form; lower case."""
    pattern: re.Pattern[str]
    """Its group `hidden` is what must not be seen."""
    lead: str | None = None
    """Where it begins with one of its marks: the characters that may belong to it in front of the mark."""


def _token(kind: str, prefix: str, body: str, marks: str) -> _Form:
    # The look-behind keeps a long run of the same letters from being searched again from each of them.
    return _Form(kind, tuple(marks.split()), re.compile(rf"(?<![A-Za-z0-9_-]){prefix}(?P<hidden>{body})"))


_WORD = r"[A-Za-z0-9_-]"
_KEY = r"pass(?:word|wd|phrase)|secret(?:[_-]?access)?(?:[_-]?key)?|api[_-]?key|access[_-]?key|account[_-]?key|token"
_SHORT = r"(?:pass|pwd)(?=[\"'`]?\s{0,2}=)"
_SCHEME = "abcdefghijklmnopqrstuvwxyz0123456789+.-"
_FORMS = (
    _token("an AWS access key", "(?:AKIA|ASIA)", r"[0-9A-Z]{16}(?![0-9A-Za-z])", "akia asia"),
    _token("a GitHub token", "gh[pousr]_", r"[A-Za-z0-9]{30,255}", "ghp_ gho_ ghu_ ghs_ ghr_"),
    _token("a GitHub token", "github_pat_", r"[A-Za-z0-9_]{22,255}", "github_pat_"),
    _token("a GitLab token", "glpat-", rf"{_WORD}{{20,255}}", "glpat-"),
    _token("a Slack token", "xox[abeprs]-", r"[A-Za-z0-9-]{10,255}", "xox"),
    _token("a Slack webhook", r"https://hooks\.slack\.com/services/", r"[A-Za-z0-9/]{20,255}", "hooks.slack.com"),
    _token("a Stripe key", "[sr]k_live_", r"[A-Za-z0-9]{16,255}", "k_live_"),
    _token("a Google API key", "AIza", rf"{_WORD}{{35}}", "aiza"),
    _token("a Google OAuth token", r"ya29\.", rf"{_WORD}{{30,500}}", "ya29."),
    _token("an OpenAI key", "sk-(?:proj|svcacct|admin)-", rf"{_WORD}{{20,255}}", "sk-proj- sk-svcacct- sk-admin-"),
    _token("an Anthropic key", "sk-ant-", rf"{_WORD}{{20,255}}", "sk-ant-"),
    _token("a Hugging Face token", "hf_", r"[A-Za-z0-9]{30,60}", "hf_"),
    _token("a DigitalOcean token", "do[opr]_v1_", r"[a-f0-9]{64}", "_v1_"),
    _token("a Docker Hub token", "dckr_pat_", rf"{_WORD}{{20,60}}", "dckr_pat_"),
    _token("a Vault token", r"hv[sbr]\.", rf"{_WORD}{{24,255}}", "hvs. hvb. hvr."),
    _token("a Grafana token", "gl(?:sa|c)_", rf"{_WORD}{{32,255}}", "glsa_ glc_"),
    _token("a Shopify token", "shp(?:at|ca|pa|ss)_", r"[a-fA-F0-9]{32}", "shpat_ shpca_ shppa_ shpss_"),
    _token("an Atlassian token", "ATATT3", r"[A-Za-z0-9_=-]{60,300}", "atatt3"),
    _token("a Slack app token", "xapp-", r"[A-Za-z0-9-]{20,255}", "xapp-"),
    _token("an npm token", "npm_", r"[A-Za-z0-9]{36}", "npm_"),
    _token("a PyPI token", "pypi-", rf"{_WORD}{{50,500}}", "pypi-"),
    _token("a SendGrid key", r"SG\.", rf"{_WORD}{{16,64}}\.{_WORD}{{16,64}}", "sg."),
    _token("a JSON web token", "eyJ", rf"{_WORD}{{10,4000}}\.eyJ{_WORD}{{10,8000}}\.{_WORD}{{10,2000}}", "eyj"),
    _Form(
        "a private key",
        ("private key",),
        re.compile(r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?P<hidden>)"),
    ),
    _Form(
        "an address with a password",
        ("://",),
        re.compile(r"(?i)(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}://[^\s/:@\"'<>`]{0,100}:(?P<hidden>[^\s/@\"'<>`]{3,200})@[\w\[]"),
        lead=_SCHEME,
    ),
    _Form(
        "a token in a header",
        ("bearer ", "basic "),
        re.compile(r"(?i)\b(?:bearer|authorization: ?basic) {1,3}(?P<hidden>[A-Za-z0-9._~+/=-]{16,4000})"),
    ),
    _Form(
        "a password in a setting",
        ("pass", "pwd", "secret", "api", "access", "account", "token"),
        re.compile(
            rf"(?i)(?P<key>{_KEY}|{_SHORT})[\"'`]?\s{{0,2}}(?P<sign>:=|=|:)\s{{0,2}}"
            r"(?P<quote>[\"']?)(?P<hidden>[^\s\"'`,;&)<>\]|]{5,200})"
        ),
        lead="",
    ),
)  # fmt: skip
_TOKENS = frozenset(form.kind for form in _FORMS if form.kind not in {
    "an address with a password", "a token in a header", "a password in a setting",
})  # fmt: skip
_STANDS_FOR_ONE = (
    "***", "...", "…", "•••", "###", "xxxx", "redact", "placeholder", "changeme", "change-me", "change_me",
    "your", "dummy", "masked", "removed", "hidden", "censored", "insert",
)  # fmt: skip
"""In lower case."""
_EXAMPLE = "example"
"""Not so in a token that is whole: it may be part of a real one's text, and whoever reads cannot tell."""
_LONG = 32
"""Characters from which on a value is a whole token."""
_NO_PASSWORDS = frozenset((
    "password", "passwd", "passphrase", "pass", "pw", "pwd", "secret", "token", "none", "null", "true", "false",
    "string", "value", "test", "foo", "bar", "required", "optional", "unset", "empty", "prompt", "enabled", "disabled",
))  # fmt: skip
_CODE = re.compile(r"[\[({$%\\<]|^[*_/]|->|::|^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$")
_KEY_BODY = re.compile(r"[A-Za-z0-9+/]{16}")
_LONGEST_KEY = 10_000
_LONGEST_LEAD = 40


def find_secrets(text: str) -> list[Secret]:
    """The secrets of a text in its order, none inside another."""
    return list(_found(text))


@lru_cache(maxsize=2)
def _found(text: str) -> tuple[Secret, ...]:
    """As find_secrets; kept, as the text of a document is asked about by its rule and again by its report."""
    low = text.lower()
    near = (form for form in _FORMS if any(mark in low for mark in form.marks))
    found = sorted(secret for form in near for secret in _of(form, text, low))
    kept: list[Secret] = []
    for secret in found:
        if not kept or secret.start >= kept[-1].end:
            kept.append(secret)
    return tuple(kept)


def masked(text: str) -> str:
    """The text with `*` for every character of a secret, line ends kept, so that places stay what they are."""
    pieces, at = [], 0
    for secret in find_secrets(text):
        hidden = text[secret.hidden : secret.end]
        pieces += [text[at : secret.hidden], *("\n" if sign == "\n" else "*" for sign in hidden)]
        at = secret.end
    return "".join([*pieces, text[at:]]) if pieces else text


def without(text: str, secrets: Iterable[str]) -> str:
    """A sentence that quotes a document, `***` in place of the document's `secrets`, cut off ones too."""
    for secret in secrets:
        for length in range(min(len(secret), 300), 4, -1):
            if secret[:length] in text:
                text = text.replace(secret[:length], "***")
                break
    return text


def _of(form: _Form, text: str, low: str) -> Iterator[Secret]:
    for match in _matches(form, text, low):
        end = match.end("hidden")
        if form.kind == "a private key":
            end = _end_of_key(text, match)
        elif not _is_literal(form, match):
            continue
        if end:
            start = match.start("key") if "key" in match.groupdict() else match.start()
            yield Secret(start, end, form.kind, match.start("hidden"))


def _matches(form: _Form, text: str, low: str) -> Iterator[re.Match[str]]:
    """The places of a form; one that begins with its mark is tried only where the mark stands, as letters of any case
    make a search slow."""
    if form.lead is None or len(low) != len(text):  # `İ` is two characters in lower case
        yield from form.pattern.finditer(text)
        return
    for mark in form.marks:
        at = low.find(mark)
        while at >= 0:
            start = at
            while start > max(0, at - _LONGEST_LEAD) and low[start - 1] in form.lead:
                start -= 1
            match = form.pattern.match(text, start)
            if match:
                yield match
            at = low.find(mark, match.end() if match else at + 1)


def _is_literal(form: _Form, match: re.Match[str]) -> bool:
    """Whether the hidden part is a secret and not what stands for one."""
    value = match["hidden"]
    low = value.lower()
    whole = form.kind in _TOKENS or len(low) >= _LONG
    if any(sign in low for sign in _STANDS_FOR_ONE) or (_EXAMPLE in low and not whole) or len(set(low)) <= 3:
        return False
    if form.kind == "an address with a password":
        return low not in _NO_PASSWORDS and not value.startswith(("$", "%", "{", "[", "(", "*"))
    if form.kind == "a token in a header":
        return _is_mixed(value)
    return form.kind != "a password in a setting" or _is_password(match, value)


def _is_password(match: re.Match[str], value: str) -> bool:
    """Whether a setting holds a literal: no name of a variable, no call, no word of a sentence."""
    value = value.rstrip(".*_!?")
    low = value.lower()
    if low in _NO_PASSWORDS or _CODE.search(value) or "://" in value or low == match["key"].lower():
        return False
    if match["key"].lower().endswith("token"):
        return len(value) >= 16 and _is_mixed(value)
    if _is_mixed(value):
        return len(value) >= (6 if match["sign"] == "=" or match["quote"] else 7)
    assigned = bool(match["quote"]) or (match["key"].isupper() and match["sign"] == "=")
    return assigned and len(value) >= 8 and "_" not in value


def _is_mixed(value: str) -> bool:
    return any(sign.isdigit() for sign in value) and any(sign.isalpha() for sign in value)


def _end_of_key(text: str, header: re.Match[str]) -> int:
    """Where a private key ends; 0 where none follows its header."""
    close = text.find("-----END", header.end(), header.end() + _LONGEST_KEY)
    blank = text.find("\n\n", header.end(), header.end() + _LONGEST_KEY)
    ends = [place for place in (close, blank) if place >= 0] or [min(len(text), header.end() + _LONGEST_KEY)]
    body = text[header.end() : min(ends)]
    first = body.replace("\\n", "\n").strip().split("\n", maxsplit=1)[0].strip(" \t>`\"'|")
    if _KEY_BODY.match(first):
        return min(ends)
    line_start = text.rfind("\n", 0, header.start()) + 1
    alone = not text[line_start : header.start()].strip(" \t>|-") and not body.split("\n", maxsplit=1)[0].strip()
    return header.end() if alone and not first and close < 0 else 0
