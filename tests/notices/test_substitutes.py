"""Whoever stands in for an officer is told beside them: of what comes, of deadlines, in the digest."""

from datetime import date, timedelta

import pytest
from django.core import mail

from notices.tasks.digests import call_for_digests
from register.rules.steps import Step
from register.tasks.drain import run_batch
from tenants.scope import scope
from tenants.teams.models import Absence
from tests.factories.everything import everything_in
from tests.factories.lives import MONDAY, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def away(agency, everybody):
    def store(first, last, who="LIA", substitute="LIA_2"):
        with scope(everything_in(agency)):
            Absence.objects.create(
                user_id=everybody.users[who].pk,
                substitute_id=everybody.users[substitute].pk,
                reason="LEAVE",
                first_day=first,
                last_day=last,
                recorded_at=MONDAY,
            )

    return store


def assigned(agency, everybody, at=MONDAY):
    life = Life(at=at)
    life.route(agency)
    life.work()
    everybody.told()
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=everybody.unit.pk)
    life.work()
    return life


def people(told):
    return sorted({role for role, _subject in told} - {"REP"})


def test_of_a_new_report_on_each_day_of_the_absence(agency, everybody, away):
    away(MONDAY.date() + timedelta(days=1), MONDAY.date() + timedelta(days=2))

    found = []
    for day in range(4):
        assigned(agency, everybody, at=MONDAY + timedelta(days=day))
        found.append(people(everybody.told()))

    assert found == [["LIA"], ["LIA", "LIA_2"], ["LIA", "LIA_2"], ["LIA"]]


def test_of_a_deadline(agency, everybody, away):
    away(date(2026, 3, 5), date(2026, 4, 1))
    life = assigned(agency, everybody)
    assert people(everybody.told()) == ["LIA"]
    soon = min(life.timers["T3"].reminders)

    life.go_to(soon + timedelta(minutes=1)).sweep().work()

    assert people(everybody.told()) == ["LIA", "LIA_2"]


def test_an_absence_elsewhere_tells_nobody_more(agency, everybody, away):
    away(date(2026, 3, 1), date(2026, 4, 1), who="LIA_2", substitute="LIA")

    assigned(agency, everybody)

    assert people(everybody.told()) == ["LIA"]


def test_the_digest(agency, everybody, away):
    life = assigned(agency, everybody)
    everybody.told()
    morning = (MONDAY + timedelta(days=1)).replace(hour=7, minute=5)

    def digests():
        call_for_digests(at=morning)
        while run_batch(at=morning):
            pass
        found = {m.to[0]: m.body for m in mail.outbox if "Ringkasan" in m.subject}
        mail.outbox.clear()
        return found

    away(morning.date(), morning.date())
    found = digests()

    assert life.report.number in found[everybody.users["LIA_2"].email]
    assert life.report.number in found[everybody.users["LIA"].email]
