"""Beginning a periodic report: its first version, and the correction of one that is signed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from casework.actions.lock_periodic import lock_periodic
from casework.models import PeriodicReport
from casework.rules.periodic_life import (
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicState,
    PeriodicStep,
    may_prepare,
)
from casework.rules.report_period import ReportPeriod
from kernel.local_time import local_day
from register.queries.clocks import NATIONAL_ZONE
from register.rules.actors import Actor

NARRATIVE = ("summary", "obstacles", "plans")


def open_periodic(
    *, period: ReportPeriod, figures: Mapping[str, Any], by: Actor, at: datetime
) -> PeriodicReport:
    """Begin the report of the agency whose scope is open on a period that is over.

    :raises PeriodicNotAllowed: not an admin, the period still runs, or there is a report on it
    """
    if not may_prepare(by):
        raise PeriodicNotAllowed(PeriodicRefusal.NOT_YOUR_ROLE)
    if not period.is_over(local_day(at, ZoneInfo(NATIONAL_ZONE))):
        raise PeriodicNotAllowed(PeriodicRefusal.STILL_RUNNING, "period")
    row, is_new = PeriodicReport.standing().get_or_create(
        kind=period.kind.value,
        since=period.since,
        version=1,
        defaults=_first(figures, by=by, at=at),
    )
    if not is_new:
        raise PeriodicNotAllowed(PeriodicRefusal.TAKEN, "period")
    return row


def correct_periodic(
    *, report_id: int, revision: int, figures: Mapping[str, Any], by: Actor, at: datetime
) -> PeriodicReport:
    """Begin the next version of a signed report, with its words and new figures; it stays as it is.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not an admin, not signed, or a newer version is there
    """
    with transaction.atomic():
        old = lock_periodic(report_id, step=PeriodicStep.CORRECT, by=by, revision=revision)
        same = PeriodicReport.standing().filter(kind=old.kind, since=old.since)
        if same.filter(version__gt=old.version).exists():
            raise PeriodicNotAllowed(PeriodicRefusal.OPEN_ALREADY)
        return PeriodicReport.objects.create(
            kind=old.kind,
            since=old.since,
            version=old.version + 1,
            **{name: getattr(old, name) for name in NARRATIVE},
            **_first(figures, by=by, at=at),
        )


def _first(figures: Mapping[str, Any], *, by: Actor, at: datetime) -> dict[str, Any]:
    return {
        "state": PeriodicState.DRAFT.value,
        "figures": dict(figures),
        "counted_at": at,
        "prepared_by": by.user_id,
        "prepared_name": by.name,
    }
