"""So many requests a minute for each token."""

import pytest

from api import limits
from tests.api.problems import problem_of
from tests.factories.tokens import program_of


@pytest.fixture
def _few(monkeypatch):
    monkeypatch.setattr(limits, "A_MINUTE", 2)


@pytest.mark.usefixtures("_few")
def test_each_answer_says_how_many_are_left(program, life):
    first, second, third = (program.read() for _each in range(3))

    assert [a.headers["RateLimit-Remaining"] for a in (first, second, third)] == ["1", "0", "0"]
    assert {a.headers["RateLimit-Limit"] for a in (first, second)} == {"2"}
    assert 1 <= int(first.headers["RateLimit-Reset"]) <= 60
    assert problem_of(third)["code"] == "TOO_MANY_REQUESTS"
    assert third.headers["Retry-After"] == third.headers["RateLimit-Reset"]


@pytest.mark.usefixtures("_few")
def test_each_token_has_its_own(agency, admin, program, life):
    for _each in range(3):
        program.read()

    assert program_of(agency, admin.user).read().status_code == 200


@pytest.mark.usefixtures("_few")
def test_what_was_refused_for_its_input_counts_as_well(program, life):
    answers = [program.read(limit="x") for _each in range(3)]

    assert [a.status_code for a in answers] == [400, 400, 429]
    assert answers[0].headers["RateLimit-Remaining"] == "1"


def test_the_limits_may_be_lifted(program, life, settings):
    settings.QUOTA_FACTOR = 0

    answer = program.read()

    assert answer.status_code == 200
    assert "RateLimit-Limit" not in answer.headers


def test_they_are_multiplied(program, life, settings):
    settings.QUOTA_FACTOR = 3

    assert program.read().headers["RateLimit-Limit"] == "1800"
