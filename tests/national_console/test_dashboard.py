"""The nation's figures: exact on a small world, and the same statements for few and many."""

import json

import pytest

from figures.actions.count_reports import count_reports
from figures.models import Tally
from regions import boundaries
from register.models import Report
from tenants.models import Agency
from tenants.scope import SYSTEM, scope
from tests.database.template import AT
from tests.factories.consoles import Officer, fresh_life, today
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/dasbor/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def add(agency_id, measure, number, *, value=0):
    month = today().replace(day=1)
    with scope(EVERYTHING):
        Tally.objects.create(
            grain="AGENCY", day=month, agency_id=agency_id, measure=measure, value=value,
            number=number,
        )  # fmt: skip


def tiles(answer):
    return {tile.label: tile.number for tile in answer.context["volume"]}


def test_it_works(agency, other_agency, desk):
    fresh_life().route(agency)
    fresh_life().route(other_agency)
    fresh_life()
    with scope(SYSTEM):
        count_reports(list(Report.objects.values_list("pk", flat=True)))

    answer = desk.get(PAGE)

    assert answer.status_code == 200
    assert tiles(answer)["Laporan yang diajukan"] == "3"
    assert tiles(answer)["Masih terbuka sekarang"] == "3"
    _label, classes = answer.context["tables"][0]
    assert [tuple(map(str, row[:4])) for row in classes.rows] == [("Pengaduan", "3", "0", "0")]


def test_the_league_is_by_quality_and_names_who_is_not_in_it(agency, province, other_agency, desk):
    add(agency.pk, "T7_MET", 18)
    add(agency.pk, "T7_MISSED", 2)
    add(province.pk, "T7_MET", 12)
    add(other_agency.pk, "T7_MET", 9)

    answer = desk.get(PAGE)

    rows = [tuple(map(str, row[:3])) for row in answer.context["league"].rows]
    assert rows == [(province.name, "1", "100,0"), (agency.name, "2", "90,0")]
    assert answer.context["not_ranked"] == (other_agency.name,)
    assert "1 instansi belum dinilai" in text_of(answer)


def test_the_league_comes_in_the_order_asked_for(agency, province, desk):
    add(agency.pk, "T7_MET", 18)
    add(agency.pk, "RATED", 10, value=5)
    add(province.pk, "T7_MET", 12)
    add(province.pk, "RATED", 10, value=4)

    answer = desk.get(PAGE, {"urut": "puas", "periode": "3-bulan"})

    assert [str(row[0]) for row in answer.context["league"].rows] == [agency.name, province.name]
    assert "?periode=3-bulan&amp;urut=buka#liga" in answer.content.decode()
    assert desk.get(PAGE, {"urut": "x"}).status_code == 200


def test_who_misses_most_deadlines_comes_first(agency, other_agency, desk):
    add(agency.pk, "T2_MISSED", 1)
    add(other_agency.pk, "T7_MISSED", 3)
    add(0, "T1_MISSED", 2)

    rows = [tuple(map(str, row[:2])) for row in desk.get(PAGE).context["late"].rows]

    assert rows == [(other_agency.name, "3"), ("Admin Nasional", "2"), (agency.name, "1")]


def test_the_map_sums_a_provinces_agencies_and_hatches_the_rest(agency, province, desk):
    add(agency.pk, "T7_MET", 8)
    add(province.pk, "T7_MISSED", 2)

    drawing = desk.get(PAGE).context["map"]

    values = {str(row[0]): row[1] for row in drawing.table.rows}
    assert len(values) == 38
    assert (values["Jawa Tengah"], values["Bali"]) == ("80,0\xa0%", "–")
    assert ">JATENG</text>" in drawing.svg
    assert "Batas indikatif" not in drawing.note


def test_with_outlines_it_says_that_they_are_indicative(agency, desk, settings, tmp_path):
    shape = {"type": "Polygon", "coordinates": [[[110, -7], [111, -7], [111, -8], [110, -7]]]}
    feature = {"properties": {"code": "33"}, "geometry": shape}
    (tmp_path / "p.geojson").write_text(json.dumps({"features": [feature]}))
    settings.BOUNDARIES, settings.VAR = tmp_path, tmp_path / "var"
    add(agency.pk, "T7_MET", 10)

    drawing = desk.get(PAGE).context["map"]

    boundaries._read.cache_clear()
    assert len(drawing.table.rows) == 1
    assert "<path d=" in drawing.svg
    assert "Batas indikatif." in drawing.note


def test_nothing_at_all(desk):
    assert "Belum ada laporan untuk dihitung" in text_of(desk.get(PAGE))


@pytest.mark.parametrize("number", [1, 20])
def test_its_statements_are_the_same_for_one_agency_and_twenty(desk, statements, number):
    with scope(EVERYTHING):
        made = Agency.objects.bulk_create(_body(place) for place in range(number))
    for one in made:
        add(one.pk, "T7_MET", 12)
        add(one.pk, "DONE", 500)
    desk.get(PAGE)

    with statements() as taken:
        desk.get(PAGE)

    assert len(taken.texts()) == 12


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
