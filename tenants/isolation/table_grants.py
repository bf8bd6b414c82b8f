"""Make the privileges on the shared tables what is declared: nothing less, nothing more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from psycopg import sql

from tenants.isolation.declared import OWNER_ONLY, RightsMistake
from tenants.isolation.rights import Grant
from tenants.isolation.roles import SERVING, TENANT_BASE

_TABLES = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
"""
_PRESENT = """
WITH entry AS (
  SELECT c.relname, '' AS column_name, a.grantee, a.privilege_type
  FROM pg_class c, aclexplode(c.relacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
  UNION ALL
  SELECT c.relname, t.attname, a.grantee, a.privilege_type
  FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND NOT t.attisdropped
)
SELECT e.relname, coalesce(r.rolname, 'public'), e.privilege_type, e.column_name
FROM entry e LEFT JOIN pg_roles r ON r.oid = e.grantee
WHERE e.grantee = 0 OR r.rolname = ANY(%s)
"""


class Privilege(NamedTuple):
    """One privilege of one role; `column` is empty where it is on the whole table."""

    table: str
    role: str
    name: str
    column: str


def apply_table_grants(cursor: Any, grants: Iterable[Grant], *, login: str | None) -> None:
    """Grant what is declared and revoke what is not, in the schema `public`.

    login: the serving login, which gets nothing; None where it is the owner
    :raises RightsMistake: a grant names a table that is not there
    """
    grants = tuple(grants)
    cursor.execute(_TABLES)
    tables = {name for (name,) in cursor.fetchall()}
    missing = {grant.table for grant in grants} - tables
    if missing:
        raise RightsMistake(f"No such table: {', '.join(sorted(missing))}")
    cursor.execute(_PRESENT, [[*SERVING, TENANT_BASE, *([login] if login else [])]])
    present = {Privilege(*row) for row in cursor.fetchall()}
    wanted = set(_expand(grants))
    for privilege in sorted(present - wanted):
        cursor.execute(_statement("REVOKE {what} ON {table} FROM {role}", privilege))
    for privilege in sorted(wanted - present):
        cursor.execute(_statement("GRANT {what} ON {table} TO {role}", privilege))


def _expand(grants: Iterable[Grant]) -> Iterable[Privilege]:
    for grant in grants:
        if grant.role != OWNER_ONLY:
            for name in grant.privileges:
                for column in grant.columns or ("",):
                    yield Privilege(grant.table, grant.role, name, column)


def _statement(form: str, privilege: Privilege) -> str:
    what: sql.Composable = sql.SQL(privilege.name)
    if privilege.column:
        what = sql.SQL("{} ({})").format(what, sql.Identifier(privilege.column))
    is_everyone = privilege.role == "public"
    parts = {
        "what": what,
        "table": sql.Identifier("public", privilege.table),
        "role": sql.SQL("PUBLIC") if is_everyone else sql.Identifier(privilege.role),
    }
    return sql.SQL(form).format(**parts).as_string()
