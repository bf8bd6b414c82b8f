"""Which bodies can be put in line."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from tenants.bodies.models import Body, ConnectionRow, ConnectionState

UNDER_WAY = (ConnectionState.WAITING, ConnectionState.WORKING)


def connectable(found: QuerySet[Body]) -> QuerySet[Body]:
    """Return those that stand, are no tenant yet, and are not in line."""
    in_line = ConnectionRow.objects.filter(body=OuterRef("pk"), state__in=UNDER_WAY)
    return found.filter(~Exists(in_line), agency=None, until=None)
