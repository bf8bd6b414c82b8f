"""What goes wrong with a system outside, and with the worker that tells it."""

import time
from datetime import timedelta

import pytest

from notices.models import WebhookStanding
from notices.webhooks.actions import call_endpoint as calling
from notices.webhooks.actions.keep_answer import keep_answer
from notices.webhooks.actions.take_turn import take_turn
from notices.webhooks.models.attempt import Outcome
from notices.webhooks.outside.answer import Answer
from register.models import Job
from register.rules.steps import Step
from register.tasks.claim import LEASE
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.factories.webhooks import (
    Sink,
    attempts,
    call_due,
    deliveries,
    desk_scope,
    endpoint_of,
    read_endpoint,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def routed(agency, at):
    life = Life(at=at)
    life.route(agency)
    return life.work()


def until(at, end, **step):
    """Come by again and again, as the worker does."""
    while at <= end:
        call_due(at)
        at += timedelta(**step)


def standing(agency):
    with scope(EVERYTHING):
        return WebhookStanding.objects.get(agency_id=agency.pk)


def test_a_worker_that_dies_in_the_call_is_followed_under_the_same_id(
    agency, sink, at, monkeypatch
):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    routed(agency, at)

    def dies(*_args, **_kwargs):
        raise SystemExit

    monkeypatch.setattr(calling, "keep_answer", dies)
    with pytest.raises(SystemExit):
        call_due(at)
    monkeypatch.undo()
    assert read_endpoint(agency, endpoint).busy_until == at + timedelta(seconds=15)
    assert call_due(at + timedelta(seconds=100)) == 0
    call_due(at + LEASE + timedelta(seconds=1))

    assert len(sink.taken) == 2
    assert len(set(sink.ids)) == 1
    assert [each.outcome for each in attempts(agency)] == ["UNKNOWN", "TAKEN"]
    (delivery,) = deliveries(agency)
    assert (delivery.state, delivery.attempts) == ("DELIVERED", 2)


def test_an_answer_that_comes_late_changes_no_turn_of_another(agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    routed(agency, at)
    later = at + timedelta(seconds=16)
    with desk_scope(agency):
        late = take_turn(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at)
        again = take_turn(agency_id=agency.pk, endpoint_id=endpoint.pk, at=later)

        keep_answer(late, Answer(Outcome.STATUS, 9, 500), at=later)

    kept = read_endpoint(agency, endpoint)
    assert (kept.failures, kept.busy_until) == (0, later + timedelta(seconds=15))
    assert deliveries(agency)[0].state == "PENDING"

    with desk_scope(agency):
        keep_answer(late, Answer(Outcome.TAKEN, 9, 200), at=later)
    assert deliveries(agency)[0].state == "DELIVERED"
    with desk_scope(agency):
        keep_answer(again, Answer(Outcome.TAKEN, 9, 200), at=later)
    assert read_endpoint(agency, endpoint).busy_until is None


def test_one_call_at_a_time(agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    for _each in range(2):
        routed(agency, at)

    with desk_scope(agency):
        first = take_turn(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at)
        second = take_turn(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at)

    assert first is not None
    assert second is None


def test_500_for_long_and_then_well_again(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    life = routed(agency, at)
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    life.work()
    sink.answer = 500

    until(at, at + timedelta(hours=30), minutes=20)
    tried = len(sink.taken)
    sink.answer = 204
    until(at + timedelta(hours=30), at + timedelta(hours=60), minutes=60)

    assert tried == 8
    assert [each.state for each in deliveries(agency)] == ["DELIVERED", "DELIVERED"]
    assert sink.types[-2:] == [
        "report.VERIFY_AND_ROUTE",
        "report.RESPOND_INITIAL_AGENCY",
    ]
    assert len(set(sink.ids)) == 2


def test_500_for_ever_is_given_up_after_three_days_and_shown(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    for _each in range(3):
        routed(agency, at)
    sink.answer, sink.text = 503, b"Sedang rusak"

    until(at, at + timedelta(hours=71), hours=1)
    assert {each.state for each in deliveries(agency)} == {"PENDING"}
    until(at + timedelta(days=3), at + timedelta(days=3, hours=3), minutes=30)

    for each in deliveries(agency):
        assert each.state == "DEAD"
        assert timedelta(days=3) <= each.settled_at - at < timedelta(days=3, hours=2)
    assert {(each.status, each.text) for each in attempts(agency)} == {(503, "Sedang rusak")}
    assert (standing(agency).dead, standing(agency).waiting) == (3, 0)
    with scope(EVERYTHING):
        assert not Job.objects.filter(done_at=None).exists()


def test_the_breaker_opens_after_five_and_lets_one_try_after_each_rest(agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    for _each in range(8):
        routed(agency, at)
    sink.answer = 500

    call_due(at)
    assert len(sink.taken) == 5
    kept = read_endpoint(agency, endpoint)
    assert kept.failures == 5
    assert kept.rests_until >= at + timedelta(minutes=1)
    assert standing(agency).rests_until == kept.rests_until
    call_due(at + timedelta(seconds=50))
    assert len(sink.taken) == 5

    call_due(kept.rests_until)
    assert len(sink.taken) == 6
    opened = read_endpoint(agency, endpoint)
    assert opened.rests_until >= kept.rests_until + timedelta(minutes=2)
    sink.answer = 204
    call_due(opened.rests_until + timedelta(minutes=10))
    assert read_endpoint(agency, endpoint).rests_until is None
    assert {each.state for each in deliveries(agency)} == {"DELIVERED"}
    assert len(sink.taken) == 6 + 8


def test_a_system_that_is_gone_is_paused_and_its_messages_kept(agency, at):
    with Sink() as gone:
        gone.answer = 410
        endpoint, _secret = endpoint_of(agency, gone.url, at=at)
        routed(agency, at)
        call_due(at)

    kept = read_endpoint(agency, endpoint)
    assert (kept.pause_reason, deliveries(agency)[0].state) == ("GONE", "PENDING")
    assert standing(agency).paused
    assert call_due(at + timedelta(days=1)) == 0
    assert len(attempts(agency)) == 1


def test_nobody_is_there(agency, at):
    with Sink() as gone:
        url = gone.url
    endpoint_of(agency, url, at=at)
    routed(agency, at)

    call_due(at)

    (attempt,) = attempts(agency)
    assert (attempt.outcome, attempt.status) == ("NO_CONNECTION", None)
    (delivery,) = deliveries(agency)
    assert delivery.next_at - at < timedelta(seconds=10)


def test_two_workers_at_the_same_jobs_send_once(agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    routed(agency, at)

    for _each in range(3):
        calling.call_endpoint(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at)
    call_due(at)

    assert len(sink.taken) == 1


def test_an_endpoint_that_is_no_more_is_passed_over(agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    routed(agency, at)
    with desk_scope(agency):
        turn = take_turn(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at)
        endpoint.delete()
        keep_answer(turn, Answer(Outcome.TAKEN, 1, 200), at=at)

    assert calling.call_endpoint(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at) == 0


def test_a_long_queue_lets_others_have_their_turn(agency, sink, at, monkeypatch):
    endpoint_of(agency, sink.url, at=at)
    for _each in range(3):
        routed(agency, at)
    monkeypatch.setattr(calling, "MOST_SECONDS", 0.001)

    with scope(EVERYTHING):
        jobs = Job.objects.filter(kind="webhook-call", done_at=None).count()
    call_due(at + timedelta(seconds=1))

    assert jobs >= 1
    assert len(sink.taken) >= 1
    call_due(at + timedelta(seconds=5))
    assert len(sink.taken) == 3


def test_one_that_hangs_is_let_go_after_five_seconds(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    routed(agency, at)
    sink.delay = 7
    began = time.monotonic()

    call_due(at)

    assert 5 <= time.monotonic() - began < 7
    assert attempts(agency)[0].outcome == "TIMEOUT"
    assert 5000 <= attempts(agency)[0].milliseconds < 6000


def test_one_that_hangs_lets_go_of_its_thread_after_each_call(agency, sink, at, monkeypatch):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)
    for _each in range(3):
        routed(agency, at)
    answer = Answer(Outcome.TIMEOUT, calling.SLOW)
    monkeypatch.setattr(calling, "post", lambda *_args, **_more: answer)

    assert calling.call_endpoint(agency_id=agency.pk, endpoint_id=endpoint.pk, at=at) == 1

    assert [each.attempts for each in deliveries(agency)] == [1, 0, 0]
    with scope(EVERYTHING):
        behind = Job.objects.filter(kind="webhook-call", key__contains=":on-", done_at=None)
        assert behind.count() == 1

    answer = Answer(Outcome.TIMEOUT, calling.SLOW - 1)
    later = at + timedelta(seconds=1)
    assert calling.call_endpoint(agency_id=agency.pk, endpoint_id=endpoint.pk, at=later) == 2
