"""A client of an agency at work: as the service that its admin made of it, and nobody else's."""

import json
from datetime import timedelta

import pytest

from register.models import Proposal, ReportEvent, SlaPolicy
from register.views.visit import actor_of
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import rotate_client
from tenants.tokens.models import ApiClient
from tenants.tokens.queries.clients import live_pass
from tests.api.problems import problem_of
from tests.factories.clients import access_of, client_of, system_of
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, make_unit
from tests.factories.tokens import Program


@pytest.fixture
def made(agency, admin):
    return client_of(agency, admin.user)


@pytest.fixture
def system(agency, made):
    return Program(agency, access_of(agency, made.client))


def take(program, life, step, *, version=None, key="", **inputs):
    headers = {"if-match": f'"{version or life.report.version}"'}
    if key:
        headers["idempotency-key"] = key
    address = f"/api/v1/reports/{life.report.number}/steps"
    sent = json.dumps({"step": step, **inputs})
    return program.post(address, sent, content_type="application/json", headers=headers)


def test_it_reads_what_its_roles_may(system, life):
    items = system.read().json()["items"]

    assert [item["number"] for item in items] == [life.report.number]


def test_each_event_names_it(agency, admin, made, system, life):
    unit = make_unit(agency)

    answer = take(system, life, "ASSIGN_UNIT", unit_id=unit.pk)

    assert answer.status_code == 200
    with scope(EVERYTHING):
        last = ReportEvent.objects.filter(report_id=life.id).latest("seq")
    assert (last.actor_id, last.role, last.agency_id) == (made.client.actor_id, "ADM", agency.pk)
    events = system.read(f"/{life.report.number}/events").json()["items"]
    assert events[-1]["actor_name"] == "Sistem SPBE"
    page = admin.get(f"/konsol/laporan/{life.report.number}/").content.decode()
    assert "Sistem SPBE" in page


def test_others_are_not_told_its_name(agency, made, system, life):
    take(system, life, "ASSIGN_UNIT", unit_id=make_unit(agency).pk)
    desk = Officer(None, "NAT")

    seen = system_of(None, desk.user).read(f"/{life.report.number}/events").json()["items"]

    assert "Sistem SPBE" not in str(seen)


def test_the_national_desks_system_is_named_at_the_desk(db):
    desk = Officer(None, "NAT")
    life = fresh_life()
    program = system_of(None, desk.user, name="Pusat data")

    answer = take(program, life, "REQUEST_INFO", text="Mohon lengkapi alamatnya.")

    assert answer.status_code == 200
    events = program.read(f"/{life.report.number}/events").json()["items"]
    assert events[-1]["actor_name"] == "Pusat data"


def test_one_of_a_unit_reads_what_lies_there(agency, admin, life):
    mine, other = make_unit(agency), make_unit(agency)
    program = system_of(agency, admin.user, roles={"LIA"}, units={mine.pk})
    assert program.read().json()["items"] == []

    take(system_of(agency, admin.user), life, "ASSIGN_UNIT", unit_id=mine.pk)

    assert len(program.read().json()["items"]) == 1
    elsewhere = system_of(agency, admin.user, roles={"LIA"}, units={other.pk})
    assert elsewhere.read().json()["items"] == []


def test_it_stays_when_whoever_made_it_leaves(agency, admin, system, life):
    with scope(SIGN_IN):
        Membership.objects.filter(user=admin.user).update(is_active=False, until=now())

    assert system.read().status_code == 200


def test_a_revoked_one_is_refused_at_once(admin, made, system, life):
    assert system.read().status_code == 200

    with admin.scope:
        revoke_client(client_pk=made.client.pk, by=admin.at_work, at=now())

    assert problem_of(system.read())["code"] == "UNAUTHORIZED"


def test_its_tokens_end(agency, made, life):
    old = access_of(agency, made.client, at=now() - timedelta(minutes=15))

    assert problem_of(Program(agency, old).read())["code"] == "UNAUTHORIZED"


