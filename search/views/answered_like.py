"""Answered reports like one: a part of its page, and a page of its own without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _

from look.navigation import NavLink
from register.queries.doors import NoSuchReport, get_report_for
from register.queries.queue_rows import rows_of
from search.answered_like import answered_like

if TYPE_CHECKING:
    from django.http import HttpResponse

    from register.models import Report
    from register.views.visit import Visit


def answered_like_page(visit: Visit, number: str) -> HttpResponse:
    """Answer with up to three, each with who answered it and how it stands."""
    report = _report(visit, number)
    ids = answered_like(report, actor=visit.actor, at=visit.at)
    rows = rows_of(ids, actor=visit.actor, at=visit.at)
    url_of = visit.urls("report-detail")
    label = _("Laporan serupa yang sudah dijawab")
    context = {
        "report": report,
        "lines": [(rows[pk], url_of(rows[pk].number)) for pk in ids if pk in rows],
        "crumbs": (NavLink(report.number, url_of(report.number)), NavLink(label, "")),
    }
    return visit.page("search/answered_like/page.html", context, fragment="answered")


def _report(visit: Visit, number: str) -> Report:
    try:
        return get_report_for(actor=visit.actor, number=number.upper())
    except NoSuchReport as error:
        raise Http404 from error
