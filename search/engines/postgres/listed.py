"""One page by date or by deadline, on from the last report seen."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from kernel.cursor import Cursor, decode_cursor, encode_cursor
from search.engines.postgres.target import both, found_by, limits, table_of
from search.engines.postgres.where import Sql
from search.found import Answer, Hit
from search.query import Query, Sort

_KINDS = (datetime, int)


@dataclass(frozen=True, slots=True)
class _Order:
    column: str
    is_descending: bool

    @property
    def sql(self) -> str:
        way = "DESC" if self.is_descending else "ASC"
        return f"{self.column} {way}, report_id {way}"

    def seek(self, token: str) -> Sql:
        if not token:
            return Sql("true")
        sign = "<" if self.is_descending else ">"
        values = decode_cursor(token, _KINDS).values
        return Sql(f"({self.column}, report_id) {sign} (%s, %s)", values)


ORDERS = {
    Sort.NEWEST: _Order("submitted_at", is_descending=True),
    # What has no deadline comes last.
    Sort.DEADLINE: _Order("due_order", is_descending=False),
}


def listed_page(query: Query) -> Answer:
    """Return a page of what has enough of the words, if any are asked for."""
    order = ORDERS[query.order]
    limited = limits(query, query.filters.conditions(at=query.at))
    asked = both(limited, found_by(query.words), order.seek(query.token))
    sql = (
        f"SELECT report_id, {order.column} FROM {table_of(query.reach)} WHERE {asked.text} "
        f"ORDER BY {order.sql} LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, (*asked.params, query.size + 1))
        rows = cursor.fetchall()
    shown = rows[: query.size]
    goes_on = len(rows) > query.size
    return Answer(
        hits=tuple(Hit(report_id) for report_id, _place in shown),
        next_token=encode_cursor(Cursor((shown[-1][1], shown[-1][0]))) if goes_on else "",
    )
