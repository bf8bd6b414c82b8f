"""Rows of several tables written by one statement, so that a change costs one way to the database.

A change of a report is its row, its timers, one event, and a job for each reader of the log. As the
parts of one statement they are as whole as in one transaction, and checked by the same rights.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Field, Model

_NOTHING: Final[Mapping[str, str]] = {}
_ABSENT: Final = " ON CONFLICT DO NOTHING"


class OneStatement:
    """Parts are added in their order, each under a name by which later ones know it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._params: list[Any] = []

    def insert(
        self,
        name: str,
        rows: Sequence[Model],
        *,
        after: str = "",
        given: Mapping[str, str] = _NOTHING,
        conflict: str = "",
    ) -> None:
        """Add rows of one model.

        after: a part of one row, without which nothing is added here. given: attributes that are
        expressions of it. conflict: what follows where a row is there already.
        """
        table, all_fields = _shape(rows[0])
        fields = [field for field in all_fields if not field.primary_key]
        columns = ", ".join(f'"{field.column}"' for field in fields)
        among = f" FROM {after}" if after else ""
        selects = " UNION ALL ".join(
            f"SELECT {', '.join(self._values(row, fields, given))}{among}" for row in rows
        )
        self.add(name, f"INSERT INTO {table} ({columns}) {selects}{conflict} RETURNING id")

    def insert_unless_there(self, name: str, row: Model) -> None:
        """Add a row; where it is there already this part is empty."""
        self.insert(name, [row], conflict=_ABSENT)

    def update(self, name: str, row: Model, attributes: Iterable[str]) -> None:
        """Add the change of some attributes of a row that is there."""
        changed, (table, all_fields) = set(attributes), _shape(row)
        fields = [field for field in all_fields if field.attname in changed]
        values = self._values(row, fields, _NOTHING)
        pairs = zip(fields, values, strict=True)
        sets = ", ".join(f'"{field.column}" = {value}' for field, value in pairs)
        sql = f"UPDATE {table} SET {sets} WHERE id = %s RETURNING id"  # noqa: S608 - as in send
        self.add(name, sql, row.pk)

    def add(self, name: str, sql: str, *params: Any) -> None:
        """Add a part as it stands."""
        self._parts.append(f"{name} AS ({sql})")
        self._params.extend(params)

    def send(self, *names: str) -> tuple[int, ...] | None:
        """Send it all; return the ids of named parts of one row each, None where one is empty."""
        columns = ", ".join(f"{name}.id" for name in names)
        sql = f"WITH {', '.join(self._parts)} SELECT {columns} FROM {', '.join(names)}"  # noqa: S608 - names of ours, every value a parameter
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(sql, self._params)
            found: tuple[int, ...] | None = cursor.fetchone()
        return found

    def _values(
        self, row: Model, fields: Iterable[Field[Any, Any]], given: Mapping[str, str]
    ) -> list[str]:
        connection, written = connections[DEFAULT_DB_ALIAS], []
        kinds = _kinds(type(row))
        for field in fields:
            if field.attname in given:
                written.append(given[field.attname])
                continue
            self._params.append(
                field.get_db_prep_save(getattr(row, field.attname), connection=connection)
            )
            written.append(kinds[field.attname])
        return written


def _shape(row: Model) -> tuple[str, Sequence[Field[Any, Any]]]:
    meta = row._meta  # noqa: SLF001 - Django's own name for it, which is public
    return meta.db_table, meta.concrete_fields


@cache
def _kinds(model: type[Model]) -> Mapping[str, str]:
    """Return the place of a value in the SQL for each attribute; the tables stay as they are."""
    connection = connections[DEFAULT_DB_ALIAS]
    fields = model._meta.concrete_fields  # noqa: SLF001 - as above
    return {field.attname: f"%s::{_kind(field, connection)}" for field in fields}


def _kind(field: Field[Any, Any], connection: Any) -> str:
    kind = field.db_type(connection) or "text"
    # Cast to its length a text would be cut; so it is refused by its column.
    return "varchar" if kind.startswith("varchar") else kind
