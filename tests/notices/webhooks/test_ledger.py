"""What whoever runs the platform sees of messages to systems: counts, in one statement."""

from datetime import timedelta

import pytest

from notices.queries.webhook_ledger import webhook_ledger
from notices.webhooks.actions.pause_endpoint import pause_endpoint
from tests.factories.lives import Life
from tests.factories.webhooks import call_due, desk_scope, endpoint_of, keeper_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def counts(ledger):
    return (ledger.endpoints, ledger.waiting, ledger.held, ledger.resting, ledger.dead)


def test_nobody_is_told(at, statements):
    with statements() as taken:
        ledger = webhook_ledger(at=at)

    assert counts(ledger) == (0, 0, 0, 0, 0)
    assert (ledger.oldest, ledger.is_late) == (None, False)
    assert len(taken.texts()) == 1


def test_what_waits_and_since_when(agency, other_agency, sink, at):
    for desk in (agency, other_agency):
        endpoint_of(desk, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)
    life.work()

    soon = webhook_ledger(at=at + timedelta(minutes=5))
    late = webhook_ledger(at=at + timedelta(minutes=6))

    assert counts(soon) == (2, 1, 0, 0, 0)
    assert (soon.oldest, soon.is_late, late.is_late) == (at, False, True)
    call_due(at)
    assert counts(webhook_ledger(at=at)) == (2, 0, 0, 0, 0)


def test_one_that_does_not_answer_is_set_apart(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    for _each in range(6):
        life = Life(at=at)
        life.route(agency)
        life.work()
    sink.answer = 500

    call_due(at)

    ledger = webhook_ledger(at=at + timedelta(seconds=30))
    assert counts(ledger) == (1, 0, 6, 1, 0)
    assert not ledger.is_late


def test_one_that_is_paused_as_well(agency, sink, at):
    made = endpoint_of(agency, sink.url, at=at).endpoint
    life = Life(at=at)
    life.route(agency)
    life.work()
    with desk_scope(agency):
        pause_endpoint(endpoint_id=made.pk, by=keeper_of(agency), at=at)

    ledger = webhook_ledger(at=at + timedelta(days=1))

    assert (counts(ledger), ledger.paused, ledger.is_late) == ((1, 0, 1, 0, 0), 1, False)
