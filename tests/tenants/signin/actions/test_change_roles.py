"""Giving other roles: by whom, of which, and never so that nobody is left."""

import pytest

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.change_roles import LastOne, MayNotGive, NoSuchMember, change_roles
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, LiaisonOfficer
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def budi(agency):
    return Officer(agency, "LIA", "LEAD", name="Budi")


def change(by, whom, *roles):
    with by.scope:
        change_roles(
            user_id=whom.user.pk,
            roles=frozenset(roles),
            agency=by.agency,
            by=by.at_work,
            at=now(),
        )


def held(whom, agency):
    with scope(SIGN_IN):
        rows = Membership.objects.filter(user=whom.user, agency=agency, is_active=True)
        return set(rows.values_list("role", flat=True))


def trace(by):
    with by.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject", "details"))


def test_it_works(agency, admin, budi):
    change(admin, budi, "LEAD", "ORG")
    change(admin, budi, "LEAD", "ORG")

    assert held(budi, agency) == {"LEAD", "ORG"}
    assert trace(admin) == [
        ("ROLES_CHANGED", "Budi", {"before": ["LEAD", "LIA"], "after": ["LEAD", "ORG"]})
    ]


def test_who_is_no_liaison_officer_any_more_answers_for_no_unit(agency, admin):
    dewi = Officer(agency, "LIA", unit=make_unit(agency, staffed=False), name="Dewi")

    change(admin, dewi)

    assert held(dewi, agency) == set()
    with admin.scope:
        assert not LiaisonOfficer.objects.get().is_active


def test_roles_elsewhere_are_not_touched(agency, other_agency, admin):
    elsewhere = Officer(other_agency, "ADM")

    with pytest.raises(NoSuchMember):
        change(admin, elsewhere, "LIA")

    assert held(elsewhere, other_agency) == {"ADM"}
    assert trace(admin) == []


@pytest.mark.parametrize("role", ["ORG", "LIA", "LEAD", "EXM"])
def test_others_change_nobodys(agency, admin, budi, role):
    with pytest.raises(NotYourArea):
        change(Officer(agency, role), budi, "ADM")

    assert held(budi, agency) == {"LIA", "LEAD"}


def test_the_inspektorat_is_chosen_by_itself_alone(agency, admin, budi):
    inspector = Officer(agency, "INS", name="Niken")

    for by, whom, roles in (
        (admin, budi, ("LIA", "LEAD", "INS")),
        (admin, inspector, ()),
        (inspector, budi, ("ADM",)),
    ):
        with pytest.raises(MayNotGive):
            change(by, whom, *roles)
    change(inspector, budi, "LIA", "LEAD", "EXM")

    assert held(budi, agency) == {"LIA", "LEAD", "EXM"}
    assert held(inspector, agency) == {"INS"}


def test_where_there_is_none_an_admin_appoints_it_and_never_themselves(agency, admin, budi):
    with pytest.raises(MayNotGive):
        change(admin, admin, "ADM", "INS")
    change(admin, budi, "INS")

    assert held(admin, agency) == {"ADM"}
    assert held(budi, agency) == {"INS"}


def test_a_role_that_the_agency_does_not_have_is_given_by_nobody(agency, admin, budi):
    for role in ("PRV", "NAT", "OMB"):
        with pytest.raises(MayNotGive):
            change(admin, budi, "LIA", "LEAD", role)

    assert held(budi, agency) == {"LIA", "LEAD"}


@pytest.mark.parametrize("roles", [(), ("LIA",), ("ORG",)])
def test_the_last_admin_stays(agency, admin, roles):
    Officer(agency, "ORG", "INS")

    with pytest.raises(LastOne) as refused:
        change(admin, admin, *roles)

    assert refused.value.role == "ADM"
    assert held(admin, agency) == {"ADM"}
    assert trace(admin) == []


def test_one_of_two_admins_may_go(agency, admin):
    Officer(agency, "KOM")

    change(admin, admin, "LEAD")

    assert held(admin, agency) == {"LEAD"}


def test_the_last_of_the_inspektorat_stays(agency, admin):
    first = Officer(agency, "INS", name="Niken")
    with pytest.raises(LastOne) as refused:
        change(first, first)
    assert refused.value.role == "INS"

    second = Officer(agency, "INS", name="Puji")
    change(second, first)

    assert held(first, agency) == set()
    assert held(second, agency) == {"INS"}


def test_whoever_was_an_admin_a_moment_ago_is_none(agency, admin, budi):
    other = Officer(agency, "ADM", name="Lain")
    change(admin, other)

    with pytest.raises(MayNotGive):
        change(other, budi, "ADM")

    assert held(budi, agency) == {"LIA", "LEAD"}
