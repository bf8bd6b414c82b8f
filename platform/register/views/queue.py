"""The queue of either console: one view, a page of fifty, in the order that was asked for."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kernel.paging import Page
from register.queries.queue_filter import ORDERS, sorted_rows
from register.queries.queue_rows import QueueRow, read_queue, shows_agency
from register.queries.queue_views import views_for
from register.rules.bulk import rows_for_many
from register.views.frame import view_url
from register.views.paged import page_links_with, read_or_restart
from register.views.queue_filters import Asked, asked_for, tools_of
from register.views.queue_news import news_url
from register.views.queue_table import rows_html
from register.views.saved_views import saved_links
from register.views.visit import Visit, zone_of
from register.words.queue_views import WORDS


def queue_page(visit: Visit) -> HttpResponse:
    """Answer with the view that `v` names, the first one without; `s` says where its page begins."""
    views = {view.code: view for view in views_for(visit.actor)}
    named = visit.request.GET.get("v", "")
    if named not in views:
        return redirect(view_url(visit.url("report-queue"), next(iter(views))))
    asked = asked_for(visit, views[named], visit.request.GET)
    return visit.page(
        "register/queue/page.html",
        {**_context(visit, asked), **_tools(visit, asked)},
        here=view_url(visit.url("report-queue"), named),
        fragment="filters" if "saring" in visit.request.GET else "rows",
        status=HTTPStatus.OK,
    )


def first_view(visit: Visit) -> HttpResponse:
    """Lead to the view that the person begins the day with."""
    return redirect(view_url(visit.url("report-queue"), views_for(visit.actor)[0].code))


def _read(visit: Visit, asked: Asked) -> tuple[Page[QueueRow], str]:
    agency = visit.staff.agency
    condition = asked.chosen.rows(zone=zone_of(visit.staff), agency_id=visit.actor.agency_id)
    if not asked.is_default_order:
        condition &= sorted_rows(asked.sort)

    def read(token: str) -> Page[QueueRow]:
        return read_queue(
            asked.view,
            actor=visit.actor,
            at=visit.at,
            region=(agency.region_code or "") if agency else "",
            token=token,
            narrowed=condition,
            order=ORDERS[asked.sort],
            likely=visit.console.likely_agencies,
        )

    return read_or_restart(read, visit.request.GET.get("s", ""))


def _context(visit: Visit, asked: Asked) -> dict[str, object]:
    page, notice = _read(visit, asked)
    if not asked.understood:
        notice = _("Sebagian saringan pada tautan itu tidak dikenal dan tidak dipakai.")
    url_of = visit.urls("report-detail")
    rows = [(row, view_url(url_of(row.number), asked.view.code)) for row in page.rows]
    by_agency, has_boxes = shows_agency(asked.view, visit.actor), bool(rows_for_many(visit.actor))
    return {
        "view": asked.view,
        "words": WORDS[asked.view.code],
        "rows": rows,
        "rows_html": rows_html(rows, shows_agency=by_agency, has_boxes=has_boxes),
        "notice": notice,
        "shows_agency": by_agency,
        **page_links_with(asked.url, page, asked.kept()),
    }


def _tools(visit: Visit, asked: Asked) -> dict[str, object]:
    return {
        **tools_of(visit, asked),
        "saved": saved_links(visit, asked),
        "keep_url": visit.url("saved-views"),
        "bulk_url": visit.url("report-bulk") if rows_for_many(visit.actor) else "",
        "news_url": news_url(visit, asked, since=visit.at),
        "export_url": f"{visit.url('export-new')}?{asked.query}",
        "save_url": f"{visit.url('saved-views')}?{asked.query}",
    }
