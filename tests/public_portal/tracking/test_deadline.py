from datetime import datetime, timedelta

import pytest
from django.utils import translation

from public_portal.tracking.deadline import (
    OFFICES,
    REPORTERS,
    WAITING,
    deadline_chip,
    waiting_entry,
)
from register.models import Report
from register.rules.states import ACTIVE, State
from tenants.scope import PORTAL, scope
from tests.factories.lives import WIB

# Wednesday 4 March 2026, a working day, to its last second.
DUE = datetime(2026, 3, 4, 23, 59, 59, tzinfo=WIB)
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)


def chip(state, *, due=DUE, is_mine=False, at=MONDAY, zone="Asia/Jakarta", **more):
    report = Report(state=state, due_at=due, **more)
    with scope(PORTAL):
        return deadline_chip(report, zone=zone, is_mine=is_mine, at=at)


@pytest.mark.parametrize(
    ("at", "text", "kind"),
    [
        (MONDAY - timedelta(days=7), "Batas pemeriksaan 4 Mar 2026 (sisa 7 hari kerja)", "ok"),
        (MONDAY, "Batas pemeriksaan 4 Mar 2026 (sisa 2 hari kerja)", "info"),
        (MONDAY + timedelta(days=2), "Batas pemeriksaan 4 Mar 2026 (hari ini)", "warn"),
        (MONDAY + timedelta(days=3), "Batas pemeriksaan 4 Mar 2026 (lewat 1 hari kerja)", "late"),
    ],
)
def test_the_chip_says_what_is_due_when_and_how_far_off_that_is(places, at, text, kind):
    found = chip(State.NATIONAL_REVIEW, at=at)

    assert (found.text, found.kind, found.due) == (text, kind, DUE)


def test_the_day_is_that_of_whoever_holds_the_report(places):
    late = datetime(2026, 3, 4, 23, 59, 59, tzinfo=WIB)

    assert "5 Mar 2026" in chip(State.AGENCY_REVIEW, due=late, zone="Asia/Jayapura").text


def test_beyond_the_calendar_the_day_alone_is_said(places):
    found = chip(State.IN_PROGRESS, due=DUE.replace(year=2090))

    assert (found.text, found.kind) == ("Batas jawaban 4 Mar 2090", "info")


@pytest.mark.parametrize("state", REPORTERS)
def test_what_is_the_reporters_to_do_is_shown_to_them_alone_and_in_time(places, state):
    assert chip(state) is None
    assert "4 Mar 2026" in chip(state, is_mine=True).text
    assert chip(state, is_mine=True, at=DUE + timedelta(seconds=1)) is None


def test_who_has_reopened_once_may_still_object_and_then_nothing(places):
    reopened = {"is_mine": True, "reopened_by_reporter": True}

    assert chip(State.CLOSED, **reopened).text == "Dapat diajukan keberatan sampai 4 Mar 2026"
    assert chip(State.CLOSED, **reopened, appealed=True) is None


@pytest.mark.parametrize("state", [State.MERGED, State.WITHDRAWN, State.OMBUDSMAN])
def test_where_nothing_is_due_for_anybody_here_there_is_no_chip(places, state):
    assert chip(state, is_mine=True) is None


def test_without_a_deadline_there_is_no_chip(places):
    assert chip(State.CLOSED, due=None, is_mine=True) is None


def test_every_active_state_waits_for_something():
    assert set(WAITING) == ACTIVE
    assert set(OFFICES) | set(REPORTERS) | {State.OMBUDSMAN} >= ACTIVE


def test_the_history_says_what_it_waits_for():
    (entry,) = waiting_entry(Report(state=State.IN_PROGRESS, due_at=DUE), zone="Asia/Jakarta")
    assert (entry.title, entry.note) == ("Menunggu jawaban", "paling lambat Rabu, 4 Mar 2026")
    assert (entry.is_done, entry.at) == (False, None)

    (entry,) = waiting_entry(Report(state=State.OMBUDSMAN, due_at=DUE), zone="Asia/Jakarta")
    assert (entry.title, entry.note) == ("Menunggu Ombudsman RI", "")

    assert waiting_entry(Report(state=State.CLOSED), zone="Asia/Jakarta") == []


def test_it_speaks_english(places):
    with translation.override("en"):
        assert chip(State.NATIONAL_REVIEW).text.endswith("(2 working days left)")
