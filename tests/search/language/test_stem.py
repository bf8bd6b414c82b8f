import pytest

from search.language.fold import fold
from search.language.gazetteer import places_by_code
from search.language.stem import stem
from tests.search.language.derivations import ROOTS, held_out_pairs

FEWEST_AGREEING = 0.96


def test_derived_words_and_their_roots_agree():
    pairs = held_out_pairs()

    agree = [stem(derived) == stem(root) for derived, root in pairs]

    assert len(pairs) == 249
    assert sum(agree) / len(agree) >= FEWEST_AGREEING


def test_roots_are_not_altered():
    roots = set(ROOTS.split())

    assert len(roots) > 300
    assert {root: stem(root) for root in roots if stem(root) != root} == {}


def test_words_in_names_of_places_are_not_altered():
    names = {
        word
        for place in places_by_code().values()
        for word in fold(place.name).split()
        if word.isalpha() and word not in {"kabupaten", "kota", "administrasi"}
    }

    altered = {name: stem(name) for name in names if stem(name) != name}

    assert len(names) > 5_000
    assert len(altered) / len(names) < 0.001


@pytest.mark.parametrize("word", ["sekolah", "masalah", "berita", "sungai", "bekasi", "bali"])
def test_words_that_only_look_derived_stay(word):
    assert stem(word) == word


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("rumahku", "rumah"),
        ("rumahmu", "rumah"),
        ("rusaknya", "rusak"),
        ("laporlah", "lapor"),
        ("benarkah", "benar"),
        ("ktpnya", "ktp"),
        ("dikeluhkannya", "keluh"),
        ("pemadaman", "padam"),
        ("pengaspalan", "aspal"),
        ("pemerintahan", "pemerintah"),
    ],
)
def test_affixes_come_off(word, root):
    assert stem(word) == root


@pytest.mark.parametrize(
    "word",
    ["service", "meeting", "building", "online", "driver", "permission", "streets", "memory"],
)
def test_english_is_left_alone(word):
    assert stem(word) == word


@pytest.mark.parametrize("word", ["di", "ktp", "2024", "rt03", ""])
def test_short_words_and_numbers_stay(word):
    assert stem(word) == word
