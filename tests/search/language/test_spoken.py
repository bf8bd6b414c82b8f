import pytest

from search.language.stem import stem


@pytest.mark.parametrize(
    ("spoken", "root"),
    [
        ("ilang", "hilang"),
        ("idup", "hidup"),
        ("asep", "asap"),
        ("telor", "telur"),
        ("jatoh", "jatuh"),
        ("pake", "pakai"),
        ("benerin", "benar"),
        ("diangkutin", "angkut"),
        ("ngurusin", "urus"),
        ("ketuker", "tukar"),
        ("tenggelem", "tenggelam"),
    ],
)
def test_words_written_as_they_are_spoken_have_the_root_that_is_meant(spoken, root):
    assert stem(spoken) == root


@pytest.mark.parametrize("word", ["gudang", "sepi", "subuh", "gatal", "pinjol", "sutarjo", "keong"])
def test_what_only_looks_so_stays(word):
    assert stem(word) == word
