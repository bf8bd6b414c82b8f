"""The units a liaison officer answers for."""

from __future__ import annotations

from datetime import date

from django.db import connection

# One statement, since it comes with each request. Whoever stands in for somebody who is away, or
# for their substitute who is away as well, answers for their units too: rules/standing_in.py.
_UNITS = """
WITH RECURSIVE stood_in_for (user_id) AS (
  SELECT %(user)s::bigint
  UNION
  SELECT a.user_id FROM teams_absence a JOIN stood_in_for s ON a.substitute_id = s.user_id
  WHERE a.first_day <= %(day)s AND a.last_day >= %(day)s
)
SELECT DISTINCT unit_id FROM teams_liaisonofficer JOIN stood_in_for USING (user_id)
WHERE is_active
"""


def units_of(*, user_id: int, day: date) -> frozenset[int]:
    """Return the ids of the person's units on a day, their own and those of whoever they stand in for.

    Runs in the scope of their agency.
    """
    with connection.cursor() as cursor:
        cursor.execute(_UNITS, {"user": user_id, "day": day})
        return frozenset(row[0] for row in cursor.fetchall())
