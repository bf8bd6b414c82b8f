"""Bring the database's roles, grants and policies to what the apps declare. Runs as owner."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connections, transaction
from psycopg import sql

from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.declared import Declared, declared_rights
from tenants.isolation.own_schema import (
    ensure_tenant_role,
    grant_own_schema,
    schemas_with_other_rights,
)
from tenants.isolation.roles import SERVING, TENANT_BASE, ensure_membership, ensure_role
from tenants.isolation.table_grants import apply_table_grants
from tenants.isolation.table_policies import apply_policies

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('tuntas: rights'))"
_AGENCIES = """
SELECT t.id, t.schema_name FROM tenants_agency t
JOIN pg_namespace n ON n.nspname = t.schema_name ORDER BY t.id
"""
_ROLES_LESS = """
SELECT t.id, t.schema_name FROM tenants_agency t
JOIN pg_namespace n ON n.nspname = t.schema_name
WHERE to_regrole('t_' || t.id) IS NULL
   OR NOT pg_has_role(to_regrole('t_' || t.id)::oid, %s, 'USAGE')
   OR NOT has_schema_privilege(to_regrole('t_' || t.id)::oid, n.oid, 'USAGE')
   OR NOT EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = to_regrole('t_' || t.id)
                  AND m.member = to_regrole(%s) AND m.set_option AND NOT m.inherit_option)
"""


def serving_login() -> str:
    """Return the name of the login that serves."""
    return str(settings.DATABASES["default"]["USER"])


def login_other_than(owner: str) -> str | None:
    """Return the serving login, or None where the owner itself serves."""
    login = serving_login()
    return None if login == owner else login


def apply_rights() -> None:
    """Make every role, grant and policy what is declared; may run again at any time.

    :raises RightsMistake: an app's grants name a role or table that is not there
    """
    declared = declared_rights()
    alias = OWNER_ALIAS
    connections[alias].set_schema_to_public()  # type: ignore[attr-defined]
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(_LOCK)
        cursor.execute("SELECT current_user")
        owner = cursor.fetchone()[0]
        _apply_roles(cursor, login=login_other_than(owner) or owner)
        apply_table_grants(cursor, declared.shared, login=login_other_than(owner))
        apply_policies(cursor, declared.policies)
        _apply_agencies(cursor, declared, login=login_other_than(owner) or owner)


def _apply_roles(cursor: Any, *, login: str) -> None:
    for role in (*SERVING, TENANT_BASE):
        ensure_role(cursor, role)
    for role in SERVING:
        ensure_membership(cursor, role, login, inherits=False)
    cursor.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    everyone = sql.SQL(", ").join(map(sql.Identifier, (login, *SERVING, TENANT_BASE)))
    cursor.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(everyone).as_string())


def _apply_agencies(cursor: Any, declared: Declared, *, login: str) -> None:
    cursor.execute(_ROLES_LESS, [TENANT_BASE, login])
    for agency_id, schema in cursor.fetchall():
        ensure_tenant_role(cursor, agency_id=agency_id, schema=schema, login=login)
    others = schemas_with_other_rights(cursor, declared.own_schema)
    cursor.execute(_AGENCIES)
    for agency_id, schema in cursor.fetchall():
        if schema in others:
            grant_own_schema(cursor, agency_id=agency_id, schema=schema, grants=declared.own_schema)
