import pytest

from search.language.denials import is_denial
from search.language.normalise import denials_in, plain_tokens, tokens


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Pegawai tidak ramah", "ramah"),
        ("pegawai gk ramah, tdk sopan", "ramah sopan"),
        ("lampu belum juga menyala", "nyala"),
        ("papan tidak bisa dibaca", "baca"),
        ("parkir tanpa karcis", "karcis"),
        ("bukannya diperbaiki", ""),
        ("tidak", ""),
        ("tidak, tidak, belum ada", ""),
        ("air mengalir", ""),
        ("", ""),
    ],
)
def test_the_word_after_one_that_denies_is_denied(text, denied):
    assert " ".join(each.word for each in denials_in(text)) == denied


def test_its_token_is_added_and_nothing_is_taken_away():
    assert tokens("Pegawai tidak ramah") == ["pegawai", "ramah", "zxramah"]
    assert plain_tokens("Pegawai tidak ramah") == ["pegawai", "ramah"]
    assert [token for token in tokens("Pegawai ramah") if is_denial(token)] == []


def test_however_it_is_written_it_is_one_token():
    ways = ("tidak diangkut", "tdk diangkut", "ga diangkut", "belum diangkut", "blm terangkut")

    assert {tokens(way)[-1] for way in ways} == {"zxangkut"}
