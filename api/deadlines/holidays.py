"""Days on which nobody works: the country's, and the agency's own."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.credentials.duty import Duty, keeps
from api.deadlines.days_off import added, changed_day, held_day, removed
from api.description.resources import changes, creates, detailed, listed, removes
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import Filter, choice
from api.lists.mark import require_seen
from api.lists.readers import number_of
from api.lists.views import ResourceDetail, ResourceList
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from regions.models import Holiday, HolidayKind
from regions.queries.holidays import holidays_for
from tenants.signin.duties import Area
from tenants.tokens.models import TokenScope

EXAMPLE: Final = {
    "id": 41,
    "date": "2026-12-25",
    "name": "Hari Raya Natal",
    "kind": "NATIONAL",
    "is_estimate": False,
    "source": "",
}
YEARS: Final = range(2000, 2100)


class HolidayRead(Sparse):
    """One day off. LOCAL: of one's own agency alone."""

    id = serializers.IntegerField()
    date = serializers.DateField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=HolidayKind.values)
    is_estimate = serializers.BooleanField(help_text="The decree on its year is not out yet.")
    source = serializers.CharField(allow_blank=True)  # type: ignore[assignment]


class DaySent(serializers.Serializer[Any]):
    """A day off. An agency's own is LOCAL, of date and name; the desk says kind and source as well."""

    date = serializers.DateField()
    name = serializers.CharField(max_length=120)
    kind = serializers.ChoiceField(
        choices=HolidayKind.values, required=False, help_text="At the national desk alone."
    )
    source = serializers.CharField(  # type: ignore[assignment]
        required=False, max_length=200, help_text="The decree. At the national desk alone."
    )


class DayChanged(serializers.Serializer[Any]):
    """What a day of the whole country is called now. It keeps its date."""

    name = serializers.CharField(max_length=120)
    kind = serializers.ChoiceField(choices=HolidayKind.values)
    source = serializers.CharField(required=False, max_length=200)  # type: ignore[assignment]


EXAMPLE_SENT: Final = {"date": "2027-02-26", "name": "Hari jadi kabupaten"}
EXAMPLE_ADDED: Final = {**EXAMPLE, "id": 52, **EXAMPLE_SENT, "kind": "LOCAL"}
EXAMPLE_CHANGED: Final = {"name": "Hari Raya Natal", "kind": "NATIONAL", "source": "SKB 2026"}


def keeps_calendar(caller: Caller) -> bool:
    """Tell whether the calendar is the caller's: everybody's at the desk, one duty's in an agency."""
    return caller.staff.agency is None or keeps(Area.CALENDAR)(caller)


DUTY: Final = Duty(reads=keeps_calendar, changes=keeps_calendar)


def _year_of(text: str) -> int | None:
    year = number_of(text)
    return year if year in YEARS else None


@listed("listHolidays", EXAMPLE)
class HolidayList(ResourceList):
    """The days off that count for this desk, by date; adding one: an agency's own, or the country's."""

    shape, duty, scopes = HolidayRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("day", str), Column("id", int)))
    filters = {"year": Filter(_year_of, int), "kind": choice(HolidayKind.values)}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Holiday]:
        asked = dict(narrowed_by)
        year = asked.pop("year", None)
        found = holidays_for(agency_id=self.caller.staff.agency_id).filter(**asked)
        # As text it can stand in a cursor, and is ordered the same.
        found = found.annotate(day=Cast("date", CharField()))
        return found if year is None else found.filter(date__year=year)

    @creates("addHoliday", DaySent, HolidayRead, (EXAMPLE_SENT, EXAMPLE_ADDED))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._added(sent))

    def _added(self, sent: Sent) -> Response:
        day = added(sent, DaySent, self.caller)
        location = reverse("api:holiday", args=[day.pk])
        return changed(HolidayRead(day).data, status=201, location=location)


@detailed("readHoliday", EXAMPLE)
class HolidayDetail(ResourceDetail):
    """One day off; changing one of the whole country at its desk, removing one of one's own."""

    shape, duty = HolidayRead, DUTY
    scopes = {"PUT": TokenScope.MANAGE, "DELETE": TokenScope.MANAGE}

    def read(self, holiday_id: int) -> Holiday:
        found = holidays_for(agency_id=self.caller.staff.agency_id).filter(pk=holiday_id).first()
        if found is None:
            raise Http404
        return found

    @changes("changeHoliday", DayChanged, HolidayRead, (EXAMPLE_CHANGED, EXAMPLE))
    def put(self, request: Request, holiday_id: int) -> Response:
        sent = read_sent(request)
        day = self._hold(request, holiday_id)
        return changed(HolidayRead(changed_day(sent, DayChanged, day, self.caller)).data)

    @removes("removeHoliday")
    def delete(self, request: Request, holiday_id: int) -> Response:
        removed(self._hold(request, holiday_id), self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _hold(self, request: Request, holiday_id: int) -> Holiday:
        """Return a day that is this desk's to change, held until the request is over."""
        day = held_day(holiday_id, self.caller)
        require_seen(request, HolidayRead(day).data)
        return day
