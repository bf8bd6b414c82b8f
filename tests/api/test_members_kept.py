"""Members, roles and invitations over the interface: by people, and never for oneself."""

import pytest

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation
from tests.api.problems import problem_of
from tests.api.sending import errors_of, etag_of, send
from tests.factories.clients import system_of
from tests.factories.consoles import Officer
from tests.factories.tokens import program_of


def roles_of(user):
    with scope(SIGN_IN):
        held = Membership.objects.filter(user_id=user.pk, is_active=True)
        return sorted(held.values_list("role", flat=True))


def invitations():
    with scope(SIGN_IN):
        return list(Invitation.objects.order_by("pk").values("email", "roles", "withdrawn_at"))


@pytest.fixture
def rina(agency, db):
    return Officer(agency, "LIA")


def test_roles_are_changed_and_ended_as_they_were_seen(program, rina):
    path = f"members/{rina.user.pk}"
    seen = etag_of(program, path)

    stale = send(program, "put", path, {"roles": ["LEAD"]}, etag='"lama"')
    changed = send(program, "put", path, {"roles": ["LEAD", "LIA"]}, etag=seen)

    assert stale.status_code == 412
    assert (changed.status_code, changed.json()["roles"]) == (200, ["LIA", "LEAD"])
    assert roles_of(rina.user) == ["LEAD", "LIA"]
    assert changed.headers["ETag"] == etag_of(program, path) != seen
    assert send(program, "delete", path, etag=seen).status_code == 412
    assert send(program, "delete", path, etag=changed.headers["ETag"]).status_code == 204
    assert roles_of(rina.user) == []
    assert program.get(f"/api/v1/{path}").status_code == 404
    assert send(program, "put", path, {"roles": ["LIA"]}, etag=seen).status_code == 404


def test_what_is_not_theirs_to_give_is_refused(agency, program, rina):
    inspector = Officer(agency, "INS")
    path = f"members/{rina.user.pk}"

    for roles, errors in (
        (["INS"], [("roles", "INVALID_CHOICE")]),
        (["NAT"], [("roles", "INVALID_CHOICE")]),
        ([], [("roles", "REQUIRED")]),
    ):
        answer = send(program, "put", path, {"roles": roles}, etag=etag_of(program, path))
        assert errors_of(answer) == errors, roles
    theirs = f"members/{inspector.user.pk}"
    ended = send(program, "delete", theirs, etag=etag_of(program, theirs))
    assert errors_of(ended) == [("roles", "INVALID_CHOICE")]

    assert roles_of(rina.user) == ["LIA"]
    assert roles_of(inspector.user) == ["INS"]


def test_a_token_changes_nothing_about_its_own_holder(admin, program, rina):
    path = f"members/{admin.user.pk}"

    for method, body in (("put", {"roles": ["ADM", "LEAD"]}), ("delete", None)):
        answer = send(program, method, path, body, etag=etag_of(program, path))
        assert (answer.status_code, problem_of(answer)["code"]) == (403, "OWN_ACCOUNT")

    assert roles_of(admin.user) == ["ADM"]


def test_a_system_lets_nobody_in(agency, admin, rina):
    system, path = system_of(agency, admin.user), f"members/{rina.user.pk}"
    seen = etag_of(system, path)

    answers = [
        send(system, "put", path, {"roles": ["ADM"]}, etag=seen),
        send(system, "delete", path, etag=seen),
        send(system, "post", "invitations", {"email": "x@contoh.go.id", "roles": ["ADM"]}),
    ]

    assert [problem_of(each)["code"] for each in answers] == ["PEOPLE_ONLY"] * 3
    assert (roles_of(rina.user), invitations()) == (["LIA"], [])


def test_the_last_inspector_stays(agency, db):
    first = Officer(agency, "INS")
    by = Officer(agency, "INS", "KOM", name="Kominfo")
    keeper = program_of(agency, by.user)
    for one in (first,):
        path = f"members/{one.user.pk}"
        assert send(keeper, "delete", path, etag=etag_of(keeper, path)).status_code == 204
    other = program_of(agency, Officer(agency, "ADM", name="Admin").user)
    path = f"members/{by.user.pk}"

    answer = send(other, "delete", path, etag=etag_of(other, path))

    assert answer.status_code in {409, 422}
    assert roles_of(by.user) == ["INS", "KOM"]


def test_somebody_is_invited_once_and_the_invitation_withdrawn(program, mailoutbox):
    sent = {"email": "baru@contoh.go.id", "roles": ["LIA"]}

    first, second = (send(program, "post", "invitations", sent, key="i") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201), first.content
    told = first.json()
    assert told == second.json()
    assert (told["email"], told["roles"]) == (sent["email"], ["LIA"])
    path = f"invitations/{told['id']}"
    assert first.headers["ETag"] == etag_of(program, path)
    assert program.get("/api/v1/invitations").json()["items"] == [told]
    assert send(program, "delete", path, etag='"lama"').status_code == 412
    assert send(program, "delete", path, etag=first.headers["ETag"]).status_code == 204
    assert send(program, "delete", path, etag=first.headers["ETag"]).status_code == 404
    assert program.get("/api/v1/invitations").json()["items"] == []
    assert [row["withdrawn_at"] is None for row in invitations()] == [False]


def test_an_invitation_that_is_none(agency, program):
    Officer(agency, "INS")

    for sent, errors in (
        ({}, [("email", "REQUIRED"), ("roles", "REQUIRED")]),
        ({"email": "siapa", "roles": ["LIA"]}, [("email", "INVALID")]),
        ({"email": "a@contoh.go.id", "roles": ["INS"]}, [("roles", "INVALID_CHOICE")]),
        ({"email": "a@contoh.go.id", "roles": "LIA"}, [("roles", "WRONG_TYPE")]),
    ):
        assert errors_of(send(program, "post", "invitations", sent)) == errors, sent

    assert invitations() == []


def test_the_desk_invites_and_ends_its_own(agency, db):
    desk, other = Officer(None, "NAT"), Officer(None, "NAT", name="Kedua")
    program = program_of(None, desk.user)
    sent = {"email": "nat@contoh.go.id", "roles": ["NAT"]}

    made = send(program, "post", "invitations", sent)
    path = f"members/{other.user.pk}"
    kept = send(program, "put", path, {"roles": ["NAT"]}, etag=etag_of(program, path))
    ended = send(program, "delete", path, etag=etag_of(program, path))

    assert (made.status_code, kept.status_code, ended.status_code) == (201, 200, 204)
    assert roles_of(other.user) == []
    withdrawn = f"invitations/{made.json()['id']}"
    assert send(program, "delete", withdrawn, etag=made.headers["ETag"]).status_code == 204
