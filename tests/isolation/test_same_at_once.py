"""Fifty equal requests at the same moment: one effect, and one answer for all who are answered."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests.factories.consoles import Officer, fresh_life
from tests.factories.lives import make_unit
from tests.factories.tokens import Program, token_of

AT_ONCE, ALL = 8, 50


@pytest.fixture
def secret_and_life(two_agencies):
    agency = two_agencies[0]
    life = fresh_life()
    life.route(agency)
    make_unit(agency)
    return token_of(agency, Officer(agency, "ADM").user).secret, life


def test_one_effect_and_one_answer(mine, secret_and_life):
    secret, life = secret_and_life
    path, number = f"/api/v1/reports/{life.report.number}/steps", life.report.version

    def send(_each):
        try:
            return Program(mine, secret).post(
                path,
                json.dumps({"step": "RESPOND_INITIAL_AGENCY", "text": "Kami periksa."}),
                content_type="application/json",
                headers={"if-match": f'"{number}"', "idempotency-key": "sekali"},
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(send, range(ALL)))

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotency-Replayed" not in answer.headers for answer in answers) == 1
    assert [event.step for event in life.events()].count("RESPOND_INITIAL_AGENCY") == 1
