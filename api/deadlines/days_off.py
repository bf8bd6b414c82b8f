"""Adding, changing and removing days off by the consoles' forms and actions.

An agency keeps its own; the days of the whole country are the national desk's.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from api.problems.problem import Problem, Refused
from regions.actions.add_local_holiday import HolidayTaken
from regions.actions.remove_holiday import HolidayUnknown, remove_national_holiday
from regions.actions.set_national_holiday import set_national_holiday
from regions.forms.holiday_form import HolidayForm
from regions.models import Holiday, HolidayKind
from regions.queries.holidays import holidays_for, national_holiday
from tenants.actions.keep_days_off import add_day_off, remove_day_off
from tenants.models import Agency
from tenants.teams.forms.day_off_form import DayOffForm

_CALLED = {"date": "day"}
_OF_AGENCY = {"date", "name"}


def added(sent: Sent, shape: type[Shape], caller: Caller) -> Holiday:
    """Return the day off that was sent, kept.

    :raises Refused: 422 for inputs
    """
    return _of_agency(sent, shape, caller) if caller.staff.agency else _of_country(sent, shape)


def changed_day(sent: Sent, shape: type[Shape], day: Holiday, caller: Caller) -> Holiday:
    """Return a day of the whole country as it was sent.

    :raises Refused: 403 for an agency, whose own days are removed and added; 422 for inputs
    """
    if caller.staff.agency is not None:
        raise Refused(Problem(403, code="NOT_YOUR_DUTY"))
    form = filled(sent, shape, lambda typed: HolidayForm(typed, is_new=False))
    return _set(day.date, form)


def removed(day: Holiday, caller: Caller) -> None:
    """Make a day off a working day; Http404 where somebody else has."""
    try:
        if caller.staff.agency is None:
            remove_national_holiday(date=day.date)
        else:
            remove_day_off(agency=caller.staff.agency, day=day.date, by=caller.staff, at=caller.at)
    except HolidayUnknown as error:
        raise Http404 from error


def held_day(holiday_id: int, caller: Caller) -> Holiday:
    """Return a day that this desk keeps, held until the request is over; Http404 where none is.

    :raises Refused: 403 for an agency that means a day of the whole country
    """
    mine, rows = caller.staff.agency_id, holidays_for(agency_id=caller.staff.agency_id)
    day = rows.filter(pk=holiday_id).first()
    if day is None:
        raise Http404
    if day.agency_id != mine:
        raise Refused(Problem(403, code="NOT_YOUR_DUTY"))
    held = rows.select_for_update().filter(pk=holiday_id).first()
    if held is None:
        raise Http404
    return held


def _of_agency(sent: Sent, shape: type[Shape], caller: Caller) -> Holiday:
    unknown = sorted(set(sent.data) - _OF_AGENCY) if isinstance(sent.data, dict) else []
    if unknown:
        raise refused_input(unknown[0][:60], _("Isian ini tidak diminta di sini."), "UNKNOWN")
    today = caller.today
    form = filled(sent, shape, lambda typed: DayOffForm(typed, today=today), called=_CALLED)
    agency, day = cast("Agency", caller.staff.agency), form.cleaned_data["day"]
    try:
        add_day_off(
            agency=agency, day=day, name=form.cleaned_data["name"], by=caller.staff, at=caller.at
        )
    except HolidayTaken as error:
        told = _("Tanggal ini sudah menjadi hari libur instansi.")
        raise refused_input("date", told, "TAKEN") from error
    return holidays_for(agency_id=agency.pk).get(agency_id=agency.pk, date=day)


def _of_country(sent: Sent, shape: type[Shape]) -> Holiday:
    form = filled(sent, shape, HolidayForm, called=_CALLED)
    day = form.cleaned_data["day"]
    if national_holiday(day) is not None:
        raise refused_input("date", _("Tanggal ini sudah tercatat."), "TAKEN")
    return _set(day, form)


def _set(day: date, form: HolidayForm) -> Holiday:
    typed = form.cleaned_data
    kind = HolidayKind(typed["kind"])
    return set_national_holiday(date=day, name=typed["name"], kind=kind, source=typed["source"])
