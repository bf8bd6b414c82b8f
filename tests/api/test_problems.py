"""Every refusal below /api/ is a problem, whoever refuses, in the language asked for."""

import pytest
from django.db import OperationalError

from api.reports import views
from tests.api.problems import problem_of
from tests.factories.tokens import Program

REPORTS = "/api/v1/reports"


def test_a_problem_in_indonesian_and_in_english(agency, program, life):
    there = f"{REPORTS}/LP26-AAAA-AAAA"
    english = Program(agency, None, language="en")

    assert problem_of(program.get(there)) == {
        "type": "/api/docs#problem-not-found",
        "title": "Tidak ditemukan",
        "status": 404,
        "detail": "Tidak ada di alamat ini, atau tidak untuk pemegang token ini.",
        "instance": there,
        "code": "NOT_FOUND",
    }
    assert problem_of(english.get(there)) == {
        "type": "/api/docs#problem-unauthorized",
        "title": "Token required",
        "status": 401,
        "detail": "Send a token that is valid at this address in the Authorization: Bearer header.",
        "instance": there,
        "code": "UNAUTHORIZED",
    }


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v1/", "/api/v2/reports", "/api/v1/reports/", "/api/x"]
)
def test_an_address_that_is_none(program, path):
    answer = program.get(path)

    assert problem_of(answer)["code"] == "NOT_FOUND"
    # What the layers within have set stays, as on any other answer.
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Length"] == str(len(answer.content))


def test_a_host_that_is_nobodys(db):
    answer = Program(None, None, host="tidak-ada.localhost").get(REPORTS)

    assert problem_of(answer)["code"] == "NOT_FOUND"


def test_the_public_portal_has_no_interface_yet(db):
    assert problem_of(Program(None, None, host="localhost").get(REPORTS))["status"] == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_a_method_that_is_none(program, method):
    answer = getattr(program, method)(REPORTS)

    assert problem_of(answer)["status"] == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST"


def test_an_answer_that_cannot_be_given(program):
    answer = program.get(REPORTS, headers={"accept": "text/html"})

    assert problem_of(answer)["code"] == "NOT_ACCEPTABLE"


def test_a_server_that_failed_says_nothing_of_why(program, life, monkeypatch):
    def fails(*_args, **_kwargs):
        raise OperationalError("kata sandi basis data")

    monkeypatch.setattr(views, "read_list", fails)

    answer = program.get(REPORTS)

    assert problem_of(answer)["code"] == "INTERNAL_SERVER_ERROR"
    assert b"sandi" not in answer.content


def test_pages_elsewhere_keep_their_own(agency, db):
    answer = Program(agency, None).get("/tidak-ada/")

    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
