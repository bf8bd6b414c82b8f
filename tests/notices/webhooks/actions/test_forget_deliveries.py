"""Messages are kept a month, whatever became of them."""

from datetime import timedelta

import pytest

from notices.queries.webhook_ledger import webhook_ledger
from notices.webhooks.actions.forget_deliveries import forget_deliveries
from tests.factories.lives import Life
from tests.factories.webhooks import attempts, call_due, deliveries, endpoint_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_it_works(agency, sink, at):
    for desk in (agency, None):
        endpoint_of(desk, sink.url, at=at)
    sink.answer = 500
    life = Life(at=at)
    life.route(agency)
    life.work()
    call_due(at)

    assert forget_deliveries(at=at + timedelta(days=30)) == 0
    assert (len(deliveries(agency)), len(attempts(agency))) == (1, 1)
    assert forget_deliveries(at=at + timedelta(days=30, seconds=1)) == 3
    assert (deliveries(agency), deliveries(None), attempts(agency)) == ([], [], [])
    assert webhook_ledger(at=at).waiting == webhook_ledger(at=at).held == 0
    assert forget_deliveries(at=at + timedelta(days=40)) == 0
