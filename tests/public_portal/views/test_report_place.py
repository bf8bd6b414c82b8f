from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tenants.models.agency import AgencyState
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC
from tests.public_portal.seeing import (
    chosen_of,
    draft_of,
    options_of,
    summary_of,
    text_of,
    value_of,
)
from tests.public_portal.writing import Writing, place


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).begin()


def put(agency, state):
    with scope(EVERYTHING):
        type(agency).objects.filter(pk=agency.pk).update(state=state)


def choose(writing, *, what="next", **chosen):
    """Press the button that asks for the next choices, and look at them."""
    response = writing.post("2-lokasi", {"pilih": what, **chosen})
    assert response.status_code == 302
    return writing.visitor.get(response["Location"].split("#")[0])


def test_it_works(writing, agency):
    response = writing.post("2-lokasi", place(agency))

    assert response.status_code == 302
    assert response["Location"] == writing.address("3-bukti")
    assert draft_of(writing).answers["place"] == {
        "event_on": (timezone.localdate() - timedelta(days=1)).isoformat(),
        "province": "33",
        "regency": "33.04",
        "district": "33.04.07",
        "place": "Jl. Raya Bawang 1",
        "point": "",
        "agency": str(agency.pk),
        "agency_id": agency.pk,
        "is_done": True,
    }


def test_without_javascript_each_choice_brings_the_next_one(writing, agency):
    first = writing.visitor.get(writing.address("2-lokasi"))
    second = choose(writing, province="33", event_on="2026-03-01")
    third = choose(writing, province="33", regency="33.04", event_on="2026-03-01")

    assert len(options_of(first, "province")) == 39
    assert options_of(first, "regency") == []
    assert "33.04" in options_of(second, "regency")
    assert chosen_of(second, "province") == "33"
    assert "33.04.07" in options_of(third, "district")
    assert value_of(third, "event_on") == "2026-03-01"
    assert options_of(third, "agency") == [str(agency.pk), "0"]
    assert chosen_of(third, "agency") == str(agency.pk)
    assert "Disarankan: berwenang atas pelayanan pemerintah daerah di Kabupaten Banjarnegara." in (
        text_of(third)
    )


