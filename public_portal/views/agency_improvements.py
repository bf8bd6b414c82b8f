"""What an agency has mended because people complained, for everybody, on the portal and its own host."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.views.decorators.http import require_safe

from figures.queries.known_agency import known_agency
from onboarding.action_plan.queries.public_improvements import public_page, with_reports
from public_portal.agency_host import page_on_agency_host, slug_of_host
from public_portal.browsing.report_list import report_lines
from public_portal.page import portal_page
from register.views.paged import page_links, read_or_restart

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def agency_improvements(request: HttpRequest, agency: str) -> HttpResponse:
    return portal_page(request, "improvements", _facts(request, agency))


@require_safe
def front_improvements(request: HttpRequest) -> HttpResponse:
    return page_on_agency_host(request, "improvements", _facts(request, slug_of_host(request)))


def _facts(request: HttpRequest, slug: str) -> dict[str, Any]:
    agency = known_agency(slug)
    if agency is None:
        raise Http404
    page, notice = read_or_restart(partial(public_page, agency), request.GET.get("s", ""))
    told = with_reports(agency, page.rows)
    return {
        "agency": agency,
        "rows": [(each, report_lines(each.reports)) for each in told],
        "notice": notice,
        **page_links(request.path, page),
    }
