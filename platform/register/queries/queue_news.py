"""What has come into a view of the queue since its page was read."""

from datetime import datetime

from django.db.models import Q

from register.queries.queue_views import QueueView
from register.queries.queues import queue
from register.rules.actors import Actor
from register.rules.states import State

MOST_COUNTED = 99
# Where a report begins with whoever opens a view without states; what moves on there is not new.
ARRIVALS = frozenset({State.NATIONAL_REVIEW, State.AGENCY_REVIEW, State.OMBUDSMAN})


def arrived_since(
    view: QueueView, *, actor: Actor, since: datetime, at: datetime, narrowed: Q
) -> int:
    """Count the reports that came into a view, 99 at most; one statement.

    narrowed: the conditions beside the view's own.
    """
    found = queue(view, actor=actor, at=at).filter(narrowed)
    if view.overdue:
        return len(found.filter(due_at__gt=since).values_list("pk")[:MOST_COUNTED])
    if not view.states:
        found = found.filter(state__in=sorted(ARRIVALS))
    return len(found.filter(entered_at__gt=since).values_list("pk")[:MOST_COUNTED])
