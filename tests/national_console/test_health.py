"""How the platform works, in counts: jobs, timers, mail; failed jobs tried again or dropped."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from notices.models import Notice
from notices.queries.mail_ledger import mail_ledger
from register.actions.drop_jobs import drop_jobs
from register.models import Heartbeat, Job
from register.queries.ledger_state import FailedJob, KindOfWork, OverdueTimers, ledger_state
from register.rules.life import TimerKind
from search.models import LearntRouting
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/kesehatan/"


@pytest.fixture
def desk(db):
    officer = Officer(None, "NAT")
    with scope(EVERYTHING):
        Job.objects.all().delete()
    return officer


def put(key, *, kind="notice", run_after=MONDAY, **values):
    with scope(EVERYTHING):
        return Job.objects.create(key=key, kind=kind, run_after=run_after, **values).pk


def dead(key, **values):
    return put(key, dead_at=MONDAY, attempts=8, last_error="SMTPServerDisconnected", **values)


def left():
    with scope(EVERYTHING):
        return list(Job.objects.order_by("pk").values_list("key", "dead_at", "attempts"))


def test_it_works(agency, desk):
    with scope(EVERYTHING):
        Heartbeat.objects.create(name="sweep", at=MONDAY)
    number = dead("laporan-rahasia-7")
    put("b")

    answer = desk.get(PAGE)

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "SMTPServerDisconnected" in text
    assert "laporan-rahasia-7" not in text
    assert "Senin, 2 Mar 2026 09.00 WIB" in text
    assert f"{PAGE}pekerjaan/{number}/ulangi/" in text
    assert dict(answer.context["facts"].states)["Aktif"] >= 1
    assert answer.context["facts"].bytes_used > 1_000_000


def test_nothing_to_do(desk):
    text = desk.get(PAGE).content.decode()

    assert "PostgreSQL:" in text
    assert "semua perubahan sudah dapat dicari." in text

    assert "Semua pekerjaan selesai." in text
    assert "Pekerjaan yang gagal" not in text
    assert "Tidak ada: semua tenggat" in text


def test_jobs_are_counted_by_kind(desk):
    later = MONDAY + timedelta(hours=1)
    put("a")
    put("b", run_after=later, lease_until=MONDAY - timedelta(minutes=1), last_error="OSError")
    put("c", lease_until=later)
    put("d", done_at=MONDAY)
    number = dead("e")
    put("f", kind="figures")

    with scope(NATIONAL):
        state = ledger_state(at=MONDAY)

    assert state.kinds == (
        KindOfWork("figures", 1, 0, 0, MONDAY, ""),
        KindOfWork("notice", 2, 1, 1, MONDAY, "SMTPServerDisconnected"),
    )
    assert state.failed == (FailedJob(number, "notice", 8, MONDAY, "SMTPServerDisconnected"),)
    assert state.failed_many == 1


def test_timers_that_the_sweeper_owes_are_counted(desk):
    life = Life()
    due = life.timers["T1"].next_at

    with scope(NATIONAL):
        assert ledger_state(at=due - timedelta(minutes=1)).overdue == ()
        assert ledger_state(at=due).overdue == (OverdueTimers(TimerKind.T1, 1, due),)
    assert "Verifikasi Admin Nasional: 1" in " ".join(desk.get(PAGE).content.decode().split())


def test_letters_of_the_last_week_are_counted(desk):
    refused = {"channel": "EMAIL", "refused_at": MONDAY, "refusal": "SMTPRecipientsRefused"}
    letters = (
        {"channel": "EMAIL", "delivered_at": MONDAY},
        {"channel": "PORTAL", "delivered_at": MONDAY},
        {},
        refused,
        refused,
        {"planned_at": MONDAY - timedelta(days=8)},
    )
    with scope(EVERYTHING):
        Notice.objects.all().delete()
        for place, values in enumerate(letters):
            Notice.objects.create(
                **{"key": str(place), "report_id": 1, "letter": "X", "planned_at": MONDAY, **values}
            )

    with scope(NATIONAL):
        found = mail_ledger(at=MONDAY)

    assert (found.planned, found.delivered, found.waiting, found.refused) == (5, 2, 1, 2)
    assert found.refusals == (("SMTPRecipientsRefused", 2),)


def test_a_failed_job_is_tried_again(desk):
    number = dead("a")

    assert desk.post(f"{PAGE}pekerjaan/{number}/ulangi/")["Location"] == PAGE

    assert left() == [("a", None, 0)]
    assert "Pekerjaan dicoba lagi." in desk.get(PAGE).content.decode()


def test_a_failed_job_is_dropped(desk):
    number = dead("a")
    put("b")

    assert desk.post(f"{PAGE}pekerjaan/{number}/buang/")["Location"] == PAGE

    assert left() == [("b", None, 0)]


@pytest.mark.parametrize("way", ["ulangi", "buang"])
def test_a_job_that_has_not_failed_is_left_alone(desk, way):
    number = put("a")

    desk.post(f"{PAGE}pekerjaan/{number}/{way}/")

    assert left() == [("a", None, 0)]
    assert "orang lain mendahului Anda" in desk.get(PAGE).content.decode()


def test_the_desks_own_role_reads_no_job(desk):
    number = dead("a")

    with scope(NATIONAL), pytest.raises(DatabaseError), transaction.atomic():
        Job.objects.exists()
    with scope(NATIONAL):
        assert drop_jobs(numbers=[number]) == 1


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_the_same_for_any_number_of_jobs(desk, statements, number):
    for place in range(number):
        dead(str(place))
    desk.get(PAGE)

    with statements() as seen:
        answer = desk.get(PAGE)

    assert (len(seen.texts()), len(answer.context["failed"])) == (12, min(number, 50))


def test_what_was_learnt_last_is_told(desk, statements):
    assert "Belum pernah dipelajari" in desk.get(PAGE).content.decode()
    with scope(SYSTEM):
        row = LearntRouting.objects.create(learnt_at=now() - timedelta(hours=30), reports=212)
    text = desk.get(PAGE).content.decode()
    assert "Dipelajari dari 212 laporan yang tidak dikembalikan" in text
    assert "lebih dari dua malam" not in text

    with scope(SYSTEM):
        LearntRouting.objects.update(learnt_at=row.learnt_at - timedelta(hours=20))
    with statements() as taken:
        text = desk.get(PAGE).content.decode()

    assert "lebih dari dua malam" in text
    assert len(taken.texts()) <= 12
