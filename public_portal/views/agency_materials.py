"""What an agency gives out for public education, on the portal and on its own host."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from figures.queries.known_agency import known_agency
from onboarding.action_plan.actions.keep_material import count_download
from onboarding.action_plan.queries.materials import public_material, public_materials
from public_portal.agency_host import page_on_agency_host, slug_of_host
from public_portal.page import portal_page
from register.views.file import MEDIA_TYPES, SANDBOX
from register.views.paged import page_links, read_or_restart

if TYPE_CHECKING:
    from django.http import HttpRequest

    from tenants.models import Agency


@require_safe
def agency_materials(request: HttpRequest, agency: str) -> HttpResponse:
    return portal_page(request, "materials", _facts(request, agency))


@require_safe
def front_materials(request: HttpRequest) -> HttpResponse:
    return page_on_agency_host(request, "materials", _facts(request, slug_of_host(request)))


@require_safe
def agency_material(request: HttpRequest, agency: str, material_id: int) -> HttpResponse:
    """Give out the file and count it; no cache keeps it, so that it is counted and can be withdrawn."""
    found = _known(agency)
    row = public_material(found, material_id)
    if row is None:
        raise Http404
    try:
        with default_storage.open(row.path) as opened:
            content = opened.read()
    except FileNotFoundError as error:
        raise Http404 from error
    if request.method == "GET":
        count_download(found, row.pk)
    response = HttpResponse(content, content_type=MEDIA_TYPES[row.kind])
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=row.name
    )
    response.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(response)
    return response


def _known(slug: str) -> Agency:
    agency = known_agency(slug)
    if agency is None:
        raise Http404
    return agency


def _facts(request: HttpRequest, slug: str) -> dict[str, Any]:
    agency = _known(slug)
    page, notice = read_or_restart(partial(public_materials, agency), request.GET.get("s", ""))
    return {"agency": agency, "rows": page.rows, "notice": notice, **page_links(request.path, page)}
