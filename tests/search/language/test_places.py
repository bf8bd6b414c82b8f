import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language.gazetteer import full_name, places_by_code
from search.language.places import mentions_in, narrowest_codes, without


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("jalan rusak di malang", ("35.07", "35.73")),
        ("kota batu sampah", ("35.79",)),
        ("kab. bekasi banjir", ("32.16",)),
        ("lampu mati bekassi", ("32.16", "32.75")),
        ("ktp surabya", ("35.78",)),
        ("banjir jaksel", ("31.74",)),
        ("kec. cibinong", ("32.01.01",)),
        ("taman sidoarjo", ("35.15.13",)),
        ("karanganyar kebumen", ("33.05.20",)),
        ("tanjungpinang", ("21.72",)),
        ("provinsi jawa barat bansos", ("32",)),
        ("jogja", ("34",)),
        ("Kota Baru Kalsel", ("63.02",)),
        ("kecamatan", ()),
        ("pemkot surabaya", ("35.78",)),
    ],
)
def test_names_of_places_are_found(query, codes):
    certain = [mention for mention in mentions_in(query) if mention.certain]

    assert narrowest_codes(certain) == codes


@pytest.mark.parametrize("query", ["batu besar", "nasib malang", "pati jiwa", "jalan sragen rusak"])
def test_ordinary_words_are_only_suggested(query):
    assert [mention.certain for mention in mentions_in(query)] == [False]


@pytest.mark.parametrize("query", ["bekassi banjir", "puting beliung rumah rusak"])
def test_what_is_almost_a_name_is_one_at_the_end_or_behind_a_marker(query):
    assert [mention.certain for mention in mentions_in(query)] == [False]


@pytest.mark.parametrize("query", ["jalan raya bogor macet", "jl. bandung"])
def test_names_of_streets_are_only_suggested(query):
    assert [mention.certain for mention in mentions_in(query)] == [False]


@pytest.mark.parametrize(
    "query", ["taman rusak", "petugas parkir", "pungutan sekolah dasar", "pelayanan ketus", ""]
)
def test_what_names_no_place_is_left_alone(query):
    assert mentions_in(query) == ()


def test_what_a_chip_says_is_taken_out_of_the_words():
    query = "sampah kab. bekasi menumpuk"

    assert without(query, mentions_in(query)) == "sampah menumpuk"


def test_a_district_is_named_with_its_regency():
    places = places_by_code()

    assert full_name(places["32.01.01"]) == "Kecamatan Cibinong, Kabupaten Bogor"
    assert full_name(places["35.79"]) == "Kota Batu"


@given(st.text())
def test_places_of_any_text_stand_inside_it(text):
    assert [m for m in mentions_in(text) if not 0 <= m.start < m.end <= len(text)] == []


def test_five_milliseconds_a_query():
    mentions_in("bekassi")
    begun = time.process_time()

    for _ in range(100):
        mentions_in("jalan rusak di bekassi tolong diperbaiki")

    assert (time.process_time() - begun) / 100 <= 0.005
