"""The reports of one account, the newest first."""

from datetime import datetime

from kernel.paging import Column, Order, Page
from register.models import Report
from register.queries.pages import read_page

ORDER = Order(
    (Column("submitted_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)
PAGE_SIZE = 20


def owned_reports(*, owner_key: str, token: str = "") -> Page[Report]:
    """Return a page of an account's reports; the portal's scope, showing its key, is open.

    One statement, whatever their number. :raises CursorDamaged: the token is not one of this list
    """
    found = Report.objects.filter(owner_key=owner_key) if owner_key else Report.objects.none()
    return read_page(found, order=ORDER, token=token, size=PAGE_SIZE)
