"""Which regencies of a province are connected, and what they do."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE, WATCHES_REGENCIES
from onboarding.connectivity.views.table import Site, table_page
from register.views.visit import visit_of
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required


@require_GET
@staff_required(*WATCHES_REGENCIES)
def connectivity(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    agency = visit.staff.agency
    if agency is None or agency.kind != AgencyKind.PROVINCE:
        raise Http404
    site = Site(to=_agency, only=agency.region_code or "")
    context = {**table_page(request, at=visit.at, site=site), "is_kept_to_one": True}
    return visit.page("agency_console/connectivity/page.html", context)


def _agency(slug: str) -> str:
    return f"{settings.PUBLIC_URL}/instansi/{slug}/"