def test_htmx_gets_the_next_choice_alone(writing):
    chosen = {"pilih": "province", "province": "33", "event_on": "2026-03-01"}

    response = writing.post("2-lokasi", chosen, headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert response.content.decode().strip().startswith('<div id="tempat">')
    assert "33.04" in options_of(response, "regency")
    assert draft_of(writing).answers["place"] == {
        "event_on": "2026-03-01",
        "province": "33",
        "is_done": False,
    }


def test_another_province_takes_back_what_lay_in_the_first(writing, agency):
    writing.locate()

    page = choose(writing, what="province", **{**place(agency), "province": "32"})

    assert chosen_of(page, "province") == "32"
    assert chosen_of(page, "regency") == ""
    assert options_of(page, "agency") == []


def test_another_province_without_javascript_asks_for_its_regencies(writing, agency):
    response = writing.post("2-lokasi", place(agency, province="32"))

    assert response["Location"] == writing.address("2-lokasi") + "#tempat"
    assert "32.01" in options_of(writing.visitor.get(writing.address("2-lokasi")), "regency")


def test_another_regency_takes_back_the_district_and_the_agency(writing, agency):
    page = choose(writing, what="regency", **place(agency, regency="33.05"))

    assert chosen_of(page, "district") == ""
    assert "33.05.01" in options_of(page, "district")
    assert chosen_of(page, "agency") != str(agency.pk)


def test_an_agency_is_found_by_its_name_and_stays_chosen(writing, agency, other_agency):
    page = choose(writing, what="find", **place(agency, find="kesehatan"))
    response = writing.post("2-lokasi", place(agency, agency=str(other_agency.pk)))

    assert options_of(page, "agency") == [str(agency.pk), str(other_agency.pk), "0"]
    assert response.status_code == 302
    assert draft_of(writing).answers["place"]["agency_id"] == other_agency.pk
    again = writing.visitor.get(writing.address("2-lokasi"))
    assert chosen_of(again, "agency") == str(other_agency.pk)


def test_a_place_whose_agency_has_not_joined_falls_to_the_province(writing, agency, province):
    put(agency, AgencyState.PREPARING)

    page = choose(writing, province="33", regency="33.04")

    assert chosen_of(page, "agency") == str(province.pk)
    assert "membawahi Kabupaten Banjarnegara, yang belum bergabung sendiri" in text_of(page)


def test_a_place_that_nobody_answers_for_is_left_to_the_desk(writing):
    page = choose(writing, province="75", regency="75.01")

    assert options_of(page, "agency") == ["0"]
    assert chosen_of(page, "agency") == "0"


def test_the_agency_may_be_left_open(writing, agency):
    writing.locate(agency="0")

    assert draft_of(writing).answers["place"]["agency_id"] is None


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"event_on": ""}, "“Tanggal kejadian” belum diisi."),
        ({"event_on": "kemarin"}, "Tulis “Tanggal kejadian” sebagai tanggal, misalnya 16/11/2026."),
        ({"event_on": "2999-01-01"}, "Tanggal kejadian tidak boleh setelah hari ini."),
        ({"district": "32.01.01"}, "Pilih “Kecamatan” dari daftar yang tersedia."),
        ({"place": "a" * 201}, "“Alamat atau patokan” paling banyak 200 karakter; sekarang 201."),
        (
            {"point": "Bawang"},
            "Tulis dua angka, lintang lalu bujur, misalnya -7.41333, 109.63667.",
        ),
        (
            {"point": "52.5, 13.4"},
            "Titik itu berada di luar Indonesia. Pilih titik lain, atau kosongkan.",
        ),
        ({"agency": ""}, "“Instansi yang dituju” belum dipilih."),
        (
            {"agency": "99999999999999999999"},
            "Pilih “Instansi yang dituju” dari daftar yang tersedia.",
        ),
        ({"agency": "-1"}, "Pilih “Instansi yang dituju” dari daftar yang tersedia."),
        ({"find": "a" * 81}, "“Cari nama instansi” paling banyak 80 karakter; sekarang 81."),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(writing, agency, changed, sentence):
    before = draft_of(writing)

    response = writing.post("2-lokasi", place(agency, **changed))

    assert response.status_code == 422
    assert summary_of(response) == [sentence]
    assert chosen_of(response, "regency") == "33.04"
    if "place" not in changed:
        assert value_of(response, "place") == "Jl. Raya Bawang 1"
    assert draft_of(writing) == before


@pytest.mark.parametrize(
    ("province", "regency"),
    [("", ""), ("xx", "xx.01"), ("33\x00", "33\x00.04"), ("٣٣", "٣٣.04"), ("99", "99.01")],
)
def test_a_place_that_is_none_is_asked_for_again(writing, agency, province, regency):
    response = writing.post("2-lokasi", place(agency, province=province, regency=regency))

    assert response.status_code == 422
    assert len(options_of(response, "province")) == 39


def test_an_aspiration_asks_where_the_reporter_lives_and_not_when(visitor, agency):
    writing = Writing(visitor, agency).begin(report_class="ASPIRATION")

    page = choose(writing, province="33", regency="33.04")
    response = writing.post("2-lokasi", {"province": "33", "regency": "33.04", "agency": "0"})

    assert "Dari mana Anda?" in text_of(page)
    assert 'name="event_on"' not in page.content.decode()
    assert chosen_of(page, "agency") == "0"
    assert response.status_code == 302


def test_personal_data_in_the_story_is_pointed_out(visitor, agency):
    writing = Writing(visitor, agency).begin(body="NIK saya 3304011708900001")

    page = writing.visitor.get(writing.address("2-lokasi"))

    assert "NIK ***0001" in text_of(page)
    assert f'href="{writing.address("1-masalah")}"' in page.content.decode()


def test_a_stale_page_keeps_what_was_typed(agency, places):
    visitor = Client(HTTP_HOST=PUBLIC, enforce_csrf_checks=True)

    response = visitor.post("/lapor/aaaaaaaaaaaa/2-lokasi/", {**place(agency), "pilih": "next"})

    assert response.status_code == 403
    assert value_of(response, "place") == "Jl. Raya Bawang 1"
    assert chosen_of(response, "district") == "33.04.07"


def test_its_statements_are_few(writing, agency, statements):
    writing.locate(find="kesehatan")

    with statements() as reading:
        writing.visitor.get(writing.address("2-lokasi"))
    with statements() as sending:
        writing.post("2-lokasi", place(agency, find="kesehatan"))

    assert len(reading.texts()) == 6
    assert len(sending.texts()) == 8
