"""Recording that a liaison officer or a Pembina is away, and ending it."""

from datetime import date
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from agency_console.administration import administers
from kernel.local_time import local_day
from look.navigation import NavLink
from register.views.visit import Visit, zone_of
from tenants.actions.end_absence import NoSuchAbsence, end_absence
from tenants.actions.record_absence import (
    AwayAlready,
    NotAnOfficer,
    NotASubstitute,
    record_absence,
)
from tenants.queries.unit_choices import away_choices, substitute_choices
from tenants.signin.duties import Area
from tenants.teams.forms.absence_form import NOT_FITTING, AbsenceForm


@require_http_methods(["GET", "POST"])
@administers(Area.UNITS)
def absence_new(visit: Visit) -> HttpResponse:
    form = _form(visit)
    if not form.is_bound or not form.is_valid():
        return _draw(visit, form)
    try:
        record_absence(absence=form.absence(), by=visit.staff, at=visit.at)
    except NotAnOfficer:
        form.add_error("user_id", _("Orang ini bukan pejabat penghubung unit atau pimpinan."))
        return _draw(visit, form)
    except NotASubstitute:
        form.add_error("substitute_id", str(NOT_FITTING))
        return _draw(visit, form)
    except AwayAlready:
        form.add_error("first_day", _("Sebagian hari itu sudah tercatat. Akhiri dulu catatannya."))
        return _draw(visit, form)
    messages.success(visit.request, _("Ketidakhadiran dicatat."))
    return redirect(visit.url("unit-list"))


@require_POST
@administers(Area.UNITS)
def absence_end(visit: Visit, absence_id: int) -> HttpResponse:
    try:
        end_absence(absence_id=absence_id, by=visit.staff, today=_today(visit), at=visit.at)
    except NoSuchAbsence as error:
        raise Http404 from error
    messages.success(visit.request, _("Ketidakhadiran diakhiri; petugasnya bertugas kembali."))
    return redirect(visit.url("unit-list"))


def _form(visit: Visit) -> AbsenceForm:
    request = visit.request
    return AbsenceForm(
        request.POST if request.method == "POST" else None,
        people=away_choices(),
        substitutes=substitute_choices(),
        today=_today(visit),
        initial={"user_id": request.GET.get("petugas", "")},
    )


def _today(visit: Visit) -> date:
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))


def _draw(visit: Visit, form: AbsenceForm) -> HttpResponse:
    here, title = visit.url("unit-list"), _("Catat ketidakhadiran")
    context = {
        "title": title,
        "form": form,
        "submit": _("Simpan ketidakhadiran"),
        "back_url": here,
        "crumbs": (NavLink(_("Unit kerja"), here), NavLink(title, "")),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
