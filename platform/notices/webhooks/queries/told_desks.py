"""Which desks have a system that wants to be told, in the scope SYSTEM."""

from __future__ import annotations

from notices.models import WebhookStanding


def told_desks() -> set[int | None]:
    """Return the desks that have an endpoint; None is the national one. One statement."""
    return set(WebhookStanding.objects.values_list("agency_id", flat=True).distinct())
