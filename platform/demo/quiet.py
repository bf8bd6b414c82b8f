"""Keeping the past quiet: what happened long ago reaches no mailbox and wakes no worker now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.conf import settings

from register.readers import READERS

_QUIET: Final = {
    "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
    "LEDGER_RINGS": False,
}
_NOTICES: Final = "notice"
# Counted and indexed once for all when every story is told: see the command. No system outside is
# told of any. Which open data there are is noted as it happens; the worker makes them as it starts.
_SILENT: Final = frozenset({_NOTICES, "figures", "search", "webhook"})


@contextmanager
def quiet() -> Iterator[None]:
    """Send no mail, ring no bell, call for no notice, count and index nothing while the block runs."""
    before = {name: getattr(settings, name) for name in _QUIET}
    for name, value in _QUIET.items():
        setattr(settings, name, value)
    READERS.difference_update(_SILENT)
    try:
        yield
    finally:
        READERS.update(_SILENT)
        for name, value in before.items():
            setattr(settings, name, value)


@contextmanager
def notices_called_for() -> Iterator[None]:
    """Inside quiet(), let what happens in the block call for its notice.

    An answer closes a report by silence only if the reporter was told of it, so that the real
    handler must deliver it; the address, in .example, is one that no mail reaches.
    """
    READERS.add(_NOTICES)
    try:
        yield
    finally:
        READERS.discard(_NOTICES)
