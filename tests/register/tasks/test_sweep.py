from datetime import timedelta

import pytest

from register.models import Timer
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from register.tasks import sweep as module
from register.tasks.sweep import sweep
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FOUR_WEEKS = timedelta(days=28)


def test_it_works(agency):
    life = Life()
    life.route(agency)

    assert sweep(at=MONDAY + FOUR_WEEKS) == 1
    # Routed Monday 2 March: T2 was due on Monday 9, E2 on Monday 16, E3 only after Lebaran.
    assert life.report.escalation == 2
    steps = [event.step for event in life.events()]
    assert steps == [
        "SUBMIT",
        "VERIFY_AND_ROUTE",
        "BREACHED",
        "ESCALATED",
        "ESCALATED",
        "BREACHED",
    ]


def test_a_second_sweep_at_the_same_moment_does_nothing(agency):
    life = Life()
    life.route(agency)
    sweep(at=MONDAY + FOUR_WEEKS)
    events = len(life.events())

    assert sweep(at=MONDAY + FOUR_WEEKS) == 0
    assert len(life.events()) == events


def test_every_tenant_and_every_row_has_its_turn(agency, other_agency, monkeypatch):
    monkeypatch.setattr(module, "PAGE", 2)
    lives = [Life() for _ in range(7)]
    for life, holder in zip(lives, (agency, other_agency) * 4, strict=False):
        life.route(holder)

    assert sweep(at=MONDAY + timedelta(days=10)) == 7
    assert {life.report.escalation for life in lives} == {1}


def test_one_report_that_fails_keeps_no_other_from_its_turn(agency, monkeypatch):
    first, second = Life(), Life()
    first.route(agency)
    second.route(agency)
    real = module.fire_timers

    def fire(*, report_id, at):
        if report_id == first.id:
            raise StepNotAllowed(Refusal.NOT_DUE)
        return real(report_id=report_id, at=at)

    monkeypatch.setattr(module, "fire_timers", fire)
    sweep(at=MONDAY + timedelta(days=10))

    assert (first.report.escalation, second.report.escalation) == (0, 1)


def test_nothing_is_due_yet(agency):
    Life().route(agency)

    assert sweep(at=MONDAY) == 0


def test_the_schedule_sweeps_now(agency, monkeypatch):
    seen = []
    monkeypatch.setattr(module, "sweep", lambda *, at: seen.append(at) or 3)

    assert module.sweep_now() == 3
    assert seen[0].tzinfo is not None


def test_a_window_that_ends_makes_the_report_final(agency):
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT)
    life.go_to(life.timers["T9"].due_at).later(seconds=1).sweep()

    assert life.report.final
    with pytest.raises(StepNotAllowed) as refused:
        life.reporter(Step.REOPEN, text="Terlambat.")
    assert refused.value.refusal is Refusal.WINDOW_OVER


def test_no_running_timer_is_left_in_the_past(agency):
    life = Life()
    life.route(agency)
    at = MONDAY + timedelta(days=200)
    while sweep(at=at):
        pass

    with scope(EVERYTHING):
        assert not Timer.objects.filter(next_at__lte=at).exists()
    assert life.report.state == "OMBUDSMAN"
