"""What is done apart: several at a time, by one at a time, and never in the ledger's own turn."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from register.models import Heartbeat, Job
from register.readers import APART, HANDLERS, OUTSIDE, handles
from register.tasks import apart
from register.tasks.apart import BEAT, SILENCE, run_apart, work_apart
from register.tasks.drain import run_batch
from tenants.scope import SYSTEM, scope

KIND = "slow-of-tests"
LIMITS = {"linger": 0.3, "most_seconds": 8.0}


def now():
    return timezone.now()  # noqa: TID251 - the task reads the real clock


@pytest.fixture
def ran(own_database):
    """Handlers that wait as long as their job says; who ran is listed."""
    seen = []

    def slow(*, at, name, seconds):
        time.sleep(seconds)
        seen.append((name, threading.current_thread().name))

    handles(KIND, slow, outside=True, apart=True)
    with scope(SYSTEM):
        Job.objects.all().delete()
        Heartbeat.objects.filter(name=BEAT).update(at=now() - SILENCE * 2)
    yield seen
    del HANDLERS[KIND]
    OUTSIDE.discard(KIND)
    APART.discard(KIND)


def put(name, *, seconds=0.0):
    payload = {"name": name, "seconds": seconds}
    with scope(SYSTEM):
        Job.objects.create(kind=KIND, key=name, payload=payload, run_after=now())


def undone():
    with scope(SYSTEM):
        return Job.objects.filter(done_at=None).count()


def test_those_that_wait_hold_up_no_other(ran):
    for number in range(3):
        put(f"hangs {number}", seconds=1.5)
    put("quick")

    began = time.monotonic()
    assert work_apart(**LIMITS) == 4

    assert time.monotonic() - began < 4
    assert ran[0][0] == "quick"
    assert len({thread for _name, thread in ran}) > 1
    assert undone() == 0


def test_the_ledgers_own_turn_leaves_them_alone(ran):
    put("waits")

    assert run_batch(at=now()) == 0
    assert undone() == 1
    assert run_apart(at=now()) == 1
    assert undone() == 0


def test_where_another_is_at_it_nothing_is_done(ran):
    put("waits")
    with scope(SYSTEM):
        Heartbeat.objects.update_or_create(name=BEAT, defaults={"at": now()})

    assert work_apart(**LIMITS) == 0
    assert undone() == 1

    with scope(SYSTEM):
        Heartbeat.objects.filter(name=BEAT).update(at=now() - SILENCE - timedelta(seconds=1))
    assert work_apart(**LIMITS) == 1
    assert undone() == 0


def test_the_next_need_not_wait_for_the_silence(ran):
    for _each in range(2):
        put(f"job {_each}")
        assert work_apart(**LIMITS) == 1


def test_what_still_waits_does_not_keep_the_next_from_going_on(ran):
    put("hangs", seconds=3.0)

    def work():
        work_apart(linger=0.1, most_seconds=0.5)
        connection.close()

    first = threading.Thread(target=work)
    first.start()
    time.sleep(1.0)
    put("quick")

    began = time.monotonic()
    assert work_apart(linger=0.1, most_seconds=8.0) == 1

    assert time.monotonic() - began < 1.5
    assert [name for name, _thread in ran] == ["quick"]
    first.join()
    assert [name for name, _thread in ran] == ["quick", "hangs"]


def test_more_than_there_are_threads_wait_for_one(ran, monkeypatch):
    monkeypatch.setattr(apart, "THREADS", 1)
    for number in range(2):
        put(f"job {number}", seconds=0.2)

    assert work_apart(**LIMITS) == 2
    assert [name for name, _thread in ran] == ["job 0", "job 1"]


def test_it_ends_in_time_and_leaves_the_rest(ran, monkeypatch):
    monkeypatch.setattr(apart, "THREADS", 1)
    for number in range(4):
        put(f"job {number}", seconds=0.6)

    assert 1 <= work_apart(linger=0.1, most_seconds=0.5) < 4
    assert undone() > 0
