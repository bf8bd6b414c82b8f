import pytest

from casework.actions.end_assignment import end_assignment
from casework.models import Assignment
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def assigned(agency):
    unit = make_unit(agency)
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    return life


def still_open(agency, life):
    with scope(of_agency(agency)):
        return Assignment.objects.filter(report_id=life.id, ended_at=None).exists()


def test_it_works(agency, other_agency, assigned):
    assigned.desk(Step.RECALL_REROUTE, agency_id=other_agency.pk, text="Kewenangan kementerian.")
    assert still_open(agency, assigned)

    assigned.work()

    assert not still_open(agency, assigned)


def test_a_report_that_is_still_here_keeps_its_assignment(agency, assigned):
    with scope(of_agency(agency)):
        assert end_assignment(report_id=assigned.id, at=assigned.at) == 0

    assert still_open(agency, assigned)
