"""The agency's own figures: exact on a small world, the same statements whatever there is."""

import pytest

from figures.actions.count_reports import count_reports
from figures.models import Recount, Tally
from register.models import Report
from register.rules.steps import Step
from tenants.models import Agency
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, fresh_life, today
from tests.factories.everything import EVERYTHING
from tests.factories.lives import admin_of, make_unit
from tests.factories.reports import make_reports
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/dasbor/"
BELOW = "/konsol/dasbor/daerah/"


def count_all():
    with scope(SYSTEM):
        count_reports(list(Report.objects.values_list("pk", flat=True)))


def tiles(answer, name="volume"):
    return {tile.label: tile.number for tile in answer.context[name]}


def table(answer, place):
    _label, found = answer.context["tables"][place]
    return [tuple(map(str, row)) for row in found.rows]


def settle(agency, unit, *, rating):
    life = fresh_life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    life.officer(agency, admin_of(agency), Step.ANSWER, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=rating)


def test_it_works(agency, other_agency):
    unit = make_unit(agency, name="Puskesmas Bawang 1")
    settle(agency, unit, rating=4)
    settle(agency, unit, rating=5)
    fresh_life().route(agency)
    fresh_life().route(other_agency)
    count_all()

    answer = Officer(agency, "ADM").get(PAGE)

    assert answer.status_code == 200
    assert tiles(answer) == {
        "Laporan yang diajukan": "3",
        "Masih terbuka sekarang": "1",
        "Masuk dan keluar": "3 / 2",
        "Dijawab": "2",
    }
    quality = tiles(answer, "quality")
    assert quality["Kepuasan pelapor"] == "4,5 dari 5"
    assert quality["Respons pertama"] == "0 hari"
    assert quality["Tepat waktu diselesaikan"] == "100,0\xa0%"
    assert [row[:6] for row in table(answer, 0)] == [
        ("Puskesmas Bawang 1", "2", "2", "0", "0", "0"),
        ("Belum atau tidak di unit", "1", "0", "0", "1", "0"),
    ]
    link = f"/konsol/antrean/?v=semua&amp;unit={unit.pk}"
    assert link in answer.content.decode()


def test_nothing_yet_says_so(agency):
    text = text_of(Officer(agency, "ADM").get(PAGE))

    assert "Belum ada laporan untuk dihitung" in text


def test_a_period_without_anything_still_tells_what_is_open(agency):
    fresh_life().route(agency)
    count_all()

    answer = Officer(agency, "ADM").get(PAGE, {"periode": "tahun-lalu"})

    assert tiles(answer)["Laporan yang diajukan"] == "0"
    assert tiles(answer)["Masih terbuka sekarang"] == "1"
    assert '<option value="tahun-lalu" selected>' in answer.content.decode()


def test_nothing_of_another_agency(agency, other_agency):
    fresh_life().route(other_agency)
    count_all()

    assert "Belum ada laporan untuk dihitung" in text_of(Officer(agency, "ADM").get(PAGE))


def test_of_all_time_it_begins_with_the_first_month(agency):
    fresh_life().route(agency)
    count_all()

    answer = Officer(agency, "ADM").get(PAGE, {"periode": "semua"})

    assert len(answer.context["drawings"][0].table.rows) == 1


def test_while_everything_is_counted_anew_it_says_so(agency):
    with scope(EVERYTHING):
        Recount.objects.update(finished_at=None)

    assert "sedang dihitung ulang" in text_of(Officer(agency, "ADM").get(PAGE))


@pytest.mark.parametrize("number", [5, 500])
def test_its_statements_are_always_the_same(agency, statements, number):
    make_reports(number, agency=agency, category_code="kesehatan")
    first = {"day": today(), "number": 1}
    with scope(EVERYTHING):
        Tally.objects.bulk_create(
            Tally(grain="DAY", agency_id=agency.pk, unit_id=unit, measure="DONE", **first)
            for unit in range(number)
        )
    officer = Officer(agency, "ADM")
    officer.get(PAGE)

    with statements() as taken:
        officer.get(PAGE)

    assert len(taken.texts()) == 12


def test_a_province_sees_its_regencies_at_a_glance(agency, province):
    fresh_life().route(agency)
    count_all()

    answer = Officer(province, "PRV").get(BELOW)

    assert answer.status_code == 200
    (line,) = answer.context["glances"]
    assert (line.body.name, line.total, line.still_open) == (agency.name, "1", "1")
    assert 'aria-label="Laporan per bulan: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1"' in line.shape
    assert tiles(answer)["Laporan yang diajukan"] == "1"


def test_only_a_province_has_regencies(agency):
    assert Officer(agency, "ADM").get(BELOW).status_code == 404


def test_a_province_without_regencies_says_so(agency, province):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=agency.pk).update(parent=None)

    answer = Officer(province, "ADM").get(BELOW)

    assert "Belum ada kabupaten atau kota" in text_of(answer)


def test_a_provinces_own_dashboard_is_of_itself_alone(agency, province):
    fresh_life().route(agency)
    count_all()

    answer = Officer(province, "ADM").get(PAGE)

    assert tiles(answer)["Laporan yang diajukan"] == "0"
    assert "Belum ada laporan untuk dihitung" in text_of(answer)
