"""Applications to be connected: what waits, the longest waiting first, and all the others."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from look.navigation import NavLink
from national_console.console import CONSOLE
from onboarding.applications.models import Application
from onboarding.applications.queries.review_queue import Shelf, counts, read_shelf
from onboarding.connectivity.queries.body_standings import standings_of
from regions.queries.calendar import working_calendar
from register.queries.clocks import NATIONAL_ZONE
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def application_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    chosen = request.GET.get("v", "")
    shelf = Shelf(chosen) if chosen in {each.value for each in Shelf} else Shelf.WAITING
    page, notice = read_or_restart(partial(read_shelf, shelf), request.GET.get("s", ""))
    here = visit.url("application-list")
    context = {
        "rows": _lines(visit, page.rows),
        "shelves": _shelves(here, shelf),
        "is_waiting": shelf is Shelf.WAITING,
        "notice": notice,
        "standing_url": visit.url("connectivity"),
        **page_links(here, page, v=shelf.value),
    }
    template = "national_console/applications/page.html"
    return visit.page(template, context, here=here, fragment="rows")


def _shelves(here: str, chosen: Shelf) -> list[NavLink]:
    many = counts()
    labels = {
        Shelf.WAITING: _("Menunggu"),
        Shelf.RETURNED: _("Diperbaiki pemohon"),
        Shelf.APPROVED: _("Sedang disiapkan"),
        Shelf.DRAFTS: _("Sedang diisi"),
        Shelf.DONE: _("Berakhir"),
    }
    return [
        NavLink(label, f"{here}?v={shelf.value}", many[shelf], is_current=shelf is chosen)
        for shelf, label in labels.items()
    ]


def _lines(visit: Visit, rows: Sequence[Application]) -> list[dict[str, Any]]:
    calendar = working_calendar(agency_id=None, zone=NATIONAL_ZONE)
    standings = standings_of([row.body_id for row in rows])
    return [
        {
            "application": row,
            "body": row.body,
            "url": visit.url("application-review", row.ref),
            "days": calendar.days_between(row.sent_at, visit.at) if row.sent_at else None,
            "standing": standings[row.body_id],
        }
        for row in rows
    ]
