from datetime import timedelta

import pytest
from django.db.models import Q

from register import readers
from register.actions.enqueue import enqueue
from register.models import Heartbeat, Job
from register.tasks import drain as module
from register.tasks import set_back
from register.tasks.claim import LEASE
from register.tasks.drain import drain, run_batch
from register.tasks.set_back import MOST_ATTEMPTS
from tenants.scope import REGISTER, SYSTEM, current_scope, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def ran(monkeypatch):
    """Handlers for tests; what they saw is listed."""
    seen = []

    def note(*, at, **payload):
        seen.append((current_scope(), payload))

    def fail(*, at, **payload):
        seen.append(("fail", payload))
        Job.objects.filter(key="other").update(last_error="half done")
        raise RuntimeError

    monkeypatch.setattr(readers, "HANDLERS", {})
    monkeypatch.setattr(module, "HANDLERS", {"note": note, "fail": fail, "out": note})
    monkeypatch.setattr(module, "OUTSIDE", {"out"})
    return seen


def put(kind, key="k", **values):
    with scope(REGISTER):
        enqueue(kind=kind, key=key, run_after=MONDAY, **values)


def job(key="k"):
    with scope(EVERYTHING):
        return Job.objects.get(key=key)


def test_it_works(ran):
    put("note", n=1)

    assert run_batch(at=MONDAY) == 1
    assert ran == [(SYSTEM, {"n": 1})]
    assert job().done_at == MONDAY
    assert run_batch(at=MONDAY) == 0
    with scope(EVERYTHING):
        assert Heartbeat.objects.get(name="drain").at == MONDAY


def test_the_same_key_is_one_job(ran):
    put("note", n=1)
    put("note", n=2)
    run_batch(at=MONDAY)

    assert ran == [(SYSTEM, {"n": 1})]


def test_a_tenants_job_runs_in_its_tenant(ran, agency):
    put("note", schema=agency.schema_name)
    run_batch(at=MONDAY)

    assert ran[0][0].agency_id == agency.pk


def test_outside_work_runs_in_no_scope(ran):
    put("out")
    run_batch(at=MONDAY)

    assert ran == [(None, {})]
    assert job().done_at == MONDAY


def test_not_before_its_time(ran):
    put("note")

    assert run_batch(at=MONDAY - timedelta(seconds=1)) == 0


def test_a_failure_leaves_nothing_and_is_tried_again_later(ran):
    put("fail")
    put("note", key="other")
    run_batch(at=MONDAY)

    again = job()
    assert (again.done_at, again.attempts, again.last_error) == (None, 1, "RuntimeError")
    assert again.run_after > MONDAY
    assert job("other").last_error == ""


def test_the_last_failure_lays_it_aside_for_operators(ran):
    put("fail")
    with scope(EVERYTHING):
        Job.objects.update(attempts=MOST_ATTEMPTS - 1)
    run_batch(at=MONDAY)

    assert job().dead_at == MONDAY
    assert run_batch(at=MONDAY + timedelta(days=9)) == 0


def test_whoever_called_is_told_that_it_was_laid_aside(ran, monkeypatch):
    told = []

    def note_and_fail(*, at, **payload):
        told.append((current_scope(), at, payload))
        raise RuntimeError

    monkeypatch.setattr(readers, "LAID_ASIDE", {})
    monkeypatch.setattr(set_back, "LAID_ASIDE", {"fail": note_and_fail})
    put("fail", n=1)
    with scope(EVERYTHING):
        Job.objects.update(attempts=MOST_ATTEMPTS - 2)
    run_batch(at=MONDAY)
    assert told == []

    last = MONDAY + timedelta(days=1)
    run_batch(at=last)

    assert told == [(None, last, {"n": 1})]
    assert (job().dead_at, job().last_error) == (last, "RuntimeError")


def test_what_nobody_lived_to_finish_is_laid_aside(ran):
    put("note")
    with scope(EVERYTHING):
        Job.objects.update(attempts=MOST_ATTEMPTS, lease_until=MONDAY)

    assert run_batch(at=MONDAY + timedelta(seconds=1)) == 1

    assert ran == []
    assert (job().dead_at, job().last_error) == (MONDAY + timedelta(seconds=1), "BrokenOff")


def test_what_was_broken_off_together_is_taken_alone(ran):
    for key in ("first", "second", "third"):
        put("note", key=key)
    for _ in range(2):
        module.claim(Q(key__in=["first", "second"]), as_="drain", at=MONDAY, most=2)
    at = MONDAY + LEASE + timedelta(seconds=1)

    assert [run_batch(at=at) for _ in range(4)] == [1, 1, 1, 0]

    assert [job(key).attempts for key in ("first", "second", "third")] == [2, 2, 1]


def test_an_unknown_kind_is_a_failure(ran):
    put("nobody")
    run_batch(at=MONDAY)

    assert job().last_error == "KeyError"


def test_a_leased_job_is_left_alone_until_the_lease_is_over(ran):
    put("note")
    with scope(EVERYTHING):
        Job.objects.update(lease_until=MONDAY + timedelta(seconds=60), attempts=1)

    assert run_batch(at=MONDAY) == 0
    assert run_batch(at=MONDAY + timedelta(seconds=61)) == 1


def test_whoever_outlived_the_lease_changes_nothing(ran, monkeypatch):
    put("note")
    stale = module.claim(Q(), as_="drain", at=MONDAY)[0]
    with scope(EVERYTHING):
        Job.objects.update(attempts=2)
    module._finish([stale], at=MONDAY)

    assert job().done_at is None


def test_drain_works_until_the_ledger_is_quiet(ran, monkeypatch):
    put("note")
    put("note", key="second")
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)

    assert drain(linger=0.01) == 2
    assert drain(linger=0.05, most_seconds=0.0) == 0
    # It looks once more before it goes: a job that comes a moment later need not wait for a ring.
    assert drain(linger=0.01 + 0.25) == 0


@pytest.fixture
def groups(monkeypatch):
    """A handler that takes several events at once; it fails where it meets a 13."""
    seen = []

    def together(*, event_ids, at):
        seen.append((current_scope(), event_ids))
        if 13 in event_ids:
            raise RuntimeError

    monkeypatch.setattr(module, "HANDLERS", {"group": together})
    monkeypatch.setattr(module, "TOGETHER", {"group"})
    return seen


def test_what_can_be_done_together_is(groups):
    for number in (1, 2, 3):
        put("group", key=f"k{number}", event_id=number)

    assert run_batch(at=MONDAY) == 3
    assert groups == [(SYSTEM, [1, 2, 3])]
    assert [job(f"k{number}").done_at for number in (1, 2, 3)] == [MONDAY] * 3


def test_one_that_fails_keeps_no_other_from_being_done(groups):
    for number in (1, 13):
        put("group", key=f"k{number}", event_id=number)
    run_batch(at=MONDAY)

    assert [ids for _scope, ids in groups] == [[1, 13], [1], [13]]
    assert job("k1").done_at == MONDAY
    assert (job("k13").done_at, job("k13").last_error) == (None, "RuntimeError")
