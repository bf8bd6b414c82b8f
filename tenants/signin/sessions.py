"""Sessions in the database, each bound to the host it was opened on.

The role `sign_in` alone may read them, so every call enters that scope from whatever scope
the request runs in. What a session holds (also the secret of an enrolment under way) is
encrypted at rest.
"""

from __future__ import annotations

from typing import Any

from cryptography.fernet import InvalidToken
from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from accounts import secret_box
from tenants.ready_statement import ReadyStatement
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Session
from tenants.signin.site_key import PUBLIC_SITE

_LIVE = ReadyStatement(
    lambda *, key_hash: Session.objects.filter(key_hash=key_hash, expires_at__gt=Now())
)


class SessionStore(SessionBase):
    def __init__(self, session_key: str | None = None, site: str = PUBLIC_SITE) -> None:
        self.site = site
        super().__init__(session_key)

    def encode(self, session_dict: dict[str, Any]) -> str:
        return secret_box.seal(super().encode(session_dict))

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        text = session_data.decode() if isinstance(session_data, bytes) else session_data
        try:
            return super().decode(secret_box.unseal(text))
        except InvalidToken:
            return {}

    def load(self) -> dict[str, Any]:
        with scope(SIGN_IN, savepoint=False):
            row = _LIVE.first(key_hash=self._hash(self.session_key))
        if row is None:
            self._session_key = None
            return {}
        return self.decode(row.data)

    def exists(self, session_key: str | None) -> bool:
        with scope(SIGN_IN, savepoint=False):
            return self._rows(session_key).exists()

    def create(self) -> None:
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        if self.session_key is None:
            self.create()
            return
        content = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        values = {
            "data": self.encode(content),
            "expires_at": self.get_expiry_date(),
        }
        # Raised after the scope: inside, the errors would undo the request's transaction.
        with scope(SIGN_IN, savepoint=False):
            if must_create:
                is_stored = self._insert(values)
            else:
                is_stored = bool(self._rows(self.session_key).update(**values))
        if not is_stored:
            raise CreateError if must_create else UpdateError

    def delete(self, session_key: str | None = None) -> None:
        with scope(SIGN_IN, savepoint=False):
            self._rows(session_key or self.session_key).delete()

    @classmethod
    def clear_expired(cls) -> None:
        with scope(SIGN_IN, savepoint=False):
            Session.objects.filter(expires_at__lte=Now()).delete()

    def _insert(self, values: dict[str, Any]) -> bool:
        try:
            with transaction.atomic():
                Session.objects.create(key_hash=self._hash(self.session_key), **values)
        except IntegrityError:
            return False
        return True

    def _rows(self, session_key: str | None) -> QuerySet[Session]:
        return Session.objects.filter(key_hash=self._hash(session_key))

    def _hash(self, session_key: str | None) -> str:
        bound = f"{self.site} {session_key or ''}"
        return salted_hmac("tenants.signin.sessions", bound, algorithm="sha256").hexdigest()
