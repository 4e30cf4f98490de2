"""Text, its sentences and words."""

import pytest

from pmlint.language.sentences import MOST_WORDS, read_sentences
from pmlint.model.prose import BLANK


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[one.start : one.end] for one in read_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It broke. It was fixed.", ["It broke.", "It was fixed."]),
        ("It broke! “Why?” asked nobody.", ["It broke!", "“Why?” asked nobody."]),
        ("It broke. @sam said so. sam@ said so.", ["It broke.", "@sam said so.", "sam@ said so."]),
        ("(It broke.) Then it ran.", ["(It broke.)", "Then it ran."]),
        ("It broke in v1.2. 3 nodes fell.", ["It broke in v1.2.", "3 nodes fell."]),
        ("We saw it, e.g. The queue, i.e. Kafka.", ["We saw it, e.g. The queue, i.e. Kafka."]),
        ("It was found by Emil C. in time.", ["It was found by Emil C. in time."]),
        ("Found by J. Birchall. It broke.", ["Found by J. Birchall.", "It broke."]),
        ("We took option A. Then it broke.", ["We took option A.", "Then it broke."]),
        ("It broke on node.js v10.2.3 at 10.30 h", ["It broke on node.js v10.2.3 at 10.30 h"]),
        ("one line\ngoes on", ["one line\ngoes on"]),
        ("first\n- second\n2. third", ["first", "- second", "2. third"]),
        ("Owner: @sam\nDue: Friday", ["Owner: @sam", "Due: Friday"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya's push", ["Priya", "'s", "push"]),
        ("Priya’s push", ["Priya", "'s", "push"]),
        ("didn’t fat-finger it", ["didn't", "fat-finger", "it"]),
        ("@sam-k, maxone@ and dana@shop.example", ["@sam-k", ",", "maxone@", "and", "dana@shop.example"]),
        ("Łukasz, Thu Hà", ["Łukasz", ",", "Thu", "Hà"]),
        (f"ran {BLANK * 4} twice", ["ran", BLANK * 4, "twice"]),
        ("v1.2, a/b_c", ["v1.2", ",", "a/b_c"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    words = read_sentences(text)[0].words
    assert [word.text for word in words] == [text.replace("’", "'")[word.start : word.end] for word in words]
    assert [word.text for word in words] == expected


def test_quoted_words_are_marked() -> None:
    words = read_sentences('The log said "disk full" again')[0].words
    assert [word.text for word in words if word.quoted] == ["disk", "full"]
    assert not any(word.quoted for word in read_sentences('A 17" screen broke')[0].words)


def test_a_sentence_without_end_is_cut() -> None:
    found = read_sentences("word " * (MOST_WORDS * 2 + 1))
    assert [len(one.words) for one in found] == [MOST_WORDS, MOST_WORDS, 1]
