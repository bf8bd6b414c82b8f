"""Approving bodies, one or hundreds at once: looked at first, then put in line."""

from collections.abc import Sequence
from itertools import groupby

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.views.bodies import chosen_filter
from register.views.visit import Visit, visit_of
from tenants.bodies.actions.ask_connection import NothingToConnect, ask_connection
from tenants.bodies.models import Body
from tenants.bodies.queries.body_list import found_bodies
from tenants.bodies.queries.connectable import connectable
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required

MARK = "n"
_SHOWN = 20
_TOP = 2_000


@require_http_methods(["GET", "POST"])
@staff_required()
def body_connect(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if request.method == "POST":
        return _connect(visit, request.POST)
    is_all = bool(request.GET.get("semua"))
    wanted = found_bodies(chosen_filter(request)) if is_all else _marked(request.GET)
    bodies = list(connectable(wanted).order_by("name", "pk"))
    if not bodies:
        messages.info(request, _("Pilih instansi yang belum terhubung dengan kotak centangnya."))
        return redirect(visit.url("body-list"))
    return _confirm(visit, bodies)


def _connect(visit: Visit, sent: QueryDict) -> HttpResponse:
    ids = [body.pk for body in _marked(sent)]
    try:
        run = ask_connection(body_ids=ids, by=visit.staff.user_id, at=visit.at)
    except NothingToConnect:
        told = _("Semua yang dipilih sudah terhubung, dalam antrean, atau sudah berakhir.")
        messages.info(visit.request, told)
        return redirect(visit.url("body-list"))
    return redirect(visit.url("connection-run", run.pk))


def _marked(sent: QueryDict) -> QuerySet[Body]:
    ids = [int(given) for given in sent.getlist(MARK)[:_TOP] if given.isdecimal()]
    return Body.objects.filter(pk__in=[number for number in ids if number < 2**63])


def _confirm(visit: Visit, bodies: Sequence[Body]) -> HttpResponse:
    here, title = visit.url("body-list"), _("Hubungkan instansi")
    kinds = groupby(sorted(body.kind for body in bodies))
    context = {
        "title": title,
        "bodies": bodies,
        "shown": bodies[:_SHOWN],
        "more": max(0, len(bodies) - _SHOWN),
        "kinds": [(AgencyKind(kind).label, len(list(each))) for kind, each in kinds],
        "list_url": here,
        "crumbs": (NavLink(_("Daftar induk"), here), NavLink(title, "")),
    }
    return visit.page("national_console/body_connect/page.html", context, here=here)
