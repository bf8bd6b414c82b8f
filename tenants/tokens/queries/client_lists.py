"""The clients of a desk as whoever keeps them sees them, in its scope."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from tenants.teams.models import Unit
from tenants.tokens.models import ApiClient

# So long one that has ended is still told of.
TOLD_FOR: Final = timedelta(days=90)
Choices = tuple[tuple[str, str], ...]


def clients_here(*, at: datetime) -> list[ApiClient]:
    """Return the clients, the newest first, with those that ended lately; one statement.

    So many as may be good at once, and those that ended: never a long list.
    """
    lately = Q(revoked_at=None) | Q(revoked_at__gt=at - TOLD_FOR)
    return list(ApiClient.objects.filter(lately).order_by("-created_at", "-pk"))


def live_client(client_pk: int) -> ApiClient | None:
    """Return a client that has not ended, None where there is none of this number."""
    return ApiClient.objects.filter(pk=client_pk, revoked_at=None).first()


def unit_choices() -> Choices:
    """Return the agency's active units by name; one statement."""
    found = Unit.objects.filter(is_active=True).order_by("name", "pk")
    return tuple((str(pk), name) for pk, name in found.values_list("pk", "name"))


def unit_names(clients: list[ApiClient]) -> dict[int, str]:
    """Return the names of the units that clients have; no statement where they have none."""
    ids = {pk for client in clients for pk in client.unit_ids}
    return dict(Unit.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}
