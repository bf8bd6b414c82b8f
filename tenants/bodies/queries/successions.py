"""Splits and mergers, as the national desk has them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from tenants.bodies.models import Body, Succession, SuccessionPart
from tenants.bodies.models.succession import OPEN, SuccessionKind

MOST_SUCCESSIONS = 50


def latest_successions() -> list[Succession]:
    """Return the last ones with their parts, the newest first; two statements."""
    return list(_with_parts().order_by("-pk")[:MOST_SUCCESSIONS])


def find_succession(succession_id: int) -> Succession | None:
    """Return one with its parts; two statements."""
    return _with_parts().filter(pk=succession_id).first()


def open_parts(*, but: int = 0) -> list[SuccessionPart]:
    """Return the parts of all that wait to be confirmed or are under way. but: one left out."""
    parts = SuccessionPart.objects.filter(succession__state__in=OPEN)
    return list(parts.exclude(succession_id=but).select_related("succession"))


def locals_of(part: SuccessionPart) -> QuerySet[Body]:
    """Return the bodies below the former one that come below the successor."""
    if part.succession.kind == SuccessionKind.SPLIT:
        return Body.objects.filter(region_code__in=part.region_codes)
    return Body.objects.filter(parent_id=part.former_id)


def _with_parts() -> QuerySet[Succession]:
    parts = SuccessionPart.objects.select_related(
        "former__agency", "successor__agency", "succession"
    )
    return Succession.objects.prefetch_related(Prefetch("parts", parts.order_by("pk")))
