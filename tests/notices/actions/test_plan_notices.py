"""Who hears of what, by the real steps."""

from datetime import timedelta

import pytest
from django.core import mail

from notices.actions.plan_notices import plan_notices
from notices.letters.names import Topic
from notices.models import Notice, OfficerChoice
from register.rules.actors import Role
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of, liaison_of
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_the_way_to_an_answer(everybody, agency):
    life = Life().work()
    assert everybody.told() == [("REP", "laporan Anda kami terima")]

    life.route(agency)
    life.work()
    assert everybody.told() == [
        ("ADM", "laporan baru untuk Pemerintah Kabupaten Banjarnegara"),
        ("INS", "laporan baru untuk Pemerintah Kabupaten Banjarnegara"),
        ("REP", "laporan Anda diteruskan"),
    ]

    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=everybody.unit.pk)
    life.work()
    assert everybody.told() == [
        ("LIA", "laporan baru untuk unit Anda"),
        ("REP", "laporan Anda sampai di unit pelaksana"),
    ]

    liaison = liaison_of(agency, everybody.unit, user_id=everybody.users["LIA"].pk)
    life.officer(agency, liaison, Step.ANSWER, text="Sudah hadir.", substantive=True)
    assert not life.report.answer_delivered
    life.work()
    assert everybody.told() == [("REP", "laporan Anda dijawab")]
    assert life.report.answer_delivered

    life.reporter(Step.NOT_SATISFIED, text="Belum.")
    life.work()
    assert everybody.told() == [("LIA", "pelapor menyatakan belum selesai")]


def test_nobody_hears_of_what_they_did_themselves(everybody, agency):
    life = Life()
    life.route(agency)
    life.work()
    everybody.told()
    me = admin_of(agency, user_id=everybody.users["ADM"].pk)

    life.officer(agency, me, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    life.reporter(Step.WITHDRAW)
    life.work()

    assert everybody.told() == [
        ("ADM", "laporan dicabut pelapor"),
        ("INS", "laporan dicabut pelapor"),
        ("REP", "respons awal atas laporan Anda"),
    ]


def test_escalation_climbs(everybody, agency):
    life = Life()
    life.route(agency)
    life.work()
    everybody.told()

    life.go_to(life.timers["T2"].due_at).later(seconds=1).sweep().work()
    told = [who for who in everybody.told() if "eskalasi" in who[1]]
    assert told == [
        ("INS", "laporan dieskalasi"),
        ("LEAD", "laporan dieskalasi"),
        ("REP", "laporan Anda dieskalasi"),
    ]

    life.go_to(life.timers["RISE_E2"].due_at).later(seconds=1).sweep().work()
    told = [who for who in everybody.told() if who[1] == "laporan dieskalasi"]
    assert told == [("PRV", "laporan dieskalasi")]

    life.go_to(life.timers["RISE_E3"].due_at).later(seconds=1).sweep().work()
    told = [who for who in everybody.told() if who[1] == "laporan dieskalasi"]
    assert told == [("NAT", "laporan dieskalasi")]


def test_both_agencies_hear_of_a_reroute(everybody, agency, province):
    everybody.users["ADM_P"] = staff(province, "ADM", email="adm-p@contoh.go.id")
    life = Life()
    life.route(province)
    life.work()
    everybody.told()

    life.desk(Step.RECALL_REROUTE, agency_id=agency.pk, text="Kewenangan kabupaten.")
    life.work()

    assert everybody.told() == [
        ("ADM", "laporan baru untuk Pemerintah Kabupaten Banjarnegara"),
        ("ADM_P", "laporan dialihkan"),
        ("INS", "laporan baru untuk Pemerintah Kabupaten Banjarnegara"),
        ("REP", "laporan Anda dialihkan"),
    ]


def test_a_supervisory_report_is_the_inspectorates_and_nobodys_who_is_named(everybody, agency):
    life = Life()
    life.route(agency, supervisory=True)
    life.work()

    assert [who for who, _what in everybody.told()] == ["EXM", "INS", "REP", "REP"]


def test_a_reminder_goes_to_whoever_must_act(everybody, agency):
    life = Life()
    life.route(agency)
    life.work()
    everybody.told()

    life.go_to(life.timers["T2"].next_at).later(seconds=1).sweep().work()

    assert everybody.told() == [("ADM", "tenggat mendekat"), ("INS", "tenggat mendekat")]


def test_a_reporter_is_reminded_of_their_own_deadline(everybody, agency):
    life = Life()
    life.desk(Step.REQUEST_INFO, text="Di ruang mana?")
    life.work()
    everybody.told()

    life.go_to(life.timers["T6"].next_at).later(seconds=1).sweep().work()

    assert everybody.told() == [("REP", "kami menunggu Anda")]


def test_what_an_officer_turned_off_is_not_planned(everybody, agency):
    with scope(SYSTEM):
        OfficerChoice.objects.create(
            user_id=everybody.users["ADM"].pk, off=[Topic.NEW], changed_at=Life().at
        )
    life = Life()

    life.route(agency)
    life.work()

    assert [who for who, what in everybody.told() if "baru" in what] == ["INS"]


def test_an_event_read_twice_plans_each_letter_once(everybody, agency):
    life = Life()
    life.route(agency)
    life.work()
    mail.outbox.clear()
    event = life.events()[-1]

    with scope(SYSTEM):
        assert plan_notices(event_id=event.pk, at=life.at + timedelta(days=1)) == 3
    life.later(days=2).work()

    assert mail.outbox == []
    with scope(EVERYTHING):
        assert Notice.objects.filter(event_id=event.pk).count() == 3


def test_an_internal_note_reaches_no_reporter(everybody, agency):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency)
    me = admin_of(agency, role=Role.ADMIN)
    life.officer(agency, me, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    life.work()
    everybody.told()

    life.officer(agency, me, Step.PROGRESS_NOTE, text="Jangan disebar.", internal=True)
    life.work()

    assert everybody.told() == []
