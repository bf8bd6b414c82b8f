"""Which running deadlines would fall on another day if a calendar changed: the country's, an agency's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count

from register.models import Timer
from register.queries.clocks import NATIONAL_ZONE
from register.rules.life import TimerKind, TimerStatus
from register.rules.policy import DayUnit

# Between the end of a day in the westernmost zone and its end in the easternmost one on the next.
_BETWEEN_DAYS = time(20, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TouchedDeadlines:
    """reports: how many have one at least. by_kind: how many of each timer, most first."""

    reports: int = 0
    by_kind: tuple[tuple[TimerKind, int], ...] = ()


def touched_deadlines(
    turned: Iterable[date], *, at: datetime, agency_id: int | None = None
) -> TouchedDeadlines:
    """Return the running deadlines in working days that reach up to one of these days.

    turned: days that would become days off, or working days. Those before today touch none.
    agency_id: only those of reports that this agency holds. Two statements, none where no day is left.
    """
    today = at.astimezone(ZoneInfo(NATIONAL_ZONE)).date()
    first = min((day for day in turned if day >= today), default=None)
    if first is None:
        return TouchedDeadlines()
    since = datetime.combine(first - timedelta(days=1), _BETWEEN_DAYS)
    running = Timer.objects.filter(
        status=TimerStatus.RUNNING.value, unit=DayUnit.WORKING.value, due_at__gt=since
    )
    if agency_id is not None:
        running = running.filter(report__agency_id=agency_id)
    rows = running.values_list("kind").annotate(many=Count("pk")).order_by("-many", "kind")
    reports = running.aggregate(many=Count("report_id", distinct=True))["many"]
    return TouchedDeadlines(reports, tuple((TimerKind(kind), many) for kind, many in rows))
