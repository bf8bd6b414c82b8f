"""The nightly learning of who answers what, and of which category it is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from register.queries.clocks import NATIONAL_ZONE
from search.actions.learn_routing import learn_routing
from search.queries.last_learning import last_learning
from tenants.scope import SYSTEM, scope

# Between one and five in Jakarta, when hardly anybody files or handles a report.
NIGHT = range(1, 5)
ONCE_A_NIGHT = timedelta(hours=12)
# Some ten seconds of one process of the worker, which is ended after sixty.
MOST_REPORTS = 2_000


def learn_routing_now() -> int:
    """Learn if it is time to; return from how many reports."""
    now = timezone.now()
    return learn_routing(at=now, most=MOST_REPORTS) if is_due(at=now) else 0


def is_due(*, at: datetime) -> bool:
    """Tell whether nothing was learnt yet, or nothing this night; one statement."""
    with scope(SYSTEM):
        last = last_learning(at=at)
    if last is None:
        return True
    return (
        at.astimezone(ZoneInfo(NATIONAL_ZONE)).hour in NIGHT and at - last.learnt_at >= ONCE_A_NIGHT
    )
