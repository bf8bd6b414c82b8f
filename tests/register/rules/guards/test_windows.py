"""What must have fallen due, and which windows are still open, to the day."""

from datetime import date

import pytest

from register.rules.actors import SYSTEM
from register.rules.escalation import mark_fired
from register.rules.life import TimerKind
from register.rules.refusals import Refusal
from register.rules.states import ArchiveReason, Closure, State
from register.rules.steps import Step
from tests.register.rules.moments import wib
from tests.register.rules.people import DESK, inspector
from tests.register.rules.ready import TEXT
from tests.register.rules.refusing import refuses
from tests.register.rules.stages import (
    answered,
    archived,
    closed,
    filed,
    in_progress,
    referred,
    waiting,
)
from tests.register.rules.world import REGENCY

R = Refusal
TOO_EARLY = [
    (answered, Step.AUTO_CLOSE),
    (waiting, Step.EXPIRE_INFO),
    (waiting, Step.EXPIRE_INFO_LATE),
    (in_progress, Step.REFER_OMBUDSMAN),
    (referred, Step.SEND_DEIDENTIFIED),
]


@pytest.mark.parametrize(("make", "step"), TOO_EARLY)
def test_the_system_acts_only_on_what_is_due(make, step):
    with refuses(R.NOT_DUE):
        make().take(step, SYSTEM)


def test_an_unanswered_request_ends_the_report_only_at_the_nation():
    early = filed().desk(Step.REQUEST_INFO, **TEXT).go_to("2026-10-07")  # 30 days: Wed
    late = waiting().go_to("2026-10-07")
    assert {early.life.state, late.life.state} == {State.NEEDS_INFO}

    assert early.go_to("2026-10-08 00:00").life.state is State.WITHDRAWN
    assert late.go_to("2026-10-08 00:00").life.state is State.LIAISON_REVIEW
    assert early.told[-1].step == "EXPIRE_INFO"
    assert late.told[-1].step == "EXPIRE_INFO_LATE"


@pytest.mark.parametrize(
    ("make", "step"), [(filed, Step.EXPIRE_INFO_LATE), (waiting, Step.EXPIRE_INFO)]
)
def test_neither_expiry_stands_in_for_the_other(make, step):
    story = make()
    if make is filed:
        story.desk(Step.REQUEST_INFO, **TEXT)
    mark_fired(story.life, TimerKind.T6)

    with refuses(R.NOT_IN_THIS_STATE):
        story.take(step, SYSTEM)


@pytest.mark.parametrize(
    ("on", "new_date", "refusal"),
    [
        ("2026-09-10", date(2026, 10, 15), None),  # T7 Fri 25 Sep + 14 days: Thu 15 Oct
        ("2026-09-10", date(2026, 10, 16), R.DATE_TOO_LATE),
        ("2026-09-25 23:00", date(2026, 10, 15), None),  # the last evening
    ],
)
def test_an_interim_reply_gives_fourteen_more_days_at_most(on, new_date, refusal):
    story = in_progress().go_to(on)
    if refusal:
        with refuses(refusal, "new_date"):
            story.admin(Step.INTERIM_REPLY, **TEXT, new_date=new_date)
        return
    ombudsman = story.timer("T5").due_at
    story.admin(Step.INTERIM_REPLY, **TEXT, new_date=new_date)

    assert story.timer("T7").due_at == wib("2026-10-15 23:59:59")
    assert story.timer("T5").due_at == ombudsman
    with refuses(R.ONCE_ONLY):
        story.admin(Step.INTERIM_REPLY, **TEXT, new_date=new_date)


def test_no_interim_reply_once_the_target_is_missed():
    story = in_progress().go_to("2026-09-26 00:00")

    with refuses(R.WINDOW_OVER):
        story.admin(Step.INTERIM_REPLY, **TEXT, new_date=date(2026, 10, 1))


def test_nobody_is_closed_who_was_not_told():
    story = answered().go_to("2026-09-22 00:00")  # T4: Mon 21 Sep
    assert story.life.state is State.ANSWERED
    assert story.timer("T4").due_at == wib("2026-10-06 23:59:59")  # ten days more
    story.life.answer_delivered = True

    story.go_to("2026-10-07 00:00")
    assert (story.life.state, story.life.closure) == (State.CLOSED, Closure.NO_REPLY)


