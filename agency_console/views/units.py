"""The agency's units with the officers who answer for them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE
from register.views.visit import visit_of
from tenants.queries.unit_directory import unit_directory
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def unit_list(request: HttpRequest) -> HttpResponse:
    return visit_of(request, CONSOLE).page(
        "agency_console/units/page.html", {"units": unit_directory()}
    )
