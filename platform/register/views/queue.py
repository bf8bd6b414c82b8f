"""The queue of either console: one view, a page of fifty, most urgent first."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect

from kernel.paging import Page
from register.queries.queue_rows import QueueRow, read_queue, shows_agency
from register.queries.queue_views import QueueView, views_for
from register.views.frame import view_url
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit
from register.words.queue_views import WORDS


def queue_page(visit: Visit) -> HttpResponse:
    """Answer with the view that `v` names, the first one without; `s` says where its page begins."""
    views = {view.code: view for view in views_for(visit.actor)}
    asked = visit.request.GET.get("v", "")
    if asked not in views:
        return redirect(view_url(visit.url("report-queue"), next(iter(views))))
    page, notice = _read(visit, views[asked])
    return visit.page(
        "register/queue/page.html",
        {**_context(visit, views[asked], page), "notice": notice},
        here=view_url(visit.url("report-queue"), asked),
        fragment="rows",
        status=HTTPStatus.OK,
    )


def first_view(visit: Visit) -> HttpResponse:
    """Lead to the view that the person begins the day with."""
    return redirect(view_url(visit.url("report-queue"), views_for(visit.actor)[0].code))


def _read(visit: Visit, view: QueueView) -> tuple[Page[QueueRow], str]:
    agency = visit.staff.agency
    region = (agency.region_code or "") if agency else ""

    def read(token: str) -> Page[QueueRow]:
        return read_queue(view, actor=visit.actor, at=visit.at, region=region, token=token)

    return read_or_restart(read, visit.request.GET.get("s", ""))


def _context(visit: Visit, view: QueueView, page: Page[QueueRow]) -> dict[str, object]:
    return {
        "view": view,
        "words": WORDS[view.code],
        "rows": [(row, _report_url(visit, view, row)) for row in page.rows],
        "shows_agency": shows_agency(view, visit.actor),
        **page_links(visit.url("report-queue"), page, v=view.code),
    }


def _report_url(visit: Visit, view: QueueView, row: QueueRow) -> str:
    return view_url(visit.url("report-detail", row.number), view.code)
