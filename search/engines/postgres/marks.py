"""What the tables hold, for comparing them with the register."""

from django.db import connection

from search.engines.postgres.target import INTERNAL_TABLE, PUBLIC_TABLE
from search.port import Mark


def marks(*, public: bool, after: int, most: int) -> list[Mark]:
    """Return reports and versions of one table, by report, after one report's id."""
    table = PUBLIC_TABLE if public else INTERNAL_TABLE
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT report_id, version FROM {table} WHERE report_id > %s"
            " ORDER BY report_id LIMIT %s",
            [after, most],
        )
        return [Mark(*row) for row in cursor.fetchall()]
