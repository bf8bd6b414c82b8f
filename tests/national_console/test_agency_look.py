"""An agency seen from the desk as its own people see it: the same queue and figures, nothing inside."""

from datetime import timedelta

import pytest

from figures.actions.count_reports import count_reports
from register.models import Report
from register.rules.steps import Step
from tenants.models import Agency
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, escalated_life, fresh_life, links_to_steps, now
from tests.factories.everything import EVERYTHING
from tests.factories.lives import admin_of, make_unit
from tests.factories.reports import make_reports
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
BANNER = "Anda melihat Pemerintah Kabupaten Banjarnegara sebagai Admin Nasional, hanya baca."
UNIT = "Puskesmas Bawang 1"
PARTS = ("", "angka/", "halaman-publik/")


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def look(desk, agency, part="", **query):
    return desk.get(f"/instansi/{agency.slug}/{part}", query)


def shown(answer):
    return [row for row, _url in answer.context["rows"]]


def views(answer):
    return {link.label: link.count for link in answer.context["views"]}


def assigned(agency, unit, **values):
    life = fresh_life(**values)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk, text="Rahasia dapur.")
    return life


def test_it_works(agency, other_agency, desk):
    life = assigned(agency, make_unit(agency, name=UNIT), title="Tidak ada dokter jaga")
    fresh_life().route(other_agency)
    make_reports(2, agency=agency, first_due=now() - timedelta(days=9))

    answer = look(desk, agency, v="unit")

    assert answer.status_code == 200
    [row] = shown(answer)
    assert (row.number, row.chip.text) == (life.report.number, "Sisa 10 hari kerja")
    assert (row.holder, answer.context["shows_agency"]) == ("", False)
    text = text_of(answer)
    assert BANNER in text
    assert f'href="/laporan/{life.report.number}/"' in answer.content.decode()
    assert links_to_steps(answer, life) == []
    assert (UNIT in text, "Rahasia dapur." in text) == (False, False)


@pytest.mark.parametrize("view", ["baru", "unit", "lewat", "pelapor", "ombudsman", "semua"])
def test_each_view_holds_and_counts_what_the_admin_has(agency, desk, view):
    unit, admin = make_unit(agency, name=UNIT), Officer(agency, "ADM")
    assigned(agency, unit)
    escalated_life(agency, level=1)
    make_reports(2, agency=agency, state="ANSWERED")
    make_reports(1, agency=agency, supervisory=True, visibility="CONFIDENTIAL")
    own = admin.queue(view)

    answer = look(desk, agency, v=view)

    theirs = {link.label: link.count for link in own.context["frame"].groups[0].links}
    assert [row.number for row in shown(answer)] == [row.number for row in shown(own)]
    assert [row.chip for row in shown(answer)] == [row.chip for row in shown(own)]
    assert views(answer).items() <= theirs.items()
    assert len(views(answer)) == 7


def test_the_first_view_stands_for_one_that_is_none(agency, desk):
    answer = look(desk, agency, v="tidak-ada")

    assert answer.context["view"].code == "baru"
    assert "Semua laporan sudah didisposisikan" in text_of(answer)


def test_a_province_sees_what_has_risen_to_it_and_whose_it_is(agency, province, desk):
    life = escalated_life(agency, level=2)

    answer = look(desk, province, v="eskalasi")

    assert [(row.number, row.holder) for row in shown(answer)] == [
        (life.report.number, "Pemkab Banjarnegara")
    ]
    assert views(answer)["Eskalasi daerah"] == 1


def test_an_ombudsman_sees_what_was_referred_to_it(agency, desk):
    with scope(EVERYTHING):
        body = Agency.objects.create(
            slug="ombudsman-uji",
            schema_name="a_ombudsman_uji",
            name="Ombudsman Uji",
            short_name="ORI Uji",
            kind="OMBUDSMAN",
            time_zone="Asia/Jakarta",
            state="ACTIVE",
            state_since=now(),
            integration_mode="CENTRAL",
            created_at=now(),
        )
    [report] = make_reports(1, agency=agency, state="OMBUDSMAN", ombudsman_id=body.pk)

    answer = look(desk, body)

    assert list(views(answer)) == ["Laporan rujukan"]
    assert [row.number for row in shown(answer)] == [report.number]


def test_its_figures_are_its_dashboards_without_the_units(agency, desk):
    assigned(agency, make_unit(agency, name=UNIT))
    with scope(SYSTEM):
        count_reports(list(Report.objects.values_list("pk", flat=True)))
    own = Officer(agency, "ADM").get("/konsol/dasbor/")

    answer = look(desk, agency, "angka/")

    assert answer.context["volume"] == own.context["volume"]
    assert answer.context["stages"] == own.context["stages"]
    assert [label for label, _table in answer.context["tables"]] == [
        "Per kategori",
        "Per jenis laporan",
    ]
    assert len(answer.context["drawings"]) == len(own.context["drawings"]) - 1
    text = answer.content.decode()
    assert (BANNER in text_of(answer), UNIT in text) == (True, False)
    assert f"/antrean/?v=semua&amp;instansi={agency.pk}&amp;jenis=COMPLAINT" in text


def test_its_public_figures_are_those_of_everybody(agency, desk):
    assigned(agency, make_unit(agency, name=UNIT))
    with scope(SYSTEM):
        count_reports(list(Report.objects.values_list("pk", flat=True)))

    answer = look(desk, agency, "halaman-publik/")

    text = text_of(answer)
    assert BANNER in text
    assert "Kurang dari 10 laporan dalam periode ini" in text
    assert answer.context["public_url"].endswith(f"/instansi/{agency.slug}/")
    assert UNIT not in text


@pytest.mark.parametrize("part", PARTS)
def test_an_agency_that_is_none_has_no_look(desk, part):
    assert desk.get(f"/instansi/tidak-ada/{part}").status_code == 404


@pytest.mark.parametrize("part", PARTS)
def test_nothing_can_be_sent(agency, desk, part):
    assert desk.post(f"/instansi/{agency.slug}/{part}").status_code == 405


@pytest.mark.parametrize("part", PARTS)
def test_an_agency_has_no_such_page(agency, other_agency, part):
    assert Officer(agency, "ADM").get(f"/instansi/{other_agency.slug}/{part}").status_code == 404


def test_the_list_of_agencies_leads_there(agency, desk):
    answer = desk.get("/instansi/")

    assert f'href="/instansi/{agency.slug}/"' in answer.content.decode()


@pytest.mark.parametrize("number", [5, 120])
def test_fifty_a_page_and_the_same_statements(agency, desk, statements, number):
    make_reports(number, agency=agency)
    look(desk, agency)

    with statements() as seen:
        answer = look(desk, agency)

    assert len(seen.texts()) == 8
    found = shown(answer)
    while url := answer.context["next_url"]:
        answer = desk.get(url)
        found += shown(answer)
    assert len({row.number for row in found}) == len(found) == number


@pytest.mark.parametrize(("part", "many"), [("angka/", 11), ("halaman-publik/", 9)])
def test_the_figures_take_few_statements(agency, desk, statements, part, many):
    look(desk, agency, part)

    with statements() as seen:
        look(desk, agency, part)

    assert len(seen.texts()) == many


def test_a_damaged_link_shows_the_first_page_and_says_so(agency, desk):
    make_reports(1, agency=agency)

    answer = look(desk, agency, s="%%%")

    assert len(shown(answer)) == 1
    assert "Daftar ditampilkan dari awal." in text_of(answer)
