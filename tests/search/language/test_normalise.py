import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language import concepts, normalise
from search.language.denials import denied_in
from search.language.normalise import normalised, plain_tokens, query_tokens, spans, tokens
from search.language.word_lists import slang, stopwords

COMPLAINT = (
    "Jalan raya di depan pasar Kecamatan Batu rusak parah sudah dua tahun blm diperbaiki, mohon"
    " ditindaklanjuti segera krn banyak pengendara motor yang jatuh saat hujan."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jln. raya yg rusaaaak, blm diperbaiki!!", "jalan raya rusak baik"),
        ("jalan-jalan dan anak2nya", "jalan anak"),
        ("sayur-mayur", "sayur mayur"),
        ("bolak-balik ke kec.", "bolak balik kecamatan"),
        ("LP26-8K3M-7QX7 dan lp268k3m7qx7", "lp268k3m7qx7 lp268k3m7qx7"),
        ("Rp50.000 atau 1.250.000", "50000 1250000"),
        ("Café Ämbulans", "cafe ambulans"),
        ("e-KTP-ku", "ktp"),
        ("dioper2 terus", "oper"),
        ("pemkab", "perintah kabupaten"),
        ("", ""),
    ],
)
def test_words_become_tokens(text, found):
    expected = found.replace("perintah", "pemerintah").split()

    assert plain_tokens(text) == expected


def test_a_matter_follows_the_words_in_documents_and_queries():
    assert tokens("lampu jalan mati") == ["lampu", "jalan", "mati", "zzpju"]
    assert query_tokens("PJU padam") == ["pju", "padam", "zzpju"]
    assert normalised("PJU padam") == "pju padam zzpju"


def test_a_query_of_stopwords_alone_keeps_them():
    assert tokens("yang sudah") == []
    assert query_tokens("yang sudah") == ["yang", "sudah"]


def test_spans_tell_where_words_stand():
    text = "Jln. yg RUSAK-rusak"

    found = [(text[span.start : span.end], span.tokens) for span in spans(text)]

    assert found == [("Jln", ("jalan",)), ("RUSAK-rusak", ("rusak",))]


@given(st.text())
def test_any_text_has_tokens_without_spaces(text):
    assert [token for token in query_tokens(text) if not token or token.split() != [token]] == []


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz -", max_size=40))
def test_case_does_not_matter(text):
    assert tokens(text.upper()) == tokens(text)


def test_abbreviations_are_many_and_none_is_a_stopword_for_nothing():
    assert len(slang()) >= 200
    assert [written for written in slang() if written in stopwords()] == []


def test_five_thousand_short_complaints_a_second():
    tokens(COMPLAINT)
    begun = time.process_time()

    for _ in range(2_000):
        tokens(COMPLAINT)

    assert 2_000 / (time.process_time() - begun) >= 5_000


@given(
    st.text()
    | st.sampled_from(
        ["lampu jalan PJU mati di jln. raya", "rumah sakit umum RSUD", "petugas tdk ramah"]
    )
)
def test_what_is_remembered_of_words_changes_nothing(text):
    written = normalise._WRITTEN.findall(normalise.fold(text))
    forms = {word: tuple(normalise._tokens_of(word)) for word in written}
    words = [token for word in written for token in forms[word]]

    assert plain_tokens(text) == words
    names = concepts._names(plain_tokens)
    matters = [
        next(matter for phrase, matter in names[token] if _stands(phrase, words, start))
        for start, token in enumerate(words)
        if any(_stands(phrase, words, start) for phrase, _matter in names.get(token, ()))
    ]
    denied = [found.token for found in denied_in(written, forms)]
    assert tokens(text) == words + matters + denied


def _stands(phrase, words, start):
    return tuple(words[start : start + len(phrase)]) == phrase