def test_the_reporter_reopens_once_within_ten_days():
    story = closed().go_to("2026-09-21 23:00").reporter(Step.REOPEN, **TEXT)
    assert (story.life.state, story.life.closure) == (State.IN_PROGRESS, None)
    story.admin(Step.ANSWER, text="Sudah.", substantive=True).reporter(Step.ACCEPT)

    with refuses(R.ONCE_ONLY):
        story.reporter(Step.REOPEN, **TEXT)
    with refuses(R.WINDOW_OVER):
        closed().go_to("2026-09-22 00:00").reporter(Step.REOPEN, **TEXT)


def test_a_window_is_over_before_anybody_looked():
    story = closed()
    story.at = wib("2026-09-22 00:00")

    with refuses(R.WINDOW_OVER):
        story.reporter(Step.REOPEN, **TEXT)


@pytest.mark.parametrize("person", [DESK, inspector(REGENCY)])
def test_officers_reopen_within_a_year(person):
    assert closed().go_to("2027-09-07").take(Step.REOPEN, person, **TEXT).life.final is False
    with refuses(R.WINDOW_OVER):
        closed().go_to("2027-09-08").take(Step.REOPEN, person, **TEXT)


def test_an_officers_reopening_does_not_use_up_the_reporters():
    story = closed().desk(Step.REOPEN, **TEXT)
    story.admin(Step.ANSWER, text="Sudah.", substantive=True).reporter(Step.ACCEPT)

    assert story.reporter(Step.REOPEN, **TEXT).life.reopened_by_reporter


def test_the_second_wish_is_an_appeal_once():
    story = closed()
    with refuses(R.NOT_IN_THIS_STATE):
        story.reporter(Step.APPEAL, **TEXT)
    for step in (Step.REOPEN, Step.APPEAL):
        story.reporter(step, **TEXT)
        story.admin(Step.ANSWER, text="Sudah.", substantive=True).reporter(Step.ACCEPT)

    assert story.life.escalation_highest == 2
    for step in (Step.REOPEN, Step.APPEAL):
        with refuses(R.ONCE_ONLY):
            story.reporter(step, **TEXT)


def test_an_appeal_comes_within_the_window():
    story = closed().reporter(Step.REOPEN, **TEXT)
    story.admin(Step.ANSWER, text="Sudah.", substantive=True).reporter(Step.ACCEPT)
    story.at = wib("2026-09-22 00:00")

    with refuses(R.WINDOW_OVER):
        story.reporter(Step.APPEAL, **TEXT)


def test_archiving_is_objected_to_once_within_ten_days():
    story = archived().go_to("2026-09-21 23:00").reporter(Step.OBJECT_ARCHIVE, **TEXT)
    assert story.life.state is State.NATIONAL_REVIEW
    story.life.archived_by_id = None
    story.desk(Step.ARCHIVE, reason_code=ArchiveReason.FORMAT, **TEXT)

    with refuses(R.ONCE_ONLY):
        story.reporter(Step.OBJECT_ARCHIVE, **TEXT)
    with refuses(R.WINDOW_OVER):
        archived().go_to("2026-09-22 00:00").reporter(Step.OBJECT_ARCHIVE, **TEXT)


def test_after_its_window_an_ended_report_is_final():
    story = closed().go_to("2026-09-22 00:00")

    assert story.life.final
    assert story.told[-1].step == "WINDOW_ENDED"
    with refuses(R.WINDOW_OVER):
        story.reporter(Step.REFER_ON_REQUEST, consent=True)


def test_consent_is_decided_within_ten_days():
    story = in_progress().go_to("2026-12-01 00:00")  # T5: Mon 30 Nov
    assert story.life.state is State.OMBUDSMAN
    story.at = wib("2026-12-16 00:00")  # T10: ten days after Tue 1 Dec

    for step in (Step.CONSENT, Step.DECLINE):
        with refuses(R.WINDOW_OVER):
            story.reporter(step, consent=True)
    story.sweep()
    assert (story.life.consent, story.life.package_sent) == (False, "DEIDENTIFIED")
