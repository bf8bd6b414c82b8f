import pytest

from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.accept_invitation import accept_invitation
from tenants.signin.actions.invite_colleague import NoSuchInvitation, invite_colleague, take_back
from tenants.signin.actions.invite_member import MayNotInvite
from tenants.signin.models import Invitation
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now
from tests.factories.invitations import invited
from tests.factories.people import person

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ADDRESS = "baru@contoh.go.id"


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Wati")


def invite(by, *roles):
    with by.scope:
        return invite_colleague(
            email=ADDRESS, roles=frozenset(roles), agency=by.agency, by=by.at_work, at=now()
        )


def withdraw(by, pk):
    with by.scope:
        take_back(invitation_id=pk, agency=by.agency, by=by.at_work, at=now())


def trace(by):
    with by.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject", "details"))


def waiting():
    with scope(SIGN_IN):
        return Invitation.objects.filter(withdrawn_at=None).count()


def test_it_works(admin):
    invitation = invite(admin, "LIA", "LEAD")
    withdraw(admin, invitation.pk)

    assert waiting() == 0
    assert trace(admin) == [
        ("MEMBER_INVITED", ADDRESS, {"after": ["LEAD", "LIA"]}),
        ("INVITATION_WITHDRAWN", ADDRESS, {}),
    ]


def test_what_is_refused_leaves_no_trace(agency, other_agency, admin):
    inspector = Officer(agency, "INS")
    for by, role in ((admin, "EXM"), (inspector, "LIA")):
        with pytest.raises(MayNotInvite):
            invite(by, role)
    with pytest.raises(NotYourArea):
        invite(Officer(agency, "ORG"), "LIA")
    foreign = invite(Officer(other_agency, "ADM"), "LIA")
    for pk in (foreign.pk, 4711):
        with pytest.raises(NoSuchInvitation):
            withdraw(admin, pk)
    with pytest.raises(NotYourArea):
        withdraw(Officer(agency, "ORG"), foreign.pk)

    assert waiting() == 1
    assert trace(admin) == []


def test_who_accepts_is_written_down(agency, admin):
    token = invited(agency, ADDRESS, "LIA", at=now())
    newcomer = person(ADDRESS, name="Sari")

    with scope(SIGN_IN):
        accept_invitation(token=token, agency_id=agency.pk, user=newcomer, at=now())

    assert trace(admin) == [("MEMBER_JOINED", "Sari", {"after": ["LIA"]})]


def test_the_national_desk_has_no_such_log(db):
    token = invited(None, ADDRESS, "NAT", at=now())

    with scope(SIGN_IN):
        accepted = accept_invitation(token=token, agency_id=None, user=person(ADDRESS), at=now())

    assert accepted.agency is None
