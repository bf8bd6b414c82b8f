"""Who is connected, as everybody sees it and with every median, and whom nobody signs in to."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from national_console.console import CONSOLE
from onboarding.connectivity.views.alarms import alarm_lines
from onboarding.connectivity.views.table import Site, table_page
from register.views.visit import visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def connectivity(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    site = Site(to=partial(visit.url, "agency-queue"))
    context = {
        **table_page(request, at=visit.at, site=site),
        "alarms": alarm_lines(to=site.to),
        "public_url": f"{settings.PUBLIC_URL}/keterhubungan/",
    }
    return visit.page("national_console/connectivity/page.html", context)
