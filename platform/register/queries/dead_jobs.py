"""Jobs that were laid aside after their last attempt, for whoever runs the platform."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from register.models import Job


@dataclass(frozen=True, slots=True)
class DeadJob:
    """One job laid aside. error: the kind of its last failure; it says nothing about anybody."""

    number: int
    at: datetime
    schema: str
    key: str
    error: str


def dead_jobs(*, kind: str = "", numbers: Collection[int] = ()) -> list[DeadJob]:
    """Return the jobs laid aside, the oldest first, in the scope SYSTEM.

    kind: of this kind only. numbers: these only.
    """
    found = Job.objects.filter(dead_at__isnull=False)
    if kind:
        found = found.filter(kind=kind)
    if numbers:
        found = found.filter(pk__in=numbers)
    rows = found.order_by("dead_at", "pk").values(
        "schema", "key", number=F("pk"), at=F("dead_at"), error=F("last_error")
    )
    return [DeadJob(**row) for row in rows]