def test_a_scope_that_was_taken_from_it_is_gone_from_its_tokens(admin, made, system, life):
    with admin.scope:
        ApiClient.objects.filter(pk=made.client.pk).update(scopes=["STEPS"])

    assert problem_of(system.read())["code"] == "SCOPE_MISSING"


def test_its_token_is_nothing_at_another_desk(agency, other_agency, made, life):
    secret = access_of(agency, made.client)
    desk = Officer(None, "NAT")
    desks = client_of(None, desk.user)

    for program in (
        Program(other_agency, secret),
        Program(None, secret),
        Program(agency, access_of(None, desks.client)),
    ):
        assert problem_of(program.read())["code"] == "UNAUTHORIZED"


def test_its_secret_is_no_token(agency, made, life):
    assert problem_of(Program(agency, made.secret).read())["code"] == "UNAUTHORIZED"


def test_what_it_sends_twice_happens_once_whatever_token_it_shows(agency, made, system, life):
    unit, seen = make_unit(agency), life.report.version
    again = Program(agency, access_of(agency, made.client))

    first = take(system, life, "ASSIGN_UNIT", version=seen, key="satu", unit_id=unit.pk)
    second = take(again, life, "ASSIGN_UNIT", version=seen, key="satu", unit_id=unit.pk)

    assert (first.status_code, second.status_code) == (200, 200)
    assert second.headers["Idempotency-Replayed"] == "true"
    assert second.json() == first.json()


def test_a_key_is_one_clients_own(agency, admin, system, life):
    unit, seen = make_unit(agency), life.report.version
    other = system_of(agency, admin.user, name="Dasbor")
    take(system, life, "ASSIGN_UNIT", version=seen, key="satu", unit_id=unit.pk)

    answer = take(other, life, "ASSIGN_UNIT", version=seen, key="satu", unit_id=unit.pk)

    assert answer.status_code == 412


def test_its_requests_are_counted_together(agency, made, system, life):
    again = Program(agency, access_of(agency, made.client))

    left = [int(each.read().headers["RateLimit-Remaining"]) for each in (system, again)]

    assert left[0] - left[1] == 1


def test_the_last_use_is_kept(admin, made, system, life):
    system.read()

    with admin.scope:
        used = ApiClient.objects.get(pk=made.client.pk).last_used_at
    assert now() - used < timedelta(minutes=1)


def test_what_takes_two_begins_with_a_person(agency, admin, life):
    """Whoever holds the secret might else say yes to what their own system has proposed."""
    with scope(EVERYTHING):
        SlaPolicy.objects.create(
            agency_id=agency.pk, valid_from=MONDAY, values={"answer_approval": "LEAD"}
        )
    program = system_of(agency, admin.user)
    take(program, life, "ASSIGN_UNIT", unit_id=make_unit(agency).pk)
    seen = life.report.version

    answer = take(program, life, "ANSWER", text="Sudah diperbaiki.", substantive=True)

    assert problem_of(answer)["code"] == "NEEDS_A_PERSON"
    assert life.report.version == seen
    with scope(EVERYTHING):
        assert not Proposal.objects.exists()


def test_whoever_has_its_secret_answers_for_it(agency, admin, made):
    other = Officer(agency, "ADM", name="Kedua")
    shown = access_of(agency, made.client)
    with admin.scope:
        first = live_pass(shown, at=now()).seat(agency)
        rotate_client(client_pk=made.client.pk, grace=timedelta(days=1), by=other.at_work, at=now())
    shown = access_of(agency, made.client)
    with admin.scope:
        then = live_pass(shown, at=now()).seat(agency)

    assert (first.keeper_id, actor_of(first).answers) == (admin.user.pk, admin.user.pk)
    assert actor_of(then).answers == other.user.pk


def test_statements(agency, system, life, statements):
    system.read(f"/{life.report.number}")

    with statements() as taken:
        assert system.read(f"/{life.report.number}").status_code == 200

    assert len(taken.texts()) <= 12
