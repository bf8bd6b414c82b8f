"""All agencies with how many open reports each holds, as the national desk sees them."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from kernel.paging import Column, Order, Page, cut_page
from register.models import Report
from register.queries.pages import narrowed
from register.rules.states import ACTIVE
from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState, IntegrationMode
from tenants.queries.agencies_within import within

PAGE_SIZE = 50
BY_NAME = Order((Column("name", str), Column("id", int)))


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency in the list. connection: how it is connected. open_reports: held and not ended."""

    id: int
    slug: str
    name: str
    kind: str
    state: str
    is_active: bool
    connection: str
    parent: str
    open_reports: int


def read_agencies(
    text: str = "", kind: str = "", province: str = "", token: str = ""
) -> Page[AgencyRow]:
    """Return a page of the agencies whose name contains a text, by name; one statement.

    text: also a slug as a whole. province: the code of the province they lie in.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = BY_NAME.decode(token)
    found = Agency.objects.select_related("parent").annotate(open_reports=_open_reports())
    if text:
        named = Q(name__icontains=text) | Q(short_name__icontains=text)
        found = found.filter(named | Q(slug=text))
    if kind:
        found = found.filter(kind=kind) if kind in AgencyKind.values else found.none()
    if province:
        found = within(found, province)
    rows = list(narrowed(found, BY_NAME.seek(cursor))[: PAGE_SIZE + 1])
    page = cut_page(rows, order=BY_NAME, size=PAGE_SIZE, cursor=cursor)
    return Page(tuple(_row(row) for row in page.rows), page.next_token, page.previous_token)


def _open_reports() -> Coalesce:
    active = Report.objects.filter(
        agency_id=OuterRef("pk"), state__in=[state.value for state in ACTIVE]
    )
    counted = active.order_by().values("agency_id").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def _row(agency: Agency) -> AgencyRow:
    return AgencyRow(
        id=agency.pk,
        slug=agency.slug,
        name=agency.name,
        kind=str(AgencyKind(agency.kind).label),
        state=str(AgencyState(agency.state).label),
        is_active=agency.is_active,
        connection=str(IntegrationMode(agency.integration_mode).label),
        parent=agency.parent.short_name if agency.parent else "",
        open_reports=vars(agency)["open_reports"],
    )
