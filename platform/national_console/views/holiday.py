"""One day without work: added, changed or removed, each after a look at what it would do."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from look.forms.posted import posted
from look.moments import long_day, short_day
from look.navigation import NavLink
from national_console.console import CONSOLE
from regions.actions.remove_holiday import HolidayUnknown, remove_national_holiday
from regions.actions.set_national_holiday import set_national_holiday
from regions.forms.holiday_form import HolidayForm
from regions.models import Holiday, HolidayKind
from regions.queries.holidays import national_holiday
from register.views.deadline_effect import effect_of, turning
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required

TEMPLATE = "national_console/holiday/page.html"


@require_http_methods(["GET", "POST"])
@staff_required()
def holiday_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    form = HolidayForm(posted(request), initial={"kind": HolidayKind.NATIONAL.value})
    day = form.cleaned_data["day"] if form.is_valid() else None
    if day is not None and national_holiday(day) is not None:
        form.add_error("day", _("Tanggal ini sudah tercatat. Ubah harinya di kalender."))
    if day is None or form.errors or "pratinjau" in request.POST:
        return _draw(visit, form, None, turned=turning(day) if day and not form.errors else None)
    return _save(visit, form, day)


@require_http_methods(["GET", "POST"])
@staff_required()
def holiday_edit(request: HttpRequest, day: date) -> HttpResponse:
    visit, known = visit_of(request, CONSOLE), _known(day)
    initial = {"name": known.name, "kind": known.kind, "source": known.source}
    form = HolidayForm(posted(request), initial=initial, is_new=False)
    if form.is_valid():
        return _save(visit, form, day)
    return _draw(visit, form, known, turned=turning(day))


@require_POST
@staff_required()
def holiday_remove(request: HttpRequest, day: date) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        remove_national_holiday(date=day)
    except HolidayUnknown as error:
        raise Http404 from error
    messages.success(request, _("{day} menjadi hari kerja.").format(day=short_day(day)))
    return redirect(_list_of(visit, day))


def _known(day: date) -> Holiday:
    known = national_holiday(day)
    if known is None:
        raise Http404
    return known


def _save(visit: Visit, form: Form, day: date) -> HttpResponse:
    typed = form.cleaned_data
    set_national_holiday(
        date=day, name=typed["name"], kind=HolidayKind(typed["kind"]), source=typed["source"]
    )
    said = _("{day} disimpan: {name}.").format(day=short_day(day), name=typed["name"])
    messages.success(visit.request, said)
    return redirect(_list_of(visit, day))


def _draw(
    visit: Visit, form: Form, known: Holiday | None, *, turned: tuple[date, ...] | None
) -> HttpResponse:
    here = visit.url("holiday-calendar")
    title = long_day(known.date) if known else _("Tambah hari libur")
    context: dict[str, Any] = {
        "title": title,
        "known": known,
        "form": form,
        "effect": None if turned is None else effect_of(turned, at=visit.at),
        "list_url": _list_of(visit, known.date) if known else here,
        "remove_url": visit.url("holiday-remove", known.date) if known else "",
        "crumbs": (NavLink(_("Kalender libur"), here), NavLink(title, "")),
    }
    return visit.page(TEMPLATE, context, here=here)


def _list_of(visit: Visit, day: date) -> str:
    return f"{visit.url('holiday-calendar')}?tahun={day.year}"
