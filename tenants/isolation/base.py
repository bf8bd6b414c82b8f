"""ENGINE = "tenants.isolation": django-tenants, but the scope lives in the transaction.

The login serves no query itself: each transaction is switched by SET LOCAL to the role and
the search_path of the scope that is open, so a pooled connection carries nothing over. A
query in no scope raises. The owner's alias stays as django-tenants has it: it migrates and
provisions, and never serves.
"""

from __future__ import annotations

import select
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import features
from django_tenants.postgresql_backend import base
from django_tenants.utils import get_public_schema_name, get_tenant_database_alias
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.cursors import ScopedCursor, ScopedDebugCursor
from tenants.isolation.errors import ScopeError
from tenants.isolation.scopes import UNSURE, Scope


class DatabaseFeatures(features.DatabaseFeatures):
    """Spares Django finding out by making a table, which no scope may."""

    supports_transactions = True


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection with the scope its next statement must run in."""

    features_class = DatabaseFeatures
    scope: Scope | None = None
    keeps_books = False
    _applied: Scope | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_scoped = self.alias != OWNER_ALIAS
        if get_tenant_database_alias() != OWNER_ALIAS:
            # Else migrations would be sought, and django-tenants would write, under another login.
            raise ImproperlyConfigured(f'settings need TENANT_DB_ALIAS = "{OWNER_ALIAS}".')
        options = self.settings_dict["OPTIONS"]
        if self.is_scoped and options.get("server_side_binding") is not True:
            # Bound in the client, a parameter's text could end in "; SET ROLE …".
            raise ImproperlyConfigured(f"{self.alias}: OPTIONS needs server_side_binding.")
        if self.is_scoped and "isolation_level" in options:
            raise ImproperlyConfigured(f"{self.alias}: a scope begins READ COMMITTED.")

    def is_usable(self) -> bool:
        """Tell whether a kept connection serves one more request, mostly without asking the server.

        A server that has ended a connection has said so, and its words lie in the socket unread.
        Only where something does is the server asked, as Django does each time.
        """
        return self._is_quiet() or super().is_usable()

    def _is_quiet(self) -> bool:
        if self.connection is None:
            return False
        server = self.connection.pgconn
        if server.status != ConnStatus.OK or server.transaction_status != TransactionStatus.IDLE:
            return False
        waiting = select.poll()
        waiting.register(server.socket, select.POLLIN)
        return not waiting.poll(0)

    def set_tenant(self, tenant: Any, include_public: bool = True) -> None:
        """Choose a schema by name: for the owner only, since a name carries no role."""
        if self.alias != OWNER_ALIAS and (tenant.schema_name != get_public_schema_name()):
            raise ScopeError("A schema is entered by `with scope(of_agency(agency))`.")
        super().set_tenant(tenant, include_public)

    def enter_scope(self) -> None:
        """Put the transaction into the open scope, unless it is there already."""
        scope = self.scope
        if scope is None:
            raise ScopeError("This query is in no scope: see tenants.scope.")
        if scope is self._applied or self.needs_rollback or scope == self._applied:
            return
        self._send(scope.entering(after=self._applied))
        self._applied = scope

    def limit_lock_wait(self, milliseconds: int | None) -> None:
        """Let statements of this transaction wait so long for a lock, None for as long as usual.

        No scope may set it itself; a savepoint that is gone back to takes it back.
        """
        usual = milliseconds is None
        self._send(f"SET LOCAL lock_timeout = {'DEFAULT' if usual else int(milliseconds or 0)}")

    def _send(self, sql: str) -> None:
        # With BEGIN in the same message the switch costs no round trip of its own.
        server = self.connection.pgconn
        if server.transaction_status == TransactionStatus.IDLE:
            sql = f"BEGIN; {sql}"
        with self.wrap_database_errors:
            result = server.exec_(sql.encode())
            if result.status != ExecStatus.COMMAND_OK:
                raise error_from_result(result)

    def _handle_search_path(self, cursor: Any = None) -> None:
        if not self.is_scoped:
            if self.search_path_set_schemas != self._get_cursor_search_paths():
                super()._handle_search_path(cursor)
        elif self.scope is not None and not self.keeps_books:
            self.enter_scope()

    def make_cursor(self, cursor: Any) -> Any:
        return ScopedCursor(cursor, self) if self.is_scoped else super().make_cursor(cursor)

    def make_debug_cursor(self, cursor: Any) -> Any:
        if self.is_scoped:
            return ScopedDebugCursor(cursor, self)
        return super().make_debug_cursor(cursor)

    @contextmanager
    def _keeping_books(self) -> Iterator[None]:
        """Pass Django's own transaction statements, which no role is needed for."""
        before, self.keeps_books = self.keeps_books, True
        try:
            yield
        finally:
            self.keeps_books = before

    def _savepoint(self, sid: str) -> None:
        with self._keeping_books():
            super()._savepoint(sid)

    def _savepoint_commit(self, sid: str) -> None:
        with self._keeping_books():
            super()._savepoint_commit(sid)

    def _savepoint_rollback(self, sid: str) -> None:
        try:
            with self._keeping_books():
                super()._savepoint_rollback(sid)
        finally:
            self._applied = UNSURE

    def check_constraints(self, table_names: Any = None) -> None:
        with self._keeping_books():
            super().check_constraints(table_names)

    def _commit(self) -> None:
        try:
            super()._commit()
        finally:
            self._applied = None

    def _rollback(self) -> None:
        try:
            super()._rollback()
        finally:
            self._applied = None

    def close(self) -> None:
        self._applied = None
        super().close()
