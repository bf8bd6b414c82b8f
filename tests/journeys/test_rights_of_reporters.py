"""Not satisfied, reopen, withdraw, object to archiving, complete the file; and merged reports."""

import pytest

from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ArchiveReason
from register.rules.steps import Step
from tests.factories.lives import DESK_2, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def answer(life, agency):
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah ditangani.", substantive=True
    )


def test_not_satisfied_then_accepted_then_reopened_then_appealed(agency):
    life = Life()
    life.route(agency)
    answer(life, agency)
    life.reporter(Step.NOT_SATISFIED, text="Dokternya belum datang.")
    assert life.report.state == "IN_PROGRESS"
    assert life.timers["T5"].status == "RUNNING"

    again = {"text": "Dokter hadir tiap hari.", "substantive": True}
    life.officer(agency, admin_of(agency), Step.ANSWER, **again)
    life.reporter(Step.ACCEPT, rating=3)
    life.later(days=2).reporter(Step.REOPEN, text="Dokternya pindah lagi.")
    life.officer(agency, admin_of(agency), Step.ANSWER, **again)
    life.reporter(Step.ACCEPT)
    with pytest.raises(StepNotAllowed) as refused:
        life.reporter(Step.REOPEN, text="Sekali lagi.")
    assert refused.value.refusal is Refusal.ONCE_ONLY

    life.reporter(Step.APPEAL, text="Kami keberatan.")
    assert (life.report.state, life.report.escalation) == ("IN_PROGRESS", 2)


def test_withdraw_stops_everything(agency):
    life = Life()
    life.route(agency)

    life.reporter(Step.WITHDRAW, text="Sudah beres.")

    assert life.report.state == "WITHDRAWN"
    assert {t.status for t in life.timers.values()} == {"STOPPED"}
    assert not life.report.published


def test_objection_is_decided_by_another_officer():
    life = Life()
    life.desk(Step.ARCHIVE, reason_code=ArchiveReason.TOO_GENERAL, text="Tidak jelas tempatnya.")
    life.later(days=1).reporter(Step.OBJECT_ARCHIVE, text="Puskesmas Bawang 1.")
    assert life.report.state == "NATIONAL_REVIEW"

    again = {"reason_code": ArchiveReason.TOO_GENERAL, "text": "Tetap tidak jelas."}
    with pytest.raises(StepNotAllowed) as refused:
        life.desk(Step.ARCHIVE, **again)
    assert refused.value.refusal is Refusal.SAME_OFFICER
    life.desk(Step.ARCHIVE, by=DESK_2, **again)
    assert life.report.state == "ARCHIVED"


def test_complete_the_file_and_go_on_where_it_stopped(agency):
    life = Life()
    life.route(agency)
    t5 = life.timers["T5"].due_at
    life.officer(agency, admin_of(agency), Step.REQUEST_INFO, text="Tanggal dan jam berapa?")
    assert life.timers["T2"].status == "PAUSED"

    life.later(days=7).reporter(Step.SUPPLY_INFO, text="Senin, pukul sembilan.")

    assert life.report.state == "AGENCY_REVIEW"
    assert life.report.paused_days == 7
    assert life.timers["T5"].due_at > t5


def test_expired_info_withdraws_at_the_desk_and_goes_on_at_the_agency(agency):
    early = Life()
    early.desk(Step.REQUEST_INFO, text="Di mana?")
    early.go_to(early.timers["T6"].due_at).later(seconds=1).sweep()
    assert early.report.state == "WITHDRAWN"

    late = Life()
    late.route(agency)
    late.officer(agency, admin_of(agency), Step.REQUEST_INFO, text="Kapan?")
    late.go_to(late.timers["T6"].due_at).later(seconds=1).sweep()
    assert late.report.state == "AGENCY_REVIEW"


def test_merged_reports_hear_the_masters_answer(agency):
    master, child = Life(), Life(title="Dokter jaga kosong")
    master.route(agency)
    child.desk(Step.MERGE, master_number=master.report.number, text="Hal yang sama.")
    assert child.report.state == "MERGED"
    assert master.report.supporters == 1

    answer(master, agency)
    master.work()

    told = [e for e in child.events() if e.step == "MASTER_ANSWERED"]
    assert [e.text for e in told] == ["Sudah ditangani."]
    master.work()
    assert len([e for e in child.events() if e.step == "MASTER_ANSWERED"]) == 1


def test_unmerged_reports_get_their_time_back(agency):
    master, child = Life(), Life()
    child.desk(Step.MERGE, master_number=master.report.number, text="Sama.")
    child.later(days=1).desk(Step.UNMERGE, text="Ternyata tempat lain.")

    assert child.report.state == "NATIONAL_REVIEW"
    assert child.timers["T1"].status == "RUNNING"
