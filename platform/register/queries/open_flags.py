"""Complaints about published reports that wait for the national desk."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Min

from register.models import Flag
from register.rules.moderation import FlagReason

MOST = 200


@dataclass(frozen=True)
class FlaggedReport:
    """One report with the complaints about it that wait. title: the public copy."""

    report_id: int
    number: str
    title: str
    many: int
    reasons: tuple[FlagReason, ...]
    notes: tuple[str, ...]
    first_at: datetime


def open_flags(*, most: int = MOST) -> list[FlaggedReport]:
    """Return the reports that wait, the longest waiting first, in one statement."""
    groups = (
        Flag.objects.filter(outcome=None)
        .values("report_id", "report__number", "report__title")
        .annotate(
            many=Count("pk"),
            reasons=ArrayAgg("reason", distinct=True, order_by="reason"),
            notes=ArrayAgg("note", order_by="flagged_at"),
            first_at=Min("flagged_at"),
        )
        .order_by("first_at", "report_id")
    )
    return [
        FlaggedReport(
            report_id=row["report_id"],
            number=row["report__number"],
            title=row["report__title"],
            many=row["many"],
            reasons=tuple(FlagReason(reason) for reason in row["reasons"]),
            notes=tuple(note for note in row["notes"] if note),
            first_at=row["first_at"],
        )
        for row in groups[:most]
    ]
