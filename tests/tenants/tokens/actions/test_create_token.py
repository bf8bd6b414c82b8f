from datetime import timedelta

import pytest

from tenants.scope import NATIONAL, scope
from tenants.teams.models import AuditEntry
from tenants.tokens.actions import create_token as module
from tenants.tokens.actions.create_token import LONGEST, NotSoLong, TooManyTokens, create_token
from tenants.tokens.models import PersonalToken, TokenScope
from tenants.tokens.secret import secret_hash
from tests.database.template import AT
from tests.factories.consoles import Officer

MONTH = timedelta(days=30)
READ = frozenset({TokenScope.READ})


def make(officer, *, at=AT, lasts=MONTH, scopes=READ):
    with officer.scope:
        return create_token(by=officer.at_work, name="SPBE", scopes=scopes, lasts=lasts, at=at)


def test_the_secret_is_told_once_and_only_its_hash_kept(admin):
    token, secret = make(admin)

    with admin.scope:
        (row,) = PersonalToken.objects.values()
    assert row == {
        "id": token.pk,
        "user_id": admin.user.pk,
        "holder_name": "Rina Astuti",
        "name": "SPBE",
        "scopes": ["READ"],
        "secret_hash": secret_hash(secret),
        "hint": secret[:12],
        "created_at": AT,
        "issued_at": AT,
        "expires_at": AT + MONTH,
        "last_used_at": None,
        "revoked_at": None,
        "revoked_by": None,
    }
    assert secret not in str(row)


def test_scopes_stand_in_one_order(admin):
    token, _secret = make(admin, scopes=frozenset({TokenScope.STEPS, TokenScope.READ}))

    assert token.scopes == ["READ", "STEPS"]


def test_the_agencys_trail_tells_of_it_without_the_secret(admin):
    token, secret = make(admin)

    with admin.scope:
        entry = AuditEntry.objects.get()
    assert (entry.kind, entry.actor_id, entry.subject) == (
        "TOKEN_CREATED",
        admin.user.pk,
        f"{token.hint}… SPBE",
    )
    assert entry.details == {"user_id": admin.user.pk, "scopes": ["READ"]}
    assert secret not in f"{entry.subject}{entry.details}"


def test_the_national_desk_has_tokens_and_no_trail(db):
    desk = Officer(None, "NAT")

    token, _secret = make(desk)

    with scope(NATIONAL):
        assert PersonalToken.objects.get() == token


def test_no_more_than_one_can_keep_an_eye_on(admin, liaison, monkeypatch):
    monkeypatch.setattr(module, "MOST_LIVE", 2)
    make(admin, at=AT - 2 * MONTH)
    make(admin)
    make(admin)

    with pytest.raises(TooManyTokens):
        make(admin)

    make(liaison)
    with admin.scope:
        assert PersonalToken.objects.count() == 4


def test_no_longer_than_a_year(admin):
    with pytest.raises(NotSoLong):
        make(admin, lasts=LONGEST + timedelta(seconds=1))

    with admin.scope:
        assert PersonalToken.objects.count() == 0
    assert make(admin, lasts=LONGEST).token.expires_at == AT + LONGEST
