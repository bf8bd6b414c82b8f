"""The views of the queue that a person finds there, in the scope of their desk."""

from __future__ import annotations

from django.db.models import Q

from tenants.desk.models import SavedView


def saved_views_of(*, user_id: int) -> list[SavedView]:
    """Return the team's views, then the person's own, each in its order."""
    found = SavedView.objects.filter(Q(owner_id=user_id) | Q(owner_id=None))
    rows = sorted(found, key=lambda view: (view.position, view.pk))
    return [view for view in rows if view.is_team] + [view for view in rows if not view.is_team]
