"""Sending where much is sent from one network: a task or a wait, and the limit that holds."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import connections
from django.test import Client

from public_portal import limits
from public_portal.proof import challenge
from regions.queries import calendar
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.people import PUBLIC
from tests.public_portal.seeing import draft_of, reports, text_of, value_of
from tests.public_portal.writing import CONFIRM, Writing

# So that no window ends in the midst of it.
YEARS = timedelta(days=3650)
FIELDS = ("salt", "challenge", "signature")


@pytest.fixture
def strained(monkeypatch):
    """Every report from a network is one of many."""
    monkeypatch.setattr(limits, "STRAINED", 10_000)


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).complete()


def given(response):
    return {name: value_of(response, name) for name in FIELDS}


def solved(task):
    for number in range(challenge.MOST + 1):
        if sha256(f"{task['salt']}{number}".encode()).hexdigest() == task["challenge"]:
            return {**task, "number": str(number)}
    raise AssertionError("no number fits")


def test_ordinarily_nothing_is_asked(writing):
    assert writing.send().status_code == 302


def test_the_task_is_given_and_nothing_is_lost(writing, strained):
    response = writing.send(consent_to_ombudsman="on")

    assert response.status_code == 428
    assert "Laporan Anda aman dan belum terkirim." in text_of(response)
    assert "Tunggu 30 detik, lalu tekan “Kirim laporan”." in text_of(response)
    assert value_of(response, "consent_to_ombudsman") == "on"
    assert "no-store" in response["Cache-Control"]
    assert reports() == []
    assert draft_of(writing).is_done


def test_whoever_solves_it_is_through(writing, strained):
    response = writing.send(**solved(given(writing.send())))

    assert response.status_code == 302
    assert len(reports()) == 1


def test_without_scripts_one_waits(writing, strained, monkeypatch):
    task = given(writing.send())
    early = writing.send(**task, number="")
    monkeypatch.setattr(challenge, "WAIT", timedelta(0))
    late = writing.send(**task, number="")

    assert early.status_code == 428
    assert re.search(r"Tunggu (29|30) detik lagi", text_of(early))
    assert given(early) == task
    assert late.status_code == 302


def test_a_task_of_another_draft_does_not_count(writing, strained, agency):
    task = solved(given(writing.send()))
    other = Writing(writing.visitor, agency).complete()

    response = other.send(**task)

    assert response.status_code == 428
    assert given(response) != task
    assert reports() == []


@pytest.mark.parametrize("name", FIELDS)
def test_a_task_that_was_changed_does_not_count(writing, strained, name):
    task = solved(given(writing.send()))

    assert writing.send(**{**task, name: "palsu"}).status_code == 428


def test_it_is_asked_past_a_third_of_what_a_network_may_send(writing, agency, monkeypatch):
    monkeypatch.setattr(limits, "REPORTS", replace(limits.REPORTS, most=3))

    first = writing.send()
    second = Writing(writing.visitor, agency).complete().send()

    assert (first.status_code, second.status_code) == (302, 428)


def test_its_statements_are_few(writing, strained, statements):
    with statements() as asked:
        writing.send()

    assert len(asked.texts()) == 2


def test_parallel_sending_stays_within_the_quota(own_database, media, monkeypatch):
    monkeypatch.setattr(limits, "REPORTS", replace(limits.REPORTS, most=12, window=YEARS))
    monkeypatch.setattr(limits, "STRAINED", 1)
    calendar.forget()
    agency = read_agency(REGENCY)
    drafts = []
    for _number in range(40):
        writing = Writing(Client(HTTP_HOST=PUBLIC), agency).begin().locate()
        writing.identify(email="")
        cookies = {name: morsel.value for name, morsel in writing.visitor.cookies.items()}
        drafts.append((writing.address("periksa"), cookies))

    def send(draft):
        address, cookies = draft
        client = Client(HTTP_HOST=PUBLIC)
        client.cookies.load(cookies)
        try:
            return client.post(address, CONFIRM).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as threads:
        answers = list(threads.map(send, drafts))

    assert (answers.count(302), answers.count(429)) == (12, 28)
    assert len(reports()) == 12
