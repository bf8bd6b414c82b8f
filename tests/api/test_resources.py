"""What all lists and single resources have in common, tried on agencies and regions."""

import pytest

from tenants.tokens.models import TokenScope
from tests.api.problems import problem_of
from tests.factories.consoles import Officer
from tests.factories.tokens import program_of


def codes(answer):
    assert answer.status_code == 200, answer.content
    return [item["code"] for item in answer.json()["items"]]


def test_page_by_page_each_once(program):
    url, found, pages = "/api/v1/regions?parent_code=33&limit=10&fields=code", [], 0

    while url:
        answer = program.get(url)
        found, pages, url = found + codes(answer), pages + 1, answer.json()["next"]
        assert answer.headers.get("Link") == (f'<{url}>; rel="next"' if url else None)

    assert (len(found), pages) == (35, 4)
    assert found == sorted(set(found))


def test_only_the_fields_asked_for(program):
    listed = program.get("/api/v1/regions?level=PROVINCE&limit=1&fields=name,code").json()
    one = program.get("/api/v1/regions/33.04?fields=name").json()

    assert listed["items"] == [{"code": "11", "name": "Aceh"}]
    assert one == {"name": "Kabupaten Banjarnegara"}


def test_the_mark_is_of_the_whole_and_the_same_for_the_same(program):
    whole, part = (program.get(f"/api/v1/regions/33.04{q}") for q in ("", "?fields=name"))
    other = program.get("/api/v1/regions/33.05")

    assert whole.headers["ETag"] == part.headers["ETag"]
    assert whole.headers["ETag"] != other.headers["ETag"]
    assert whole.json() == {
        "code": "33.04",
        "name": "Kabupaten Banjarnegara",
        "level": "REGENCY",
        "parent_code": "33",
        "time_zone": "Asia/Jakarta",
    }


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ("nama=x", "nama", "UNKNOWN"),
        ("level=KOTA", "level", "INVALID"),
        ("parent_code=33&parent_code=34", "parent_code", "REPEATED"),
        ("parent_code=a%20b", "parent_code", "INVALID"),
        ("limit=101", "limit", "INVALID"),
        ("limit=0", "limit", "INVALID"),
        ("fields=code,rahasia", "fields", "INVALID"),
        ("cursor=rusak", "cursor", "INVALID"),
    ],
)
def test_what_is_not_understood_is_said(program, query, field, code):
    told = problem_of(program.get(f"/api/v1/regions?{query}"))

    assert (told["status"], told["code"]) == (400, "QUERY_NOT_UNDERSTOOD")
    assert [(each["field"], each["code"]) for each in told["errors"]] == [(field, code)]


@pytest.mark.parametrize(
    "path", ["regions/33.99", "agencies/999999", "units/999", "categories/x", "replies/9"]
)
def test_what_is_not_there(program, path):
    assert problem_of(program.get(f"/api/v1/{path}"))["code"] == "NOT_FOUND"


def test_a_token_without_read_reads_nothing(agency, admin):
    program = program_of(agency, admin.user, scopes=frozenset({TokenScope.STEPS}))

    for path in ("me", "units", "agencies", "statistics", "policies"):
        assert problem_of(program.get(f"/api/v1/{path}"))["code"] == "SCOPE_MISSING"


def test_what_is_anothers_duty_is_said(agency, db):
    program = program_of(agency, Officer(agency, "LIA").user)

    for path in ("members", "replies", "holidays"):
        told = problem_of(program.get(f"/api/v1/{path}"))
        assert (told["status"], told["code"]) == (403, "NOT_YOUR_DUTY")
