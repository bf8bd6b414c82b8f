"""Keeping the past quiet: what was told long ago reaches no mailbox and wakes no worker now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.conf import settings

_QUIET: Final = {
    "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
    "LEDGER_RINGS": False,
}


@contextmanager
def quiet() -> Iterator[None]:
    """Send no mail and ring no bell in this process, as long as the block runs.

    The notices of the demo's past are written by the real handler and count as delivered; the
    addresses end in .example, which no mail reaches anyway.
    """
    before = {name: getattr(settings, name) for name in _QUIET}
    for name, value in _QUIET.items():
        setattr(settings, name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(settings, name, value)
