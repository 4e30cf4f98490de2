"""What is a secret, and what stands for one. The secrets are put together here, so that no scanner takes offence."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.language.secrets import find_secrets, masked, without

BODY = "a8Kq2Zt7Wm" * 8
KEY = "MIIEowIBAAKCAQEAn4Kq2Zt7Wm"
SECRETS = [
    pytest.param("AKIA" + "Q3EGRI7XAMPL2K9Z", "an AWS access key", id="aws"),
    pytest.param("ASIA" + "Q3EGRI7XAMPL2K9Z", "an AWS access key", id="aws for a session"),
    *(pytest.param(f"{mark}_{BODY[:36]}", "a GitHub token", id=mark) for mark in ("ghp", "gho", "ghs", "github_pat")),
    pytest.param("glpat-" + BODY[:20], "a GitLab token", id="gitlab"),
    pytest.param("xoxb-" + "1234-5678-" + BODY[:12], "a Slack token", id="slack"),
    pytest.param("https://hooks.slack.com/services/" + "T02/B03/" + BODY[:24], "a Slack webhook", id="webhook"),
    pytest.param("sk_live_" + BODY[:24], "a Stripe key", id="stripe"),
    pytest.param("rk_live_" + BODY[:24], "a Stripe key", id="restricted stripe"),
    pytest.param("AIza" + BODY[:35], "a Google API key", id="google"),
    pytest.param("npm_" + BODY[:36], "an npm token", id="npm"),
    pytest.param("pypi-" + BODY[:60], "a PyPI token", id="pypi"),
    pytest.param("SG." + f"{BODY[:22]}.{BODY[:43]}", "a SendGrid key", id="sendgrid"),
    pytest.param("ya29." + BODY[:40], "a Google OAuth token", id="google oauth"),
    pytest.param("sk-proj-" + BODY[:48], "an OpenAI key", id="openai"),
    pytest.param("sk-ant-" + "api03-" + BODY[:48], "an Anthropic key", id="anthropic"),
    pytest.param("hf_" + BODY[:34], "a Hugging Face token", id="hugging face"),
    pytest.param("dop_v1_" + "0123456789abcdef" * 4, "a DigitalOcean token", id="digitalocean"),
    pytest.param("dckr_pat_" + BODY[:27], "a Docker Hub token", id="docker hub"),
    pytest.param("hvs." + BODY[:40], "a Vault token", id="vault"),
    pytest.param("glsa_" + BODY[:41], "a Grafana token", id="grafana"),
    pytest.param("shpat_" + "0123456789abcdef" * 2, "a Shopify token", id="shopify"),
    pytest.param("ATATT3" + BODY[:70], "an Atlassian token", id="atlassian"),
    pytest.param("xapp-" + "1-A02-" + BODY[:40], "a Slack app token", id="slack app"),
    pytest.param("AKIA" + "IOSFODNN7EXAMPLE", "an AWS access key", id="the manual's, which looks like any other"),
    pytest.param("ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a", "a GitHub token", id="that of GitHub's manual"),
    pytest.param("AccountKey=" + BODY[:80] + "==", "a password in a setting", id="azure storage"),
    pytest.param("DB_PASS=" + "k7Rw2pQz", "a password in a setting", id="short key"),
    pytest.param("eyJ" + f"{BODY[:20]}.eyJ{BODY[:40]}.{BODY[:30]}", "a JSON web token", id="jwt"),
    pytest.param("postgres://app:" + "k7-Rw2pQz@db.example.com/x", "an address with a password", id="address"),
    pytest.param("Authorization: Bearer " + BODY[:30], "a token in a header", id="bearer"),
    pytest.param("Authorization: Basic " + "ZGFuYTpzM2NyM3Q0dQ==", "a token in a header", id="basic"),
    pytest.param("password=" + "k7Rw2pQz", "a password in a setting", id="password"),
    pytest.param("DB_PASSWORD=" + "correcthorsebattery", "a password in a setting", id="environment"),
    pytest.param('client_secret: "' + BODY[:24] + '"', "a password in a setting", id="client secret"),
    pytest.param("?access_token=" + BODY[:24], "a password in a setting", id="token in an address"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), SECRETS)
def test_secret(text: str, kind: str) -> None:
    found = find_secrets(f"Somebody wrote {text} there.")
    assert [one.kind for one in found] == [kind]
    shown = masked(f"Somebody wrote {text} there.")
    assert shown.startswith("Somebody wrote ")
    assert len(shown) == len(f"Somebody wrote {text} there.")
    assert find_secrets(shown) == []
    assert not any(piece in shown for piece in (BODY[:8], "k7-Rw", "correcthorse", "ZGFu"))


@pytest.mark.parametrize(
    "text",
    [
        "AKIA" + "X" * 16,
        "ghp_" + "x" * 36,
        "ghp_***",
        "glpat-<token>",
        "https://user:***@example.com",
        "https://user:<password>@example.com",
        "https://user:$TOKEN@example.com",
        "https://user:password@example.com",
        "https://example.com:8080/a@b",
        "Authorization: Bearer <redacted>",
        "Authorization: Bearer $TOKEN",
        "bearer authentication-with-a-header-of-its-own",
        "password=***",
        "password=$DB_PASSWORD",
        "password=${secrets.DB}",
        "password=os.environ['DB']",
        "password=settings.password1",
        "password=REDACTED",
        "password=<new one>",
        "password: the one of the service account",
        "The secret: it was never tested.",
        "token: PAY-4821",
        "secret=true, token=null",
        "secretKeyRef: name: db-credentials",
        "sk_test_" + BODY[:24],
        "Tests: 4 pass: 12a34b56 is the commit.",
        "second pass = the one that failed",
        "sk-project-alpha-of-the-payments-team",
        "hf_transformers_cache",
    ],
)
def test_no_secret(text: str) -> None:
    assert find_secrets(f"Somebody wrote {text} there.") == []


PRIVATE = f"-----BEGIN RSA PRIVATE KEY-----\n{KEY}\nq2Zt7WmK\n-----END RSA PRIVATE KEY-----\nafter"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(PRIVATE, True, id="whole"),
        pytest.param(PRIVATE.replace("-----END RSA PRIVATE KEY-----\n", ""), True, id="cut off"),
        pytest.param(f"key: |\n  -----BEGIN PRIVATE KEY-----\n  {KEY}\n", True, id="indented"),
        pytest.param("-----BEGIN OPENSSH PRIVATE KEY-----\n", True, id="header alone on its line"),
        pytest.param("-----BEGIN RSA PRIVATE KEY-----\n***\n-----END RSA PRIVATE KEY-----", False, id="redacted"),
        pytest.param("-----BEGIN RSA PRIVATE KEY-----\n<key>\n", False, id="place of one"),
        pytest.param("It starts with -----BEGIN RSA PRIVATE KEY----- as usual.", False, id="told of"),
        pytest.param(f"-----BEGIN PUBLIC KEY-----\n{KEY}\n", False, id="public"),
    ],
)
def test_private_key(text: str, found: bool) -> None:
    assert bool(find_secrets(text)) is found


def test_masked_key_keeps_its_lines() -> None:
    lines = masked(PRIVATE).split("\n")
    assert lines == ["-----BEGIN RSA PRIVATE KEY-----", "*" * len(KEY), "********", *PRIVATE.split("\n")[3:]]


def test_sentences_without_secrets() -> None:
    assert without("it was abcdefgh, abcdefgh", ["abcdefgh"]) == "it was ***, ***"
    assert without('it was "abcdef', ["abcdefgh"]) == 'it was "***'
    assert without("it was abcd", ["abcdefgh"]) == "it was abcd"


@given(st.text(alphabet="AKIgphx_-./:=@ \n*eyJ0aZ<$", max_size=300))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_places_and_lines_stay(text: str) -> None:
    found = find_secrets(text)
    assert all(0 <= one.start <= one.hidden <= one.end <= len(text) for one in found)
    shown = masked(text)
    assert (len(shown), shown.count("\n")) == (len(text), text.count("\n"))


ATTACKS = [
    "eyJ",
    "eyJa.",
    "password=",
    "a_",
    "a://",
    "://:",
    "bearer ",
    "token",
    "-----BEGIN PRIVATE KEY-----",
    "ghp_a",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_comes_to_an_end(attack: str) -> None:
    text = attack * (200_000 // len(attack))
    found = find_secrets(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.end <= len(text) for one in found)
