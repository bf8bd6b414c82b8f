"""Secrets and owners' keys are worked out from the server's key, and only from it."""

from uuid import UUID

from kernel.receipt_secret import ALPHABET
from register.rules.receipts import derive_secret, owner_key

SEED = UUID(int=7).bytes
KEY, OTHER = b"k" * 32, b"o" * 32


def test_the_same_submission_has_the_same_secret():
    secret = derive_secret(SEED, KEY)

    assert secret == derive_secret(SEED, KEY)
    assert len(secret) == 20
    assert set(secret) <= set(ALPHABET)


def test_another_submission_or_key_has_another_secret():
    secrets = {derive_secret(UUID(int=n).bytes, KEY) for n in range(500)}

    assert len(secrets) == 500
    assert derive_secret(SEED, OTHER) not in secrets


def test_an_owners_key_tells_accounts_apart():
    keys = {owner_key(n, KEY) for n in range(500)}

    assert len(keys) == 500
    assert all(len(key) == 64 for key in keys)
    assert owner_key(1, OTHER) not in keys
