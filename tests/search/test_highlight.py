import pytest

from search.highlight import excerpt, marked
from search.words import Word, Words

LIGHT = Words(wanted=(Word(("lampu",)),))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Lampu jalan", "<mark>Lampu</mark> jalan"),
        ("LAMPU, lampu.", "<mark>LAMPU</mark>, <mark>lampu</mark>."),
        ("Jalan", "Jalan"),
        ("", ""),
        ("<b>lampu</b> & 'ini'", "&lt;b&gt;<mark>lampu</mark>&lt;/b&gt; &amp; &#x27;ini&#x27;"),
    ],
)
def test_what_was_found_is_marked_and_all_else_escaped(text, html):
    assert marked(text, LIGHT) == html


def test_other_forms_of_a_word_are_marked():
    assert marked("Lampunya padam", LIGHT) == "<mark>Lampunya</mark> padam"


def test_beginnings_and_words_of_phrases_are_marked():
    typed = Words(wanted=(Word(("lam",), is_prefix=True),))
    assert marked("Lampu lama", typed) == "<mark>Lampu</mark> <mark>lama</mark>"

    phrase = Words(phrases=(("lampu", "jalan"),))
    assert marked("Lampu jalan", phrase) == "<mark>Lampu</mark> <mark>jalan</mark>"


def test_nothing_is_marked_where_nothing_was_asked():
    assert marked("Lampu <i>", Words(without=(("lampu",),))) == "Lampu &lt;i&gt;"


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("Lampu padam.", LIGHT) == "<mark>Lampu</mark> padam."


def test_an_excerpt_begins_before_the_first_word_found():
    text = (
        "Sudah lama. " * 20 + "Ada lampu yang padam di sini sejak kemarin malam. " + "Gelap. " * 40
    )

    html = excerpt(text, LIGHT, most=80)

    assert html.startswith("… ")
    assert html.endswith(" …")
    assert "<mark>lampu</mark>" in html
    assert len(html) < 80 + len("… <mark></mark> …") + 1


def test_without_a_word_found_an_excerpt_is_the_beginning():
    html = excerpt("Gelap sekali malam ini. " * 30, LIGHT, most=30)

    assert html == "Gelap sekali malam ini. Gelap …"


def test_a_text_without_a_space_is_cut_all_the_same():
    assert excerpt("x" * 500, LIGHT, most=10) == "xxxxxxxxxx …"
    assert excerpt("y" * 300 + "," + "lampu" + "," + "z" * 300, LIGHT, most=10).startswith("… ")
