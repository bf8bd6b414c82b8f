from datetime import timedelta

import pytest

from tenants.teams.models import AuditEntry
from tenants.tokens.actions.revoke_token import revoke_token
from tenants.tokens.actions.rotate_token import NoSuchToken, rotate_token
from tenants.tokens.models import PersonalToken
from tenants.tokens.queries.tokens import live_token
from tests.database.template import AT
from tests.factories.tokens import token_of

DAY = timedelta(days=1)


@pytest.fixture
def made(agency, admin):
    return token_of(agency, admin.user, at=AT, lasts=30 * DAY)


def rotate(officer, token, *, at=AT + DAY):
    with officer.scope:
        return rotate_token(token_id=token.pk, by=officer.at_work, at=at)


def test_the_old_secret_ends_as_the_new_one_begins(admin, made):
    changed, secret = rotate(admin, made.token)

    with admin.scope:
        assert live_token(made.secret, at=AT + DAY) is None
        assert live_token(secret, at=AT + DAY) == made.token
        assert [e.kind for e in AuditEntry.objects.order_by("pk")] == [
            "TOKEN_CREATED",
            "TOKEN_ROTATED",
        ]
    assert changed.hint == secret[:12]
    assert (changed.created_at, changed.issued_at) == (AT, AT + DAY)
    assert changed.expires_at == AT + 31 * DAY


def test_nobody_rotates_what_is_anothers_or_over(admin, liaison, made, agency):
    over = token_of(agency, admin.user, at=AT - 30 * DAY, lasts=DAY)
    ended = token_of(agency, admin.user, at=AT)
    with admin.scope:
        revoke_token(token_id=ended.token.pk, by=admin.at_work, at=AT)
        before = list(PersonalToken.objects.order_by("pk").values())

    for who, token in ((liaison, made.token), (admin, over.token), (admin, ended.token)):
        with pytest.raises(NoSuchToken):
            rotate(who, token)

    with admin.scope:
        assert list(PersonalToken.objects.order_by("pk").values()) == before
