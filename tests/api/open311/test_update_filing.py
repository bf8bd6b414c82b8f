"""An agency's system says over the protocol what has become of a report."""

import pytest

from casework.models import InternalNote
from register.models import ReportEvent, SlaPolicy
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tenants.tokens.actions import answer_once
from tenants.tokens.models import TokenScope
from tests.api.open311.refused import refusal_of
from tests.factories.clients import access_of, client_of
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, admin_of, make_unit
from tests.factories.tokens import token_of


@pytest.fixture
def key(agency, app):
    return token_of(agency, Officer(agency, "ADM").user).secret


def said(client, key, life, **more):
    values = {
        "api_key": key,
        "service_request_id": life.report.number,
        "status": "open",
        "description": "Kami periksa besok.",
        **more,
    }
    values = {name: value for name, value in values.items() if value is not None}
    return client.post("/open311/v2/servicerequestupdates.json", values)


def last(life):
    with scope(EVERYTHING):
        return ReportEvent.objects.filter(report_id=life.id).order_by("-seq").first()


def test_it_is_the_first_response(app, life, key):
    answer = said(app, key, life)

    event = last(life)
    assert answer.status_code == 200, answer.content
    (told,) = answer.json()
    assert told == {
        "update_id": str(event.pk),
        "service_request_id": life.report.number,
        "status": "open",
        "updated_datetime": told["updated_datetime"],
    }
    assert (event.step, event.text) == (Step.RESPOND_INITIAL_AGENCY, "Kami periksa besok.")
    assert event.audience == "PUBLIC"
    assert life.report.state == "IN_PROGRESS"
    assert app.json("servicerequestupdates")[-1]["update_id"] == told["update_id"]


def test_after_it_a_note_on_the_progress_for_all_to_read(app, agency, life, key):
    said(app, key, life)

    said(app, key, life, description="Suku cadang dipesan.")

    assert (last(life).step, last(life).audience) == (Step.PROGRESS_NOTE, "PUBLIC")
    with scope(of_agency(agency)):
        assert not InternalNote.objects.exists()


@pytest.mark.parametrize("begun", [False, True])
def test_closed_is_the_answer_and_leaves_the_last_word_to_the_reporter(app, life, key, begun):
    if begun:
        said(app, key, life)

    (told,) = said(app, key, life, status="CLOSED", description="Sudah diganti.").json()

    assert told["status"] == "open"
    assert life.report.state == "ANSWERED"
    assert last(life).step == (Step.ANSWER if begun else Step.ANSWER_AGENCY)


def test_the_same_update_is_one_step(app, life, key):
    first = said(app, key, life, update_id="a-1")
    again = said(app, key, life, update_id="a-1")
    other = said(app, key, life, update_id="a-1", description="Lain.")

    assert first.json() == again.json()
    assert first.json()[0]["update_id"] == "a-1"
    assert refusal_of(other)[0] == 400
    assert last(life).step == Step.RESPOND_INITIAL_AGENCY


def test_what_is_still_worked_on_is_told_at_once(app, life, key, monkeypatch):
    def taken(*_args, **_named):
        raise answer_once.StillWorkedOn

    monkeypatch.setattr("api.open311.update_filing.claim_key", taken)

    assert refusal_of(said(app, key, life, update_id="a-1"))[0] == 409


@pytest.mark.parametrize(
    ("more", "status", "named"),
    [
        ({"service_request_id": None}, 400, "service_request_id"),
        ({"status": None}, 400, "status"),
        ({"description": None}, 400, "description"),
        ({"status": "fixed"}, 400, "status"),
        ({"description": "a" * 20_000}, 400, ""),
        ({"service_request_id": "x"}, 404, "service_request_id"),
        ({"service_request_id": "LP26-AAAA-AAAA"}, 404, "service_request_id"),
        ({"api_key": None}, 403, "api_key"),
    ],
)
def test_what_is_wrong_is_named_and_changes_nothing(app, life, key, more, status, named):
    before = snapshot(life)

    found, told = refusal_of(said(app, key, life, **more))

    assert (found, named in told) == (status, True)
    assert snapshot(life) == before


def test_whoever_may_not_changes_nothing(app, agency, other_agency, life, key):
    reader = token_of(
        agency, Officer(agency, "ADM").user, scopes=frozenset({TokenScope.READ, TokenScope.INTAKE})
    ).secret
    elsewhere = token_of(other_agency, Officer(other_agency, "ADM").user).secret
    desk = token_of(None, Officer(None, "NAT").user).secret
    unit = make_unit(agency)
    no_unit = token_of(agency, Officer(agency, "LIA", unit=unit).user).secret
    before = snapshot(life)

    found = [refusal_of(said(app, wrong, life))[0] for wrong in (reader, elsewhere, desk, no_unit)]

    assert found == [403, 403, 403, 404]
    assert snapshot(life) == before


def test_a_step_that_is_not_open_is_refused(app, agency, key):
    life = fresh_life()
    life.route(agency)
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, substantive=True, text="Sudah kami perbaiki."
    )
    before = snapshot(life)

    assert refusal_of(said(app, key, life, status="closed"))[0] == 400
    assert snapshot(life) == before


def test_a_liaison_officers_program_does_the_same_for_its_unit(app, agency, life):
    unit = make_unit(agency)
    officer = Officer(agency, "LIA", unit=unit)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    key = token_of(agency, officer.user).secret

    assert said(app, key, life).status_code == 200

    assert last(life).step == Step.RESPOND_INITIAL


def test_what_takes_two_begins_with_a_person(app, agency, life, key):
    admin = Officer(agency, "ADM")
    client = access_of(agency, client_of(agency, admin.user).client)
    said(app, key, life)
    with scope(EVERYTHING):
        SlaPolicy.objects.create(
            agency_id=agency.pk, valid_from=MONDAY, values={"answer_approval": "LEAD"}
        )
    before = snapshot(life)

    refused = said(app, client, life, status="closed")

    assert refusal_of(refused)[0] == 403
    assert snapshot(life) == before
    assert said(app, key, life, status="closed").status_code == 200
    assert life.report.state == "IN_PROGRESS"
