"""The agency's calendar: the country's days off with its own, and the deadlines in force."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.administration import administers
from agency_console.own_agency import own_agency
from kernel.local_time import local_day
from look.forms.posted import posted
from look.moments import short_day
from look.navigation import NavLink
from regions.actions.add_local_holiday import HolidayTaken
from regions.actions.remove_holiday import HolidayUnknown
from regions.queries.holidays import calendar_years, holidays_of
from register.views.deadline_effect import effect_of, turning
from register.views.visit import Visit, zone_of
from tenants.actions.keep_days_off import add_day_off, remove_day_off
from tenants.signin.duties import Area
from tenants.teams.forms.day_off_form import DayOffForm


@require_GET
@administers(Area.CALENDAR)
def schedule(visit: Visit) -> HttpResponse:
    today, agency = today_of(visit), own_agency(visit)
    known = {year.year: year for year in calendar_years()}
    asked = visit.request.GET.get("tahun", "")
    chosen = next((year for year in known if str(year) == asked), today.year)
    context = {
        "rows": holidays_of(year=chosen, agency_id=agency.pk),
        "year": chosen,
        "known": known.get(chosen),
        "years": [(year, year == chosen) for year in sorted({*known, chosen})],
        "today": today,
        "new_url": visit.url("day-off-new"),
        "remove_url": visit.url("day-off-remove"),
        "policy_url": visit.url("policy-list"),
    }
    return visit.page("agency_console/schedule/page.html", context, fragment="rows")


@require_http_methods(["GET", "POST"])
@administers(Area.CALENDAR)
def day_off_new(visit: Visit) -> HttpResponse:
    form = DayOffForm(posted(visit.request), today=today_of(visit))
    if not form.is_bound or not form.is_valid() or "pratinjau" in visit.request.POST:
        return _draw(visit, form)
    day, name = form.cleaned_data["day"], form.cleaned_data["name"]
    try:
        add_day_off(agency=own_agency(visit), day=day, name=name, by=visit.staff, at=visit.at)
    except HolidayTaken:
        form.add_error("day", _("Tanggal ini sudah menjadi hari libur instansi."))
        return _draw(visit, form)
    said = _("{day} menjadi hari libur: {name}.").format(day=short_day(day), name=name)
    messages.success(visit.request, said)
    return redirect(f"{visit.url('schedule')}?tahun={day.year}")


@require_POST
@administers(Area.CALENDAR)
def day_off_remove(visit: Visit) -> HttpResponse:
    try:
        day = date.fromisoformat(visit.request.POST.get("hari", ""))
        remove_day_off(agency=own_agency(visit), day=day, by=visit.staff, at=visit.at)
    except (ValueError, HolidayUnknown) as error:
        raise Http404 from error
    messages.success(visit.request, _("{day} menjadi hari kerja.").format(day=short_day(day)))
    return redirect(f"{visit.url('schedule')}?tahun={day.year}")


def today_of(visit: Visit) -> date:
    """Return the day on the agency's clocks."""
    return local_day(visit.at, ZoneInfo(zone_of(visit.staff)))


def _draw(visit: Visit, form: DayOffForm) -> HttpResponse:
    here, title = visit.url("schedule"), _("Tambah hari libur instansi")
    day = form.cleaned_data.get("day") if form.is_bound else None
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "effect": effect_of(turning(day), at=visit.at, agency_id=visit.staff.agency_id)
        if day
        else None,
        "back_url": here,
        "crumbs": (NavLink(_("Jadwal"), here), NavLink(title, "")),
    }
    return visit.page("agency_console/day_off/page.html", context, here=here)
