"""What stands beside a report on its page, and what is done there that is no step of the table."""

import pytest

from casework.models import InternalNote
from register.actions.seal_identity import Contact
from register.actions.set_category import set_category
from register.models import IdentityAccess, Proposal, SlaPolicy
from register.rules.states import State, Visibility
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tenants.tokens.models import KeptAnswer, TokenScope
from tests.api.problems import errors_of, problem_of
from tests.factories.clients import system_of
from tests.factories.consoles import Officer, escalated_life, fresh_life, now, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, admin_of, liaison_of, make_unit
from tests.factories.tokens import program_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
REASON = "Pelapor minta dihubungi lewat telepon."
CONTACT = Contact(name="Kenari Emas", email="kenari@contoh.test", phone="08123456789")


def items(program, life, what):
    answer = program.read(f"/{life.report.number}/{what}")
    assert answer.status_code == 200, answer.content
    return answer.json()["items"]


@pytest.fixture
def desk(db):
    return program_of(None, Officer(None, "NAT").user)


def test_who_had_it_and_has_it_now(agency, admin, program, desk, life):
    first, second = make_unit(agency), make_unit(agency, name="Dinas Kesehatan", kind="OPD")
    path = f"/{life.report.number}/steps"
    sent = {"step": "ASSIGN_UNIT", "unit_id": first.pk}
    assert program.send(path, sent, version=2).status_code == 200
    sent = {"step": "CHANGE_UNIT", "unit_id": second.pk, "text": "Kewenangan dinas."}
    assert program.send(path, sent, version=3).status_code == 200

    latest, earlier = items(program, life, "assignments")

    assert (latest["unit_id"], latest["unit_name"], latest["ended_at"]) == (
        second.pk,
        "Dinas Kesehatan",
        None,
    )
    assert latest["assigned_by_name"] == admin.user.full_name
    assert (earlier["unit_id"], earlier["ended_at"]) == (first.pk, latest["assigned_at"])
    assert items(desk, life, "assignments") == []


def test_its_clocks(program, life):
    clocks = items(program, life, "deadlines")

    assert [clock["timer"] for clock in clocks] == ["T2", "T7", "T5"]
    assert not any(clock["is_over"] for clock in clocks)
    assert clocks[0]["due_at"].endswith("+07:00")
    assert clocks[0]["label"]


def test_whom_and_what_else_it_concerns(agency, desk):
    with scope(NATIONAL):
        set_category(
            code="kesehatan", name="Kesehatan", name_en="Health", default_class="COMPLAINT"
        )
    placed = {"category_code": "kesehatan", "region_code": "33.04.07"}
    life, other = fresh_life(**placed), fresh_life(**placed)

    told = desk.read(f"/{life.report.number}/related").json()

    assert [each["number"] for each in told["duplicates"]] == [other.report.number]
    assert told["duplicates"][0]["takes_in"] is True
    assert told["duplicates"][0]["url"].endswith(f"/api/v1/reports/{other.report.number}")
    assert (told["merged"], told["joint_agencies"], told["supporting_units"]) == ([], [], [])
    assert agency.pk in {each["agency_id"] for each in told["suggestions"]}


def test_an_agency_is_offered_no_other(program, life):
    assert program.read(f"/{life.report.number}/related").json()["suggestions"] == []


def test_the_identity_is_read_with_a_reason_and_leaves_a_trace(agency, admin, program):
    life = fresh_life(contact=CONTACT)
    life.route(agency)

    answer = program.send(f"/{life.report.number}/identity", {"reason": REASON}, key="satu")

    assert answer.json() == {
        "name": "Kenari Emas",
        "email": "kenari@contoh.test",
        "phone": "08123456789",
        "nik": None,
    }
    assert answer.headers["Cache-Control"] == "no-store"
    with scope(EVERYTHING):
        read = IdentityAccess.objects.get()
    assert (read.actor_id, read.agency_id, read.reason) == (admin.user.pk, agency.pk, REASON)
    with admin.scope:
        assert not KeptAnswer.objects.exists()


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"reason": "Perlu."}, ("reason", "MIN_LENGTH")),
        ({}, ("reason", "REQUIRED")),
        ({"reason": 1}, ("reason", "WRONG_TYPE")),
        ({"reason": REASON, "nik": "1"}, ("nik", "UNKNOWN")),
    ],
)
def test_without_a_reason_nothing_is_opened(program, life, sent, error):
    answer = program.send(f"/{life.report.number}/identity", sent)

    assert errors_of(answer) == [error]
    with scope(EVERYTHING):
        assert not IdentityAccess.objects.exists()


