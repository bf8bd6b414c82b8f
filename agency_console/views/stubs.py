"""The reports that the agency once held: what remains of them."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE, WHOLE_AGENCY
from register.queries.stubs import read_stubs
from register.views.paged import page_links, read_or_restart
from register.views.visit import visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required(*WHOLE_AGENCY)
def stub_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    read = partial(read_stubs, visit.staff.agency_id or 0)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    context = {"rows": page.rows, "notice": notice, **page_links(request.path, page)}
    return visit.page("agency_console/stubs/page.html", context, fragment="rows")
