"""What the tables hold, for comparing them with the register."""

from typing import Any

from django.db import connection

from search.engines.postgres.target import INTERNAL_TABLE, PUBLIC_TABLE
from search.port import BLOCK, MARK_SQL, Sum

_MARK = MARK_SQL.format(id="report_id")


def sums(*, public: bool, agency_id: int | None) -> dict[int, Sum]:
    """Return the sums by agency, or of one agency by block; one statement."""
    key = "coalesce(agency_id, 0)" if agency_id is None else f"report_id / {BLOCK}"
    sql = f"SELECT {key}, count(*), sum({_MARK}) FROM {_table(public)} WHERE {_of(agency_id)}"
    return {at: Sum(many, int(total)) for at, many, total in _rows(sql + " GROUP BY 1", agency_id)}


def versions(*, public: bool, agency_id: int, block: int) -> dict[int, int]:
    """Return the versions of an agency's reports in a block; one statement."""
    sql = (
        f"SELECT report_id, version FROM {_table(public)} WHERE {_of(agency_id)}"
        f" AND report_id >= {block * BLOCK} AND report_id < {(block + 1) * BLOCK}"
    )
    return dict(_rows(sql, agency_id))


def _table(public: bool) -> str:
    return PUBLIC_TABLE if public else INTERNAL_TABLE


def _of(agency_id: int | None) -> str:
    if agency_id is None:
        return "true"
    return "agency_id = %(agency)s" if agency_id else "agency_id IS NULL"


def _rows(sql: str, agency_id: int | None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"agency": agency_id})
        return cursor.fetchall()
