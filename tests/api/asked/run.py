"""Asking the interface everything that its description says, in the process of the test.

Schemathesis makes the requests: the examples, the edges of each parameter, random ones that fit the
description and random ones that do not, and chains of them.
"""

import logging
import time
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO

import yaml
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from schemathesis import openapi
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from api.description.file import FILE

SEED = 20261130
# Five runs of so many are 15,000 requests; the edges of each parameter are half of them.
LEAST = 3_000
RANDOM = 1_500
SLOWEST = 5.0
# What a request without a header that it needs may be answered.
REFUSED = ("400", "401", "403", "406", "415", "422")
# What may be answered where something does not fit: a version is compared before a body is read.
UNFIT = (*REFUSED, "404", "405", "409", "412", "428", "429")


@dataclass
class Asked:
    """What came of a run.

    answers: how many of each status. failures: what the checks say, each an answer that the
    description does not know. leaks: addresses whose answer holds what is another's. slow: what
    was answered late, to be asked again: what hangs does so twice, a busy machine does not.
    """

    answers: Counter = field(default_factory=Counter)
    failures: set = field(default_factory=set)
    leaks: set = field(default_factory=set)
    slow: list = field(default_factory=list)
    phases: set = field(default_factory=set)


class Door:
    """The application at one host. foreign: what no answer may hold."""

    def __init__(self, asked, *, host, foreign):
        self.asked, self.host, self.foreign = asked, host, foreign.encode()
        self.app, self.connection = WSGIHandler(), connections["default"]

    def __call__(self, environ, start_response):
        # The engine asks from threads of its own; one connection serves them all, one by one.
        connections["default"] = self.connection
        sent = environ["wsgi.input"].read()
        asked = {**environ, "HTTP_HOST": self.host}
        seconds, status, body = self.answer(asked, sent, start_response)
        self.asked.answers[status] += 1
        if self.foreign in body:
            self.asked.leaks.add(f"{asked['REQUEST_METHOD']} {asked['PATH_INFO']}")
        if seconds > SLOWEST:
            self.asked.slow.append((asked, sent))
        return [body]

    def answer(self, environ, sent, start_response=lambda *_: None):
        """Return how long it took, the status and what was answered."""
        began = time.perf_counter()
        response = self.app({**environ, "wsgi.input": BytesIO(sent)}, start_response)
        body = b"".join(response)
        response.close()
        return time.perf_counter() - began, response.status_code, body


def ask_everything(*, host, secret, foreign):
    """Return what came of asking with a secret at one host, empty for nobody's."""
    asked = Asked()
    document = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    told = _told(secret, examples=RANDOM // sum(len(each) for each in document["paths"].values()))
    schema = openapi.from_dict(document, config=SchemathesisConfig.from_dict(told))
    schema.app = door = Door(asked, host=host, foreign=foreign)
    logging.disable(logging.WARNING)
    connections["default"].inc_thread_sharing()
    try:
        for event in from_schema(schema).execute():
            _note(asked, event)
        asked.slow = [each for each in asked.slow if door.answer(*each)[0] > SLOWEST]
    finally:
        connections["default"].dec_thread_sharing()
        logging.disable(logging.NOTSET)
    return asked


def check(asked):
    """Assert what holds for everybody."""
    assert "\n".join(sorted(map(str, asked.failures))) == ""
    assert asked.leaks == set()
    assert asked.slow == []
    assert asked.answers.total() >= LEAST
    assert asked.phases == {"examples", "coverage", "fuzzing", "stateful"}
    assert all(status < 500 for status in asked.answers)


def _told(secret, *, examples):
    return {
        "seed": SEED,
        "workers": 1,
        "max-failures": 500,
        "continue-on-failure": True,
        # What fits the description may still be refused: it cannot tell that a number is nobody's, a
        # cursor of another list, or a step not open now. Whoever shows nothing is a run of its own.
        "checks": {
            "positive_data_acceptance": {"enabled": False},
            "negative_data_rejection": {"expected-statuses": [*UNFIT]},
            "ignored_auth": {"enabled": False},
            # 428 is what RFC 6585 has for If-Match.
            "missing_required_header": {"expected-statuses": [*REFUSED, "428"]},
        },
        "headers": {"Authorization": f"Bearer {secret}"} if secret else {},
        "generation": {
            "max-examples": examples,
            "deterministic": True,
            "database": "none",
            "no-shrink": True,
            "with-security-parameters": not secret,
        },
    }


def _note(asked, event):
    match event:
        case events.ScenarioFinished():
            asked.phases.add(event.phase.value)
            for checks in event.recorder.checks.values():
                asked.failures |= {
                    (event.label, check.name, str(check.failure_info.failure))
                    for check in checks
                    if check.failure_info is not None
                }
        case events.NonFatalError() | events.FatalError():
            asked.failures.add(("", "error", str(getattr(event, "info", event))))
