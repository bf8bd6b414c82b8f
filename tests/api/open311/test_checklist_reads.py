"""The checklist of the protocol, line by line: lines 8 to 10, 12 to 14 and the extensions."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from register.rules.point import Point
from register.rules.states import Visibility
from register.rules.steps import Step
from tests.api.open311.conftest import JURISDICTION
from tests.api.open311.refused import refusal_of
from tests.factories.categories import make_category
from tests.factories.consoles import fresh_life, now
from tests.factories.lives import Life, admin_of
from tests.factories.reports import make_reports

FIELDS = (
    *("service_request_id", "status", "status_notes", "service_name", "service_code"),
    *("description", "agency_responsible", "service_notice", "requested_datetime"),
    *("updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long"),
    "media_url",
)


def numbers(told):
    return [each["service_request_id"] for each in told]


def w3c(at):
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def published(agency, *, days=0, **values):
    life = Life(at=now() - timedelta(days=days), **values)
    life.route(agency)
    return life


def test_line_8_discovery(app, portal):
    told = app.json("discovery")

    assert list(told) == ["changeset", "contact", "key_service", "endpoints"]
    (endpoint,) = told["endpoints"]
    assert endpoint == {
        "specification": "http://wiki.open311.org/GeoReport_v2",
        "url": f"http://{JURISDICTION}/open311/v2",
        "changeset": endpoint["changeset"],
        "type": "production",
        "formats": ["text/xml", "application/json"],
    }
    assert portal.json("discovery")["endpoints"][0]["url"] == "http://localhost/open311/v2"
    formats = app.xml("discovery").findall("endpoints/endpoint/formats/format")
    assert [each.text for each in formats] == endpoint["formats"]


def test_line_9_services(app):
    assert app.json("services") == [
        {
            "service_code": "kesehatan",
            "service_name": "Kesehatan",
            "description": "Kesehatan: Keluhan",
            "metadata": True,
            "type": "batch",
            "keywords": "Kesehatan, Health",
            "group": "Kesehatan",
        }
    ]
    (service,) = app.xml("services")
    assert service.tag == "service"
    assert service.find("metadata").text == "true"


def test_line_9_services_in_the_language_that_is_asked_for(app):
    answer = app.get("/open311/v2/services.json", headers={"accept-language": "en"})

    assert answer.json()[0]["service_name"] == "Health"
    assert "Accept-Language" in answer["Vary"]


def test_line_10_a_definition(app):
    told = app.json("services/kesehatan")

    assert list(told) == ["service_code", "attributes"]
    attributes = told["attributes"]
    assert [each["order"] for each in attributes] == list(range(1, len(attributes) + 1))
    assert [(each["code"], each["datatype"], each["required"]) for each in attributes] == [
        ("privacy_notice_seen", "singlevaluelist", True),
        ("report_class", "singlevaluelist", False),
        ("title", "string", False),
        ("event_on", "datetime", False),
        ("visibility", "singlevaluelist", False),
        ("consent_to_ombudsman", "singlevaluelist", False),
    ]
    assert attributes[0]["values"] == [{"key": "yes", "name": "Ya"}]
    assert "values" not in attributes[2]
    assert {each["variable"] for each in attributes} == {True}
    value = app.xml("services/kesehatan").find("attributes/attribute/values/value")
    assert [(part.tag, part.text) for part in value] == [("key", "yes"), ("name", "Ya")]


def test_line_13_the_last_90_days(app, agency):
    recent, old = published(agency, days=89), published(agency, days=91)

    assert numbers(app.json("requests")) == [recent.report.number]
    start, end = w3c(old.at - timedelta(days=1)), w3c(old.at + timedelta(days=1))
    assert numbers(app.json("requests", start_date=start, end_date=end)) == [old.report.number]
    assert numbers(app.json("requests", start_date=start)) == [
        recent.report.number,
        old.report.number,
    ]
    assert numbers(app.json("requests", end_date=end)) == [old.report.number]


def test_line_13_no_more_than_90_days(app):
    end = now()
    exactly, longer = (w3c(end - timedelta(days=90, seconds=more)) for more in (0, 1))

    assert app.json("requests", start_date=exactly, end_date=w3c(end)) == []
    refused = app.ask("requests.json", start_date=longer, end_date=w3c(end))
    assert refusal_of(refused)[0] == 400
    turned = app.ask("requests.json", start_date=w3c(end), end_date=exactly)
    assert refusal_of(turned)[0] == 400


def test_line_13_by_ids_whatever_else_is_said(app, agency):
    old, other = published(agency, days=200), published(agency)

    found = app.json(
        "requests",
        service_request_id=f"{old.report.number}, {other.report.number.lower()},x,LP26-AAAA-AAAA",
        status="closed",
        start_date=w3c(now()),
    )

    assert numbers(found) == [other.report.number, old.report.number]


def test_line_13_by_service_and_status(app, agency):
    make_category("jalan", "Jalan")
    road, health = published(agency, category_code="jalan"), published(agency)
    ended = published(agency)
    ended.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, substantive=True, text="Sudah kami perbaiki."
    )
    ended.reporter(Step.ACCEPT, rating=5)

    for query, expected in (
        ({"service_code": "jalan"}, [road]),
        ({"service_code": "jalan,kesehatan"}, [ended, health, road]),
        ({"service_code": "nothing"}, []),
        ({"status": "open"}, [health, road]),
        ({"status": "closed"}, [ended]),
        ({"status": "open,CLOSED"}, [ended, health, road]),
    ):
        assert numbers(app.json("requests", **query)) == [
            life.report.number for life in expected
        ], query


def test_line_13_a_thousand_at_most(app, agency):
    make_reports(1_003, agency=agency, published=True, category_code="kesehatan")

    assert len(app.json("requests")) == 1_000
    assert len(app.json("requests", page_size="5000")) == 1_000


def test_line_14_one_request_is_a_list_of_one(app, agency):
    life = published(
        agency,
        place="Jl. Raya Bawang 3",
        point=Point(Decimal("-7.41333"), Decimal("109.63667")),
    )
    report = life.report

    (told,) = app.json(f"requests/{report.number}")

    assert tuple(told) == FIELDS
    filed, due = told.pop("requested_datetime"), told.pop("expected_datetime")
    assert told.pop("updated_datetime") == filed
    assert due.endswith("T23:59:59+07:00")
    assert told == {
        "service_request_id": report.number,
        "status": "open",
        "status_notes": report.state_label,
        "service_name": "Kesehatan",
        "service_code": "kesehatan",
        "description": f"{report.title}\n\n{report.body}",
        "agency_responsible": "Pemerintah Kabupaten Banjarnegara",
        "service_notice": None,
        "address": "Jl. Raya Bawang 3, Sigaluh, Kabupaten Banjarnegara, Jawa Tengah",
        "address_id": "33.04.07",
        "zipcode": None,
        "lat": -7.41333,
        "long": 109.63667,
        "media_url": None,
    }
    (request,) = app.xml(f"requests/{report.number}")
    assert request.tag == "request"
    assert tuple(part.tag for part in request) == FIELDS
    assert request.find("zipcode").text is None
    assert request.find("lat").text == "-7.41333"


def test_line_14_closed_when_it_was_closed(app, agency):
    life = published(agency)
    life.later(minutes=-1)
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, substantive=True, text="Sudah kami perbaiki."
    )
    life.later(seconds=30).reporter(Step.ACCEPT, rating=5)

    (told,) = app.json(f"requests/{life.report.number}")

    closed_at = life.report.closed_at
    assert (told["status"], told["expected_datetime"]) == ("closed", None)
    assert datetime.fromisoformat(told["updated_datetime"]) == closed_at.replace(microsecond=0)


def test_line_14_who_files_with_an_agency_follows_it_to_another(app, agency, other_agency):
    life = fresh_life(suggested_agency_id=agency.pk)
    life.route(other_agency)

    (told,) = app.json(f"requests/{life.report.number}")

    assert told["agency_responsible"] == other_agency.name
    assert numbers(app.json("requests")) == []


def test_line_14_what_was_never_of_the_agency_is_not_found(app, other_agency):
    life = fresh_life()
    life.route(other_agency)

    assert refusal_of(app.ask(f"requests/{life.report.number}.json"))[0] == 404


def test_extension_pages(app, agency):
    there = [life.report.number for life in (published(agency, days=day) for day in range(5))]

    pages = [numbers(app.json("requests", page=page, page_size="2")) for page in (1, 2, 3, 4)]

    assert pages == [there[:2], there[2:4], there[4:], []]
    for query in ({"page": "x"}, {"page_size": "0"}, {"page": "-1"}, {"page": "9999999"}):
        assert refusal_of(app.ask("requests.json", **query))[0] == 400


def test_extension_more_fields(app, agency, life):
    plain = app.json("requests")[0]
    more = app.json("requests", extensions="true")[0]

    assert {name: more[name] for name in plain} == plain
    assert more["extended_attributes"]["title"] == life.report.title
    assert more["extended_attributes"]["state"] == "AGENCY_REVIEW"
    assert [note["type"] for note in more["notes"]] == ["submit", "verify_and_route"]
    notes = app.xml("requests", extensions="true").findall("request/notes/note")
    assert [note.find("type").text for note in notes] == ["submit", "verify_and_route"]


def test_extension_what_has_changed(app, agency):
    old, still = published(agency, days=200), published(agency, days=150)
    old.go_to(now() - timedelta(hours=1)).officer(
        agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa."
    )

    recently = app.json("requests", updated_after=w3c(now() - timedelta(days=2)))
    before = app.json("requests", updated_before=w3c(now() - timedelta(days=100)))

    assert numbers(recently) == [old.report.number]
    assert numbers(before) == [still.report.number]


def test_extension_updates(app, agency, life):
    life.officer(agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa besok.")

    told = app.json("servicerequestupdates")

    assert {each["service_request_id"] for each in told} == {life.report.number}
    assert list(told[0]) == [
        *("update_id", "service_request_id", "status", "description", "updated_datetime"),
        "media_url",
    ]
    assert told[-1]["description"].endswith("\nKami periksa besok.")
    assert told[-1]["status"] == "open"
    assert app.json("servicerequestupdates", service_request_id=life.report.number) == told
    assert app.json("servicerequestupdates", service_request_id="x") == []
    assert app.json("servicerequestupdates", end_date=w3c(life.at - timedelta(days=1))) == []
    (first, *_rest) = app.xml("servicerequestupdates")
    assert first.tag == "request_update"
    assert len(app.json("servicerequestupdates", page_size="1")) == 1


CANARY = "Kenari Rahasia"


def unverified(_agency):
    return fresh_life(title=CANARY, body=CANARY)


def confidential(agency):
    return published(agency, title=CANARY, body=CANARY, visibility=Visibility.CONFIDENTIAL)


def narrowed(agency):
    life = published(agency, title=CANARY, body=CANARY)
    life.officer(
        agency, admin_of(agency), Step.NARROW_VISIBILITY,
        text=CANARY, visibility=Visibility.CONFIDENTIAL,
    )  # fmt: skip
    return life


@pytest.mark.parametrize("hidden", [unverified, confidential, narrowed], ids=lambda it: it.__name__)
def test_line_13_only_what_is_public(app, portal, agency, life, hidden):
    number = hidden(agency).report.number

    for client, more in ((app, {}), (portal, {"jurisdiction_id": JURISDICTION})):
        one = client.ask(f"requests/{number}.json", **more)
        assert refusal_of(one)[0] == 404
        for path in ("requests.json", "requests.xml", "servicerequestupdates.json"):
            for query in ({}, {"extensions": "true"}, {"service_request_id": number}):
                text = client.ask(path, **query, **more).content.decode()
                assert number not in text
                assert "Kenari" not in text
        assert life.report.number in client.ask("requests.json", **more).content.decode()


def test_line_13_personal_data_and_hidden_parts(app, agency):
    life = published(
        agency,
        title="Hubungi 081298765401",
        body="Surel saya zulaikha@burung.example",
        place="Rumah 081298765401",
    )

    text = app.ask("requests.json", extensions="true").content.decode()

    assert life.report.number in text
    for canary in ("081298765401", "zulaikha@burung.example", "Siti"):
        assert canary not in text


@pytest.mark.parametrize(
    "path",
    [
        *("discovery.json", "services.json", "services/kesehatan.xml"),
        *("requests.json", "requests.json?extensions=true", "requests.json?page=2&page_size=1"),
        "servicerequestupdates.xml",
    ],
)
def test_few_statements_and_no_more_for_more_reports(app, agency, life, statements, path):
    def taken():
        app.get(f"/open311/v2/{path}")
        with statements() as found:
            assert app.get(f"/open311/v2/{path}").status_code == 200
        return len(found.texts())

    published(agency)
    before = taken()
    for day in range(5):
        published(agency, days=day)

    assert taken() == before <= 7
