"""What a request costs: requests a second, latency, and CPU of web server and database."""

import threading
import time
from http.client import HTTPConnection
from itertools import count

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.requests import REQUESTS
from tests.bench.server import WebServer

CLIENTS = 4
WARM_UP = 40
_BOOKKEEPING = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def measure(name, world, requests, *, beside=lambda: 0.0):
    """Return the figure of one kind of request against a server with one worker.

    beside: CPU seconds, until now, of what else works for it.
    """
    with world.open(), WebServer() as server:
        sender = REQUESTS[name.partition(".")[0]]()
        send_many(sender, server.port, WARM_UP)
        before, began = server.cpu_seconds() + beside(), time.perf_counter()
        took = sorted(send_many(sender, server.port, requests))
        seconds = time.perf_counter() - began
        cpu = server.cpu_seconds() + beside() - before
        statements = _statements(sender)
    return {
        "name": name,
        "rps": round(len(took) / seconds, 1),
        "p50_ms": round(1000 * took[len(took) // 2], 1),
        "p95_ms": round(1000 * took[int(len(took) * 0.95)], 1),
        "cpu_ms": round(1000 * cpu / len(took), 2),
        "sql": statements,
    }


def send_many(sender, port, requests):
    """Send requests from a few clients at once; return the seconds that each one took."""
    took, numbers, failed = [], count(), []

    def work():
        link = HTTPConnection("127.0.0.1", port, timeout=30)
        while not failed and next(numbers) < requests:
            asked = sender()
            began = time.perf_counter()
            link.request(asked.method, asked.path, asked.body, asked.headers)
            answer = link.getresponse()
            answer.read()
            took.append(time.perf_counter() - began)
            goes_to = answer.headers.get("Location", "")
            if answer.status not in asked.statuses or not goes_to.startswith(asked.leads_to):
                failed.append(f"{asked.path} answered {answer.status} {goes_to}")
        link.close()

    clients = [threading.Thread(target=work) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    if failed:
        raise RuntimeError(failed[0])
    return took


def ask_here(client, asked):
    """Answer a request in this process."""
    return client.generic(
        asked.method,
        asked.path,
        asked.body or b"",
        content_type=asked.headers.get("Content-Type", "text/plain"),
        headers={key.lower(): value for key, value in asked.headers.items()},
    )


def _statements(sender):
    """Count the statements of one request, without those that only order transactions."""
    client = Client()
    for _ in range(2):  # the first one fills what a process keeps in memory
        with CaptureQueriesContext(connection) as captured:
            ask_here(client, sender())
    found = (query["sql"] for query in captured.captured_queries)
    return sum(not text.startswith(_BOOKKEEPING) for text in found)
