"""The agency's settled reports: without an evaluation, with one, and what was recommended."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from agency_console.console import CONSOLE, WHOLE_AGENCY
from casework.queries.evaluation_lists import read_evaluated, read_recommendations, read_waiting
from casework.rules.evaluation import Cause
from casework.words.causes import CAUSE_LABELS
from kernel.paging import Page
from look.moments import in_zone
from look.navigation import NavLink
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of, zone_of
from tenants.signin.gate import staff_required

WAITING, EVALUATED, RECOMMENDED = "belum", "sudah", "rekomendasi"
VIEWS = (WAITING, EVALUATED, RECOMMENDED)
Read = Callable[[str], Page[Any]]


@require_GET
@staff_required(*WHOLE_AGENCY)
def evaluation_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    view, cause = _asked(request)
    page, notice = read_or_restart(_reader(visit, view, cause), request.GET.get("s", ""))
    kept = {"v": view, "sebab": cause.value if cause else ""}
    context = {
        "views": _views(request.path, view),
        "is_waiting": view == WAITING,
        "is_recommended": view == RECOMMENDED,
        "view": view,
        "causes": [(each.value, label, each is cause) for each, label in CAUSE_LABELS.items()],
        "clear_url": f"{request.path}?v={view}" if cause else "",
        "rows": [(row, visit.url("evaluation", row.number)) for row in page.rows],
        "notice": notice,
        **page_links(request.path, page, **kept),
    }
    return visit.page("agency_console/evaluations/page.html", context, fragment="rows")


def _asked(request: HttpRequest) -> tuple[str, Cause | None]:
    """Return the view and the cause of the address; nonsense is the first view, and any cause."""
    view, cause = request.GET.get("v", ""), request.GET.get("sebab", "")
    view = view if view in VIEWS else WAITING
    return view, Cause(cause) if view != WAITING and cause in set(Cause) else None


def _reader(visit: Visit, view: str, cause: Cause | None) -> Read:
    if view == WAITING:
        return partial(read_waiting, visit.actor)
    read = read_recommendations if view == RECOMMENDED else read_evaluated
    today = in_zone(visit.at, zone_of(visit.staff)).date()
    return lambda token: read(visit.actor, cause=cause, today=today, token=token)


def _views(path: str, current: str) -> list[NavLink]:
    labels = (_("Belum dievaluasi"), _("Sudah dievaluasi"), _("Rekomendasi terbuka"))
    return [
        NavLink(label, f"{path}?v={view}", is_current=view == current)
        for view, label in zip(VIEWS, labels, strict=True)
    ]
