import pytest

from tenants.actions.add_member import add_member
from tenants.actions.remove_member import remove_member
from tenants.queries.members import active_memberships, members_here
from tenants.scope import SIGN_IN, of_agency, scope
from tests.database.template import AT
from tests.isolation.rows import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def rina(agency, other_agency, db):
    person = make_person("rina")
    for where, role in ((agency.pk, "INS"), (agency.pk, "ADM"), (other_agency.pk, "LEAD")):
        add_member(user_id=person.pk, agency_id=where, role=role, at=AT)
    left = add_member(user_id=person.pk, agency_id=None, role="NAT", at=AT)
    remove_member(membership_id=left.pk, at=AT)
    return person


def test_active_memberships(rina, agency, other_agency):
    with scope(SIGN_IN):
        found = [(row.agency, row.role) for row in active_memberships(user_id=rina.pk)]

    assert found == [(agency, "ADM"), (agency, "INS"), (other_agency, "LEAD")]


def test_an_agency_sees_the_roles_there_only(rina, agency):
    with scope(of_agency(agency)):
        assert [row.role for row in active_memberships(user_id=rina.pk)] == ["ADM", "INS"]


def test_the_members_of_an_agency_are_named_to_it(rina, agency, other_agency):
    with scope(of_agency(other_agency)):
        (member,) = members_here()

    assert str(member) == "Rina Astuti"
    assert (member.user_id, member.email, member.role) == (rina.pk, "rina@contoh.test", "LEAD")
    with scope(of_agency(agency)):
        assert [row.role for row in members_here()] == ["INS", "ADM"]
