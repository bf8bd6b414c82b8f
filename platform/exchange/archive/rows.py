"""The rows of an agency as JSON, all from one moment.

One statement reads all tables, since a statement has one view of the data and a scope's transaction
has a new one for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection
from psycopg import sql

from exchange.archive.contents import INSIDE, OWN_ROWS, SHARED, WITHHELD, inside_tables
from tenants.models import Agency
from tenants.scope import of_agency, scope

_AT_ONCE = 500
_TABLE = "SELECT {part}, (to_jsonb(t) {withheld})::text FROM {table} t WHERE {condition}"


class Row(NamedTuple):
    """part: the name of its file in the archive, as "inside/teams_unit.jsonl". json: one object."""

    part: str
    json: str


def part_names() -> list[str]:
    """Return the names of all files of rows."""
    inside = [f"{INSIDE}/{table}.jsonl" for table in inside_tables()]
    return inside + [f"{SHARED}/{table}.jsonl" for table in OWN_ROWS]


def rows_of(agency: Agency) -> Iterator[Row]:
    """Yield all rows that are the agency's, under its own role."""
    with scope(of_agency(agency)), connection.chunked_cursor() as cursor:
        cursor.execute(_statement(agency), {"agency": agency.pk})
        while found := cursor.fetchmany(_AT_ONCE):
            yield from (Row(part, text) for part, text in found)


def _statement(agency: Agency) -> str:
    inside = [_reading(INSIDE, agency.schema_name, table, "TRUE") for table in inside_tables()]
    shared = [_reading(SHARED, "public", table, which) for table, which in OWN_ROWS.items()]
    return sql.SQL(" UNION ALL ").join([*inside, *shared]).as_string()


def _reading(folder: str, schema: str, table: str, condition: str) -> sql.Composed:
    withheld = sql.SQL(" ").join(
        sql.SQL("- {}").format(sql.Literal(column)) for column in WITHHELD.get(table, ())
    )
    return sql.SQL(_TABLE).format(
        part=sql.Literal(f"{folder}/{table}.jsonl"),
        table=sql.Identifier(schema, table),
        withheld=withheld,
        condition=sql.SQL(condition),
    )
