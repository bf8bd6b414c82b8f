"""Saying that somebody has a report open, and hearing who else has."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection

LASTS = timedelta(seconds=90)
# One statement, since it comes every half minute from every open report. Whoever has gone quiet is
# swept away by the others; the parts of one statement all see the rows as they were before it.
_BEAT = """
WITH gone AS (
  DELETE FROM desk_presence WHERE seen_at < %(quiet)s
), mine AS (
  INSERT INTO desk_presence (report_id, user_id, name, seen_at)
  VALUES (%(report)s, %(user)s, %(name)s, %(at)s)
  ON CONFLICT (report_id, user_id) DO UPDATE SET seen_at = excluded.seen_at, name = excluded.name
)
SELECT name FROM desk_presence
WHERE report_id = %(report)s AND user_id <> %(user)s AND seen_at >= %(quiet)s
ORDER BY name, user_id
"""


def beat(*, report_id: int, user_id: int, name: str, at: datetime) -> list[str]:
    """Note that a person has a report open; return the names of the others who have, by name.

    at: aware. In the scope of the desk: nobody of another desk is among them. One statement.
    """
    values: dict[str, int | str | datetime] = {
        "report": report_id,
        "user": user_id,
        "name": name,
        "at": at,
        "quiet": at - LASTS,
    }
    with connection.cursor() as cursor:
        cursor.execute(_BEAT, values)
        return [row[0] for row in cursor.fetchall()]
