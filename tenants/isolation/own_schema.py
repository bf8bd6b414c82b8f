"""What an agency's role may do inside its own schema.

Every table but Django's record of migrations, unless a grant to "tenant" says less.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from psycopg import sql

from tenants.isolation.rights import Grant
from tenants.isolation.roles import TENANT_BASE, ensure_membership, ensure_role, tenant_role

_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
_MIGRATIONS = "django_migrations"

# For each schema, the privileges that its agency's role has on its tables.
_PRESENT = """
SELECT n.nspname, c.relname,
       array_agg(a.privilege_type ORDER BY a.privilege_type)
         FILTER (WHERE a.privilege_type IS NOT NULL)
FROM tenants_agency t
JOIN pg_namespace n ON n.nspname = t.schema_name
JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v')
LEFT JOIN LATERAL aclexplode(c.relacl) a ON a.grantee = to_regrole('t_' || t.id)
GROUP BY 1, 2
"""
# By what depends on the schema, which is indexed; GRANT ON ALL TABLES and a look for the tables
# by their schema read pg_class to its end, and that is as long as there are agencies.
_THERE = """
SELECT c.relname, c.relacl IS NULL FROM pg_depend d JOIN pg_class c ON c.oid = d.objid
WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace(quote_ident(%s))
  AND d.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v')
ORDER BY 1
"""


def ensure_tenant_role(cursor: Any, *, agency_id: int, schema: str, login: str) -> None:
    """Make the role of an agency and let the serving login become it."""
    role = tenant_role(agency_id)
    ensure_role(cursor, role)
    ensure_membership(cursor, TENANT_BASE, role, inherits=True)
    ensure_membership(cursor, role, login, inherits=False)
    cursor.execute(_in(schema, role, "GRANT USAGE ON SCHEMA {schema} TO {role}"))


def grant_own_schema(cursor: Any, *, agency_id: int, schema: str, grants: Iterable[Grant]) -> None:
    """Give an agency's role its rights on the tables of its schema, no more.

    A table that its migration has yet to make gets its rights with that migration.
    """
    cursor.execute(_THERE, [schema])
    there: list[tuple[str, bool]] = cursor.fetchall()
    exceptions = _exceptions(grants)
    alike: dict[tuple[str, ...], list[str]] = {}
    for table, _is_new in there:
        alike.setdefault(exceptions.get(table, _ALL), []).append(table)
    changes = [
        ("REVOKE ALL ON {tables} FROM {role}", [name for name, is_new in there if not is_new])
    ]
    for privileges, tables in alike.items():
        if privileges:
            changes.append((f"GRANT {', '.join(privileges)} ON {{tables}} TO {{role}}", tables))
    role = tenant_role(agency_id)
    cursor.execute("; ".join(_in(schema, role, *change) for change in changes if change[1]))


def schemas_with_other_rights(cursor: Any, grants: Iterable[Grant]) -> set[str]:
    """Return the agencies' schemas whose tables do not carry exactly the rights above."""
    cursor.execute(_PRESENT)
    exceptions = _exceptions(grants)
    return {
        schema
        for schema, table, privileges in cursor.fetchall()
        if set(privileges or ()) != set(exceptions.get(table, _ALL))
    }


def _exceptions(grants: Iterable[Grant]) -> dict[str, tuple[str, ...]]:
    return {_MIGRATIONS: ()} | {grant.table: grant.privileges for grant in grants}


def _in(schema: str, role: str, form: str, tables: Iterable[str] = ()) -> str:
    parts = {
        "schema": sql.Identifier(schema),
        "role": sql.Identifier(role),
        "tables": sql.SQL(", ").join(sql.Identifier(schema, table) for table in tables),
    }
    return sql.SQL(form).format(**parts).as_string()
