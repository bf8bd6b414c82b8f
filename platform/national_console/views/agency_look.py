"""An agency as its own people see it, read by the national desk in its own right: nothing is done."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from figures.queries.known_agency import known_agency
from figures.views.agency_board import agency_board
from figures.views.choice import choice_of
from figures.views.public_board import agency_face
from look.navigation import NavLink, mark_current
from national_console.console import CONSOLE
from national_console.views.agency_queue import queue_of
from register.views.visit import Visit, visit_of
from tenants.models import Agency
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def agency_queue(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    return part_of(visit, found, "agency_queue", queue_of(visit, found), fragment="rows")


@require_GET
@staff_required()
def agency_figures(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    choice = choice_of(request, at=visit.at)

    def link(name: str, value: str) -> str:
        query = {"v": "semua", "instansi": found.pk, name: value}
        return f"{visit.url('report-queue')}?{urlencode(query)}"

    board = agency_board(found.pk, choice, link=link, names_units=False)
    return part_of(visit, found, "agency_figures", board)


@require_GET
@staff_required()
def agency_face_page(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    path = reverse("public_portal:agency-page", args=[agency], urlconf="config.urls_public")
    facts = agency_face(found.pk, choice_of(request, at=visit.at))
    public_url = f"{settings.PUBLIC_URL}{path}"
    return part_of(visit, found, "agency_face", {**facts, "public_url": public_url})


def looked_at(slug: str) -> Agency:
    """Return the agency of an address; 404 where there is none."""
    agency = known_agency(slug)
    if agency is None:
        raise Http404
    return agency


def part_of(
    visit: Visit,
    agency: Agency,
    screen: str,
    context: dict[str, Any],
    *,
    fragment: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Draw one of the pages about an agency, below what they have in common."""
    here, path = visit.url("agency-list"), visit.request.path
    parts = (
        NavLink(_("Antrean"), visit.url("agency-queue", agency.slug)),
        NavLink(_("Angka"), visit.url("agency-figures", agency.slug)),
        NavLink(_("Halaman publik"), visit.url("agency-face", agency.slug)),
        NavLink(_("Keluar dari layanan"), visit.url("agency-leave", agency.slug)),
    )
    values = {
        "agency": agency,
        "kind": agency.get_kind_display(),
        "parts": mark_current(parts, path),
        "zone": agency.time_zone,
        "crumbs": (NavLink(_("Daftar instansi"), here), NavLink(agency.short_name, "")),
        **context,
    }
    template = f"national_console/{screen}/page.html"
    return visit.page(template, values, here=here, fragment=fragment, status=status)
