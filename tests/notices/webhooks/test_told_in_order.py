"""From the log to a system that listens: what it is told, once, in order, and what it never is."""

from datetime import timedelta

import pytest

from notices.webhooks.actions.plan_deliveries import plan_deliveries
from register.models import Job
from register.rules.steps import Step
from tenants.models import Host
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of, make_unit
from tests.factories.webhooks import (
    attempts,
    call_due,
    deliveries,
    endpoint_of,
    read_endpoint,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def types(messages):
    return [(each["type"], each["data"]["number"]) for each in messages]


def test_an_agencys_system_is_told_what_happens_to_its_report(agency, sink, at):
    endpoint, secret = endpoint_of(agency, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=make_unit(agency).pk)

    life.work()
    call_due(at)

    number = life.report.number
    told = sink.read(secret)
    assert types(told) == [("report.VERIFY_AND_ROUTE", number), ("report.ASSIGN_UNIT", number)]
    url = f"http://banjarnegara.localhost:8000/api/v1/reports/{number}"
    assert told[1]["data"] == {
        "number": number,
        "seq": 3,
        "from_state": "AGENCY_REVIEW",
        "to_state": "LIAISON_REVIEW",
        "url": url,
        "events_url": f"{url}/events",
    }
    assert set(told[1]) == {"type", "timestamp", "data"}
    assert {each.state for each in deliveries(agency)} == {"DELIVERED"}
    assert read_endpoint(agency, endpoint).last_success_at >= at
    assert sink.taken[0][0]["Content-Type"] == "application/json"


def test_one_that_has_left_is_told_nothing_and_others_are(agency, other_agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    _endpoint, secret = endpoint_of(other_agency, sink.url, at=at)
    with scope(EVERYTHING):
        Host.objects.filter(agency=agency).delete()
    life = Life(at=at)
    life.route(agency)
    Life(at=at).route(other_agency)

    life.work()
    call_due(at)

    assert [kind for kind, _number in types(sink.read(secret))] == ["report.VERIFY_AND_ROUTE"]
    assert deliveries(agency) == []


def test_only_what_was_asked_for_and_only_from_then_on(agency, sink, at):
    life = Life(at=at - timedelta(hours=1))
    life.route(agency)
    endpoint_of(agency, sink.url, at=at, events=["VERIFY_AND_ROUTE", "ASSIGN_UNIT"])
    life.go_to(at)
    unit = make_unit(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)

    life.work()
    call_due(at)

    assert [each.event for each in deliveries(agency)] == ["ASSIGN_UNIT"]


def test_other_agencies_hear_nothing_and_the_desk_hears_all(agency, other_agency, sink, at):
    for desk in (other_agency, None):
        endpoint_of(desk, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)

    life.work()
    call_due(at)

    assert deliveries(other_agency) == []
    assert [each.event for each in deliveries(None)] == ["SUBMIT", "VERIFY_AND_ROUTE"]
    assert len(sink.taken) == 2


def test_who_loses_a_report_is_told_that_it_has_gone(agency, other_agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)
    life.desk(Step.RECALL_REROUTE, agency_id=other_agency.pk, text="Wewenang kementerian.")

    life.work()

    assert [each.event for each in deliveries(agency)] == ["VERIFY_AND_ROUTE", "RECALL_REROUTE"]
    life.officer(other_agency, admin_of(other_agency), Step.RESPOND_INITIAL_AGENCY, text="Baik.")
    life.work()
    assert len(deliveries(agency)) == 2


def test_of_a_supervisory_report_no_system_hears(agency, sink, at):
    for desk in (agency, None):
        endpoint_of(desk, sink.url, at=at, events=["VERIFY_AND_ROUTE"])
    life = Life(at=at)
    life.route(agency, supervisory=True)

    life.work()
    call_due(at)

    assert (deliveries(agency), deliveries(None), sink.taken) == ([], [], [])


def test_what_is_sent_names_nobody_and_repeats_no_word(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    life = Life(at=at, title="Judul rahasia", body="Isi yang hanya dibaca petugas, Siti Aminah.")
    life.route(agency, text="Kata petugas.")
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, text="Jawaban resmi.", substantive=True
    )

    life.work()
    call_due(at)

    sent = " ".join(body for _headers, body in sink.taken)
    assert len(sink.taken) == 2
    for word in ("rahasia", "Siti", "siti", "petugas", "resmi", "Admin", "Puskesmas"):
        assert word not in sent


def test_a_later_event_planned_first_takes_the_earlier_along(agency, sink, at):
    _endpoint, secret = endpoint_of(agency, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=make_unit(agency).pk)
    _submitted, routed, assigned = life.events()

    for event in (assigned, routed, assigned):
        with scope(SYSTEM):
            plan_deliveries(event_ids=[event.pk], at=at)
    call_due(at)

    assert [each["type"] for each in sink.read(secret)] == [
        "report.VERIFY_AND_ROUTE",
        "report.ASSIGN_UNIT",
    ]


def test_planned_twice_is_sent_once(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)
    ids = [event.pk for event in life.events()]

    for _ in range(2):
        with scope(SYSTEM):
            plan_deliveries(event_ids=ids, at=at)
        call_due(at)

    assert len(sink.taken) == 1


def test_nobody_listens_and_nothing_is_asked_for(agency, at, statements):
    life = Life(at=at)
    life.route(agency)
    ids = [event.pk for event in life.events()]

    with scope(SYSTEM), statements() as taken:
        assert plan_deliveries(event_ids=ids, at=at) == 0

    assert len(taken.texts()) == 1


def test_a_report_waits_behind_its_failed_message_and_others_do_not(agency, sink, at):
    _endpoint, secret = endpoint_of(agency, sink.url, at=at)
    first, second = Life(at=at), Life(at=at)
    for life in (first, second):
        life.route(agency)
    unit = make_unit(agency)
    first.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    sink.answers = [500]

    first.work()
    call_due(at)

    one, two = first.report.number, second.report.number
    assert types(sink.read(secret))[1:] == [("report.VERIFY_AND_ROUTE", two)]
    call_due(at + timedelta(seconds=20))
    told = types(sink.read(secret))
    assert told[2:] == [("report.VERIFY_AND_ROUTE", one), ("report.ASSIGN_UNIT", one)]
    assert sink.ids[0] == sink.ids[2]
    outcomes = [each.outcome for each in attempts(agency)]
    assert outcomes == ["STATUS", "TAKEN", "TAKEN", "TAKEN"]


def test_the_ledger_is_left_with_nothing_to_do(agency, sink, at):
    endpoint_of(agency, sink.url, at=at)
    life = Life(at=at)
    life.route(agency)

    life.work()
    call_due(at)

    with scope(EVERYTHING):
        assert not Job.objects.filter(done_at=None).exists()
