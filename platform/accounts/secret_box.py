"""Encryption at rest for the secrets of the second factor.

The first key of VAULT_KEYS encrypts, every one of them decrypts: a new key is put in front
and an old one leaves the list when nothing written with it is left.
"""

from __future__ import annotations

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def _box() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.VAULT_KEYS])


def seal(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the plain text.

    :raises cryptography.fernet.InvalidToken: no key of the list fits, or the text was changed
    """
    return _box().decrypt(sealed.encode()).decode()
