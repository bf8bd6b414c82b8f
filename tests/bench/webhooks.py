"""What a system that hangs costs the others: how long their messages take beside it, and alone."""

import threading
import time

from django.db import connection
from django.test import override_settings

from notices.webhooks.actions.send_test import send_test
from register.tasks.apart import work_apart
from tenants.models import Agency
from tests.factories.consoles import now
from tests.factories.webhooks import Sink, desk_scope, endpoint_of, keeper_of

OTHERS = 3
ROUNDS = 12
# One of them works apart at a time; the next goes on where it ends.
WORKERS = 2
# Longer than a call may take.
HANGS = 8.0


def measure(name, world, size):
    """p95 of the others' messages beside an endpoint that hangs over that without it."""
    with world(size.agencies, size.reports).open(), override_settings(WEBHOOK_LOOPBACK=True):
        agencies = list(Agency.objects.using("owner").order_by("pk")[: OTHERS + 1])
        with Sink() as quick, Sink() as slow:
            slow.delay = HANGS
            others = [(each, _endpoint(each, quick.url)) for each in agencies[:OTHERS]]
            hanging = (agencies[OTHERS], _endpoint(agencies[OTHERS], slow.url))
            alone = _p95(others, quick)
            beside = _p95(others, quick, with_=hanging)
    return {
        "name": name,
        "p95_ms": round(1000 * beside, 1),
        "ratio": round(beside / alone, 2),
    }


def _endpoint(agency, url):
    return endpoint_of(agency, url, at=now()).endpoint


def _p95(others, sink, *, with_=None):
    """Send tests to all of them in turn, while other threads work apart as the workers do."""
    is_over, took = threading.Event(), []
    workers = [threading.Thread(target=_work, args=(is_over,)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    try:
        for _ in range(ROUNDS):
            if with_ is not None:
                _send(*with_)
            for agency, endpoint in others:
                took.append(_until_there(agency, endpoint, sink))
    finally:
        is_over.set()
        for worker in workers:
            worker.join()
    return sorted(took)[int(len(took) * 0.95)]


def _work(is_over):
    while not is_over.is_set():
        work_apart(linger=0.5, most_seconds=5.0)
        time.sleep(0.1)
    connection.close()


def _send(agency, endpoint):
    with desk_scope(agency):
        return send_test(endpoint_id=endpoint.pk, by=keeper_of(agency), at=now())


def _until_there(agency, endpoint, sink):
    began, message = time.perf_counter(), _send(agency, endpoint)
    while message.message_id not in sink.ids:
        time.sleep(0.005)
    return time.perf_counter() - began
