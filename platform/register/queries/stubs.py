"""What an agency keeps of the reports that it no longer holds: number, times and how it ended."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kernel.paging import Column, Order, Page, cut_page
from register.models import Routing
from register.queries.pages import narrowed
from register.words.steps import timeline_label

PAGE_SIZE = 50
LATEST_FIRST = Order(
    (Column("left_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)


@dataclass(frozen=True, slots=True)
class Stub:
    """One stay that is over. It names neither the reporter nor the matter."""

    number: str
    arrived_at: datetime
    left_at: datetime | None
    ended_by: str


def read_stubs(agency_id: int, token: str = "") -> Page[Stub]:
    """Return a page of the agency's past stays, the latest first; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = LATEST_FIRST.decode(token)
    past = Routing.objects.filter(agency_id=agency_id, left_at__isnull=False)
    rows = list(narrowed(past, LATEST_FIRST.seek(cursor))[: PAGE_SIZE + 1])
    page = cut_page(rows, order=LATEST_FIRST, size=PAGE_SIZE, cursor=cursor)
    return Page(tuple(_stub(row) for row in page.rows), page.next_token, page.previous_token)


def _stub(row: Routing) -> Stub:
    ended_by = timeline_label(row.left_by) if row.left_by else _("Tidak diketahui")
    return Stub(row.number, row.arrived_at, row.left_at, ended_by)
