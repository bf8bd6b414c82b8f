"""The process that works as owner: until it is told to end, through trouble, and once."""

from io import StringIO
from threading import Event

import pytest
from django.core.management import call_command
from django.db import OperationalError

from tenants.bodies import owner_work
from tenants.bodies.owner_work import do_all, work_on
from tests.database.template import AT


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(owner_work, "LOOK_EVERY", 0)
    monkeypatch.setattr(owner_work, "AFTER_TROUBLE", 0)


def kinds(monkeypatch, ended, *answers):
    """Let the only kind of work give these answers, then ask to end; return the moments seen."""
    left, seen = list(answers), []

    def kind(*, at):
        seen.append(at)
        answer = left.pop(0)
        if not left:
            ended.set()
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(owner_work, "KINDS", (kind,))
    return seen


def test_it_goes_on_until_it_is_told_to_end(monkeypatch):
    ended = Event()
    seen = kinds(monkeypatch, ended, True, True, False, False, True)

    work_on(now=lambda: AT, ended=ended)

    assert seen == [AT] * 5


def test_a_database_that_is_away_is_waited_for(monkeypatch, caplog):
    ended = Event()
    seen = kinds(monkeypatch, ended, OperationalError("gone"), True, False)

    work_on(now=lambda: AT, ended=ended)

    assert len(seen) == 3
    assert [record.getMessage() for record in caplog.records] == [
        "The database does not answer the owner: OperationalError"
    ]


def test_what_has_begun_is_counted(monkeypatch):
    ended = Event()
    kinds(monkeypatch, ended, True, True, False)

    assert do_all(now=lambda: AT, ended=ended) == 2


def test_the_command_does_what_waits_and_ends(monkeypatch):
    kinds(monkeypatch, Event(), True, True, False)
    out = StringIO()

    call_command("provision_waiting", "--once", stdout=out)

    assert out.getvalue() == "2 done.\n"


def test_the_command_ends_when_it_is_told_to(monkeypatch):
    handlers = {}
    monkeypatch.setattr("signal.signal", lambda number, act: handlers.update({number: act}))
    told = []

    def work(*, now, ended):
        for act in handlers.values():
            act(0, None)
        told.append((now().tzinfo is not None, ended.is_set()))

    monkeypatch.setattr("tenants.bodies.management.commands.provision_waiting.work_on", work)

    call_command("provision_waiting")

    assert told == [(True, True)]
    assert len(handlers) == 2
