"""What became of approvals: how far each has come, what failed and why, and once more."""

from typing import NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from look.moments import long_moment
from look.navigation import NavLink
from national_console.console import CONSOLE
from register.views.visit import Visit, visit_of, zone_of
from tenants.bodies.actions.ask_connection import ask_again
from tenants.bodies.models import ConnectionRow, ConnectionState, Hindrance
from tenants.bodies.queries.connections import (
    RunFigures,
    latest_runs,
    newest_of,
    run_figures,
    troubles_of,
)
from tenants.signin.gate import staff_required


class RunLine(NamedTuple):
    figures: RunFigures
    asked: str
    url: str


class RowLine(NamedTuple):
    """One body of a run. told: its state, or why it failed."""

    name: str
    host: str
    told: str
    is_done: bool


@require_GET
@staff_required()
def connection_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    here = visit.url("body-list")
    context = {
        "lines": [_run_line(visit, figures) for figures in latest_runs(at=visit.at)],
        "list_url": here,
        "crumbs": (NavLink(_("Daftar induk"), here), NavLink(_("Pengesahan"), "")),
    }
    return visit.page("national_console/connections/page.html", context, here=here)


@require_GET
@staff_required()
def connection_run(request: HttpRequest, run_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    figures = run_figures(run_id, at=visit.at)
    if figures is None:
        raise Http404
    here, runs_url = visit.url("body-list"), visit.url("connection-list")
    line = _run_line(visit, figures)
    context = {
        "line": line,
        "figures": figures,
        "troubles": [_row_line(row) for row in troubles_of(run_id)],
        "newest": [_row_line(row) for row in newest_of(run_id)],
        "again_url": visit.url("connection-again", run_id),
        "list_url": here,
        "crumbs": (
            NavLink(_("Daftar induk"), here),
            NavLink(_("Pengesahan"), runs_url),
            NavLink(line.asked, ""),
        ),
    }
    template = "national_console/connection_run/page.html"
    return visit.page(template, context, here=here, fragment="progress")


@require_POST
@staff_required()
def connection_again(request: HttpRequest, run_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    many = ask_again(run_id=run_id, at=visit.at)
    if many:
        told = ngettext("{n} instansi dicoba lagi.", "{n} instansi dicoba lagi.", many)
        messages.success(request, told.replace("{n}", str(many)))
    else:
        messages.info(request, _("Tidak ada yang perlu dicoba lagi."))
    return redirect(visit.url("connection-run", run_id))


def _run_line(visit: Visit, figures: RunFigures) -> RunLine:
    asked = long_moment(figures.run.asked_at, zone_of(visit.staff))
    return RunLine(figures, asked, visit.url("connection-run", figures.run.pk))


def _row_line(row: ConnectionRow) -> RowLine:
    agency = row.body.agency
    words = Hindrance(row.hindrance) if row.hindrance else ConnectionState(row.state)
    is_done = row.state == ConnectionState.DONE
    return RowLine(
        row.body.name, agency.slug if agency else row.body.slug, str(words.label), is_done
    )
