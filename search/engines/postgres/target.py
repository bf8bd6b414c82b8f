"""Which table a reach is answered from, and the one place where what limits it is put on."""

from search.conditions import AllOf, Condition
from search.engines.postgres import matching
from search.engines.postgres.where import Sql, joined, where
from search.query import Likeness, Query
from search.reach import Reach
from search.words import Words

PUBLIC_TABLE = "search_publicdocument"
INTERNAL_TABLE = "search_internaldocument"
NEWEST = "submitted_at DESC, report_id DESC"


def table_of(reach: Reach) -> str:
    """Return the table that a reach may read; row-level security says the same."""
    return PUBLIC_TABLE if reach.is_public else INTERNAL_TABLE


def limits(asked: Query | Likeness, *others: Condition) -> Sql:
    """Return the SQL of what limits a search: first whose it is, then what they chose."""
    return where(AllOf((asked.reach.condition, *others)))


def matches(query_text: str) -> Sql:
    """Return the SQL of the text's condition; nothing asked matches all."""
    if not query_text:
        return Sql("true")
    return Sql("terms @@ %s::tsquery", (query_text,))


def found_by(words: Words) -> Sql:
    """Return the SQL of having enough of the words."""
    return matches(matching.strict(words))


def both(*parts: Sql) -> Sql:
    """Return several conditions that must all hold."""
    return joined(" AND ", parts)
