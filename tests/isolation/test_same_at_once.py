"""Fifty equal requests at the same moment: one effect, and one answer for all who are answered."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connections, transaction

from register.models import Report
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tenants.tokens.actions.answer_once import claim_key
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.tokens import Program, token_of
from tests.factories.told import told

AT_ONCE, ALL = 8, 50
STEP = {"step": "RESPOND_INITIAL_AGENCY", "text": "Kami periksa."}


@pytest.fixture(scope="module")
def issued(two_agencies):
    """A token of the regency's admin."""
    make_category("kesehatan", "Kesehatan")
    return token_of(two_agencies[0], Officer(two_agencies[0], "ADM").user)


@pytest.fixture
def life(two_agencies):
    filed = fresh_life()
    filed.route(two_agencies[0])
    return filed


def sent_by_all(agency, secret, path, values, **headers):
    """Return what each is answered who sends the same; who is told to come again does."""

    def send(_each):
        early = []
        try:
            while True:
                answer = Program(agency, secret).send(path, values, **headers)
                if answer.status_code != 409:
                    return answer, early
                early.append(answer)
                time.sleep(0.02)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(send, range(ALL)))
    return [answer for answer, _early in found], [each for _last, early in found for each in early]


def all_alike(answers, early, *, status):
    assert {answer.status_code for answer in answers} == {status}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotency-Replayed" not in answer.headers for answer in answers) == 1
    assert {answer.json()["code"] for answer in early} <= {"KEY_STILL_WORKED_ON"}


def test_fifty_equal_steps_are_taken_once(mine, issued, life):
    values = {"version": life.report.version, "key": "langkah"}

    answers, early = sent_by_all(
        mine, issued.secret, f"/{life.report.number}/steps", STEP, **values
    )

    all_alike(answers, early, status=200)
    assert [event.step for event in life.events()].count("RESPOND_INITIAL_AGENCY") == 1


def test_fifty_equal_reports_are_filed_once(mine, issued):
    values = told(title="Lima puluh kali yang sama", duplicates_seen=True)

    answers, early = sent_by_all(mine, issued.secret, "", values, key="laporan")

    all_alike(answers, early, status=201)
    with scope(EVERYTHING):
        assert Report.objects.filter(title=values["title"]).count() == 1


def test_who_sends_it_while_it_is_worked_on_is_told_so_at_once(mine, issued, life):
    held, done = Event(), Event()

    def work():
        """Hold the key as a long request would, and let it go unused."""
        with scope(of_agency(mine)):
            claim_key(issued.token, "lama", fingerprint="x", at=now())
            held.set()
            done.wait(10)
            transaction.set_rollback(True)
        connections.close_all()

    def send():
        path = f"/{life.report.number}/steps"
        return Program(mine, issued.secret).send(path, STEP, version=2, key="lama")

    with ThreadPoolExecutor(1) as pool:
        worked = pool.submit(work)
        assert held.wait(10)
        began = time.monotonic()
        answer = send()
        took = time.monotonic() - began
        still = [event.step for event in life.events()]
        done.set()
        worked.result()

    assert (answer.status_code, answer.json()["code"]) == (409, "KEY_STILL_WORKED_ON")
    assert answer.headers["Retry-After"] == "1"
    assert took < 5
    assert Step.RESPOND_INITIAL_AGENCY.value not in still
    assert send().status_code == 200
