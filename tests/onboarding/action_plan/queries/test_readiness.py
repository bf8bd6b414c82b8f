"""Readiness is computed from what is there, in the same number of statements for any size."""

from datetime import timedelta

import pytest

from onboarding.action_plan.queries.readiness import readiness
from onboarding.action_plan.rules.facts import Gate, Pillar, Why
from onboarding.supervision.actions.answer_supervision import answer_supervision
from tenants.actions.keep_days_off import add_day_off
from tenants.scope import of_agency, scope
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit
from tests.factories.people import staff
from tests.factories.preparing import back_to_preparing, decreed, make_ready

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def checks(agency, *, at=None):
    with scope(of_agency(agency)):
        return {check.code: check for check in readiness(at or now())}


def supervise(agency, *, at, **values):
    coordinator = Officer(agency.parent, "PRV")
    with coordinator.scope:
        values = {"is_accepted": True, **values}
        answer_supervision(agency.pk, by=coordinator.at_work, at=at, **values)


def test_an_empty_agency_has_only_its_address(agency):
    found = checks(back_to_preparing(agency))

    assert {code: check.why for code, check in found.items()} == {
        Gate.DECREE: Why.NO_DECREE,
        Gate.ADMINS: Why.ADMINS_TOO_FEW,
        Gate.OFFICERS: Why.NO_UNIT,
        Gate.DEADLINES: Why.NOT_CONFIRMED,
        Gate.PROCEDURES: Why.NO_PROCEDURE,
        Gate.TRIAL: Why.NO_TRIAL,
        Gate.PRIVACY: Why.NOT_CONFIRMED,
        Gate.CHANNELS: Why.NOT_CONFIRMED,
        Pillar.LEGAL_BASIS: Why.NO_DECREE,
        Pillar.ONE_UNIT: Why.NO_ACCOUNTABLE,
        Pillar.DELEGATION: Why.NO_UNIT,
        Pillar.CONNECTED: Why.NO_TRIAL,
        Pillar.SUPERVISION: Why.NO_EXAMINERS,
    }
    assert [check for check in found.values() if check.is_met] == []


def test_one_that_has_done_all_is_ready(agency):
    at = now()
    make_ready(agency, at=at)
    supervise(agency, at=at)

    found = checks(agency, at=at)

    assert [code for code, check in found.items() if not check.is_met] == []
    assert found[Gate.DECREE].values == {"number": "100/2026"}
    assert found[Gate.CHANNELS].values["host"] == "banjarnegara.localhost"


def test_only_active_admins_with_a_second_factor_count(agency, other_agency):
    staff(agency, "KOM", email="a@contoh.go.id", totp=False)
    staff(agency, "LIA", email="b@contoh.go.id")
    staff(other_agency, "KOM", email="c@contoh.go.id")
    staff(agency, "ADM", "INS", email="d@contoh.go.id")

    assert checks(agency)[Gate.ADMINS].values == {"many": 1, "needed": 2}


def test_a_decree_that_has_ended_counts_no_longer(agency):
    at = now()
    with scope(of_agency(agency)):
        decree = decreed(at=at)
        decree.valid_to = at.date() - timedelta(days=1)
        decree.save()

    assert checks(agency, at=at)[Gate.DECREE].why is Why.NO_DECREE


def test_after_a_change_of_the_calendar_it_is_confirmed_once_more(agency):
    at = now()
    keeper = make_ready(agency, at=at)
    later = at + timedelta(hours=1)
    with keeper.scope:
        add_day_off(
            agency=agency,
            day=later.date() + timedelta(days=9),
            name="Hari jadi",
            by=Officer(agency, "ORG").at_work,
            at=later,
        )

    found = checks(agency, at=later)

    assert found[Gate.DEADLINES].why is Why.CHANGED_SINCE
    assert found[Gate.PRIVACY].is_met


def test_the_same_statements_for_any_number_of_units(agency, statements):
    make_unit(agency)
    with scope(of_agency(agency)), statements() as few:
        readiness(now())
    for number in range(12):
        make_unit(agency, name=f"Unit {number}", staffed=False)
    with scope(of_agency(agency)), statements() as many:
        found = readiness(now())

    assert len(few.texts()) == len(many.texts())
    assert found[2].values == {"many": 12, "units": "Unit 0, Unit 1, Unit 10, …"}


def test_the_province_is_looked_at_by_its_last_answer(agency, province):
    at = now()
    Officer(agency, "INS")
    assert checks(agency, at=at)[Pillar.SUPERVISION].why is Why.NO_SUPERVISOR

    supervise(agency, at=at)
    accepted = checks(agency, at=at)[Pillar.SUPERVISION]
    supervise(agency, at=at, is_accepted=False, reason="Belum ada tim.")
    declined = checks(agency, at=at)[Pillar.SUPERVISION]

    assert (accepted.is_met, accepted.values) == (True, {"province": province.name})
    assert (declined.is_met, declined.values) == (False, {"reason": "Belum ada tim."})


def test_nobody_stands_above_a_province(province):
    Officer(province, "INS")

    assert checks(province)[Pillar.SUPERVISION].why is Why.SUPERVISED
