"""The master list: who may join, who has, and which of them to connect."""

from functools import partial
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from look.forms.typed_text import tidy
from national_console.console import CONSOLE
from regions.data_files import province_names
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.bodies.models import Body
from tenants.bodies.queries.body_list import (
    STANDINGS,
    BodyFilter,
    Standing,
    found_bodies,
    read_bodies,
    standing_of,
)
from tenants.bodies.queries.connectable import connectable
from tenants.models.agency import AgencyKind, AgencyState
from tenants.signin.gate import staff_required

MARKS = {
    Standing.OPEN: "mute",
    Standing.IN_LINE: "info",
    Standing.FAILED: "late",
    Standing.CONNECTED: "ok",
    Standing.LEFT: "mute",
    Standing.ENDED: "mute",
}
MAY_BE_CHOSEN = frozenset({Standing.OPEN, Standing.FAILED})


class BodyLine(NamedTuple):
    """One body as the list tells it. agency_state: of what it has become, empty before."""

    body: Body
    kind: str
    standing: str
    mark: str
    agency_state: str
    may_be_chosen: bool
    url: str = ""


@require_GET
@staff_required()
def body_list(request: HttpRequest) -> HttpResponse:
    visit, chosen = visit_of(request, CONSOLE), chosen_filter(request)
    page, notice = read_or_restart(partial(read_bodies, chosen), request.GET.get("s", ""))
    context = {
        "lines": [line_of(body)._replace(url=visit.url("body", body.pk)) for body in page.rows],
        **_choices(chosen),
        **_all_of(visit, chosen),
        "is_filtered": chosen != BodyFilter(),
        "connect_url": visit.url("body-connect"),
        "new_url": visit.url("body-new"),
        "runs_url": visit.url("connection-list"),
        "successions_url": visit.url("succession-list"),
        "notice": notice,
        **page_links(request.path, page, **query_of(chosen)),
    }
    return visit.page("national_console/bodies/page.html", context, fragment="rows")


def chosen_filter(request: HttpRequest) -> BodyFilter:
    """Return what the list is narrowed by, from the address."""
    given = request.GET
    return BodyFilter(
        text=tidy(given.get("q", "")).strip(),
        kind=given.get("jenis", ""),
        province=given.get("wilayah", ""),
        standing=given.get("keadaan", ""),
    )


def query_of(chosen: BodyFilter) -> dict[str, str]:
    """Return the part of an address that says the same."""
    return {
        "q": chosen.text,
        "jenis": chosen.kind,
        "wilayah": chosen.province,
        "keadaan": chosen.standing,
    }


def line_of(body: Body) -> BodyLine:
    standing = standing_of(body)
    return BodyLine(
        body,
        kind=str(AgencyKind(body.kind).label),
        standing=str(STANDINGS[standing]),
        mark=MARKS[standing],
        agency_state=str(AgencyState(body.agency.state).label) if body.agency else "",
        may_be_chosen=standing in MAY_BE_CHOSEN,
    )


def _all_of(visit: Visit, chosen: BodyFilter) -> dict[str, Any]:
    """Return the way to connect all that fit and can be, and how many they are."""
    many = connectable(found_bodies(chosen)).count()
    said = {name: value for name, value in query_of(chosen).items() if value}
    url = f"{visit.url('body-connect')}?{urlencode({'semua': '1', **said})}"
    return {"all_count": many, "all_url": url}


def _choices(chosen: BodyFilter) -> dict[str, Any]:
    provinces = province_names().items()
    return {
        "text": chosen.text,
        "kinds": [(code, label, code == chosen.kind) for code, label in AgencyKind.choices],
        "provinces": [(code, name, code == chosen.province) for code, name in provinces],
        "standings": [(code, label, code == chosen.standing) for code, label in STANDINGS.items()],
    }
