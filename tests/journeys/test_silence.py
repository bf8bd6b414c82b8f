"""SOP row 3: silence of the reporter closes after 10 working days, of officials goes to Ombudsman."""

from datetime import datetime

import pytest

from register.rules.steps import Step
from tests.factories.lives import WIB, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def answered(agency, *, at):
    life = Life(at=at)
    life.route(agency)
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah ditangani.", substantive=True
    )
    return life


def test_no_reply_for_ten_working_days_over_lebaran(agency):
    # Answered Monday 16 March 2026. Nyepi is Thursday 19, Lebaran and its collective leave run from
    # Friday 20 to Tuesday 24, with Wednesday 18 collective leave too: the tenth working day is late.
    life = answered(agency, at=datetime(2026, 3, 16, 9, 0, tzinfo=WIB)).work()
    due = life.timers["T4"].due_at
    assert due > datetime(2026, 4, 2, tzinfo=WIB)

    life.go_to(datetime(2026, 4, 1, 12, 0, tzinfo=WIB)).sweep()
    assert life.report.state == "ANSWERED"
    life.go_to(due).later(seconds=1).sweep()

    assert (life.report.state, life.report.closure) == ("CLOSED", "NO_REPLY")
    assert life.timers["T9"].status == "RUNNING"


def test_an_answer_that_was_never_delivered_closes_nothing(agency):
    life = answered(agency, at=datetime(2026, 6, 2, 9, 0, tzinfo=WIB))
    first = life.timers["T4"].due_at

    life.go_to(first).later(seconds=1).sweep()

    assert life.report.state == "ANSWERED"
    assert life.timers["T4"].due_at > first


def test_no_follow_up_for_sixty_working_days_goes_to_the_ombudsman(agency):
    life = Life(at=datetime(2026, 6, 2, 9, 0, tzinfo=WIB))
    life.route(agency)
    due = life.timers["T5"].due_at

    life.go_to(due).later(seconds=1).sweep()

    report = life.report
    assert (report.state, report.escalation, report.package_sent) == ("OMBUDSMAN", 4, "NOTICE")
    assert report.agency_id == agency.pk  # the agency's duty goes on
    assert life.timers["T10"].status == "RUNNING"
    # The queue shows what the agency owes and is late with, not how long the reporter may think.
    assert report.due_at == life.timers["T7"].due_at < life.at < life.timers["T10"].due_at

    life.go_to(life.timers["T10"].due_at).later(seconds=1).sweep()
    assert life.report.package_sent == "DEIDENTIFIED"
    assert life.report.consent is False


def test_the_reporter_consents_and_the_whole_file_goes(agency):
    life = Life(at=datetime(2026, 6, 2, 9, 0, tzinfo=WIB))
    life.route(agency)
    life.go_to(life.timers["T5"].due_at).later(seconds=1).sweep()

    life.reporter(Step.CONSENT, consent=True)

    assert (life.report.package_sent, life.report.consent) == ("FULL", True)
    assert life.timers["T10"].status == "STOPPED"
