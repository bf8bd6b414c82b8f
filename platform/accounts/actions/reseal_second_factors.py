"""Encrypting what is kept of second factors with another key."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator

from accounts.secret_box import seal, unseal

# What django-allauth gives us to encrypt: an app's secret, and what recovery codes come from.
_SEALED = ("secret", "seed")


def reseal_second_factors() -> int:
    """Encrypt them all anew with the first key, so that an old key may go; return how many.

    The caller is in a transaction that may write second factors.
    """
    factors = Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN)
    rows = list(factors.select_for_update().order_by("pk"))
    for row in rows:
        row.data = _resealed(row.data)
    Authenticator.objects.bulk_update(rows, ["data"], batch_size=500)
    return len(rows)


def _resealed(data: dict[str, Any]) -> dict[str, Any]:
    return data | {name: seal(unseal(data[name])) for name in _SEALED if name in data}
