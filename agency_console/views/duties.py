"""Which duty looks after what: shown to all who answer for the agency, changed by who keeps accounts."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.console import CONSOLE
from agency_console.duties.table import as_seen, duty_labels, lines_of, seen_from, split_sent
from agency_console.own_agency import own_agency
from register.views.visit import Visit, visit_of
from tenants.models.membership import MemberRole
from tenants.signin.actions.split_duties import SplitMeanwhile, split_duties
from tenants.signin.duties import keeps_accounts
from tenants.signin.gate import staff_required
from tenants.signin.queries.duty_splits import own_split
from tenants.signin.refusals import Refusal, refuse
from tenants.signin.split import NobodyKeeps, Split, whole_split
from tenants.signin.split_words import AREAS


@require_http_methods(["GET", "POST"])
@staff_required(MemberRole.ADM, MemberRole.LEAD)
def duty_table(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if request.method != "POST":
        return _draw(visit, whole_split(own_split(own_agency(visit))))
    if not keeps_accounts(visit.staff.held):
        return refuse(request, Refusal.OTHER_ROLE)
    return _change(visit, split_sent(request.POST))


def _change(visit: Visit, wanted: Split) -> HttpResponse:
    try:
        split_duties(
            wanted=wanted,
            seen=seen_from(visit.request.POST),
            agency=own_agency(visit),
            by=visit.staff,
            at=visit.at,
        )
    except NobodyKeeps as refused:
        told = _("“{area}” tidak ada yang mengurus. Centang sedikitnya satu pihak.")
        told = told.replace("{area}", str(AREAS[refused.area]))
        return _draw(visit, wanted, told=told, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except SplitMeanwhile:
        told = _(
            "Pembagian ini baru saja diubah orang lain. Isian Anda masih di bawah: periksa dulu, "
            "lalu simpan lagi untuk memakainya."
        )
        return _draw(visit, wanted, told=told, status=HTTPStatus.CONFLICT)
    messages.success(visit.request, _("Pembagian peran disimpan dan langsung berlaku."))
    return redirect(visit.url("duty-table"))


def _draw(visit: Visit, split: Split, *, told: str = "", status: int | None = None) -> HttpResponse:
    context = {
        "lines": lines_of(split),
        "duties": duty_labels(),
        "may_change": keeps_accounts(visit.staff.held),
        "seen": as_seen(whole_split(own_split(own_agency(visit)))),
        "told": told,
        "has_errors": bool(told),
    }
    return visit.page("agency_console/duties/page.html", context, status=status)
