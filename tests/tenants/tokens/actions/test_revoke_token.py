from datetime import timedelta

import pytest

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.revoke_token import may_end_others, revoke_token
from tenants.tokens.actions.rotate_token import NoSuchToken
from tenants.tokens.queries.tokens import live_token
from tests.database.template import AT
from tests.factories.consoles import Officer
from tests.factories.tokens import token_of

LATER = AT + timedelta(days=1)


def revoke(officer, token, *, at=LATER):
    with officer.scope:
        return revoke_token(token_id=token.pk, by=officer.at_work, at=at)


def test_a_holder_ends_their_own(agency, liaison):
    made = token_of(agency, liaison.user, at=AT)

    ended = revoke(liaison, made.token)

    assert (ended.revoked_at, ended.revoked_by) == (LATER, liaison.user.pk)
    with liaison.scope:
        assert live_token(made.secret, at=LATER) is None
        assert AuditEntry.objects.last().kind == "TOKEN_REVOKED"


def test_who_keeps_the_users_ends_anybodys(agency, liaison):
    kominfo = Officer(agency, "KOM")
    made = token_of(agency, liaison.user, at=AT)

    assert revoke(kominfo, made.token).revoked_by == kominfo.user.pk


def test_others_end_none_but_their_own(agency, admin, liaison):
    made = token_of(agency, admin.user, at=AT)

    with pytest.raises(NoSuchToken):
        revoke(liaison, made.token)

    with admin.scope:
        assert live_token(made.secret, at=LATER) == made.token


def test_twice_is_once(agency, admin):
    made = token_of(agency, admin.user, at=AT)
    revoke(admin, made.token)

    again = revoke(admin, made.token, at=LATER + timedelta(days=1))

    assert again.revoked_at == LATER
    with admin.scope:
        assert AuditEntry.objects.filter(kind="TOKEN_REVOKED").count() == 1


def test_at_the_national_desk_each_may_end_anybodys(db):
    assert may_end_others(Officer(None, "NAT").at_work)
