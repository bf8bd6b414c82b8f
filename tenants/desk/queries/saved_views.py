"""The views of the queue that a person finds there, in the scope of their desk."""

from __future__ import annotations

from django.db.models import Q

from tenants.desk.models import SavedView
from tenants.ready_statement import ReadyStatement

_VIEWS = ReadyStatement(
    lambda *, owner: SavedView.objects.filter(Q(owner_id=owner) | Q(owner_id=None))
)


def saved_views_of(*, user_id: int) -> list[SavedView]:
    """Return the team's views, then the person's own, each in its order."""
    rows = sorted(_VIEWS.read(owner=user_id), key=lambda view: (view.position, view.pk))
    return [view for view in rows if view.is_team] + [view for view in rows if not view.is_team]
