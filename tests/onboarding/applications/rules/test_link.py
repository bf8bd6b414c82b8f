from uuid import UUID

from kernel.receipt_secret import secret_hash
from onboarding.applications.rules.link import link_hash, link_secret
from register.rules.receipts import derive_secret

KEY, SEED = b"k" * 32, UUID(int=7)


def test_the_secret_follows_from_the_seed_and_only_its_hash_is_kept():
    secret = link_secret(SEED, KEY)

    assert link_secret(SEED, KEY) == secret
    assert link_secret(UUID(int=8), KEY) != secret
    assert link_secret(SEED, b"x" * 32) != secret
    assert link_hash(SEED, KEY) == secret_hash(secret, KEY)


def test_it_is_no_reports_secret_though_the_seed_were_the_same():
    assert link_secret(SEED, KEY) != derive_secret(SEED.bytes, KEY)
