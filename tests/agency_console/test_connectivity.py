"""A province's regencies in the connectivity table."""

import pytest

from onboarding.connectivity.actions.count_turn import count_everything
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/keterhubungan/"


@pytest.fixture(autouse=True)
def _counted(db):
    with scope(SYSTEM):
        count_everything(at=now())


def test_it_works(agency, province):
    answer = Officer(province, "PRV").get(PAGE)

    (group,) = answer.context["groups"]
    assert answer.status_code == 200
    assert group.name == "Jawa Tengah"
    assert {row.name for row in group.rows} == {province.name, agency.name}
    assert answer.context["map"] is None


def test_another_province_is_not_asked_for(province, other_agency):
    answer = Officer(province, "ADM").get(f"{PAGE}?provinsi=nasional")

    (group,) = answer.context["groups"]
    assert other_agency.name not in {row.name for row in group.rows}


def test_only_a_province_that_watches_has_it(agency, province):
    assert Officer(agency, "ADM").get(PAGE).status_code == 404
    assert Officer(province, "LIA").get(PAGE).status_code == 403
