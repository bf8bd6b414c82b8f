"""A key of the vault changes, and no system outside notices."""

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet, InvalidToken

from accounts.secret_box import unseal
from notices.webhooks.actions.reseal_secrets import reseal_secrets
from notices.webhooks.actions.rotate_secret import rotate_secret
from tests.factories.lives import Life
from tests.factories.webhooks import (
    attempts,
    call_due,
    desk_scope,
    endpoint_of,
    keeper_of,
    read_endpoint,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def keys(settings):
    """Give a function that lets the old key, the new one, or both be those of the vault."""
    old, new = settings.VAULT_KEYS[0], Fernet.generate_key().decode()
    chosen = {"old": (old,), "new": (new,), "both": (new, old)}

    def use(name):
        settings.VAULT_KEYS = chosen[name]

    return use


def test_every_desk_signs_with_the_same_secrets_as_before(agency, sink, at, keys):
    made = {desk: endpoint_of(desk, sink.url, at=at) for desk in (agency, None)}
    with desk_scope(agency):
        newer = rotate_secret(endpoint_id=made[agency].endpoint.pk, by=keeper_of(agency), at=at)

    keys("both")
    assert reseal_secrets() == 2
    assert reseal_secrets() == 2

    keys("new")
    life = Life(at=at)
    life.route(agency)
    life.work()
    call_due(at)
    assert {each.outcome for each in attempts(agency)} == {"TAKEN"}
    own = [taken for taken in sink.taken if taken[0]["webhook-signature"].count("v1,") == 2]
    sink.taken = own
    assert len(own) == 1
    assert sink.read(made[agency].secret) == sink.read(newer.secret)


def test_the_old_key_opens_none_of_them(agency, sink, at, keys):
    endpoint, secret = endpoint_of(agency, sink.url, at=at)
    with desk_scope(agency):
        rotate_secret(endpoint_id=endpoint.pk, by=keeper_of(agency), at=at - timedelta(days=2))
    keys("both")

    reseal_secrets()

    kept = read_endpoint(agency, endpoint)
    keys("old")
    for sealed in (kept.secret, kept.old_secret):
        with pytest.raises(InvalidToken):
            unseal(sealed)
    keys("new")
    assert unseal(kept.old_secret) == secret


def test_without_endpoints_nothing_is_sealed(agency):
    assert reseal_secrets() == 0
