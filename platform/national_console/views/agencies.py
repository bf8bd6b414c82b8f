"""All agencies, with what each holds and when somebody there last signed in."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from look.forms.typed_text import tidy
from national_console.console import CONSOLE
from register.queries.agency_overview import read_agencies
from register.views.paged import page_links, read_or_restart
from register.views.visit import visit_of
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required
from tenants.signin.queries.last_sign_ins import last_sign_ins


@require_GET
@staff_required()
def agency_list(request: HttpRequest) -> HttpResponse:
    text, kind = tidy(request.GET.get("q", "")).strip(), request.GET.get("jenis", "")
    read = partial(read_agencies, text, kind)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    seen = last_sign_ins(agency.id for agency in page.rows)
    context = {
        "rows": [(agency, seen.get(agency.id)) for agency in page.rows],
        "kinds": [(code, label, code == kind) for code, label in AgencyKind.choices],
        "text": text,
        "is_filtered": bool(text or kind),
        "notice": notice,
        **page_links(request.path, page, q=text, jenis=kind),
    }
    template = "national_console/agencies/page.html"
    return visit_of(request, CONSOLE).page(template, context, fragment="rows")
