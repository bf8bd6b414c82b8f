"""What is done on the page of a unit: closing, opening again, and who answers for it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from agency_console.administration import administers
from agency_console.views.units import draw_unit, read_unit
from casework.actions.close_unit import UnitHasReports, UnitHasUnits, close_unit, open_unit
from register.views.visit import Visit
from tenants.actions.appoint_liaison import NotALiaison
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.staff_unit import NoSuchOfficer, appoint_officer, end_officer
from tenants.queries.unit_choices import liaison_choices
from tenants.signin.duties import Area
from tenants.teams.forms.unit_form import OfficerForm


@require_POST
@administers(Area.UNITS)
def unit_close(visit: Visit, unit_id: int) -> HttpResponse:
    found = read_unit(visit, unit_id)
    try:
        close_unit(unit_id=unit_id, by=visit.staff, at=visit.at)
    except UnitHasReports as refused:
        return draw_unit(visit, found, refused=_reports_sentence(refused.many))
    except UnitHasUnits as refused:
        return draw_unit(visit, found, refused=_units_sentence(refused.many))
    messages.success(
        visit.request, _("Unit ditutup. Laporan baru tidak dapat didisposisikan ke sini.")
    )
    return redirect(visit.url("unit-detail", unit_id))


@require_POST
@administers(Area.UNITS)
def unit_open(visit: Visit, unit_id: int) -> HttpResponse:
    try:
        open_unit(unit_id=unit_id, by=visit.staff, at=visit.at)
    except NoSuchUnit as error:
        raise Http404 from error
    messages.success(visit.request, _("Unit dibuka kembali."))
    return redirect(visit.url("unit-detail", unit_id))


@require_POST
@administers(Area.UNITS)
def officer_appoint(visit: Visit, unit_id: int) -> HttpResponse:
    form = OfficerForm(visit.request.POST, people=liaison_choices())
    found = read_unit(visit, unit_id)
    if not form.is_valid():
        return draw_unit(visit, found, form=form)
    try:
        appoint_officer(
            unit_id=unit_id,
            user_id=int(form.cleaned_data["user_id"]),
            is_substitute=form.cleaned_data["is_substitute"],
            by=visit.staff,
            at=visit.at,
        )
    except NotALiaison:
        form.add_error("user_id", _("Orang ini bukan lagi pejabat penghubung."))
        return draw_unit(visit, found, form=form)
    messages.success(visit.request, _("Pejabat penghubung ditunjuk."))
    return redirect(visit.url("unit-detail", unit_id))


@require_POST
@administers(Area.UNITS)
def officer_end(visit: Visit, unit_id: int, user_id: int) -> HttpResponse:
    try:
        end_officer(unit_id=unit_id, user_id=user_id, by=visit.staff, at=visit.at)
    except (NoSuchUnit, NoSuchOfficer) as error:
        raise Http404 from error
    messages.success(visit.request, _("Tugasnya di unit ini diakhiri."))
    return redirect(visit.url("unit-detail", unit_id))


def _reports_sentence(many: int) -> str:
    return ngettext(
        "Unit ini belum dapat ditutup: masih ada %(many)d laporan yang belum selesai padanya. "
        "Disposisikan dulu laporan itu ke unit lain.",
        "Unit ini belum dapat ditutup: masih ada %(many)d laporan yang belum selesai padanya. "
        "Disposisikan dulu laporan-laporan itu ke unit lain.",
        many,
    ) % {"many": many}


def _units_sentence(many: int) -> str:
    return ngettext(
        "Unit ini belum dapat ditutup: masih ada %(many)d unit aktif di bawahnya.",
        "Unit ini belum dapat ditutup: masih ada %(many)d unit aktif di bawahnya.",
        many,
    ) % {"many": many}
