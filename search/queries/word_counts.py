"""How many published reports have each word; only of what anybody may read."""

from __future__ import annotations

from django.db import connection

# The newest are enough to know the words by, and take about a second.
MOST_DOCUMENTS = 50_000
MOST_WORDS = 50_000
_NEWEST = (
    "SELECT terms FROM search_publicdocument WHERE {which}"
    " ORDER BY submitted_at DESC, report_id DESC LIMIT {most}"
)
_MANY = "SELECT count(*) FROM ({newest}) newest"
_COUNTS = """
SELECT word, ndoc FROM ts_stat(%s) WHERE word ~ '^[a-z]{2,40}$' ORDER BY ndoc DESC, word LIMIT %s
"""


def word_counts(*, agency_id: int | None = None) -> tuple[int, dict[str, int]]:
    """Return how many documents were looked at, and how many of them have each word.

    agency_id: of its reports alone. The caller is in the scope SYSTEM.
    """
    which = "true" if agency_id is None else f"agency_id = {int(agency_id)}"
    newest = _NEWEST.format(which=which, most=MOST_DOCUMENTS)
    with connection.cursor() as cursor:
        cursor.execute(_MANY.format(newest=newest))
        (documents,) = cursor.fetchone()
        cursor.execute(_COUNTS, [newest, MOST_WORDS])
        return documents, dict(cursor.fetchall())
