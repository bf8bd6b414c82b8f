"""Complaints about published reports that wait for the national desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Max, Min
from django.db.models.functions import Left

from kernel.paging import Column, Order, Page, cut_page
from register.models import Flag
from register.queries.pages import PAGE_SIZE, narrowed
from register.rules.moderation import FlagReason

# Of the text, in the list.
EXCERPT = 240
LONGEST_WAITING = Order((Column("first_at", datetime), Column("report_id", int)))


@dataclass(frozen=True)
class FlaggedReport:
    """One report with the complaints about it that wait. title, excerpt: of the public copy."""

    report_id: int
    number: str
    title: str
    excerpt: str
    many: int
    reasons: tuple[FlagReason, ...]
    notes: tuple[str, ...]
    first_at: datetime


def open_flags(token: str = "") -> Page[FlaggedReport]:
    """Return a page of the reports that wait, the longest waiting first, in one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = LONGEST_WAITING.decode(token)
    groups: Any = (
        Flag.objects.filter(outcome=None)
        .values("report_id", "report__number", "report__title")
        .annotate(
            excerpt=Max(Left("report__body", EXCERPT)),
            many=Count("pk"),
            reasons=ArrayAgg("reason", distinct=True, order_by="reason"),
            notes=ArrayAgg("note", order_by="flagged_at"),
            first_at=Min("flagged_at"),
        )
    )
    found = narrowed(groups, LONGEST_WAITING.seek(cursor))[: PAGE_SIZE + 1]
    rows = [_row(group) for group in found]
    return cut_page(rows, order=LONGEST_WAITING, size=PAGE_SIZE, cursor=cursor)


def _row(group: Any) -> FlaggedReport:
    return FlaggedReport(
        report_id=group["report_id"],
        number=group["report__number"],
        title=group["report__title"],
        excerpt=group["excerpt"],
        many=group["many"],
        reasons=tuple(FlagReason(reason) for reason in group["reasons"]),
        notes=tuple(note for note in group["notes"] if note),
        first_at=group["first_at"],
    )
