"""The PostgreSQL roles: one for each kind of work, one for each agency."""

from __future__ import annotations

from typing import Any

from psycopg import sql

SERVING = ("portal", "national", "sign_in", "vault", "system", "register")
TENANT_BASE = "tenant_base"

# Roles belong to the whole server, which may carry another database of ours: the other's
# transaction can be making the same role, and no lock of this database would show it.
_CREATE = """
DO $$ BEGIN
  CREATE ROLE {role} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$
"""
_MEMBER = """
SELECT 1 FROM pg_auth_members m
WHERE m.roleid = to_regrole(%s) AND m.member = to_regrole(%s)
  AND m.inherit_option = %s AND m.set_option
"""


def tenant_role(agency_id: int) -> str:
    """Return the name of an agency's role; policies read the number out of it."""
    return f"t_{int(agency_id)}"


def ensure_role(cursor: Any, role: str) -> None:
    """Make a role that nobody can log in as, unless it is there."""
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
    if cursor.fetchone() is None:
        cursor.execute(sql.SQL(_CREATE).format(role=sql.Identifier(role)).as_string())


def ensure_membership(cursor: Any, role: str, member: str, *, inherits: bool) -> None:
    """Let `member` become `role`; only where `inherits` does it have the rights before."""
    cursor.execute(_MEMBER, [f'"{role}"', f'"{member}"', inherits])
    if cursor.fetchone() is None:
        grant = sql.SQL("GRANT {role} TO {member} WITH INHERIT {inherits}, SET TRUE").format(
            role=sql.Identifier(role),
            member=sql.Identifier(member),
            inherits=sql.SQL("TRUE" if inherits else "FALSE"),
        )
        cursor.execute(grant.as_string())
