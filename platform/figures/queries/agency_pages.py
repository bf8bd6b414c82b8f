"""Pages of agencies by name, with what each does: for the public and for the desk."""

from django.db.models import Q

from figures.queries.bodies import body_of
from figures.rules.body import Body
from kernel.paging import Column, Order, Page, cut_page
from register.queries.pages import narrowed
from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState
from tenants.queries.agencies_within import within

PAGE_SIZE = 50
BY_NAME = Order((Column("name", str), Column("id", int)))


def read_bodies(text: str = "", kind: str = "", province: str = "", token: str = "") -> Page[Body]:
    """Return a page of the agencies whose name contains a text, of a kind, in a province.

    One statement. Those that have only applied are nobody yet.
    :raises CursorDamaged: the token is not one of this list
    """
    cursor = BY_NAME.decode(token)
    found = Agency.objects.exclude(state=AgencyState.APPLIED)
    if text:
        found = found.filter(Q(name__icontains=text) | Q(short_name__icontains=text))
    if kind:
        found = found.filter(kind=kind) if kind in AgencyKind.values else found.none()
    if province:
        found = within(found, province)
    rows = list(narrowed(found, BY_NAME.seek(cursor))[: PAGE_SIZE + 1])
    page = cut_page(rows, order=BY_NAME, size=PAGE_SIZE, cursor=cursor)
    return Page(tuple(map(body_of, page.rows)), page.next_token, page.previous_token)
