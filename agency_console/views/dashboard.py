"""The agency's own figures, and those of a province's regencies."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE, WATCHES_REGENCIES
from figures.views.agency_board import agency_board
from figures.views.choice import choice_of
from figures.views.province_board import province_board
from register.views.visit import Visit, visit_of
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def dashboard(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    choice = choice_of(request, at=visit.at)
    board = agency_board(visit.staff.agency_id or 0, choice, link=partial(_queue_of, visit))
    return visit.page("agency_console/dashboard/page.html", board)


@require_GET
@staff_required(*WATCHES_REGENCIES)
def province_dashboard(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    agency = visit.staff.agency
    if agency is None or agency.kind != AgencyKind.PROVINCE:
        raise Http404
    escalated = _queue_of(visit, "v", "eskalasi")
    board = province_board(agency, choice_of(request, at=visit.at), escalated_url=escalated)
    return visit.page("agency_console/province/page.html", board)


def _queue_of(visit: Visit, name: str, value: str) -> str:
    """Return the address of the queue with all reports that a filter leaves."""
    return f"{visit.url('report-queue')}?{urlencode({'v': 'semua', name: value})}"
