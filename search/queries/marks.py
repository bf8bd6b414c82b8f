"""What an index should hold, counted in the register. The caller is in the scope SYSTEM."""

from typing import Any

from django.db import connection

from register.rules.redaction import BAR
from search.port import BLOCK, MARK_SQL, Sum

# As Document.is_public has it.
_PUBLIC = "published AND state <> 'MERGED' AND NOT (title = %(bar)s AND body = %(bar)s)"


def register_sums(*, public: bool, agency_id: int | None = None) -> dict[int, Sum]:
    """Return the sums by agency, or of one agency by block; one statement."""
    key = "coalesce(agency_id, 0)" if agency_id is None else f"id / {BLOCK}"
    sql = (
        f"SELECT {key}, count(*), sum({MARK_SQL.format(id='id')})"  # noqa: S608 - from constants
        f" FROM register_report WHERE {_where(public, agency_id)} GROUP BY 1"
    )
    return {at: Sum(many, int(total)) for at, many, total in _rows(sql, agency_id)}


def register_versions(*, public: bool, agency_id: int, block: int) -> dict[int, int]:
    """Return the versions of an agency's reports in a block; one statement."""
    sql = (
        f"SELECT id, version FROM register_report WHERE {_where(public, agency_id)}"  # noqa: S608
        f" AND id >= {block * BLOCK} AND id < {(block + 1) * BLOCK}"
    )
    return dict(_rows(sql, agency_id))


def _where(public: bool, agency_id: int | None) -> str:
    parts = [_PUBLIC] if public else []
    if agency_id is not None:
        parts.append("agency_id = %(agency)s" if agency_id else "agency_id IS NULL")
    return " AND ".join(parts) or "true"


def _rows(sql: str, agency_id: int | None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"bar": BAR, "agency": agency_id})
        return cursor.fetchall()
