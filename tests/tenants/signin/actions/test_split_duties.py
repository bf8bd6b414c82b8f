"""Sharing the administration out: by who keeps accounts, on top of what was read, with a trace."""

import pytest
from django.db import transaction
from django.db.utils import IntegrityError, ProgrammingError

from tenants.models import DutySplit
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.actions.split_duties import SplitMeanwhile, split_duties
from tenants.signin.duties import Area
from tenants.signin.queries.duty_splits import own_split
from tenants.signin.seating import seat_absent
from tenants.signin.split import DUTY_ORDER, NobodyKeeps, whole_split
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
USUAL = whole_split({})
NO_REPLIES = {**USUAL, "ORG": USUAL["ORG"] - {Area.REPLIES} | {Area.IMPORTS}}


@pytest.fixture
def wati(agency):
    return Officer(agency, "KOM", name="Wati")


def split(officer, wanted, *, seen=USUAL):
    with officer.scope:
        split_duties(wanted=wanted, seen=seen, agency=officer.agency, by=officer.at_work, at=now())


def stored(agency):
    return whole_split(own_split(agency))


def told(agency):
    with scope(of_agency(agency)):
        return [(one.actor_name, one.details) for one in AuditEntry.objects.order_by("pk")]


def test_it_holds_from_the_next_request_on_and_leaves_a_trace(agency, wati):
    oki = Officer(agency, "ORG", name="Oki")

    split(wati, NO_REPLIES)

    assert stored(agency) == NO_REPLIES
    with oki.scope:
        seated = seat_absent(user_id=oki.user.pk, agency=agency, at=now())
    assert (seated.keeps(Area.IMPORTS), seated.keeps(Area.REPLIES)) == (True, False)
    changed = {
        side: {"ORG": sorted(s["ORG"])} for side, s in (("before", USUAL), ("after", NO_REPLIES))
    }
    assert told(agency) == [("Wati", changed)]
    with scope(SIGN_IN):
        assert str(DutySplit.objects.get()) == f"ORG {agency.pk}"


def test_what_is_as_it_was_leaves_none(agency, wati):
    split(wati, USUAL)

    assert told(agency) == []
    with scope(SIGN_IN):
        assert DutySplit.objects.count() == 0


def test_of_two_who_read_the_same_one_is_refused(agency, wati):
    split(wati, NO_REPLIES)

    with pytest.raises(SplitMeanwhile):
        split(wati, {**USUAL, "INS": USUAL["INS"] | {Area.UNITS}})

    assert stored(agency) == NO_REPLIES
    split(wati, USUAL, seen=NO_REPLIES)
    assert stored(agency) == USUAL


@pytest.mark.parametrize("role", ["ORG", "INS", "LEAD", "LIA"])
def test_it_is_not_for_those_who_let_nobody_in(agency, role):
    with pytest.raises(NotYourArea):
        split(Officer(agency, role), NO_REPLIES)

    assert stored(agency) == USUAL
    assert told(agency) == []


def test_what_nobody_would_keep_changes_nothing(agency, wati):
    with pytest.raises(NobodyKeeps):
        split(wati, {duty: USUAL[duty] - {Area.EVALUATION} for duty in DUTY_ORDER})

    assert stored(agency) == USUAL


def test_each_agency_shares_out_its_own(agency, other_agency, wati):
    split(wati, NO_REPLIES)

    assert stored(other_agency) == USUAL
    with scope(of_agency(other_agency)):
        assert DutySplit.objects.count() == 0
    with scope(of_agency(agency)):
        assert DutySplit.objects.count() == 1
        for attack in (
            lambda: DutySplit.objects.update(areas=[]),
            lambda: DutySplit.objects.create(agency=other_agency, duty="KOM", areas=[]),
            lambda: DutySplit.objects.all().delete(),
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                attack()


def test_there_is_one_row_for_a_known_duty(agency):
    with scope(SIGN_IN):
        DutySplit.objects.create(agency=agency, duty="ORG", areas=[])
        for duty in ("ORG", "LIA"):
            with pytest.raises(IntegrityError), transaction.atomic():
                DutySplit.objects.create(agency=agency, duty=duty, areas=[])
