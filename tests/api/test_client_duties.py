"""A system that works with a duty obeys the agency's table of duties, whichever way it is set."""

from itertools import product

import pytest

from tenants.models import DutySplit
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import BY_DUTY, Area
from tenants.signin.split import FIXED
from tests.factories.clients import system_of
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGES = {
    Area.UNITS: "unit-rules",
    Area.CALENDAR: "policy-versions",
    Area.USERS: "members",
    Area.SYSTEMS: "webhooks",
}


@pytest.fixture
def keeper(agency, db):
    return Officer(agency, "KOM")


def set_split(agency, duty, areas):
    with scope(SIGN_IN):
        DutySplit.objects.update_or_create(
            agency=agency, duty=duty, defaults={"areas": sorted(areas)}
        )


@pytest.mark.parametrize("duty", ["KOM", "ORG"])
def test_what_it_reads_of_the_administration_is_in_the_table(agency, keeper, duty):
    system = system_of(agency, keeper.user, roles={duty})

    for (area, path), is_kept in product(PAGES.items(), (True, False)):
        set_split(agency, duty, BY_DUTY[duty] | {area} if is_kept else BY_DUTY[duty] - {area})
        fixed = FIXED.get((area, duty))
        expected = fixed.is_kept if fixed else is_kept
        answer = system.get(f"/api/v1/{path}")
        assert answer.status_code == (200 if expected else 403), (area, is_kept)


def test_what_handles_no_reports_reads_them_and_takes_no_step(agency, keeper):
    unit, life = make_unit(agency), fresh_life()
    life.route(agency)
    system = system_of(agency, keeper.user, roles={"ORG"})
    set_split(agency, "ORG", BY_DUTY["ORG"] - {Area.HANDLING})
    before = snapshot(life)

    path, version = f"/{life.report.number}", life.report.version
    sent = {"step": "ASSIGN_UNIT", "unit_id": unit.pk}
    refused = system.send(f"{path}/steps", sent, version=version)

    assert system.read(path).status_code == 200
    assert refused.status_code == 403
    assert snapshot(life) == before
    set_split(agency, "ORG", BY_DUTY["ORG"])
    assert system.send(f"{path}/steps", sent, version=version).status_code == 200


def test_another_agencys_table_changes_nothing(agency, other_agency, keeper):
    system = system_of(agency, keeper.user, roles={"ORG"})

    set_split(other_agency, "ORG", {Area.UNITS})

    assert system.get("/api/v1/policy-versions").status_code == 200
    assert system.get("/api/v1/unit-rules").status_code == 403
