"""What was mended because of reports, in the agency whose scope is open."""

from __future__ import annotations

from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from kernel.paging import Column, Order, Page, cut_page
from onboarding.action_plan.models import Improvement, ImprovementReport
from register.queries.pages import narrowed

PAGE_SIZE = 20
NEWEST = Order((Column("at", datetime, is_descending=True), Column("id", int, is_descending=True)))


def improvement_page(token: str = "", *, public_only: bool = False) -> Page[Improvement]:
    """Return a page, the newest first, each with its reports; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = NEWEST.decode(token)
    found = _with_reports()
    if public_only:
        found = found.filter(is_public=True)
    rows = list(narrowed(found, NEWEST.seek(cursor))[: PAGE_SIZE + 1])
    return cut_page(rows, order=NEWEST, size=PAGE_SIZE, cursor=cursor)


def improvement_of(improvement_id: int) -> Improvement | None:
    """Return one with its reports, None where there is none of this number; one statement."""
    return _with_reports().filter(pk=improvement_id).first()


def report_ids_of(row: Improvement) -> list[int]:
    """Return the reports behind one that was read here, by their ids."""
    ids: list[int] = vars(row)["report_ids"]
    return ids


def _with_reports() -> QuerySet[Improvement]:
    links = ImprovementReport.objects.filter(improvement_id=OuterRef("pk")).order_by("report_id")
    return Improvement.objects.annotate(report_ids=ArraySubquery(links.values("report_id")))
