import pytest

from search.language.concepts import is_concept
from search.language.normalise import plain_tokens, tokens
from search.language.word_lists import synonym_lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PJU mati", "penerangan jalan umum padam"),
        ("pungli", "ada pungutan liar"),
        ("air PAM", "PDAM"),
        ("pkm", "puskesmas"),
        ("e-KTP", "kartu tanda penduduk"),
        ("rumah sakit umum", "RSUD"),
    ],
)
def test_names_of_one_matter_share_its_token(one, other):
    shared = set(tokens(one)) & set(tokens(other))

    assert shared


def test_other_words_have_no_matter():
    assert [token for token in tokens("jalan dan lampu") if is_concept(token)] == []


def test_no_word_alone_names_two_matters():
    named = {}
    for line in synonym_lines():
        for phrase in line:
            found = tuple(plain_tokens(phrase))
            if len(found) == 1:
                named.setdefault(found, set()).add(line[0])

    assert {word: lines for word, lines in named.items() if len(lines) > 1} == {}


def test_every_phrase_has_a_word():
    assert [phrase for line in synonym_lines() for phrase in line if not plain_tokens(phrase)] == []
