"""The public figures: exact on a small world, ratios of fewer than ten reports left out."""

import csv
import io

import pytest

from figures.models import Tally
from tenants.models import Agency
from tenants.scope import scope
from tests.database.template import AT
from tests.factories.consoles import today
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import text_of

PAGE = "/statistik/"


def add(agency_id, numbers, *, grain="AGENCY", **more):
    month = today().replace(day=1)
    with scope(EVERYTHING):
        for told, number in numbers.items():
            measure, _, value = told.partition(":")
            Tally.objects.create(
                grain=grain, day=month, agency_id=agency_id, measure=measure,
                value=int(value or 0), number=number, **more,
            )  # fmt: skip


def tiles(answer, name):
    return {tile.label: tile.number for tile in answer.context[name]}


def rows_of(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_it_works(visitor, agency):
    add(agency.pk, {"DONE": 9, "WAITING": 3, "OPEN": 3, "T7_MET": 8, "T7_MISSED": 2, "RATED:4": 12})

    answer = visitor.get(PAGE)

    assert answer.status_code == 200
    assert tiles(answer, "volume")["Laporan yang diajukan"] == "12"
    assert tiles(answer, "volume")["Masih terbuka sekarang"] == "3"
    assert tiles(answer, "quality")["Tepat waktu diselesaikan"] == "80,0\xa0%"
    assert tiles(answer, "quality")["Kepuasan pelapor"] == "4,0 dari 5"
    assert [str(row[0]) for row in answer.context["league"].rows] == [agency.name]
    assert "Dihitung" in text_of(answer)
    assert f'href="/instansi/{agency.slug}/"' in answer.content.decode()


def test_ratios_of_fewer_than_ten_are_left_out_everywhere(visitor, agency):
    few = {"DONE": 9, "T7_MET": 9, "RATED:5": 9, "CLOSED_ACCEPTED": 9, "REOPENED": 1}
    few |= {"RECEIVED": 9, "ESCALATED:1": 1, "FIRST_RESPONSE:2": 9, "RESOLUTION:3": 9}
    add(agency.pk, few)

    answer = visitor.get(PAGE)
    (line,) = rows_of(visitor.get("/statistik/instansi/unduh/"))

    shown = tiles(answer, "quality")
    assert {number for label, number in shown.items() if label != "Teguran dan Ombudsman"} == {"–"}
    assert (line["laporan"], line["selesai"], line["penilaian"]) == ("9", "9", "9")
    hidden = [name for name in line if name.endswith(("persen", "hari")) or name == "kepuasan"]
    assert {line[name] for name in hidden} == {""}
    assert answer.context["not_ranked"].count(agency.name) == 1


def test_every_table_can_be_taken_home(visitor, agency):
    add(agency.pk, {"DONE": 12, "T7_MET": 9, "T7_MISSED": 3, "RESOLUTION:4": 12})
    subject = {"category_code": "kesehatan", "report_class": "COMPLAINT"}
    add(0, {"DONE": 12}, grain="SUBJECT", **subject)
    month = f"{today():%Y-%m}"

    for table, name in (
        ("bulan", month),
        ("jenis", "Pengaduan"),
        ("kategori", "Tanpa kategori"),
        ("instansi", agency.name),
    ):
        answer = visitor.get(f"/statistik/{table}/unduh/", {"periode": "bulan-ini"})
        (line,) = rows_of(answer)
        assert (line[table], line["laporan"], line["selesai"]) == (name, "12", "12")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        expected = f'attachment; filename="statistik-{table}-{month}-{month}.csv"'
        assert answer["Content-Disposition"] == expected
    assert (line["tepat_waktu_persen"], line["penyelesaian_median_hari"]) == ("75.0", "4")


def test_there_is_no_other_table(visitor):
    assert visitor.get("/statistik/pelapor/unduh/").status_code == 404


def test_before_the_first_report_it_says_so(visitor):
    assert "Belum ada laporan untuk dihitung" in text_of(visitor.get(PAGE))


def test_the_day_counters_stay_out_of_it(visitor, agency):
    add(agency.pk, {"DONE": 40}, grain="DAY", unit_id=7)

    assert "Belum ada laporan untuk dihitung" in text_of(visitor.get(PAGE))


@pytest.mark.django_db(databases=["default", "owner"])
@pytest.mark.parametrize("number", [1, 20])
def test_its_statements_are_the_same_for_one_agency_and_twenty(visitor, statements, number):
    with scope(EVERYTHING):
        made = Agency.objects.bulk_create(_body(place) for place in range(number))
    for one in made:
        add(one.pk, {"DONE": 50, "T7_MET": 12})
    visitor.get(PAGE)

    with statements() as taken:
        visitor.get(PAGE)

    assert len(taken.texts()) == 7


def _body(place):
    return Agency(
        slug=f"badan-{place}",
        schema_name=f"a_badan_{place}",
        name=f"Badan {place:03}",
        short_name=f"Badan {place}",
        kind="NATIONAL_BODY",
        time_zone="Asia/Jakarta",
        state="ACTIVE",
        state_since=AT,
        integration_mode="CENTRAL",
        created_at=AT,
    )
