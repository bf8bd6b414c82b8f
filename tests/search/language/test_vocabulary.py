import time

import pytest

from search.language.vocabulary import Vocabulary

COUNTS = {
    "sampah": 90,
    "sampan": 2,
    "jembat": 40,
    "bansos": 30,
    "drainase": 12,
    "tumpuk": 8,
    "12": 1,
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sampha", ("sampah",)),
        ("samph", ("sampah",)),
        ("jembatt", ("jembat",)),
        ("bnsos", ("bansos",)),
        ("abnsos", ("bansos",)),
        ("drianaes", ("drainase",)),
        ("zxcvb", ()),
    ],
)
def test_unknown_words_are_corrected_by_the_index(typed, meant):
    assert Vocabulary(COUNTS, documents=100).nearest(typed) == meant


@pytest.mark.parametrize("known", ["sampah", "rumah", "service", "bekasi", "2024", "rt"])
def test_known_words_are_never_corrected(known):
    assert (
        Vocabulary(COUNTS | {"rumahh": 5, "servicee": 3, "bekas": 7}, documents=100).nearest(known)
        == ()
    )


def test_an_empty_index_corrects_nothing():
    assert Vocabulary({}, documents=100).nearest("sampha") == ()


def test_a_millisecond_a_word_over_fifty_thousand_words():
    letters = "abcdefghijklmnopqrstuvwxyz"
    counts = {
        first + second + third + tail: 1
        for first in letters
        for second in letters
        for third in letters
        for tail in ("nuk", "rata", "gal")
    }
    spelling = Vocabulary(counts, documents=100)
    begun = time.process_time()

    for _ in range(50):
        spelling.nearest("qzwratax")

    assert len(counts) > 50_000
    assert (time.process_time() - begun) / 50 <= 0.001
