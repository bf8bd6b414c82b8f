"""Adding differences to the counters, in one statement, in the order of their keys.

The order is the same for everybody, so that two who add at once wait for each other and never both.
"""

from collections.abc import Mapping

from django.db import connection

from figures.rules.cells import Cell

_ADD = """
INSERT INTO figures_tally
  (grain, agency_id, day, measure, value, unit_id, category_code, report_class, number)
SELECT * FROM unnest(
  %s::text[], %s::bigint[], %s::date[], %s::text[], %s::smallint[], %s::bigint[], %s::text[],
  %s::text[], %s::int[])
ON CONFLICT (grain, agency_id, day, measure, value, unit_id, category_code, report_class)
DO UPDATE SET number = figures_tally.number + excluded.number
"""
_TIDY = "DELETE FROM figures_tally WHERE number = 0"


def add_up(changes: Mapping[Cell, int]) -> None:
    """Add to each counter; one that comes to nothing goes. The caller is in the scope SYSTEM."""
    if not changes:
        return
    ordered = sorted(changes)
    columns = [list(column) for column in zip(*ordered, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(_ADD, [*columns, [changes[cell] for cell in ordered]])
        if min(changes.values()) < 0:
            cursor.execute(_TIDY)
