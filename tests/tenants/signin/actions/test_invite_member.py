from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail

from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.actions.invite_member import (
    MayNotInvite,
    RoleNotOffered,
    invite_member,
)
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.models import Invitation
from tests.factories.people import person, staff

AT = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
ADDRESS = "rina@banjarnegara.go.id"


@pytest.fixture
def invite(django_capture_on_commit_callbacks):
    def send(agency, *roles, by=None, email=ADDRESS, at=AT):
        with django_capture_on_commit_callbacks(execute=True):
            return invite_member(email=email, roles=roles, agency=agency, by=by, at=at)

    return send


def invitations():
    with scope(SIGN_IN):
        return list(Invitation.objects.order_by("pk"))


def test_an_admin_invites_from_the_agencys_scope(invite, agency, db):
    admin = staff(agency, "KOM")
    with scope(of_agency(agency)):
        invitation = invite(agency, "LIA", "EXM", by=admin.pk, email=" Rina@Banjarnegara.go.id")

    assert (str(invitation), invitation.roles) == (ADDRESS, ["EXM", "LIA"])
    assert invitation.expires_at == AT + timedelta(days=7)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == ([ADDRESS], "Undangan petugas pengaduan Pemkab Banjarnegara")
    assert "http://banjarnegara.localhost:8000/akun/undangan/" in sent.body


def test_the_link_of_the_national_desk_is_at_its_host(invite, db):
    desk = staff(None, "NAT")

    invite(None, "NAT", by=desk.pk)

    assert "http://nasional.localhost:8000/akun/undangan/" in mail.outbox[0].body


def test_the_national_desk_invites_an_agencys_first_admin(invite, agency, db):
    desk = staff(None, "NAT")

    assert invite(agency, "ADM", by=desk.pk).agency == agency


def test_the_platform_itself_may_invite(invite, agency, db):
    assert invite(agency, "ADM").invited_by is None


@pytest.mark.parametrize("role", ["LIA", "LEAD", "EXM", None])
def test_nobody_else_invites(invite, agency, db, role):
    who = staff(agency, role) if role else person()

    with pytest.raises(MayNotInvite):
        invite(agency, "LIA", by=who.pk)

    assert invitations() == []
    assert mail.outbox == []


def test_an_admin_invites_to_no_other_desk(invite, agency, other_agency, db):
    admin = staff(agency, "ADM")

    for desk, role in ((other_agency, "ADM"), (None, "NAT")):
        with pytest.raises(MayNotInvite):
            invite(desk, role, by=admin.pk)

    assert invitations() == []


@pytest.mark.parametrize("roles", [(), ("NAT",), ("OMB",), ("PRV",), ("REP",), ("ADM", "apa")])
def test_a_role_the_agency_does_not_have_is_refused(invite, agency, db, roles):
    with pytest.raises(RoleNotOffered):
        invite(agency, *roles)

    assert invitations() == []


def test_only_a_province_coordinates(invite, province, db):
    assert invite(province, "PRV").roles == ["PRV"]


def test_the_national_desk_has_one_role(invite, db):
    with pytest.raises(RoleNotOffered):
        invite(None, "ADM")


def test_inviting_again_withdraws_the_earlier_link(invite, agency, other_agency, db):
    elsewhere = invite(other_agency, "ADM")
    first, second = invite(agency, "ADM"), invite(agency, "LIA", at=AT + timedelta(days=1))

    by_id = {row.pk: row for row in invitations()}
    assert by_id[first.pk].withdrawn_at == AT + timedelta(days=1)
    assert by_id[second.pk].withdrawn_at is None
    assert by_id[elsewhere.pk].withdrawn_at is None


def test_the_secret_is_not_in_the_table(invite, agency, db):
    invitation = invite(agency, "ADM")

    token = mail.outbox[0].body.split("/akun/undangan/")[1].split("/")[0]
    assert token.split(".")[0] not in str(vars(invitation))


def test_withdraw_invitation(invite, agency, other_agency, db):
    invitation = invite(agency, "ADM")

    assert not withdraw_invitation(invitation_id=invitation.pk, agency_id=other_agency.pk, at=AT)
    assert withdraw_invitation(invitation_id=invitation.pk, agency_id=agency.pk, at=AT)
    assert not withdraw_invitation(invitation_id=invitation.pk, agency_id=agency.pk, at=AT)
    assert invitations()[0].withdrawn_at == AT
