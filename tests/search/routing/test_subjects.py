from search.language.normalise import plain_tokens
from search.routing.features import features, of_subject
from search.routing.subjects import subjects_in


def _named(text):
    return {each.subject: each for each in subjects_in(plain_tokens(text))}


def test_a_field_is_known_by_its_words_however_they_are_inflected():
    assert {"tree", "waste"} <= set(_named("Pemangkasan pohonnya, sampahnya diangkut"))


def test_a_phrase_of_one_field_tells_more_than_a_word_of_several():
    worth = {
        (each.subject, each.start, each.end): each.worth
        for each in subjects_in(plain_tokens("Jalan provinsi rusak"))
    }

    assert worth["road_of_province", 0, 2] > worth["road", 0, 1]
    assert worth["road_of_province", 0, 2] > worth["road_of_province", 1, 2]


def test_a_text_of_no_field_names_none():
    assert _named("Selamat pagi") == {}
    assert _named("") == {}


def test_fields_weigh_as_much_as_words_however_long_the_text_is():
    found = features(
        title="Paspor", body="Antrean paspor di kantor imigrasi, paspor saya lama. " * 9
    )

    fields = [worth for name, worth in found.items() if name.startswith(of_subject(""))]
    words = [worth for name, worth in found.items() if not name.startswith(of_subject(""))]

    assert max(found, key=found.__getitem__) == of_subject("passport")
    assert round(sum(worth * worth for worth in fields), 6) == 1
    assert round(sum(worth * worth for worth in words), 6) == 1
