"""Reports that the agency once held: the number and the times are all that is left."""

from datetime import timedelta

import pytest

from register.models import Routing
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/pernah-ditangani/"


def stubs(answer):
    return [stub.number for stub in answer.context["rows"]]


def past(agency, number):
    """Store stays that are over."""
    rows = [
        Routing(
            report=report,
            number=report.number,
            agency_id=agency.pk,
            arrived_at=now() - timedelta(days=9),
            left_at=now() - timedelta(minutes=place),
            left_by="RETURN_TO_NATIONAL" if place else "",
        )
        for place, report in enumerate(make_reports(number))
    ]
    with scope(EVERYTHING):
        Routing.objects.bulk_create(rows)
    return [row.number for row in rows]


def test_it_works(agency, other_agency):
    life = fresh_life(title="Judul yang tidak lagi milik mereka")
    life.route(agency)
    admin = Officer(agency, "ADM")
    life.officer(agency, admin.actor, Step.RETURN_TO_NATIONAL, text="Bukan.", agency_unknown=True)
    life.route(other_agency)

    answer = admin.get(PAGE)

    [stub] = answer.context["rows"]
    assert (stub.number, stub.ended_by) == (life.report.number, "Dikembalikan ke Admin Nasional")
    assert life.report.title not in answer.content.decode()
    assert Officer(other_agency, "ADM").get(PAGE).context["rows"] == ()


def test_one_that_is_still_held_is_no_stub(agency):
    fresh_life().route(agency)

    answer = Officer(agency, "LEAD").get(PAGE)

    assert answer.status_code == 200
    assert "Belum ada laporan yang berpindah" in answer.content.decode()


def test_a_stay_whose_end_is_not_known(agency):
    past(agency, 1)

    [stub] = Officer(agency, "EXM").get(PAGE).context["rows"]

    assert stub.ended_by == "Tidak diketahui"


def test_fifty_a_page_the_latest_first(agency, statements):
    numbers = past(agency, 70)
    admin = Officer(agency, "ADM")

    first = admin.get(PAGE)
    with statements() as seen:
        second = admin.get(first.context["next_url"])

    assert stubs(first) + stubs(second) == numbers
    assert len(stubs(first)) == 50
    assert len(seen.texts()) == 6


def test_a_damaged_link_shows_the_first_page_and_says_so(agency):
    past(agency, 2)

    answer = Officer(agency, "ADM").get(PAGE, {"s": "%%%"})

    assert len(stubs(answer)) == 2
    assert "Daftar ditampilkan dari awal." in answer.content.decode()


def test_it_is_not_for_liaison_officers(agency):
    officer = Officer(agency, "LIA")

    assert officer.get(PAGE).status_code == 403
    assert "Pernah ditangani" not in officer.get("/konsol/unit/").content.decode()
