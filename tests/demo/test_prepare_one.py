"""The demo's agency that prepares itself: by the real actions, once, with people who can sign in."""

import pytest

from demo.actions.prepare_one import prepare_one
from demo.content.people import all_staff, preparing_staff
from onboarding.action_plan.queries.readiness import read_readiness
from onboarding.action_plan.rules.facts import Gate, Why
from tenants.scope import of_agency, scope
from tests.demo.conftest import AT
from tests.factories.agencies import PROVINCE, read_agency
from tests.factories.preparing import back_to_preparing

pytestmark = pytest.mark.usefixtures("demo")


def test_it_is_there_once():
    agency = back_to_preparing(read_agency(PROVINCE))

    assert prepare_one(at=AT, slug="tidak-ada") == 0
    assert prepare_one(at=AT, slug=PROVINCE) == 1
    assert prepare_one(at=AT, slug=PROVINCE) == 0

    with scope(of_agency(agency)):
        found = read_readiness(AT)
    why = {check.code: check.why for check in found.gate}
    assert (found.agency.state, found.trial.is_over) == ("PREPARING", False)
    assert why[Gate.DECREE] is Why.DECREE_IN_FORCE
    assert why[Gate.ADMINS] is Why.ADMINS_ENOUGH
    assert why[Gate.OFFICERS] is Why.NO_SUBSTITUTE
    assert why[Gate.DEADLINES] is Why.CONFIRMED
    assert why[Gate.TRIAL] is Why.TRIAL_RUNS


def test_nobody_is_somebody_else_of_the_demo():
    emails = [person.email for person in preparing_staff()]

    assert len(set(emails)) == len(emails) == 7
    assert not set(emails) & {person.email for person in all_staff()}
