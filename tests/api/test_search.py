"""Searching over the interface: the words and fields of the consoles, with counts, page by page."""

import pytest

from register.models import Report
from register.rules.states import State
from search import door, index
from search.engines.chosen import POSTGRES
from search.queries.documents import documents_of
from search.queries.vocabulary import forget
from tenants.scope import SYSTEM, scope
from tests.api.problems import errors_of, problem_of
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports
from tests.factories.tokens import program_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SEARCH = "/api/v1/search"


@pytest.fixture(autouse=True)
def _postgres_alone(monkeypatch):
    monkeypatch.setattr(door, "engines", lambda: (POSTGRES,))
    monkeypatch.setattr(index, "engines", lambda: (POSTGRES,))
    forget()
    yield
    forget()


def made(number, **values):
    """Return reports that are found."""
    rows = make_reports(number, **values)
    with scope(SYSTEM):
        POSTGRES.keep(documents_of(list(Report.objects.values_list("pk", flat=True))))
    return rows


def numbers(answer):
    assert answer.status_code == 200, answer.content
    return [item["number"] for item in answer.json()["items"]]


def counts(answer):
    return {
        facet["parameter"]: [(v["value"], v["label"], v["count"]) for v in facet["values"]]
        for facet in answer.json()["facets"]
    }


def test_it_works(agency, program, admin):
    unit = make_unit(agency)
    [wanted] = made(
        1, agency=agency, unit_id=unit.pk, title="Lampu <b> mati di pasar", body="Sudah seminggu."
    )
    made(1, agency=agency, title="Sampah menumpuk", body="Bau.")

    answer = program.get(SEARCH, {"q": "lampu mati"})

    assert numbers(answer) == [wanted.number]
    [item] = answer.json()["items"]
    assert item["title"] == "Lampu <b> mati di pasar"
    assert item["title_html"] == "<mark>Lampu</mark> &lt;b&gt; <mark>mati</mark> di pasar"
    assert item["url"].endswith(f"/api/v1/reports/{wanted.number}")
    assert (item["unit_id"], item["unit_name"]) == (unit.pk, unit.name)
    told = answer.json()
    assert (told["total"], told["next"]) == (1, None)
    assert (told["is_capped"], told["is_loose"], told["fell_back"]) == (False, False, False)


def test_counts_lead_to_narrower_searches(agency, program):
    made(2, agency=agency, title="Lampu padam", state=State.IN_PROGRESS)
    [closed] = made(1, agency=agency, title="Lampu padam", state=State.CLOSED)

    counted = counts(program.get(SEARCH, {"q": "lampu"}))

    assert counted["state"] == [("IN_PROGRESS", "Diproses", 2), ("CLOSED", "Selesai", 1)]
    assert counted["agency_id"] == [(str(agency.pk), "", 3)]
    assert numbers(program.get(SEARCH, {"q": "lampu", "state": "CLOSED"})) == [closed.number]


def test_pages_lead_on_without_gaps(agency, program):
    rows = made(5, agency=agency, title="Lampu padam")

    seen, address = [], f"{SEARCH}?q=lampu&sort=newest&limit=2&fields=number"
    while address:
        answer = program.get(address)
        assert all(set(item) == {"number"} for item in answer.json()["items"])
        seen.append(numbers(answer))
        address = answer.json()["next"]

    assert [len(page) for page in seen] == [2, 2, 1]
    assert {number for page in seen for number in page} == {row.number for row in rows}


def test_a_whole_number_is_that_report(agency, program):
    [wanted, _other] = made(2, agency=agency, title="Lampu padam")

    assert numbers(program.get(SEARCH, {"q": wanted.number.lower()})) == [wanted.number]


def test_typed_fields_mean_what_they_mean_in_the_console(agency, program):
    [wanted] = made(1, agency=agency, title="Lampu padam", state=State.CLOSED)
    made(1, agency=agency, title="Lampu padam", state=State.IN_PROGRESS)

    assert numbers(program.get(SEARCH, {"q": "lampu status:selesai"})) == [wanted.number]


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"q": '"lampu jalan'}, ("q", "OPEN_QUOTE")),
        ({"q": "warna:merah"}, ("q", "UNKNOWN_FIELD")),
        ({"q": "LP26-8K3M-7QX8"}, ("q", "NO_NUMBER")),
        ({"q": "a" * 201}, ("q", "INVALID")),
        ({"q": "a\0"}, ("q", "INVALID")),
        ({"sort": "terbaru"}, ("sort", "INVALID")),
        ({"limit": "0"}, ("limit", "INVALID")),
        ({"fields": "nik"}, ("fields", "INVALID")),
        ({"supervised": "true"}, ("supervised", "UNKNOWN")),
        ({"cursor": "rusak"}, ("cursor", "INVALID")),
        ({"state": "SELESAI"}, ("state", "INVALID")),
    ],
)
def test_what_is_not_understood_is_said(program, query, error):
    answer = program.get(SEARCH, query)

    assert problem_of(answer)["code"] == "QUERY_NOT_UNDERSTOOD"
    assert errors_of(answer) == [error]


def test_the_desk_has_no_units(db):
    desk = program_of(None, Officer(None, "NAT").user)

    assert errors_of(desk.get(SEARCH, {"unit_id": "1"})) == [("unit_id", "INVALID")]


def test_few_statements_and_no_more_for_more(agency, program, statements):
    made(2, agency=agency, title="Lampu padam")
    program.get(SEARCH, {"q": "lampu"})

    taken = []
    for more in (0, 30):
        made(more, agency=agency, title="Lampu padam")
        with statements() as counted:
            program.get(SEARCH, {"q": "lampu", "limit": "50"})
        taken.append(len(counted.texts()))

    assert taken[0] == taken[1] <= 12
