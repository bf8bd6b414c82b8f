"""The list: the reports of the holder's queue, narrowed, sorted, page by page."""

from datetime import timedelta

import pytest

from register.rules.states import ReportClass, Visibility
from register.rules.steps import Step
from tests.api.problems import problem_of
from tests.factories.consoles import Officer, escalated_life, fresh_life
from tests.factories.lives import admin_of, make_unit
from tests.factories.tokens import program_of

CANARY = "Kenari Rahasia"


def numbers(answer):
    assert answer.status_code == 200, answer.content
    return [item["number"] for item in answer.json()["items"]]


def routed(agency, *, days=0, **values):
    life = fresh_life(**values).later(days=-days)
    life.route(agency)
    return life


def test_it_works(agency, program, life):
    (item,) = program.read().json()["items"]

    due_at, submitted_at = item.pop("due_at"), item.pop("submitted_at")
    assert item.pop("entered_at") == submitted_at
    assert submitted_at.endswith("+07:00")
    assert due_at.endswith("T23:59:59+07:00")
    assert item == {
        "number": life.report.number,
        "version": 2,
        "url": f"http://banjarnegara.localhost/api/v1/reports/{life.report.number}",
        "title": "Tidak ada dokter di Puskesmas Bawang",
        "state": "AGENCY_REVIEW",
        "report_class": "COMPLAINT",
        "supervisory": False,
        "visibility": "PUBLIC",
        "category_code": "kesehatan",
        "category_name": "",
        "region_code": "33.04.07",
        "region_name": "Sigaluh",
        "regency_name": "Kabupaten Banjarnegara",
        "agency_id": agency.pk,
        "agency_name": "Pemerintah Kabupaten Banjarnegara",
        "unit_id": None,
        "unit_name": "",
        "escalation": 0,
    }


def test_nothing_is_an_empty_page(program):
    assert program.read().json() == {"items": [], "next": None}


def test_only_the_fields_asked_for(program, life):
    answer = program.read(fields="number,state")

    assert answer.json()["items"] == [{"number": life.report.number, "state": "AGENCY_REVIEW"}]


def test_page_by_page_each_report_once(agency, program):
    there = [routed(agency).report.number for _each in range(5)]
    found, pages, url = [], 0, "/api/v1/reports?limit=2&fields=number&state=AGENCY_REVIEW"

    while url:
        answer = program.get(url)
        found, pages, url = found + numbers(answer), pages + 1, answer.json()["next"]
        assert answer.headers.get("Link") == (f'<{url}>; rel="next"' if url else None)

    assert (found, pages) == (there[::-1], 3)


def test_sorted_by_deadline_what_still_runs(agency, program):
    late, soon, early = (routed(agency) for _each in range(3))
    for life, kind in ((soon, ReportClass.COMPLAINT), (early, ReportClass.GRIEVANCE)):
        life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa.")
        assert kind
    ended = routed(agency)
    ended.reporter(Step.WITHDRAW, text="Sudah teratasi.")

    by_due = program.read(sort="due").json()["items"]
    newest = numbers(program.read())

    assert [item["due_at"] for item in by_due] == sorted(item["due_at"] for item in by_due)
    assert by_due[0]["number"] == late.report.number
    assert ended.report.number not in {item["number"] for item in by_due}
    assert newest == [it.report.number for it in (ended, early, soon, late)]


