"""What the platform is made of: agencies by state, the size of the database."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from tenants.models.agency import AgencyState

# As of the last vacuum. The exact size is told only to whoever may connect, which no scope may.
_FACTS = """
SELECT (SELECT sum(relpages::bigint) * current_setting('block_size')::bigint FROM pg_class),
       current_setting('server_version'), state, count(id)
FROM (VALUES (true)) AS always (is_there) LEFT JOIN tenants_agency ON is_there
GROUP BY state
"""


@dataclass(frozen=True)
class PlatformFacts:
    """states: label and number, also where it is none. bytes_used: about, of the whole database."""

    states: tuple[tuple[str, int], ...]
    bytes_used: int
    server: str


def platform_facts() -> PlatformFacts:
    """Return them; one statement, in any scope."""
    with connection.cursor() as cursor:
        cursor.execute(_FACTS)
        rows = cursor.fetchall()
    size, server = rows[0][:2]
    counts = {state: many for _size, _server, state, many in rows}
    states = tuple((str(state.label), counts.get(state.value, 0)) for state in AgencyState)
    return PlatformFacts(states, int(size), server)
