"""Two officers send a step on one report in the same moment: one is first, the other is told."""

import time
from threading import Event, Thread

import pytest
from django.db import connection, connections

from register.rules.steps import Step
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.consoles import Officer, fresh_life

WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture
def colleague_at_work(own_database):
    """Take a step in another connection, and commit it once somebody waits for the report."""

    def begin(life, agency, step, **data):
        is_locked = Event()

        def work():
            actor = Officer(agency, "ADM", name="Budi").actor
            try:
                with connection.execute_wrapper(_tell_once(is_locked)):
                    life.officer(agency, actor, step, **data)
            finally:
                connections.close_all()

        thread = Thread(target=work)
        thread.start()
        assert is_locked.wait(20)
        return thread

    return begin


def _tell_once(is_locked):
    """Tell when the report is locked, and hold the transaction open until another waits for it."""

    def wrapper(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if not is_locked.is_set() and "FOR UPDATE" in sql and "register_report" in sql:
            is_locked.set()
            _wait_for_another()
        return result

    return wrapper


def _wait_for_another():
    for _ in range(200):
        with connections["owner"].cursor() as cursor:
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)


def test_the_second_sees_what_the_first_did(colleague_at_work):
    agency = read_agency(REGENCY)
    officer, life = Officer(agency, "ADM"), fresh_life()
    life.route(agency)
    seen = life.report.version
    thread = colleague_at_work(life, agency, Step.REQUEST_INFO, text="Nama loket?")

    answer = officer.send(life, "request-info", version=seen, text="Tanggal berapa?")

    thread.join()
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Tanggal berapa?" in text
    assert "Nama loket?" in text
    assert [event.step for event in life.events()] == ["SUBMIT", "VERIFY_AND_ROUTE", "REQUEST_INFO"]