def test_an_anonymous_reporter_stays_so(agency, program):
    life = fresh_life(contact=CONTACT, visibility=Visibility.ANONYMOUS)
    life.route(agency)

    answer = program.send(f"/{life.report.number}/identity", {"reason": REASON})

    assert (answer.status_code, problem_of(answer)["code"]) == (403, "NOT_YOUR_ROLE")
    assert "Kenari" not in answer.content.decode()


@pytest.mark.parametrize("what", ["identity", "redaction", "delay-reason", "proposals/1"])
def test_reading_gives_no_right_to_act(agency, admin, life, what):
    program = program_of(agency, admin.user, scopes=frozenset({TokenScope.READ}))
    before = snapshot(life)

    answer = program.send(f"/{life.report.number}/{what}", {"reason": REASON}, version=2)

    assert (answer.status_code, problem_of(answer)["code"]) == (403, "SCOPE_MISSING")
    assert snapshot(life) == before


def test_parts_are_hidden_from_the_public_and_shown_again(desk, life):
    path = f"/{life.report.number}/redaction"
    sent = {"passages": ["dokter jaga"], "reason": "Memuat keterangan pribadi."}

    hidden = desk.send(path, sent, version=life.report.version, key="sembunyi")

    assert hidden.status_code == 200, hidden.content
    assert hidden.headers["ETag"] == f'"{life.report.version}"'
    assert "dokter jaga" not in life.report.body
    told = desk.read(path).json()
    assert (told["passages"], told["hidden_files"]) == (["dokter jaga"], [])
    assert (told["reason"], told["files"]) == ("Memuat keterangan pribadi.", [])
    lifted = desk.send(
        f"{path}/lift", {"lift_reason": "Tidak perlu lagi."}, version=life.report.version
    )
    assert lifted.status_code == 200, lifted.content
    assert "dokter jaga" in life.report.body
    assert desk.read(path).json()["passages"] == []


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"passages": ["tidak hadir"], "reason": "Pribadi."}, ("passages", "NOT_IN_THE_REPORT")),
        ({"passages": ["a"], "reason": "Pribadi."}, ("passages", "INVALID")),
        ({"passages": "dokter", "reason": "Pribadi."}, ("passages", "WRONG_TYPE")),
        ({"passages": ["dokter\njaga"], "reason": "Pribadi."}, ("passages", "WRONG_TYPE")),
        ({"passages": ["dokter"]}, ("reason", "REQUIRED")),
        (
            {"passages": ["dokter"], "reason": "Pribadi.", "hidden_files": [1]},
            ("hidden_files", "UNKNOWN"),
        ),
    ],
)
def test_what_cannot_be_hidden_is_said(desk, life, sent, error):
    before = snapshot(life)

    answer = desk.send(f"/{life.report.number}/redaction", sent, version=2)

    assert errors_of(answer) == [error]
    assert snapshot(life) == before


def test_only_what_was_seen_is_hidden(desk, life):
    sent = {"passages": ["dokter jaga"], "reason": "Memuat keterangan pribadi."}
    path = f"/{life.report.number}/redaction"

    assert problem_of(desk.send(path, sent))["code"] == "IF_MATCH_MISSING"
    assert problem_of(desk.send(path, sent, version=1))["code"] == "CHANGED_MEANWHILE"
    assert "dokter jaga" in life.report.body


