"""The checklist of the protocol, line by line: lines 1 to 7."""

import re

import pytest
from django.test import Client

from tests.api.open311.conftest import JURISDICTION
from tests.api.open311.refused import refusal_of
from tests.factories.consoles import fresh_life
from tests.factories.people import NATIONAL, PUBLIC

W3C = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def test_line_1_the_ending_chooses_the_form(app, life):
    for path, root in (
        ("discovery", "discovery"),
        ("services", "services"),
        ("services/kesehatan", "service_definition"),
        ("requests", "service_requests"),
        (f"requests/{life.report.number}", "service_requests"),
        ("servicerequestupdates", "service_request_updates"),
    ):
        assert app.xml(path).tag == root
        assert app.json(path)
        assert b"xmlns" not in app.ask(f"{path}.xml").content


def test_line_1_text_that_xml_cannot_hold_is_left_out(app, agency):
    filed = fresh_life(title="Lampu <b>padam</b> & \x0bgelap")
    filed.route(agency)

    description = app.xml("requests").find("request/description").text

    assert description.startswith("Lampu <b>padam</b> & gelap\n\n")


def test_line_2_lists_are_bare_in_json(app, life):
    for path in ("services", "requests", "servicerequestupdates", f"requests/{life.report.number}"):
        assert isinstance(app.json(path), list)


def test_line_2_a_list_of_nothing(app):
    assert app.json("requests") == []
    assert list(app.xml("requests")) == []


def test_line_3_times_have_a_zone(app, life):
    (told,) = app.json("requests")

    for name in ("requested_datetime", "updated_datetime", "expected_datetime"):
        assert W3C.fullmatch(told[name]), name
        assert told[name].endswith("+07:00")


@pytest.mark.parametrize(
    "moment", ["2026-01-31T08:00:00", "2026-01-31", "31-01-2026", "2026-13-31T08:00:00Z", "kapan"]
)
def test_line_3_a_time_without_zone_is_refused(app, moment):
    status, told = refusal_of(app.ask("requests.json", start_date=moment))

    assert status == 400
    assert "start_date" in told


def test_line_3_an_offset_whose_plus_became_a_space_is_understood(app, life):
    start = life.at.astimezone().isoformat(timespec="seconds")
    address = f"/open311/v2/requests.json?start_date={start}"

    assert app.get(address).status_code == 200


def test_line_3_an_empty_parameter_is_as_good_as_none(app, life):
    empty = dict.fromkeys(
        ("start_date", "end_date", "status", "service_code", "service_request_id", "page"), ""
    )

    assert app.json("requests", **empty) == app.json("requests")
    assert app.json("requests", jurisdiction_id="") == app.json("requests")


@pytest.mark.parametrize("host", [PUBLIC, NATIONAL])
@pytest.mark.parametrize(
    "path", ["services", "services/kesehatan", "requests", "requests/x", "tokens/x"]
)
def test_line_4_where_all_agencies_are_one_must_be_named(app, host, path):
    client = Client(headers={"host": host})

    missing = client.get(f"/open311/v2/{path}.xml")
    unknown = client.get(f"/open311/v2/{path}.json", {"jurisdiction_id": "nowhere.example"})

    assert refusal_of(missing) == (400, "jurisdiction_id wajib diisi.")
    assert refusal_of(unknown) == (404, "jurisdiction_id tidak ditemukan.")


@pytest.mark.parametrize("host", [PUBLIC, NATIONAL])
def test_line_4_the_agency_is_named_by_its_domain(app, life, host):
    client = Client(headers={"host": host})

    found = client.get("/open311/v2/requests.json", {"jurisdiction_id": JURISDICTION.upper()})

    assert [each["service_request_id"] for each in found.json()] == [life.report.number]
    assert found.json() == app.json("requests")


def test_line_4_an_agencys_host_implies_it(app, portal, life):
    assert app.json("services", jurisdiction_id=JURISDICTION) == app.json("services")
    other = app.ask("services.json", jurisdiction_id="kemenkes.localhost")
    assert refusal_of(other)[0] == 404


@pytest.mark.parametrize("domain", ["a\x00b", "x" * 300, "a..b", "../etc", "banjarnegara"])
def test_line_4_what_is_no_domain_is_not_found(portal, domain):
    assert refusal_of(portal.ask("services.json", jurisdiction_id=domain))[0] == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("services/nothing.json", 404),
        ("requests/LP26-AAAA-AAAA.xml", 404),
        ("requests.json?status=ajar", 400),
        ("requests.xml?page=0", 400),
        ("tokens/abc.json", 404),
        ("nothing.json", 404),
        ("services", 404),
        ("", 404),
        ("services.html", 404),
    ],
)
def test_line_6_refusals_have_the_protocols_shape(app, path, status):
    assert refusal_of(app.get(f"/open311/v2/{path}"))[0] == status


def test_line_6_what_the_views_never_see_has_that_shape_too(app):
    assert refusal_of(app.put("/open311/v2/requests.json"))[0] == 405
    assert refusal_of(app.delete("/open311/v2/services.xml"))[0] == 405
    assert refusal_of(app.post("/open311/v2/discovery.json"))[0] == 405
    nobodys = Client(headers={"host": "nobody.localhost"}).get("/open311/v2/services.json")
    assert refusal_of(nobodys)[0] == 404


def test_line_7_ids_and_codes_are_texts(app, life):
    (told,) = app.json("requests")
    (service,) = app.json("services")
    definition = app.json("services/kesehatan")
    update = app.json("servicerequestupdates")[0]

    for value in (
        *(told["service_request_id"], told["service_code"], told["address_id"]),
        *(service["service_code"], definition["service_code"], update["update_id"]),
        *(each["code"] for each in definition["attributes"]),
    ):
        assert isinstance(value, str)


def test_pages_of_other_sites_may_read_what_all_may_read(app, life):
    answer = app.ask("requests.json")

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


def test_a_head_is_answered(app, life):
    assert app.head("/open311/v2/requests.json").status_code == 200
