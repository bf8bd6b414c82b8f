"""So often one network may read, one key may write, and keys may be tried."""

from dataclasses import replace

import pytest

from api.open311 import limits
from tests.api.open311.refused import refusal_of


def few(monkeypatch, name, most):
    monkeypatch.setattr(limits, name, replace(getattr(limits, name), most=most))


def test_reading_too_often(app, monkeypatch):
    few(monkeypatch, "READS", 2)
    monkeypatch.setattr(limits, "SHARES", 1)

    answers = [app.ask("services.json") for _each in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert refusal_of(answers[2])[0] == 429
    assert 1 <= int(answers[2]["Retry-After"]) <= 900


def test_trying_keys_too_often(app, monkeypatch):
    few(monkeypatch, "KEYS", 2)

    answers = [app.post("/open311/v2/requests.json", {"api_key": "x"}) for _each in range(3)]

    assert [each.status_code for each in answers] == [403, 403, 429]


@pytest.mark.parametrize("factor", [0, 2])
def test_the_limits_are_lifted_and_multiplied(app, monkeypatch, settings, factor):
    few(monkeypatch, "KEYS", 1)
    settings.QUOTA_FACTOR = factor

    answers = [app.post("/open311/v2/requests.json", {"api_key": "x"}) for _each in range(3)]

    assert [each.status_code for each in answers] == [403, 403, 429 if factor else 403]
