from datetime import timedelta

import pytest
from django.db.utils import IntegrityError

from tenants.actions.add_member import add_member
from tenants.actions.remove_member import remove_member
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tests.database.template import AT
from tests.isolation.rows import make_person

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=30)


@pytest.fixture
def rina(db):
    return make_person("rina")


def rows():
    with scope(SIGN_IN):
        fields = ("agency_id", "role", "is_active", "since", "until")
        return list(Membership.objects.order_by("pk").values_list(*fields))


def test_a_role_in_an_agency(rina, agency):
    member = add_member(user_id=rina.pk, agency_id=agency.pk, role="ADM", at=AT)

    assert rows() == [(agency.pk, "ADM", True, AT, None)]
    assert str(member) == f"ADM {rina.pk} {agency.pk}"


def test_the_national_desk(rina):
    member = add_member(user_id=rina.pk, agency_id=None, role="NAT", at=AT)

    assert rows() == [(None, "NAT", True, AT, None)]
    assert str(member) == f"NAT {rina.pk} -"


@pytest.mark.parametrize("role", ["ADM", "NAT"])
def test_a_second_time_changes_nothing(rina, agency, role):
    where = None if role == "NAT" else agency.pk
    for at in (AT, LATER):
        add_member(user_id=rina.pk, agency_id=where, role=role, at=at)

    assert rows() == [(where, role, True, AT, None)]


def test_several_roles_in_several_agencies(rina, agency, other_agency):
    for where, role in ((agency, "ADM"), (agency, "INS"), (other_agency, "LIA")):
        add_member(user_id=rina.pk, agency_id=where.pk, role=role, at=AT)

    assert [row[:2] for row in rows()] == [
        (agency.pk, "ADM"),
        (agency.pk, "INS"),
        (other_agency.pk, "LIA"),
    ]


def test_who_left_may_come_back(rina, agency):
    member = add_member(user_id=rina.pk, agency_id=agency.pk, role="ADM", at=AT)
    for _ in range(2):
        remove_member(membership_id=member.pk, at=LATER)
        assert rows() == [(agency.pk, "ADM", False, AT, LATER)]

    add_member(user_id=rina.pk, agency_id=agency.pk, role="ADM", at=LATER)

    assert rows() == [(agency.pk, "ADM", True, LATER, None)]


@pytest.mark.parametrize(("at_desk", "role"), [(True, "ADM"), (False, "NAT"), (False, "BOSS")])
def test_a_role_that_does_not_fit_is_refused(rina, agency, at_desk, role):
    with pytest.raises(IntegrityError):
        add_member(user_id=rina.pk, agency_id=None if at_desk else agency.pk, role=role, at=AT)

    assert rows() == []
