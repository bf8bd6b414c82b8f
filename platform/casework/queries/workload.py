"""How much lies with each unit of the agency whose scope is open, and so with its officers.

Supervisory reports are the Inspektorat's alone and are left out, as from every officer's queue.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from kernel.working_time import WorkingCalendar
from register.models import Report
from register.queries.trials import NO_TRIAL
from register.rules.states import ACTIVE, State
from tenants.scope import current_scope

SOON_DAYS = 2
# There the reporter must act, no officer.
_WAITING = sorted(ACTIVE - {State.NEEDS_INFO, State.ANSWERED})


@dataclass(frozen=True, slots=True)
class Load:
    """Reports that wait for somebody. soon: due within SOON_DAYS working days, not yet overdue."""

    open: int = 0
    overdue: int = 0
    soon: int = 0

    def __add__(self, other: "Load") -> "Load":
        """Return both together."""
        return Load(self.open + other.open, self.overdue + other.overdue, self.soon + other.soon)


def load_by_unit(*, calendar: WorkingCalendar, at: datetime) -> dict[int, Load]:
    """Return what waits with each lead unit that has anything; one statement."""
    until = calendar.add(at, SOON_DAYS)
    rows = (
        _here()
        .filter(unit_id__isnull=False, supervisory=False, state__in=_WAITING)
        .order_by()
        .values("unit_id")
        .annotate(
            open=Count("pk"),
            overdue=Count("pk", filter=Q(due_at__lt=at)),
            soon=Count("pk", filter=Q(due_at__gte=at, due_at__lte=until)),
        )
    )
    return {row["unit_id"] or 0: Load(row["open"], row["overdue"], row["soon"]) for row in rows}


def load_of(unit_ids: Iterable[int], loads: Mapping[int, Load]) -> Load:
    """Return what waits with all of these units together."""
    return sum((loads.get(unit_id, Load()) for unit_id in unit_ids), Load())


def open_at_unit(unit_id: int) -> int:
    """Return how many reports that are not settled a unit leads or supports."""
    return (
        _here()
        .filter(Q(unit_id=unit_id) | Q(supporting_unit_ids__contains=[unit_id]))
        .filter(state__in=sorted(ACTIVE))
        .count()
    )


def _here() -> QuerySet[Report]:
    # Beside its own an agency sees reports that it joins, watches over or was referred.
    here = current_scope()
    return Report.objects.filter(NO_TRIAL, agency_id=here.agency_id if here else None)
