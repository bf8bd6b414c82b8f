"""Of which bodies the desk has found something, in its scope or the system's."""

from __future__ import annotations

from onboarding.connectivity.models import Standing


def bodies_found() -> frozenset[int]:
    """Return the bodies that have a finding, in one statement."""
    return frozenset(Standing.objects.values_list("body_id", flat=True).distinct())


def latest_finding(body_id: int) -> Standing | None:
    """Return what the desk found of a body last, None where it has found nothing."""
    return Standing.objects.filter(body_id=body_id).order_by("-recorded_at", "-pk").first()
