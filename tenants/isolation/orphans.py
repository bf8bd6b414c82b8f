"""What no foreign key watches over: schemas without agency, and numbers that lead nowhere.

Agencies' tables have no foreign keys to shared ones (each deletion there would ask hundreds
of schemas). Models name such columns in `shared_references`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from psycopg import sql

_BATCH = 100
_STRAY = """
SELECT n.nspname FROM pg_namespace n
WHERE n.nspname LIKE 'a\\_%%'
  AND NOT EXISTS (SELECT FROM tenants_agency t WHERE t.schema_name = n.nspname)
ORDER BY 1
"""
_WITHOUT = """
SELECT t.schema_name FROM tenants_agency t
WHERE to_regnamespace(quote_ident(t.schema_name)) IS NULL ORDER BY 1
"""
_LOST = """
SELECT {name}, count(*) FROM {table} o
WHERE o.{column} IS NOT NULL AND NOT EXISTS (SELECT FROM public.{shared} s WHERE s.id = o.{column})
HAVING count(*) > 0
"""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of agencies' tables that holds the number of a row of a shared table."""

    table: str
    column: str
    shared: str


def shared_references() -> Iterator[Reference]:
    """Return such columns of all models that live in agencies' schemas."""
    for app in apps.get_app_configs():
        if app.name in settings.TENANT_APPS:
            for model in app.get_models():
                named: dict[str, str] = getattr(model, "shared_references", {})
                for column, shared in named.items():
                    yield Reference(model._meta.db_table, column, shared)  # noqa: SLF001 - Django's documented API


def stray_schemas(cursor: Any) -> list[str]:
    """Return schemas named like an agency's that no agency has."""
    cursor.execute(_STRAY, [])
    return [schema for (schema,) in cursor.fetchall()]


def agencies_without_schema(cursor: Any) -> list[str]:
    """Return the names of the schemas that agencies should have and are not there."""
    cursor.execute(_WITHOUT)
    return [schema for (schema,) in cursor.fetchall()]


def lost_references(
    cursor: Any, schemas: Sequence[str], references: Sequence[Reference]
) -> list[str]:
    """Return "schema.table.column: number" for columns with numbers that lead nowhere."""
    parts = [_lost(schema, reference) for reference in references for schema in schemas]
    found: list[str] = []
    for start in range(0, len(parts), _BATCH):
        cursor.execute(sql.SQL(" UNION ALL ").join(parts[start : start + _BATCH]).as_string())
        found.extend(f"{name}: {count}" for name, count in cursor.fetchall())
    return sorted(found)


def _lost(schema: str, reference: Reference) -> sql.Composed:
    return sql.SQL(_LOST).format(
        name=sql.Literal(f"{schema}.{reference.table}.{reference.column}"),
        table=sql.Identifier(schema, reference.table),
        column=sql.Identifier(reference.column),
        shared=sql.Identifier(reference.shared),
    )
