"""An agency goes live when all of its gate is met, and not before."""

from datetime import timedelta

import pytest

from notices.models import Notice
from onboarding.action_plan.actions.go_live import NotReady, go_live
from onboarding.action_plan.actions.tell_live import plan_live
from onboarding.action_plan.rules.facts import Gate
from onboarding.action_plan.rules.keepers import NotYours
from register.models import Job
from tenants.actions.change_agency_state import AgencyStateNotAllowed
from tenants.models import Agency
from tenants.scope import SYSTEM, scope
from tenants.teams.models import AuditEntry, LiaisonOfficer
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.preparing import back_to_preparing, make_ready

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
JOB = "agency_went_live"


def state(agency):
    with scope(EVERYTHING):
        return Agency.objects.get(pk=agency.pk).state, Job.objects.filter(kind=JOB).count()


def test_it_goes_live_at_once_and_everybody_is_told(agency):
    at = now()
    keeper = make_ready(agency, at=at)
    desk = Officer(None, "NAT")

    with keeper.scope:
        live = go_live(by=keeper.at_work, at=at)
        entry = AuditEntry.objects.get(kind="WENT_LIVE")

    assert (live.state, live.state_since) == ("ACTIVE", at)
    assert state(agency) == ("ACTIVE", 1)
    assert (entry.actor_name, entry.subject) == ("Imam", agency.name)
    assert entry.details == {"checks": [code.value for code in Gate]}
    with scope(SYSTEM):
        assert plan_live(agency_id=agency.pk, at=at) == 4
        assert plan_live(agency_id=agency.pk, at=at) == 4
    with scope(EVERYTHING):
        told = set(Notice.objects.filter(letter="AGENCY_LIVE").values_list("user_id", "agency_id"))
    assert (desk.user.pk, None) in told
    assert (keeper.user.pk, agency.pk) in told
    assert len(told) == 4


def test_what_is_not_met_is_named_and_nothing_changes(agency):
    at = now()
    keeper = make_ready(agency, at=at)

    with keeper.scope:
        LiaisonOfficer.objects.filter(is_substitute=True).update(is_active=False)
        with pytest.raises(NotReady) as refused:
            go_live(by=keeper.at_work, at=at)
        assert not AuditEntry.objects.filter(kind="WENT_LIVE").exists()

    assert [check.code for check in refused.value.checks] == [Gate.OFFICERS]
    assert str(refused.value) == "OFFICERS"
    assert state(agency) == ("PREPARING", 0)


@pytest.mark.parametrize("role", ["ORG", "INS", "LEAD"])
def test_another_duty_may_not(agency, role):
    at = now()
    make_ready(agency, at=at)
    other = Officer(agency, role)

    with other.scope, pytest.raises(NotYours):
        go_live(by=other.at_work, at=at)

    assert state(agency) == ("PREPARING", 0)


def test_an_agency_that_is_live_does_not_go_live_again(agency):
    keeper = Officer(agency, "KOM")

    with keeper.scope, pytest.raises(AgencyStateNotAllowed):
        go_live(by=keeper.at_work, at=now())

    assert state(agency) == ("ACTIVE", 0)


def test_of_an_agency_that_is_active_no_longer_nobody_is_told(agency):
    back_to_preparing(agency)

    with scope(SYSTEM):
        assert plan_live(agency_id=agency.pk, at=now() + timedelta(minutes=1)) == 0
