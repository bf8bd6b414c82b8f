"""How long the engine itself takes for what a page asks of it, without the page."""

import time
from unittest.mock import patch

from django.test import Client

from search import door
from tests.bench.requests import REQUESTS
from tests.bench.web import ask_here

_WARM_UP, _REQUESTS = 20, 100


class _Timed:
    """An engine that notes how long each question took."""

    def __init__(self, engine, took):
        self._engine, self._took = engine, took

    def __getattr__(self, name):
        found = getattr(self._engine, name)
        return self._timed(found) if name in {"search", "begins", "similar"} else found

    def _timed(self, question):
        def asking(asked):
            began = time.perf_counter()
            answer = question(asked)
            self._took.append(time.perf_counter() - began)
            return answer

        return asking


def engine_times(kind):
    """Return the engine's own part of a kind of request, one at a time, in this process."""
    took, known = [], door.engines()
    sender, client = REQUESTS[kind](), Client()
    with patch.object(door, "engines", lambda: [_Timed(engine, took) for engine in known]):
        for _ in range(_WARM_UP):
            ask_here(client, sender())
        took.clear()
        for _ in range(_REQUESTS):
            ask_here(client, sender())
    took.sort()
    return {
        "engine_p50_ms": round(1000 * took[len(took) // 2], 1),
        "engine_p95_ms": round(1000 * took[int(len(took) * 0.95)], 1),
    }