def test_a_second_person_decides(agency, program, life):
    with scope(EVERYTHING):
        SlaPolicy.objects.create(valid_from=MONDAY, values={"answer_approval": "ADM"})
    unit = make_unit(agency)
    liaison = Officer(agency, "LIA", unit=unit)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    proposing = program_of(agency, liaison.user)
    sent = {"step": "ANSWER", "text": "Sudah ada.", "substantive": True}
    assert proposing.send(f"/{life.report.number}/steps", sent, version=3).json()["waits"]

    [waits] = program.get("/api/v1/proposals").json()["items"]

    assert (waits["number"], waits["step"]) == (life.report.number, "ANSWER")
    assert (waits["role"], waits["title"]) == ("LIA", life.report.title)
    assert proposing.get("/api/v1/proposals").json()["items"] == []
    path = f"/{life.report.number}/proposals/{waits['id']}"
    assert proposing.send(path, {"accept": True}).status_code == 403
    assert errors_of(program.send(path, {"accept": False})) == [("text", "REQUIRED")]
    assert life.report.state == State.LIAISON_REVIEW
    accepted = program.send(path, {"accept": True}, key="ya")
    assert accepted.status_code == 200, accepted.content
    assert accepted.json()["state"] == "ANSWERED"
    assert life.report.state == State.ANSWERED
    assert problem_of(program.send(path, {"accept": True}))["code"] == "NOT_FOUND"
    assert program.send(path, {"accept": True}, key="ya").json() == accepted.json()


def test_a_second_person_says_no(agency, program, life):
    with scope(EVERYTHING):
        SlaPolicy.objects.create(valid_from=MONDAY, values={"answer_approval": "ADM"})
    unit = make_unit(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    life.officer(agency, liaison_of(agency, unit), Step.ANSWER, text="Sudah.", substantive=True)
    with scope(EVERYTHING):
        waits = Proposal.objects.get().pk

    answer = program.send(
        f"/{life.report.number}/proposals/{waits}", {"accept": False, "text": "Belum lengkap."}
    )

    assert answer.status_code == 200, answer.content
    assert (answer.json()["state"], life.report.state) == ("LIAISON_REVIEW", State.LIAISON_REVIEW)
    assert life.events()[-1].text == "Belum lengkap."


def test_why_a_deadline_has_passed_is_told_once(agency, admin, program):
    life = escalated_life(agency, level=1)
    life.go_to(now()).officer(
        agency, admin_of(agency), Step.RESPOND_INITIAL_AGENCY, text="Kami periksa."
    )
    path = f"/{life.report.number}/delay-reason"

    answer = program.send(path, {"text": "Menunggu hasil laboratorium."}, key="satu")

    assert answer.status_code == 200, answer.content
    assert answer.json()["version"] == life.report.version
    with admin.scope:
        assert InternalNote.objects.get().text == "Menunggu hasil laboratorium."
    again = program.send(path, {"text": "Menunggu hasil laboratorium."})
    assert (again.status_code, problem_of(again)["code"]) == (409, "NOTHING_TO_EXPLAIN")


def test_where_no_reason_is_asked(agency, program, desk, life):
    path = f"/{life.report.number}/delay-reason"

    assert problem_of(program.send(path, {"text": "Entah."}))["code"] == "NOT_IN_THIS_STATE"
    assert problem_of(desk.send(path, {"text": "Entah."}))["code"] == "NOT_FOUND"
    assert len(life.events()) == 2


@pytest.mark.parametrize(
    ("what", "sent"), [("identity", {"reason": REASON}), ("proposals/1", {"accept": True})]
)
def test_a_client_is_no_person(agency, admin, life, what, sent):
    before = snapshot(life)

    answer = system_of(agency, admin.user).send(f"/{life.report.number}/{what}", sent)

    assert (answer.status_code, problem_of(answer)["code"]) == (403, "PEOPLE_ONLY")
    assert snapshot(life) == before
    with scope(EVERYTHING):
        assert not IdentityAccess.objects.exists()
