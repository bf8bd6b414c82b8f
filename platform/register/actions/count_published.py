"""Counting the published reports by place and state, for pages that show how many there are."""

from datetime import datetime

from django.db import connection, transaction

from register.models import PublishedCount
from tenants.scope import SYSTEM, scope

_COUNT = """
INSERT INTO register_publishedcount (region_code, state, many, counted_at)
SELECT left(region_code, 5), state, count(*), %s
FROM register_report WHERE published GROUP BY 1, 2
"""


def count_published(*, at: datetime) -> int:
    """Count anew, replacing the counts of before; return how many there are. May run twice."""
    with transaction.atomic(), scope(SYSTEM):
        PublishedCount.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [at])
            return cursor.rowcount
