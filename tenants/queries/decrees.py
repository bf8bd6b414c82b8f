"""The decree in force in the agency whose scope is open, and what it says of its people."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from tenants.teams.models import Decree, DecreeMember
from tenants.teams.models.decree import Tier


def decree_in_force(on: date) -> Decree | None:
    """Return the agency's own decree of a day, the latest where there are several, None without."""
    valid = Decree.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=on),
        is_draft=False,
        tier=Tier.REGIONAL,
        valid_from__lte=on,
    )
    return valid.order_by("-valid_from", "-pk").first()


def position_of(user_id: int | None, *, day: date) -> str:
    """Return how the decree in force calls somebody's position, empty where it does not name them."""
    decree = decree_in_force(day)
    named = DecreeMember.objects.filter(decree=decree, user_id=user_id).order_by("pk")
    if decree is None or user_id is None:
        return ""
    return named.values_list("position", flat=True).first() or ""
