"""Agencies as everybody may look them up: a list, and a page of each."""

from datetime import date

import pytest

from casework.actions.record_sop import record_sop
from register.rules.steps import Step
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tests.factories import dormant
from tests.factories.consoles import fresh_life
from tests.factories.everything import EVERYTHING
from tests.factories.lives import admin_of, make_unit
from tests.public_portal.seeing import text_of
from tests.public_portal.views.test_statistics import _body, add

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/instansi/"


def names(answer):
    return [body.name for body, _kind in answer.context["rows"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "banjar"}, ["Pemerintah Kabupaten Banjarnegara"]),
        ({"jenis": "MINISTRY"}, ["Kementerian Kesehatan"]),
        (
            {"provinsi": "33"},
            ["Pemerintah Kabupaten Banjarnegara", "Pemerintah Provinsi Jawa Tengah"],
        ),
        ({"provinsi": "51"}, []),
        ({"q": "zzz"}, []),
        ({"jenis": "X"}, []),
        ({"jenis": "\x00"}, []),
        ({"provinsi": "\x00"}, []),
        ({"provinsi": "33%"}, []),
    ],
)
def test_searching_by_name_kind_and_province(visitor, agency, query, found):
    answer = visitor.get(LIST, query)

    assert answer.status_code == 200
    assert names(answer) == found
    assert ("Tidak ada instansi yang cocok" in text_of(answer)) == (found == [])


@pytest.mark.parametrize("number", [5, 120])
def test_fifty_a_page_and_few_statements(visitor, agency, statements, number):
    with scope(EVERYTHING):
        Agency.objects.bulk_create(_body(place) for place in range(number))
    query = {"jenis": "NATIONAL_BODY"}
    page = visitor.get(LIST, query)

    with statements() as taken:
        visitor.get(LIST, query)

    assert len(taken.texts()) == 2
    found = names(page)
    while page.context["next_url"]:
        page = visitor.get(page.context["next_url"])
        found += names(page)
    assert found == [f"Badan {place:03}" for place in range(number)]


def test_a_damaged_link_begins_anew(visitor, agency):
    assert "Daftar ditampilkan dari awal." in text_of(visitor.get(LIST, {"s": "%%%"}))


def test_a_page_tells_times_units_procedures_figures_and_what_was_settled(visitor, agency):
    make_unit(agency, name="Puskesmas Bawang 1")
    step = {"activity": "Memeriksa laporan", "time": "1–3 hari kerja"}
    with scope(of_agency(agency)):
        record_sop(
            number="065/1/2026", title="SOP Verifikasi", steps=[step], valid_from=date(2026, 1, 2)
        )
    life = fresh_life(title="Lampu jalan padam")
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=5)
    add(agency.pk, {"DONE": 12, "T7_MET": 12})

    answer = visitor.get(f"/instansi/{agency.slug}/")
    text = text_of(answer)

    assert answer.status_code == 200
    times = [tuple(map(str, row)) for row in answer.context["times"].rows]
    assert ("Pengaduan", "5 hari kerja", "10 hari kerja", "14 hari kerja") in times
    for said in ("Puskesmas Bawang 1", "SOP Verifikasi (065/1/2026)", "Memeriksa laporan",
                 "Lampu jalan padam", "100,0\xa0%".replace("\xa0", " ")):  # fmt: skip
        assert said in text
    assert "Instansi ini belum bergabung" not in text


def test_a_page_leads_to_the_search_of_its_reports(visitor, agency):
    life = fresh_life(title="Lampu jalan padam")
    life.route(agency)
    life.work()

    page = visitor.get(f"/instansi/{agency.slug}/").content.decode()
    leads = f"/jelajahi/?instansi={agency.pk}"
    found = visitor.get(leads)

    assert f'href="{leads}"' in page
    assert [line.number for line in found.context["page"].lines] == [life.report.number]


def test_of_few_reports_no_ratio(visitor, agency):
    add(agency.pk, {"DONE": 9, "T7_MET": 9})

    text = text_of(visitor.get(f"/instansi/{agency.slug}/"))

    assert "Kurang dari 10 laporan dalam periode ini" in text
    assert "100,0" not in text


def test_who_answers_for_an_agency_that_has_not_joined(visitor, province):
    regency = dormant.dormant_regency(province)

    text = text_of(visitor.get(f"/instansi/{regency.slug}/"))

    assert "Instansi ini belum bergabung" in text
    assert province.name in text


def test_for_a_province_that_has_not_joined_the_desk_answers(visitor):
    there = dormant.dormant_province()

    assert "ditangani oleh: Admin Nasional" in text_of(visitor.get(f"/instansi/{there.slug}/"))


def test_no_such_agency(visitor):
    assert visitor.get("/instansi/tidak-ada/").status_code == 404


@pytest.mark.parametrize("number", [1, 20])
def test_a_pages_statements_are_the_same_for_few_and_many(visitor, agency, statements, number):
    for place in range(number):
        make_unit(agency, name=f"Unit {place}")
    add(agency.pk, {"DONE": 10 * number})
    page = f"/instansi/{agency.slug}/"
    visitor.get(page)

    with statements() as taken:
        visitor.get(page)

    assert len(taken.texts()) == 12
