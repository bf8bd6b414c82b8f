"""Cursors that enter the scope before each statement and pass row statements only.

A switched role stops every statement that reads or writes rows, but not the statement that
switches the role back. Bound parameters cannot carry a second statement; a text without
parameters could, so neither a second statement nor any other kind gets past these cursors.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.db.backends.postgresql.base import CursorDebugWrapper
from django.db.backends.utils import CursorWrapper
from psycopg.sql import Composable

from tenants.isolation.errors import ScopeError

if TYPE_CHECKING:
    from tenants.isolation.base import DatabaseWrapper

# Not EXPLAIN, which tells how many rows of others it has passed over.
_ROWS = re.compile(r"[\s(]*(?:SELECT|INSERT|UPDATE|DELETE|WITH|VALUES|MERGE)\b", re.IGNORECASE)


def require_one_row_statement(sql: str, *, has_params: bool) -> None:
    """Raise ScopeError unless `sql` is one statement on rows."""
    if not _ROWS.match(sql):
        raise ScopeError(f"A scope reads and writes rows and nothing else: {sql[:40]!r}")
    if not has_params and ";" in sql.rstrip("; \n"):
        raise ScopeError(f"One statement a message, values as parameters: {sql[:40]!r}")


class ScopedCursor(CursorWrapper):
    """What Django's own queries run through."""

    db: DatabaseWrapper

    def execute(self, sql: Any, params: Any = None) -> Any:
        self._admit(sql, has_params=bool(params))
        return super().execute(sql, params)

    def executemany(self, sql: Any, param_list: Any) -> Any:
        self._admit(sql, has_params=True)
        return super().executemany(sql, param_list)

    def callproc(self, procname: str, *_args: Any, **_kwargs: Any) -> Any:
        raise ScopeError(f"Procedures are not called in a scope: {procname}")

    def _admit(self, sql: str | Composable, *, has_params: bool) -> None:
        if self.db.keeps_books:
            return
        text = sql.as_string(self.cursor) if isinstance(sql, Composable) else sql
        require_one_row_statement(text, has_params=has_params)
        self.db.enter_scope()


class ScopedDebugCursor(ScopedCursor, CursorDebugWrapper):
    """The same where Django logs its queries."""
