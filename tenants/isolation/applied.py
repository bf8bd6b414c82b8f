"""Which migrations each schema has, for hundreds of schemas in a few queries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from psycopg import sql

_BATCH = 100
_WITH_TABLE = """
SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'django_migrations' AND n.nspname = ANY(%s)
"""


def applied_migrations(connection: Any, schemas: Sequence[str]) -> dict[str, set[tuple[str, str]]]:
    """Return (app, name) of the migrations of each schema that has a table of them."""
    found: dict[str, set[tuple[str, str]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_WITH_TABLE, [list(schemas)])
        present = [schema for (schema,) in cursor.fetchall()]
        for start in range(0, len(present), _BATCH):
            batch = present[start : start + _BATCH]
            cursor.execute(sql.SQL(" UNION ALL ").join(map(_one, batch)).as_string())
            for schema, app, name in cursor.fetchall():
                found.setdefault(schema, set()).add((app, name))
    return found


def _one(schema: str) -> sql.Composed:
    return sql.SQL("SELECT {}, app, name FROM {}").format(
        sql.Literal(schema), sql.Identifier(schema, "django_migrations")
    )
