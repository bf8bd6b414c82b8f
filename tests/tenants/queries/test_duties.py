"""Who has a duty by the decree in force."""

from datetime import date

import pytest

from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.queries.duties import has_duty, members_with_duty, members_with_role
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TEAM = "COORDINATION_TEAM"


@pytest.fixture
def eko(agency):
    return staff(agency, "KOM", email="eko@contoh.go.id")


def decree(agency, number, user_id, *, since, until=None, supersedes=None):
    with scope(of_agency(agency)):
        return record_decree(
            number=number,
            signed_on=since,
            title="Tim",
            signer="Bupati",
            valid_from=since,
            valid_to=until,
            supersedes_id=supersedes.pk if supersedes else None,
            people=[NamedPerson("Eko", "Kepala Dinas", TEAM, user_id=user_id)],
        )


def asked(agency, user_id, on):
    with scope(of_agency(agency)):
        return has_duty(TEAM, user_id=user_id, on=on), members_with_duty(TEAM, on=on)


def test_from_its_first_day_to_its_last(agency, eko):
    decree(agency, "1", eko.pk, since=date(2026, 1, 5), until=date(2026, 6, 30))

    assert asked(agency, eko.pk, date(2026, 1, 4)) == (False, set())
    assert asked(agency, eko.pk, date(2026, 1, 5)) == (True, {eko.pk})
    assert asked(agency, eko.pk, date(2026, 6, 30)) == (True, {eko.pk})
    assert asked(agency, eko.pk, date(2026, 7, 1)) == (False, set())


def test_until_another_one_begins(agency, eko):
    first = decree(agency, "1", eko.pk, since=date(2026, 1, 5))
    decree(agency, "2", None, since=date(2026, 3, 1), supersedes=first)

    assert asked(agency, eko.pk, date(2026, 2, 28)) == (True, {eko.pk})
    assert asked(agency, eko.pk, date(2026, 3, 1)) == (False, set())


def test_a_draft_that_is_to_supersede_ends_nothing(agency, eko):
    first = decree(agency, "1", eko.pk, since=date(2026, 1, 5))
    with scope(of_agency(agency)):
        Decree.objects.create(
            title="Konsep", is_draft=True, valid_from=date(2026, 3, 1), supersedes=first
        )

    assert asked(agency, eko.pk, date(2026, 3, 1)) == (True, {eko.pk})


def test_who_is_no_member_is_named_and_has_no_account_there(agency, other_agency):
    stranger = staff(other_agency, "ADM", email="lain@contoh.go.id")
    decree(agency, "1", stranger.pk, since=date(2026, 1, 5))

    assert asked(agency, stranger.pk, date(2026, 2, 1)) == (True, set())
    assert asked(agency, None, date(2026, 2, 1)) == (False, set())


def test_members_by_their_roles(agency, eko):
    leader = staff(agency, "LEAD", email="bupati@contoh.go.id")

    with scope(of_agency(agency)):
        assert members_with_role("LEAD", "EXM") == {leader.pk}
        assert members_with_role("KOM", "LEAD") == {leader.pk, eko.pk}
