"""The desk names those complained of before their agency gets the report."""

import pytest

from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def form_of(answer):
    return answer.context["form"]


def verified(agency, **typed):
    return {
        "report_class": "COMPLAINT", "supervisory": "on", "category_code": "kesehatan",
        "region_code": "33.04.07", "agency_id": agency.pk, "checklist": "on", "text": "Etik.",
        "examination": "on", **typed,
    }  # fmt: skip


@pytest.fixture
def desk():
    make_category("kesehatan", "Kesehatan")
    return Officer(None, "NAT")


def test_the_named_never_see_a_report_that_the_desk_routes(agency, desk):
    unit = make_unit(agency)
    named, other = Officer(agency, "INS", name="Tono"), Officer(agency, "INS", name="Sri")
    life = fresh_life()

    page = desk.see(life, "verify-and-route", agency_id=agency.pk)
    assert str(named.user.pk) in dict(form_of(page).fields["reported_user_ids"].choices)
    typed = verified(agency, reported_user_ids=[named.user.pk], reported_unit_ids=[unit.pk])
    sent = desk.send(life, "verify-and-route", **typed)

    report = life.report
    assert (sent.status_code, report.state, report.under_examination) == (
        302,
        "AGENCY_REVIEW",
        True,
    )
    assert (report.reported_user_ids, report.reported_unit_ids) == ([named.user.pk], [unit.pk])
    assert (named.see(life).status_code, other.see(life).status_code) == (404, 200)


def test_names_of_one_agency_do_not_go_with_another(agency, other_agency, desk):
    named = Officer(agency, "INS")
    life = fresh_life()
    before = snapshot(life)

    sent = desk.send(
        life, "verify-and-route", **verified(other_agency, reported_user_ids=[named.user.pk])
    )

    assert sent.status_code == 422
    assert form_of(sent).errors.keys() == {"reported_user_ids"}
    assert snapshot(life) == before


@pytest.mark.parametrize("agency_id", ["999999999", "9" * 40, "x"])
def test_an_agency_that_is_none_names_nobody(agency, desk, agency_id):
    Officer(agency, "INS")
    life = fresh_life(region_code="75.01")

    page = desk.see(life, "verify-and-route", agency_id=agency_id)

    assert page.status_code == 200
    assert "reported_user_ids" not in form_of(page).fields


def test_a_report_that_an_agency_holds_is_about_its_officers(agency, desk):
    named = Officer(agency, "INS")
    life = fresh_life()
    life.route(agency, supervisory=True)

    page = desk.see(life, "reclassify")

    assert str(named.user.pk) in dict(form_of(page).fields["reported_user_ids"].choices)
