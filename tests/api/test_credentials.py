"""Who is let in: the holder of a good token of this very desk, as long as they are staff there."""

from datetime import timedelta

import pytest

from accounts.models import User
from config.logging import without_identity
from tenants.actions.add_member import add_member
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.tokens.actions.revoke_token import revoke_token
from tenants.tokens.models import PersonalToken, TokenScope
from tests.api.problems import problem_of
from tests.factories.consoles import Officer, now
from tests.factories.people import host_of
from tests.factories.tokens import Program, program_of, token_of


def refused(program):
    answer = program.read()
    told = problem_of(answer)
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="Tuntas"'
    return told["code"]


def leave(officer):
    with scope(SIGN_IN):
        Membership.objects.filter(user=officer.user).update(is_active=False, until=now())


def test_a_good_token_is_let_in(program, life):
    assert program.read().status_code == 200


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer x", "Basic YTpi", "Bearer tuntas_" + "a" * 43, "tuntas_"]
)
def test_no_token(agency, life, header):
    program = Program(agency, None)
    program.defaults["HTTP_AUTHORIZATION"] = header

    assert refused(program) == "UNAUTHORIZED"


def test_a_session_opens_nothing(admin, life):
    answer = admin.get("/api/v1/reports")

    assert problem_of(answer)["code"] == "UNAUTHORIZED"


def test_a_token_of_another_desk_is_none(agency, other_agency, admin, life):
    elsewhere = Officer(other_agency, "ADM")
    desk = Officer(None, "NAT")
    theirs = token_of(other_agency, elsewhere.user).secret
    desks = token_of(None, desk.user).secret
    ours = token_of(agency, admin.user).secret

    assert refused(Program(agency, theirs)) == "UNAUTHORIZED"
    assert refused(Program(agency, desks)) == "UNAUTHORIZED"
    assert refused(Program(None, ours)) == "UNAUTHORIZED"
    assert refused(Program(other_agency, ours)) == "UNAUTHORIZED"


def test_somebody_of_two_desks_has_a_token_for_each(agency, other_agency, life):
    admin = Officer(agency, "ADM")
    add_member(user_id=admin.user.pk, agency_id=other_agency.pk, role="ADM", at=now())
    here = token_of(agency, admin.user).secret

    assert Program(agency, here).read().status_code == 200
    assert refused(Program(other_agency, here)) == "UNAUTHORIZED"


def test_an_expired_token_is_none(agency, admin, life):
    old = now() - timedelta(days=31)

    assert refused(program_of(agency, admin.user, at=old)) == "UNAUTHORIZED"


def test_a_revoked_token_is_none_at_once(agency, admin, life):
    made = token_of(agency, admin.user)
    program = Program(agency, made.secret)
    assert program.read().status_code == 200

    with admin.scope:
        revoke_token(token_id=made.token.pk, by=admin.at_work, at=now())

    assert refused(program) == "UNAUTHORIZED"


def test_whoever_leaves_takes_the_token_along_at_once(program, admin, life):
    assert program.read().status_code == 200

    leave(admin)

    assert refused(program) == "UNAUTHORIZED"


def test_a_closed_account_has_no_token(program, admin, life):
    with scope(SIGN_IN):
        User.objects.filter(pk=admin.user.pk).update(is_active=False)

    assert refused(program) == "UNAUTHORIZED"


def test_roles_are_those_of_now(agency, program, admin, life):
    assert len(program.read().json()["items"]) == 1

    leave(admin)
    add_member(user_id=admin.user.pk, agency_id=agency.pk, role="LIA", at=now())

    assert program.read().json()["items"] == []


def test_a_scope_that_the_token_lacks(agency, admin, life):
    program = program_of(agency, admin.user, scopes=frozenset({TokenScope.STEPS}))

    assert problem_of(program.read())["code"] == "SCOPE_MISSING"


def test_the_last_use_is_kept_of_who_was_let_in(agency, admin, life):
    used, unused = token_of(agency, admin.user), token_of(agency, admin.user)

    Program(agency, used.secret).read()

    with admin.scope:
        noted = dict(PersonalToken.objects.values_list("pk", "last_used_at"))
    assert noted[unused.token.pk] is None
    assert now() - noted[used.token.pk] < timedelta(minutes=1)


def test_the_secret_is_in_no_log(agency, admin, life, caplog):
    secret = token_of(agency, admin.user).secret
    program = Program(agency, secret)

    program.get("/api/v1/tidak-ada")
    program.get(f"/api/{secret}")

    lines = [without_identity(record.getMessage()) for record in caplog.records]
    assert len(lines) == 2
    assert secret not in "".join(lines)


def test_the_host_is_asked_in_any_spelling(agency, admin, life):
    secret = token_of(agency, admin.user).secret
    program = Program(agency, secret, host=host_of(agency).upper())

    assert program.read().status_code == 200