def test_narrowed_by_each_filter(agency, program):
    unit = make_unit(agency)
    one = routed(agency, report_class=ReportClass.GRIEVANCE, category_code="jalan")
    two = routed(agency, region_code="33.04.08")
    two.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    first, second = [one.report.number], [two.report.number]
    due = one.report.due_at.astimezone().date()

    for query, expected in (
        ({"state": "AGENCY_REVIEW"}, first),
        ({"state": ["AGENCY_REVIEW", "LIAISON_REVIEW"]}, second + first),
        ({"state": "CLOSED"}, []),
        ({"report_class": "GRIEVANCE"}, first),
        ({"category_code": "jalan"}, first),
        ({"region_code": "33.04.08"}, second),
        ({"region_code": "33.04"}, second + first),
        ({"unit_id": str(unit.pk)}, second),
        ({"agency_id": str(agency.pk)}, second + first),
        ({"agency_id": "999"}, []),
        ({"due_until": (due - timedelta(days=1)).isoformat()}, []),
        ({"due_from": due.isoformat(), "due_until": due.isoformat(), "state": "AGENCY_REVIEW"}, first),
        ({"escalation": "1"}, []),
        ({"supervised": "false"}, second + first),
    ):  # fmt: skip
        assert numbers(program.read(**query)) == expected, query


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ({"stat": "CLOSED"}, "stat", "UNKNOWN"),
        ({"state": "closed"}, "state", "INVALID"),
        ({"state": ""}, "state", "INVALID"),
        ({"report_class": ["GRIEVANCE", "COMPLAINT"]}, "report_class", "REPEATED"),
        ({"unit_id": "satu"}, "unit_id", "INVALID"),
        ({"due_from": "16/11/2026"}, "due_from", "INVALID"),
        ({"limit": "0"}, "limit", "INVALID"),
        ({"limit": "101"}, "limit", "INVALID"),
        ({"limit": "-1"}, "limit", "INVALID"),
        ({"limit": "5" * 30}, "limit", "INVALID"),
        ({"sort": "terbaru"}, "sort", "INVALID"),
        ({"fields": "number,owner_key"}, "fields", "INVALID"),
        ({"fields": ""}, "fields", "INVALID"),
        ({"cursor": "rusak"}, "cursor", "INVALID"),
        ({"supervised": "1"}, "supervised", "INVALID"),
        ({"supervised": "true"}, "supervised", "INVALID"),
        ({"escalation": "5"}, "escalation", "INVALID"),
    ],
)
def test_what_is_not_understood_is_said(program, life, query, field, code):
    told = problem_of(program.read(**query))

    assert (told["status"], told["code"]) == (400, "QUERY_NOT_UNDERSTOOD")
    assert [(error["field"], error["code"]) for error in told["errors"]] == [(field, code)]


def test_each_sees_their_own_queue(agency, other_agency, province, program):
    unit, other_unit = make_unit(agency), make_unit(agency, name="Dinas Pekerjaan Umum")
    assigned = routed(agency)
    assigned.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    supervisory = fresh_life(title=CANARY, visibility=Visibility.CONFIDENTIAL)
    supervisory.route(agency, supervisory=True)
    elsewhere = routed(other_agency, title=CANARY)
    at_desk = fresh_life(title=CANARY)
    seen = [assigned.report.number]

    def read(where, *roles, **seat):
        return program_of(where, Officer(where, *roles, **seat).user).read()

    assert numbers(program.read()) == seen
    assert numbers(read(agency, "LIA", unit=unit)) == seen
    assert numbers(read(agency, "LIA", unit=other_unit)) == []
    assert numbers(read(agency, "LEAD")) == seen
    assert numbers(read(agency, "INS")) == [supervisory.report.number, *seen]
    assert numbers(read(other_agency, "ADM")) == [elsewhere.report.number]
    assert numbers(read(province, "PRV")) == []
    assert set(numbers(read(None, "NAT"))) == {
        *seen,
        supervisory.report.number,
        elsewhere.report.number,
        at_desk.report.number,
    }
    assert CANARY not in program.read().content.decode()


def test_a_province_asks_for_what_it_watches_over(agency, province, db):
    life = escalated_life(agency, level=2)
    both = program_of(province, Officer(province, "PRV", "ADM").user)
    alone = program_of(province, Officer(province, "PRV").user)

    assert numbers(both.read()) == []
    assert numbers(both.read(supervised="true")) == [life.report.number]
    assert numbers(alone.read()) == [life.report.number]


def test_somebody_without_a_queue_has_an_empty_list(agency, db):
    program = program_of(agency, Officer(agency, "OMB").user)

    assert program.read().json() == {"items": [], "next": None}


def test_a_unit_of_another_agency_is_not_told(agency, other_agency, program):
    """Its number would mean another unit here."""
    life = routed(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=make_unit(agency).pk)
    desk = program_of(None, Officer(None, "NAT").user)

    (item,) = desk.read(fields="unit_id,unit_name").json()["items"]

    assert item == {"unit_id": None, "unit_name": ""}
    assert program.read(fields="unit_id").json()["items"][0]["unit_id"] is not None


def test_english_names_where_english_is_asked_for(program, life):
    program.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    assert program.read().headers["Content-Language"] == "en"


@pytest.mark.parametrize("rows", [1, 6])
def test_three_statements_however_many_there_are(agency, program, rows, statements):
    for _each in range(rows):
        routed(agency)
    program.read()

    with statements() as taken:
        assert len(numbers(program.read())) == rows

    assert len(taken.texts()) == 3
