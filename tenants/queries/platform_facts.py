"""What the platform is made of: agencies by state, the size of the database."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from tenants.models import Agency
from tenants.models.agency import AgencyState

# As of the last vacuum. The exact size is told only to whoever may connect, which no scope may.
_SIZE = """
SELECT sum(relpages::bigint) * current_setting('block_size')::bigint,
       current_setting('server_version')
FROM pg_class
"""


@dataclass(frozen=True)
class PlatformFacts:
    """states: label and number, also where it is none. bytes_used: about, of the whole database."""

    states: tuple[tuple[str, int], ...]
    bytes_used: int
    server: str


def platform_facts() -> PlatformFacts:
    """Return them; two statements, in any scope."""
    counts = dict(Agency.objects.order_by().values_list("state").annotate(many=Count("pk")))
    with connection.cursor() as cursor:
        cursor.execute(_SIZE)
        size, server = cursor.fetchone()
    states = tuple((str(state.label), counts.get(state.value, 0)) for state in AgencyState)
    return PlatformFacts(states, int(size), server)
