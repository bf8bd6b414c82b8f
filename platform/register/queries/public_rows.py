"""Published reports as everybody reads them, a batch at a time, in the scope of the portal."""

from datetime import datetime
from typing import Any

from django.db.models import Q

from kernel.paging import Column, Order, Page
from register.models import Report
from register.queries.pages import read_columns

IN_ORDER = Order((Column("submitted_at", datetime), Column("id", int)))
COLUMNS = (
    *("id", "number", "title", "body", "report_class", "category_code", "region_code", "place"),
    *("state", "closure", "event_on", "submitted_at", "closed_at", "agency_id"),
    *("escalation_highest", "supporters"),
)


def public_rows(*, of: Q, token: str, size: int) -> Page[Any]:
    """Return so many of the published reports that meet a condition, oldest first; one statement."""
    found = Report.objects.filter(of, published=True)
    return read_columns(found, COLUMNS, order=IN_ORDER, token=token, size=size)
