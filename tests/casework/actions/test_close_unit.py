import pytest

from casework.actions.close_unit import UnitHasReports, UnitHasUnits, close_unit, open_unit
from register.rules.steps import Step
from tenants.actions.keep_unit import NoSuchUnit
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, Unit
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.lives import admin_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Puskesmas Bawang 1")


def close(officer, unit_id):
    with officer.scope:
        return close_unit(unit_id=unit_id, by=officer.at_work, at=now())


def reopen(officer, unit_id):
    with officer.scope:
        return open_unit(unit_id=unit_id, by=officer.at_work, at=now())


def trace(officer):
    with officer.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject"))


def is_open(officer, unit):
    with officer.scope:
        return Unit.objects.get(pk=unit.pk).is_active


def test_it_works(admin, unit):
    close(admin, unit.pk)
    close(admin, unit.pk)
    assert not is_open(admin, unit)
    reopen(admin, unit.pk)
    reopen(admin, unit.pk)

    assert is_open(admin, unit)
    assert trace(admin) == [
        ("UNIT_CLOSED", "Puskesmas Bawang 1"),
        ("UNIT_OPENED", "Puskesmas Bawang 1"),
    ]


def test_not_while_reports_lie_with_it(agency, admin, unit):
    for _each in range(2):
        life = fresh_life()
        life.route(agency)
        life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)

    with pytest.raises(UnitHasReports) as refused:
        close(admin, unit.pk)

    assert refused.value.many == 2
    assert is_open(admin, unit)
    assert trace(admin) == []


def test_not_while_units_below_it_are_open(admin, unit):
    with admin.scope:
        below = Unit.objects.create(name="Pustu", kind="OTHER", code="pustu", parent=unit)

    with pytest.raises(UnitHasUnits) as refused:
        close(admin, unit.pk)

    assert refused.value.many == 1
    close(admin, below.pk)
    close(admin, unit.pk)
    assert not is_open(admin, unit)


def test_not_by_others_and_not_what_is_not_there(agency, admin, unit):
    organisation = Officer(agency, "ORG")
    for change in (close, reopen):
        with pytest.raises(NotYourArea):
            change(organisation, unit.pk)
        with pytest.raises(NoSuchUnit):
            change(admin, 4711)

    assert is_open(admin, unit)
    assert trace(admin) == []
