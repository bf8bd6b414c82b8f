"""The national desk's queue: to verify, returned, held for agencies that are not there yet, risen."""

import pytest

from register.rules.steps import Step
from tests.factories.consoles import Officer, escalated_life, fresh_life
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
VIEWS = ["verifikasi", "kembali", "pegang", "intervensi", "lewat", "semua"]


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


def rows(answer):
    return [row for row, _url in answer.context["rows"]]


def test_it_works(agency, desk):
    life = fresh_life(title="Tidak ada dokter jaga")

    answer = desk.queue("verifikasi")

    assert answer.status_code == 200
    [row] = rows(answer)
    assert (row.number, row.chip.text) == (life.report.number, "Sisa 3 hari kerja")
    assert row.place == "Sigaluh, Kab. Banjarnegara"
    assert (row.holder, row.is_suggested) == ("Pemkab Banjarnegara", True)
    assert desk.get("/").url == "/antrean/?v=verifikasi"


def test_each_view_shows_what_it_is_for(agency, other_agency, dormant_province, desk):
    returned, held = fresh_life(), fresh_life(region_code="75.01.01")
    returned.route(agency)
    actor = Officer(agency, "ADM").actor
    returned.officer(agency, actor, Step.RETURN_TO_NATIONAL, text="Bukan.", agency_unknown=True)
    held.route(dormant_province)
    risen = escalated_life(agency, level=3)

    found = {view: [row.number for row in rows(desk.queue(view))] for view in VIEWS}

    assert found["verifikasi"] == []
    assert found["kembali"] == [returned.report.number]
    assert found["pegang"] == [held.report.number]
    assert found["intervensi"] == [risen.report.number]
    assert found["lewat"] == [risen.report.number]
    assert len(found["semua"]) == 3
    [row] = rows(desk.queue("pegang"))
    assert (row.holder, row.is_suggested) == ("Pemprov Gorontalo", False)


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_view_says_why_it_is_empty(desk, view):
    answer = desk.queue(view)

    assert str(answer.context["words"].empty) in answer.content.decode()
    assert str(answer.context["words"].reason) in answer.content.decode()


def test_an_agencys_officer_has_no_desk_here(agency):
    officer = Officer(agency, "ADM")

    assert officer.get("/antrean/", headers={"host": "nasional.localhost"}).status_code == 302


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_few_and_the_same_for_any_number_of_rows(
    agency, desk, statements, number
):
    make_reports(number, state="NATIONAL_REVIEW")
    desk.queue("verifikasi")

    with statements() as seen:
        answer = desk.queue("verifikasi")

    assert len(rows(answer)) == min(number, 50)
    assert len(seen.texts()) == 8
