"""A merged report follows its master; its reporter loses no case by what becomes of that one."""

import pytest

from register.actions.follow_master import follow_master
from register.actions.propose_step import refuse_proposal
from register.actions.take_step import accept_proposal
from register.models import Job, Proposal, ReportEvent
from register.queries.tracking import portal_scope
from register.rules.states import ArchiveReason
from register.rules.steps import Step
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ANSWER = {"text": "Sudah ditangani.", "substantive": True}


@pytest.fixture
def pair(agency):
    """A master with the agency, and a report that was merged into it there."""
    master, child = Life(), Life(title="Dokter jaga kosong")
    master.route(agency)
    child.route(agency)
    number = master.report.number
    child.officer(agency, admin_of(agency), Step.MERGE, master_number=number)
    return master, child


def told(life, step):
    return [event.text for event in life.events() if event.step == step]


def seen_by_reporter(life):
    with scope(portal_scope(secret=life.secret)):
        events = ReportEvent.objects.filter(report_id=life.id).order_by("seq")
        return [event.step for event in events]


def test_a_withdrawn_master_sets_its_followers_free_with_their_time(pair):
    master, child = pair
    assert master.report.supporters == 1

    master.reporter(Step.WITHDRAW, text="Sudah beres bagi saya.")
    master.work()

    report = child.report
    assert (report.state, report.master_id, report.agency_id) == ("NATIONAL_REVIEW", None, None)
    assert {kind for kind, t in child.timers.items() if t.status == "RUNNING"} == {"T1", "T5", "T7"}
    assert master.report.supporters == 0
    assert seen_by_reporter(child)[-1] == "LEAVE_ENDED_MASTER"
    assert told(child, "LEAVE_ENDED_MASTER") == [""]  # not what the other reporter wrote


def test_a_master_taken_as_withdrawn_sets_them_free_too():
    master, child = Life(), Life()
    child.desk(Step.MERGE, master_number=master.report.number)
    master.desk(Step.REQUEST_INFO, text="Di mana?")
    master.go_to(master.timers["T6"].due_at).later(seconds=1).sweep().work()

    assert (master.report.state, child.report.state) == ("WITHDRAWN", "NATIONAL_REVIEW")


def test_who_left_before_the_ledger_came_round_is_left_alone(pair):
    master, child = pair
    master.reporter(Step.WITHDRAW)
    with scope(EVERYTHING):
        event_id = Job.objects.get(kind="follow_master").payload["event_id"]
    child.desk(Step.UNMERGE, text="Tempatnya lain.")
    version = child.report.version

    with scope(SYSTEM):
        assert follow_master(event_id=event_id, at=master.at) == 0
    assert (child.report.version, master.report.supporters) == (version, 0)


def test_who_leaves_while_the_ledger_goes_round_is_left_alone(pair, monkeypatch):
    master, child = pair
    event = master.reporter(Step.WITHDRAW).event
    found = [child.id]  # as the ledger read them a moment before the desk separated them
    child.desk(Step.UNMERGE, text="Tempatnya lain.")
    version = child.report.version
    monkeypatch.setattr("register.actions.follow_master.followers_of", lambda _master: found)

    with scope(SYSTEM):
        assert follow_master(event_id=event.pk, at=master.at) == 0
    assert (child.report.version, master.report.supporters) == (version, 0)


def test_followers_hear_that_the_master_closed_and_was_opened_again(pair, agency):
    master, child = pair
    master.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, **ANSWER)
    master.reporter(Step.ACCEPT, rating=5, text="Terima kasih, dr. Sari.")
    master.work()
    assert child.report.state == "MERGED"
    assert told(child, "MASTER_CLOSED") == [""]

    master.later(days=1).reporter(Step.REOPEN, text="Kosong lagi.")
    master.work().work()

    assert told(child, "MASTER_REOPENED") == [""]
    assert seen_by_reporter(child)[-3:] == ["MASTER_ANSWERED", "MASTER_CLOSED", "MASTER_REOPENED"]


def test_followers_hear_why_the_master_was_archived():
    master, child = Life(), Life()
    child.desk(Step.MERGE, master_number=master.report.number)
    reason = {"reason_code": ArchiveReason.COURT, "text": "Sedang diperiksa pengadilan."}
    master.desk(Step.ARCHIVE, **reason)
    master.work()

    [event] = [event for event in child.events() if event.step == "MASTER_ARCHIVED"]
    assert (event.text, event.data["reason_code"]) == ("Sedang diperiksa pengadilan.", "COURT")
    assert child.report.state == "MERGED"


def test_an_ending_that_nobody_follows_leaves_no_work(agency):
    life = Life()
    life.reporter(Step.WITHDRAW)

    with scope(EVERYTHING):
        assert not Job.objects.filter(kind="follow_master").exists()


def asked(child):
    return child.reporter(Step.REQUEST_UNMERGE, text="Saya melaporkan puskesmas lain.").proposal


def test_the_reporter_asks_to_be_separated_and_the_desk_agrees(pair):
    master, child = pair
    proposal = asked(child)
    assert (child.report.state, proposal.proposed_by, proposal.role) == ("MERGED", None, "REP")

    with scope(NATIONAL):
        accept_proposal(proposal_id=proposal.pk, by=DESK, at=child.at)

    assert (child.report.state, master.report.supporters) == ("NATIONAL_REVIEW", 0)
    assert seen_by_reporter(child)[-2:] == ["PROPOSED", "REQUEST_UNMERGE"]
    assert child.events()[-1].data["approved_by"] == DESK.user_id


def test_the_reporter_hears_why_the_desk_does_not_separate_them(pair):
    master, child = pair
    proposal = asked(child)

    with scope(NATIONAL):
        refuse_proposal(proposal_id=proposal.pk, by=DESK, at=child.at, text="Puskesmasnya sama.")

    assert (child.report.state, master.report.supporters) == ("MERGED", 1)
    assert seen_by_reporter(child)[-2:] == ["PROPOSED", "REFUSED"]
    assert told(child, "REFUSED") == ["Puskesmasnya sama."]
    with scope(EVERYTHING):
        assert Proposal.objects.get(pk=proposal.pk).accepted is False
