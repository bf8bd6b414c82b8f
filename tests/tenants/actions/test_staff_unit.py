import pytest

from tenants.actions.appoint_liaison import NotALiaison
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.staff_unit import NoSuchOfficer, appoint_officer, end_officer
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, LiaisonOfficer
from tests.database.template import AT
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Puskesmas", staffed=False)


def appoint(officer, unit_id, user_id):
    with officer.scope:
        return appoint_officer(
            unit_id=unit_id, user_id=user_id, is_substitute=True, by=officer.at_work, at=AT
        )


def end(officer, unit_id, user_id):
    with officer.scope:
        end_officer(unit_id=unit_id, user_id=user_id, by=officer.at_work, at=AT)


def active(officer):
    with officer.scope:
        found = LiaisonOfficer.objects.filter(is_active=True)
        return list(found.values_list("user_id", "is_substitute"))


def trace(officer):
    with officer.scope:
        rows = AuditEntry.objects.order_by("pk")
        return [(row.kind, row.subject, row.details["person"]) for row in rows]


def test_it_works(agency, admin, unit):
    dewi = Officer(agency, "LIA", name="Dewi").user.pk

    appoint(admin, unit.pk, dewi)
    assert active(admin) == [(dewi, True)]
    end(admin, unit.pk, dewi)

    assert active(admin) == []
    assert trace(admin) == [
        ("LIAISON_APPOINTED", "Puskesmas", "Dewi"),
        ("LIAISON_ENDED", "Puskesmas", "Dewi"),
    ]


def test_what_is_refused_leaves_no_trace(agency, admin, unit):
    dewi = Officer(agency, "LIA", name="Dewi").user.pk
    with pytest.raises(NotALiaison):
        appoint(admin, unit.pk, admin.user.pk)
    for change in (appoint, end):
        with pytest.raises(NoSuchUnit):
            change(admin, 4711, dewi)
        with pytest.raises(NotYourArea):
            change(Officer(agency, "ORG"), unit.pk, dewi)
    with pytest.raises(NoSuchOfficer):
        end(admin, unit.pk, dewi)

    assert active(admin) == []
    assert trace(admin) == []
