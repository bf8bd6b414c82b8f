"""Taking the times of a procedure over into the agency's policy, as a version that is seen first."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.forms.sop_adopt_form import SopAdoptForm
from agency_console.own_agency import own_agency
from agency_console.sop.seen import day_of_visit, hands_of_visit, version_or_404
from agency_console.sop.timers import ClassTimers, timers_of
from casework.actions.adopt_sop_times import adopt_sop_times
from look.forms.posted import posted
from look.navigation import NavLink
from register.actions.set_own_policy import PolicyTaken, PolicyTooEarly
from register.rules.states import ReportClass
from register.views.visit import Visit, zone_of
from tenants.signin.duties import Area


@require_http_methods(["GET", "POST"])
@administers(Area.CALENDAR)
def sop_adopt(visit: Visit, procedure_id: int, version: int) -> HttpResponse:
    row = version_or_404(hands_of_visit(visit), procedure_id, version)
    kind = visit.request.GET.get("jenis", "")
    timers = next((one for one in timers_of(visit, row).classes if _is_of(one, kind)), None)
    if timers is None:
        raise Http404
    first = max(row.valid_from, day_of_visit(visit) + timedelta(days=1))
    form = SopAdoptForm(posted(visit.request), initial={"valid_from": first})
    if not form.is_bound or not form.is_valid() or not _adopted(visit, row, kind, form):
        return _draw(visit, row, timers, form)
    messages.success(visit.request, _("Versi baru kebijakan tenggat diterbitkan dari SOP ini."))
    return redirect(visit.url("policy-list"))


def _is_of(timers: ClassTimers, kind: str) -> bool:
    """Tell whether these are the deadlines of a class, and may be taken over."""
    return bool(kind) and timers.adopt_url.endswith(f"?jenis={kind}")


def _adopted(visit: Visit, row: Any, kind: str, form: SopAdoptForm) -> bool:
    """Take them over, or say on the form why not."""
    if form.cleaned_data["valid_from"] < row.valid_from:
        form.add_error("valid_from", _("SOP ini belum berlaku pada hari itu."))
        return False
    try:
        adopt_sop_times(
            version_id=row.pk,
            agency=own_agency(visit),
            report_class=ReportClass(kind),
            valid_from=form.begins(zone_of(visit.staff)),
            by=visit.staff,
            at=visit.at,
        )
    except PolicyTooEarly:
        form.add_error("valid_from", _("Pilih besok atau hari sesudahnya."))
    except PolicyTaken:
        form.add_error("valid_from", _("Sudah ada versi yang berlaku sejak hari itu."))
    return not form.errors


def _draw(visit: Visit, row: Any, timers: ClassTimers, form: SopAdoptForm) -> HttpResponse:
    here, page = visit.url("sop-list"), visit.url("sop-version", row.document_id, row.version)
    context = {
        "row": row,
        "timers": timers,
        "form": form,
        "page_url": page,
        "crumbs": (
            NavLink(_("SOP"), here),
            NavLink(row.document.number, page),
            NavLink(_("Adopsi tenggat"), ""),
        ),
    }
    return visit.page("agency_console/sop_adopt/page.html", context, here=here)
