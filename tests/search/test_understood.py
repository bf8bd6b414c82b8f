from search.language.vocabulary import Vocabulary
from search.understood import understand
from search.words import Word

VOCABULARY = Vocabulary(
    {"sampah": 40, "tumpuk": 20, "jalan": 90, "pju": 3, "zzpju": 9}, documents=100
)


def _understand(typed, **values):
    return understand(typed, vocabulary=VOCABULARY, **values)


def test_a_place_becomes_a_chip_and_leaves_the_words():
    meant = _understand("sampah kab. bekasi")

    assert meant.regions == ("32.16",)
    assert meant.words.wanted == (Word(("sampah", "zzsampah")),)


def test_a_chip_that_was_taken_off_is_words_again():
    meant = _understand("sampah kab. bekasi", taken_off=["32.16"])

    assert meant.chips == ()
    assert [word.forms[0] for word in meant.words.wanted] == ["sampah", "kabupaten", "bekasi"]


def test_an_ordinary_word_is_offered_as_a_place_and_stays_a_word():
    meant = _understand("sampah batu")

    assert [mention.codes for mention in meant.offered] == [("35.79",)]
    assert meant.regions == ()
    assert [word.forms[0] for word in meant.words.wanted] == ["sampah", "batu"]


def test_a_word_of_reports_that_is_almost_a_place_is_no_place():
    known = Vocabulary({"beliung": 5}, documents=100)

    meant = understand("puting beliung", vocabulary=known)

    assert (meant.chips, meant.offered) == ((), ())
    assert _understand("puting beliung").regions == ("19.02",)


def test_a_mistyped_word_is_searched_for_in_both_spellings():
    meant = _understand("smapah")

    assert meant.words.wanted == (Word(("smapah", "sampah", "zzsampah")),)
    assert meant.corrections == (("smapah", "sampah"),)


def test_words_that_name_a_matter_count_as_its_other_names():
    meant = _understand("lampu jalan padam")

    assert meant.words.wanted == (
        Word(("lampu", "zzpju")),
        Word(("jalan", "zzpju")),
        Word(("padam",)),
    )


def test_what_is_denied_counts_beside_the_word():
    meant = _understand("sampah tdk tertumpuk")

    assert meant.words.wanted[-1] == Word(("tumpuk", "zxtumpuk"))
    assert meant.words.needed == 2


def test_rare_words_tell_more():
    words = _understand("jalan sampah").words

    assert words.rarity_of("sampah") > words.rarity_of("jalan") > 0


def test_the_last_word_may_still_grow():
    assert _understand("sampah tump", as_typed=True).words.wanted[-1].is_prefix


def test_a_place_alone_asks_for_no_word():
    meant = _understand("kota batu")

    assert meant.words.is_empty
    assert meant.regions == ("35.79",)


def test_stopwords_alone_are_searched_for():
    assert [word.forms[0] for word in _understand("yang mana").words.wanted] == ["yang", "mana"]
