"""Small worlds with exact numbers: what one life adds to the counters."""

from datetime import date

import pytest

from figures.actions.count_reports import count_event
from figures.models import CountedReport, Tally
from figures.queries.verification import Verified, verify
from register.models import ReportEvent
from register.rules.actors import Role
from register.rules.states import ReportClass
from register.rules.steps import Step
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of, liaison_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ANSWER = {"text": "Dokter pengganti sudah bertugas.", "substantive": True}


def answered_life(agency, unit, *, days=3):
    """Filed on Monday, routed the next day, assigned, and answered some days after that."""
    life = Life()
    life.later(days=1).route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    liaison = liaison_of(agency, unit)
    life.later(days=1).officer(agency, liaison, Step.RESPOND_INITIAL, text="Kami cek.")
    life.later(days=days - 1).officer(agency, liaison, Step.ANSWER, **ANSWER)
    return life


def test_a_report_that_waits_at_the_desk_is_other_and_open(count, numbers):
    Life()

    count()

    assert numbers() == {(0, "OTHER", 0): 1, (0, "OPEN", 0): 1, (0, "RECEIVED", 0): 1}


def test_a_life_up_to_the_rating(agency, count, numbers):
    life = answered_life(agency, make_unit(agency))
    life.reporter(Step.ACCEPT, rating=4)

    count()

    pk = agency.pk
    assert numbers() == {
        (0, "RECEIVED", 0): 1,
        (0, "LEFT", 0): 1,
        (0, "T1_MET", 0): 1,
        (pk, "DONE", 0): 1,
        (pk, "RECEIVED", 0): 1,
        (pk, "ANSWERED", 0): 1,
        (pk, "CLOSED_ACCEPTED", 0): 1,
        (pk, "T2_MET", 0): 1,
        (pk, "T3_MET", 0): 1,
        (pk, "T7_MET", 0): 1,
        (pk, "FIRST_RESPONSE", 1): 1,
        (pk, "RESOLUTION", 3): 1,
        (pk, "RATED", 4): 1,
    }


def test_the_day_grain_knows_day_unit_category_and_class(agency, count):
    unit = make_unit(agency)
    answered_life(agency, unit)

    count()

    with scope(EVERYTHING):
        answered = Tally.objects.get(grain="DAY", measure="ANSWERED")
        column = Tally.objects.get(grain="DAY", measure="IN_PROCESS")
        subject = Tally.objects.get(grain="SUBJECT", measure="ANSWERED")
    assert (answered.day, answered.unit_id) == (date(2026, 3, 6), unit.pk)
    assert (answered.category_code, answered.report_class) == ("kesehatan", "COMPLAINT")
    assert (column.day, column.unit_id) == (date(2026, 3, 2), unit.pk)
    assert (subject.day, subject.agency_id, subject.unit_id) == (date(2026, 3, 1), 0, 0)


def test_missed_deadlines_count_once_when_they_pass(agency, count, numbers):
    life = Life()
    life.route(agency)
    life.go_to(life.timers["T2"].due_at).later(minutes=1).sweep()
    life.later(days=1).officer(agency, admin_of(agency), Step.ANSWER_AGENCY, **ANSWER)

    count()

    found = numbers()
    assert (found[agency.pk, "T2_MISSED", 0], found[agency.pk, "ESCALATED", 1]) == (1, 1)
    assert (agency.pk, "T2_MET", 0) not in found
    assert found[agency.pk, "T7_MET", 0] == 1


def test_a_deadline_that_a_withdrawal_ends_is_not_judged(agency, count, numbers):
    life = Life()
    life.route(agency)
    life.reporter(Step.WITHDRAW)

    count()

    assert numbers(agency_id=agency.pk) == {
        (agency.pk, "OTHER", 0): 1,
        (agency.pk, "RECEIVED", 0): 1,
        (agency.pk, "WITHDRAWN", 0): 1,
    }


def test_a_return_and_another_agency(agency, other_agency, count, numbers):
    life = Life()
    life.route(agency)
    why = {"text": "Jalan nasional.", "agency_unknown": True}
    life.officer(agency, admin_of(agency), Step.RETURN_TO_NATIONAL, **why)
    life.route(other_agency)

    count()

    first, second = numbers(agency_id=agency.pk), numbers(agency_id=other_agency.pk)
    assert first == {
        (agency.pk, "RECEIVED", 0): 1,
        (agency.pk, "LEFT", 0): 1,
        (agency.pk, "RETURNED", 0): 1,
        (agency.pk, "T2_MET", 0): 1,
    }
    assert (second[other_agency.pk, "WAITING", 0], second[other_agency.pk, "OPEN", 0]) == (1, 1)


def test_a_reopened_report_is_open_again_and_its_second_closing_counts_too(agency, count, numbers):
    life = answered_life(agency, make_unit(agency))
    life.reporter(Step.ACCEPT, rating=2)
    life.later(days=1).reporter(Step.REOPEN, text="Dokternya pindah lagi.")
    count(life)
    between = numbers(agency_id=agency.pk)
    life.later(days=3).officer(agency, admin_of(agency), Step.ANSWER, **ANSWER)
    life.reporter(Step.ACCEPT, rating=5)

    count(life)

    pk, after = agency.pk, numbers(agency_id=agency.pk)
    assert (between[pk, "REOPENED", 0], between[pk, "OPEN", 0], between[pk, "IN_PROCESS", 0]) == (
        1,
        1,
        1,
    )
    assert (pk, "OPEN", 0) not in after
    assert (after[pk, "CLOSED_ACCEPTED", 0], after[pk, "RATED", 2], after[pk, "RATED", 5]) == (
        2,
        1,
        1,
    )
    assert [value for _pk, measure, value in after if measure == "RESOLUTION"] == [3, 5]


def test_a_supervisory_report_tells_no_unit_and_no_category(agency, count):
    life = Life()
    life.route(agency, supervisory=True)
    unit = make_unit(agency, kind="INSPECTORATE")
    inspector = admin_of(agency, role=Role.INSPECTORATE)
    life.officer(agency, inspector, Step.ASSIGN_UNIT, unit_id=unit.pk)

    count()

    with scope(EVERYTHING):
        rows = set(Tally.objects.values_list("unit_id", "category_code"))
    assert rows == {(0, "")}


def test_counting_twice_or_out_of_order_changes_nothing(agency, count, numbers):
    life = answered_life(agency, make_unit(agency))
    with scope(EVERYTHING):
        events = list(ReportEvent.objects.filter(report_id=life.id).values_list("pk", flat=True))
    with scope(SYSTEM):
        for event_id in (events[-1], events[0], events[-1]):
            count_event(event_id=event_id, at=MONDAY)
    once = numbers()

    count()

    assert numbers() == once
    with scope(SYSTEM):
        assert verify(show=lambda *_: None) == Verified()


def test_what_was_reclassified_counts_under_its_new_class_alone(agency, count):
    life = Life()
    life.route(agency)
    count()
    life.officer(
        agency,
        admin_of(agency),
        Step.RECLASSIFY,
        report_class=ReportClass.GRIEVANCE,
        text="Bukan sengketa.",
    )

    count()

    with scope(EVERYTHING):
        classes = set(Tally.objects.filter(grain="DAY").values_list("report_class", flat=True))
        assert classes == {"GRIEVANCE"}
        assert not Tally.objects.filter(number=0).exists()


def test_the_ledger_counts_each_event(agency, numbers):
    life = Life()
    life.route(agency)

    life.work()

    assert numbers()[agency.pk, "WAITING", 0] == 1
    with scope(EVERYTHING):
        assert CountedReport.objects.get().report_id == life.id
