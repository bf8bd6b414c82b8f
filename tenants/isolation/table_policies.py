"""Make the row-level policies what is declared.

Making a policy locks its table against everybody, so one that is there already is left
alone: its comment carries a fingerprint of what it was made from.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from psycopg import sql

from tenants.isolation.rights import Policy

_PRESENT = """
SELECT c.relname, p.polname, coalesce(obj_description(p.oid, 'pg_policy'), '')
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
WHERE c.relnamespace = 'public'::regnamespace
"""
_OPEN = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND NOT relrowsecurity AND relname = ANY(%s)
"""
_PREFIX = "tuntas "


def fingerprint(policy: Policy) -> str:
    """Return the comment of a policy as it stands in the database."""
    return _PREFIX + sha256(repr(policy).encode()).hexdigest()[:32]


def apply_policies(cursor: Any, policies: Iterable[Policy]) -> None:
    """Make, replace and drop policies in the schema `public`, and switch them on.

    Policies without our comment are somebody else's and stay.
    """
    wanted = {(policy.table, policy.name): policy for policy in policies}
    cursor.execute(_PRESENT)
    present = {(table, name): comment for table, name, comment in cursor.fetchall()}
    for key, comment in sorted(present.items()):
        stays = key in wanted and comment == fingerprint(wanted[key])
        if not stays and (key in wanted or comment.startswith(_PREFIX)):
            cursor.execute(_on("DROP POLICY {name} ON {table}", *key))
            present.pop(key)
    for key, policy in wanted.items():
        if key not in present:
            cursor.execute(_create(policy))
            comment = _on("COMMENT ON POLICY {name} ON {table} IS ", *key)
            cursor.execute(comment + sql.Literal(fingerprint(policy)).as_string())
    cursor.execute(_OPEN, [sorted({policy.table for policy in wanted.values()})])
    for (table,) in cursor.fetchall():
        cursor.execute(_on("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY", table, ""))


def _on(form: str, table: str, name: str) -> str:
    parts = {"table": sql.Identifier("public", table), "name": sql.Identifier(name)}
    return sql.SQL(form).format(**parts).as_string()


def _create(policy: Policy) -> str:
    form = f"CREATE POLICY {{name}} ON {{table}} FOR {policy.command} TO "
    text = _on(form, policy.table, policy.name) + sql.Identifier(policy.role).as_string()
    if policy.using is not None:
        text += f" USING ({policy.using})"
    if policy.check is not None:
        text += f" WITH CHECK ({policy.check})"
    return text
