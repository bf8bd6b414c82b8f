from datetime import UTC, datetime, timedelta

import pytest

from tenants.actions.remove_member import remove_member
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.accept_invitation import InvitationForAnother, accept_invitation
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.models import Invitation
from tenants.signin.queries.invitations import InvitationOver, InvitationUnknown
from tests.factories.invitations import invited
from tests.factories.people import person, staff

AT = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
LATER = AT + timedelta(days=1)


def memberships():
    with scope(SIGN_IN):
        rows = Membership.objects.filter(is_active=True).order_by("role")
        return list(rows.values_list("user_id", "agency_id", "role"))


def test_it_works(agency, db):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM", "INS")

    invitation = accept_invitation(token=token, agency_id=agency.pk, user=user, at=LATER)

    assert memberships() == [(user.pk, agency.pk, "ADM"), (user.pk, agency.pk, "INS")]
    assert (invitation.accepted_at, invitation.accepted_by) == (LATER, user)


def test_it_is_good_once(agency, db):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")
    accept_invitation(token=token, agency_id=agency.pk, user=user, at=LATER)
    with scope(SIGN_IN):
        remove_member(membership_id=Membership.objects.get().pk, at=LATER)

    with pytest.raises(InvitationOver):
        accept_invitation(token=token, agency_id=agency.pk, user=user, at=LATER)

    assert memberships() == []


def test_it_ends_after_a_week(agency, db):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")

    with pytest.raises(InvitationOver):
        accept_invitation(token=token, agency_id=agency.pk, user=user, at=AT + timedelta(days=7))

    assert memberships() == []


def test_it_ends_when_withdrawn(agency, db):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")
    with scope(SIGN_IN):
        number = Invitation.objects.get().pk
    withdraw_invitation(invitation_id=number, agency_id=agency.pk, at=AT)

    with pytest.raises(InvitationOver):
        accept_invitation(token=token, agency_id=agency.pk, user=user, at=LATER)


def test_another_agencys_host_does_not_know_it(agency, other_agency, db):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")

    for agency_id in (other_agency.pk, None):
        with pytest.raises(InvitationUnknown):
            accept_invitation(token=token, agency_id=agency_id, user=user, at=LATER)

    assert memberships() == []


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: "x" + t, lambda t: ""])
def test_a_link_not_copied_as_a_whole_is_unknown(agency, db, change):
    user, token = person("rina@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")

    with pytest.raises(InvitationUnknown):
        accept_invitation(token=change(token), agency_id=agency.pk, user=user, at=LATER)


def test_it_is_for_one_address(agency, db):
    other, token = person("lain@contoh.go.id"), invited(agency, "rina@contoh.go.id", "ADM")

    with pytest.raises(InvitationForAnother):
        accept_invitation(token=token, agency_id=agency.pk, user=other, at=LATER)

    assert memberships() == []
    with scope(SIGN_IN):
        assert Invitation.objects.get().accepted_at is None


def test_a_role_held_before_becomes_active_again(agency, db):
    user = staff(agency, "ADM", email="rina@contoh.go.id")
    with scope(SIGN_IN):
        remove_member(membership_id=Membership.objects.get().pk, at=AT)
    token = invited(agency, "rina@contoh.go.id", "ADM")

    accept_invitation(token=token, agency_id=agency.pk, user=user, at=LATER)

    assert memberships() == [(user.pk, agency.pk, "ADM")]
