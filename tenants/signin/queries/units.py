"""The units a liaison officer answers for."""

from __future__ import annotations

from tenants.teams.models import LiaisonOfficer


def units_of(*, user_id: int) -> frozenset[int]:
    """Return the ids of the person's units; runs in the scope of their agency."""
    return frozenset(
        LiaisonOfficer.objects.filter(user_id=user_id, is_active=True).values_list(
            "unit_id", flat=True
        )
    )
