"""What took place in the agency whose scope is open."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kernel.paging import Column, Order, Page, cut_page
from onboarding.action_plan.models import Activity, Attendance, FollowUpTask
from register.queries.pages import narrowed

PAGE_SIZE = 25
# As they were written down: a meeting of last year that is added today stands first.
NEWEST = Order((Column("at", datetime, is_descending=True), Column("id", int, is_descending=True)))


def activity_page(token: str = "") -> Page[Activity]:
    """Return a page, the newest first, each with `came` and `open_tasks`; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = NEWEST.decode(token)
    found = Activity.objects.defer("minutes").annotate(
        came=_many(Attendance.objects.all()),
        open_tasks=_many(FollowUpTask.objects.filter(done_at=None)),
    )
    rows = list(narrowed(found, NEWEST.seek(cursor))[: PAGE_SIZE + 1])
    return cut_page(rows, order=NEWEST, size=PAGE_SIZE, cursor=cursor)


def activity_of(activity_id: int) -> Activity | None:
    """Return one, None where there is none of this number; one statement."""
    return Activity.objects.filter(pk=activity_id).first()


def people_of(activity_id: int) -> list[Attendance]:
    """Return who came, as the list was written; one statement."""
    return list(Attendance.objects.filter(activity_id=activity_id).order_by("position"))


def tasks_of(activity_id: int) -> list[FollowUpTask]:
    """Return what follows from it, the next first; one statement."""
    found = FollowUpTask.objects.filter(activity_id=activity_id)
    return list(found.order_by("due_on", "pk"))


def _many(rows: QuerySet[Attendance] | QuerySet[FollowUpTask]) -> Coalesce:
    of_it = rows.filter(activity_id=OuterRef("pk")).order_by().values("activity_id")
    return Coalesce(Subquery(of_it.annotate(many=Count("pk")).values("many")), 0)
