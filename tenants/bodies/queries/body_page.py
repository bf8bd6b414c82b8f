"""One body with its tenant, and what was changed about it."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from tenants.bodies.models import Body, BodyChange, ConnectionRow

MOST_CHANGES = 50


def find_body(body_id: int) -> Body | None:
    """Return it with its tenant, what is above it or was before it, and `last_state` of its connection."""
    last = ConnectionRow.objects.filter(body=OuterRef("pk")).order_by("-pk").values("state")[:1]
    found = Body.objects.annotate(last_state=Subquery(last))
    found = found.select_related("parent", "agency", "carved_from", "successor")
    return found.filter(pk=body_id).first()


def changes_of(body_id: int) -> list[BodyChange]:
    """Return what was changed about it, the newest first."""
    return list(BodyChange.objects.filter(body_id=body_id).order_by("-pk")[:MOST_CHANGES])
