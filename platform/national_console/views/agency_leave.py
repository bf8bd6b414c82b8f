"""An agency leaves: what is its own is archived, and removed once a second person has said so."""

from http import HTTPStatus

from django.contrib import messages
from django.core.files.storage import default_storage
from django.db import DEFAULT_DB_ALIAS
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.queries.accounts import names_of
from exchange.archive.actions.ask_departure import (
    DepartureNotAllowed,
    NeedsAnother,
    ask_departure,
    confirm_departure,
    withdraw_departure,
)
from exchange.archive.models import Departure, DepartureState
from exchange.archive.models.departure import OPEN
from exchange.archive.queries.departures import latest_departure
from exchange.archive.queries.hindrances import hindrances_of
from look.description import DescriptionRow
from look.forms.base import Form
from look.forms.posted import posted
from look.moments import in_zone, long_moment
from national_console.console import CONSOLE
from national_console.forms.leave_form import LeaveConfirmForm, LeaveForm
from national_console.views.agency_look import looked_at, part_of
from register.views.file import SANDBOX
from register.views.visit import Visit, visit_of, zone_of
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import SIGN_IN, scope
from tenants.signin.gate import staff_required

S = DepartureState


@require_http_methods(["GET", "POST"])
@staff_required()
def agency_leave(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    form = LeaveForm(posted(request))
    if not form.is_valid():
        return _draw(visit, found, form)
    reason = form.cleaned_data["reason"]
    try:
        ask_departure(found, reason=reason, by=visit.staff.user_id, at=visit.at)
    except DepartureNotAllowed:
        return _draw(visit, found, form, is_too_late=True)
    messages.success(request, _("Arsip sedang disiapkan."))
    return redirect(visit.url("agency-leave", agency))


@require_POST
@staff_required()
def agency_leave_confirm(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    form = LeaveConfirmForm(request.POST, slug=found.slug)
    if not form.is_valid():
        return _draw(visit, found, form)
    try:
        confirm_departure(found, by=visit.staff.user_id, at=visit.at)
    except NeedsAnother:
        form.add_error(None, _("Yang mengesahkan harus orang lain dari yang mengajukan."))
        return _draw(visit, found, form)
    except DepartureNotAllowed:
        return _draw(visit, found, form, is_too_late=True)
    messages.success(request, _("Disahkan. Isi instansi sedang dihapus."))
    return redirect(visit.url("agency-leave", agency))


@require_POST
@staff_required()
def agency_leave_withdraw(request: HttpRequest, agency: str) -> HttpResponse:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    try:
        withdraw_departure(found, at=visit.at)
    except DepartureNotAllowed:
        return _draw(visit, found, LeaveForm(), is_too_late=True)
    messages.success(request, _("Dibatalkan. Arsipnya dihapus."))
    return redirect(visit.url("agency-leave", agency))


@require_GET
@staff_required()
def agency_leave_file(request: HttpRequest, agency: str) -> HttpResponseBase:
    visit, found = visit_of(request, CONSOLE), looked_at(agency)
    departure = latest_departure(found.pk)
    try:
        if departure is None or not departure.sha256:
            raise Http404
        opened = default_storage.open(departure.path)
    except FileNotFoundError as error:
        raise Http404 from error
    day = in_zone(departure.asked_at, zone_of(visit.staff)).date()
    name = f"arsip-{found.slug}-{day.isoformat()}.zip"
    answer = FileResponse(opened, as_attachment=True, filename=name, content_type="application/zip")
    answer.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(answer)
    return answer


def _draw(visit: Visit, agency: Agency, form: Form, *, is_too_late: bool = False) -> HttpResponse:
    departure = latest_departure(agency.pk)
    if departure is not None and departure.state == S.READY and not form.is_bound:
        form = LeaveConfirmForm(slug=agency.slug)
    context = {
        "decides": True,
        "departure": departure,
        "facts": _facts(visit, departure) if departure else (),
        "hindrances": hindrances_of(agency, using=DEFAULT_DB_ALIAS),
        "form": form,
        "may_ask": agency.state == AgencyState.SUSPENDED and not _is_open(departure),
        "is_too_late": is_too_late,
        "page_url": visit.url("agency-leave", agency.slug),
        "confirm_url": visit.url("agency-leave-confirm", agency.slug),
        "withdraw_url": visit.url("agency-leave-withdraw", agency.slug),
        "file_url": visit.url("agency-leave-file", agency.slug),
    }
    status = HTTPStatus.CONFLICT if is_too_late else None
    return part_of(visit, agency, "agency_leave", context, fragment="progress", status=status)


def _is_open(departure: Departure | None) -> bool:
    return departure is not None and departure.state in OPEN


def _facts(visit: Visit, departure: Departure) -> tuple[DescriptionRow, ...]:
    zone = zone_of(visit.staff)
    with scope(SIGN_IN):
        names = names_of([departure.asked_by, departure.confirmed_by or 0])
    return (
        DescriptionRow(_("Keadaan"), departure.get_state_display()),
        DescriptionRow(_("Dasar"), departure.reason),
        DescriptionRow(_("Diajukan oleh"), names.get(departure.asked_by, "")),
        DescriptionRow(_("Diajukan"), long_moment(departure.asked_at, zone)),
        DescriptionRow(_("Disahkan oleh"), names.get(departure.confirmed_by or 0, "")),
        DescriptionRow(_("Terakhir berubah"), long_moment(departure.changed_at, zone)),
    )
