"""The scopes of the whole project, and the one way to enter them.

Every query runs in exactly one scope. A scope is a transaction under a database role that
has only the rights of its task. Do no outside I/O inside one: it would hold the connection.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, cast

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from tenants.isolation.base import DatabaseWrapper
from tenants.isolation.errors import ScopeError
from tenants.isolation.scopes import PORTAL_ROLE, Scope

__all__ = [
    "NATIONAL",
    "PORTAL",
    "REGISTER",
    "SIGN_IN",
    "SYSTEM",
    "VAULT",
    "Scope",
    "ScopeError",
    "current_scope",
    "of_agency",
    "scope",
]

PORTAL = Scope(PORTAL_ROLE)
NATIONAL = Scope("national")
SIGN_IN = Scope("sign_in")
VAULT = Scope("vault")
SYSTEM = Scope("system")
REGISTER = Scope("register")


class _HasSchema(Protocol):
    pk: int
    schema_name: str


def of_agency(agency: _HasSchema) -> Scope:
    """Return the scope of one agency: its own schema, and its own rows of shared tables."""
    if not agency.pk:
        raise ScopeError("An agency that is not stored has no role.")
    return Scope(f"t_{agency.pk}", schema_name=agency.schema_name, agency_id=agency.pk)


@contextmanager
def scope(which: Scope, *, savepoint: bool = True, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Run the block in one transaction as `which`; inside another scope, go back to it after.

    savepoint: undo a failed inner scope alone, so that the outer one may go on; without it
    a nested scope costs two messages less, and its failure undoes the outer one as well
    """
    connection = _connection(using)
    before = connection.scope
    with transaction.atomic(using=using, savepoint=savepoint):
        connection.scope = which
        try:
            yield
        finally:
            connection.scope = before


def current_scope(*, using: str = DEFAULT_DB_ALIAS) -> Scope | None:
    """Return the innermost open scope of this thread."""
    return _connection(using).scope


def _connection(using: str) -> DatabaseWrapper:
    return cast(DatabaseWrapper, connections[using])
