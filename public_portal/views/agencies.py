from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from figures.queries.agency_pages import read_bodies
from look.forms.typed_text import tidy
from public_portal.page import portal_page
from public_portal.statistics.agency_facts import read_agency_facts
from regions.queries.regions import provinces
from register.views.paged import page_links, read_or_restart
from tenants.models.agency import AgencyKind

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def agency_list(request: HttpRequest) -> HttpResponse:
    text = tidy(request.GET.get("q", "")).strip()
    kind, province = request.GET.get("jenis", ""), request.GET.get("provinsi", "")
    read = partial(read_bodies, text, kind, province)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    context = {
        "rows": [(body, AgencyKind(body.kind).label) for body in page.rows],
        "kinds": [(code, label, code == kind) for code, label in AgencyKind.choices],
        "provinces": [(each.code, each.name, each.code == province) for each in provinces()],
        "text": text,
        "is_filtered": bool(text or kind or province),
        "notice": notice,
        **page_links(request.path, page, q=text, jenis=kind, provinsi=province),
    }
    return portal_page(request, "agencies", context, fragment="rows")


@require_safe
def agency_page(request: HttpRequest, agency: str) -> HttpResponse:
    facts = read_agency_facts(request, slug=agency, at=timezone.now())
    return portal_page(request, "agency", facts)
