"""Whose identity the national desk has read, by whom and why: the desk's own trail."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from kernel.paging import Column, Order, Page, cut_page
from register.models import IdentityAccess
from register.queries.pages import PAGE_SIZE, narrowed
from register.rules.actors import Role

NEWEST = Order((Column("at", datetime, is_descending=True), Column("id", int, is_descending=True)))


@dataclass(frozen=True, slots=True)
class DeskRead:
    """One reading. number: of the report; the identity itself is not here."""

    id: int
    at: datetime
    number: str
    user_id: int
    reason: str


def desk_identity_reads(token: str = "") -> Page[DeskRead]:
    """Return a page of them, the newest first, in the scope NATIONAL; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = NEWEST.decode(token)
    found = IdentityAccess.objects.filter(role=Role.NATIONAL.value, actor_id__isnull=False)
    rows = narrowed(found, NEWEST.seek(cursor)).values_list(
        "id", "at", F("report__number"), "actor_id", "reason"
    )
    reads = [DeskRead(*row) for row in rows[: PAGE_SIZE + 1]]
    return cut_page(reads, order=NEWEST, size=PAGE_SIZE, cursor=cursor)
