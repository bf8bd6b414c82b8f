"""The default cache: counts of attempts and codes already used, shared by all processes.

allauth keeps its rate limits and the codes of authenticator apps already used in it. A cache
of each process of its own would multiply the limits and let a code pass twice. Values are
JSON, never pickled objects; only the role `sign_in` reaches the table.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, Final, cast

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection
from django.db.models.functions import Now

from tenants.scope import SIGN_IN, scope
from tenants.signin.models import ThrottleEntry

# Django's marker for "as configured" is an object that its types call a number.
_DEFAULT: Final = cast("float", DEFAULT_TIMEOUT)
_NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
# One statement, so that of two requests with the same code exactly one wins.
_ADD: Final = """
INSERT INTO signin_throttleentry (key, value, expires_at) VALUES (%s, %s::jsonb, %s)
ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at
WHERE signin_throttleentry.expires_at <= clock_timestamp()
"""


class ThrottleCache(BaseCache):
    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def add(
        self,
        key: str,
        value: object,
        timeout: float | None = _DEFAULT,
        version: int | None = None,
    ) -> bool:
        encoded = json.dumps(value)
        row = (self._name(key, version), encoded, self._until(timeout))
        with scope(SIGN_IN, savepoint=False), connection.cursor() as cursor:
            cursor.execute(_ADD, row)
            return cursor.rowcount == 1

    def get(self, key: str, default: object = None, version: int | None = None) -> object:
        with scope(SIGN_IN, savepoint=False):
            entry = ThrottleEntry.objects.filter(
                key=self._name(key, version), expires_at__gt=Now()
            ).first()
        return default if entry is None else entry.value

    def set(
        self,
        key: str,
        value: object,
        timeout: float | None = _DEFAULT,
        version: int | None = None,
    ) -> None:
        entry = ThrottleEntry(
            key=self._name(key, version), value=value, expires_at=self._until(timeout)
        )
        with scope(SIGN_IN, savepoint=False):
            ThrottleEntry.objects.bulk_create(
                [entry],
                update_conflicts=True,
                unique_fields=["key"],
                update_fields=["value", "expires_at"],
            )

    def touch(
        self,
        key: str,
        timeout: float | None = _DEFAULT,
        version: int | None = None,
    ) -> bool:
        entries = ThrottleEntry.objects.filter(key=self._name(key, version), expires_at__gt=Now())
        with scope(SIGN_IN, savepoint=False):
            return entries.update(expires_at=self._until(timeout)) == 1

    def delete(self, key: str, version: int | None = None) -> bool:
        with scope(SIGN_IN, savepoint=False):
            deleted, _ = ThrottleEntry.objects.filter(key=self._name(key, version)).delete()
        return deleted == 1

    def clear(self) -> None:
        with scope(SIGN_IN, savepoint=False):
            ThrottleEntry.objects.all().delete()

    def _name(self, key: str, version: int | None) -> str:
        return self.make_and_validate_key(key, version=version)

    def _until(self, timeout: float | None) -> datetime:
        moment = self.get_backend_timeout(timeout)
        return _NEVER if moment is None else datetime.fromtimestamp(moment, UTC)
