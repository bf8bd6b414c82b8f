from datetime import timedelta

import pytest

from accounts.models import User
from tenants.models import Membership
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.seating import seat_absent
from tests.database.template import AT
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit


def seated(agency, officer):
    with officer.scope:
        return seat_absent(user_id=officer.user.pk, agency=agency, at=now())


def test_somebody_without_a_session_is_who_the_gate_would_let_in(agency, db):
    officer = Officer(agency, "INS", "LIA", unit=make_unit(agency), name="Rina")

    found = seated(agency, officer)

    assert (found.name, found.agency, found.unit_ids) == ("Rina", agency, officer.actor.unit_ids)
    assert (found.roles, found.held) == ({"INS", "LIA", "ADM"}, {"INS", "LIA"})


def test_at_the_national_desk(db):
    found = seated(None, Officer(None, "NAT"))

    assert (found.agency, found.roles, found.unit_ids) == (None, {"NAT"}, frozenset())


def test_nobody_whose_membership_has_ended(agency, db):
    officer = Officer(agency, "ADM")
    with scope(SIGN_IN):
        Membership.objects.update(is_active=False, until=AT + timedelta(days=400))

    assert seated(agency, officer) is None


def test_nobody_whose_account_is_closed(agency, db):
    officer = Officer(agency, "ADM")
    with scope(SIGN_IN):
        User.objects.filter(pk=officer.user.pk).update(is_active=False)

    assert seated(agency, officer) is None


def test_nobody_who_works_elsewhere(agency, other_agency, db):
    officer = Officer(other_agency, "ADM")

    with scope(of_agency(agency)):
        assert seat_absent(user_id=officer.user.pk, agency=agency, at=now()) is None


@pytest.mark.usefixtures("db")
def test_nobody_at_all(agency):
    with scope(of_agency(agency)):
        assert seat_absent(user_id=0, agency=agency, at=now()) is None
