"""Days on which somebody does not work, and who stands in."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty, keeps
from api.description.resources import creates, detailed, listed, removes
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import DAY, NUMBER
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.people.days_away import back, recorded
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from tenants.queries.absences import absences_since
from tenants.signin.duties import Area
from tenants.teams.models import Absence
from tenants.teams.models.absence import AbsenceReason
from tenants.tokens.models import TokenScope

EXAMPLE: Final[dict[str, Any]] = {
    "id": 4,
    "user_id": 31,
    "name": "Rina Astuti",
    "reason": "LEAVE",
    "first_day": "2026-11-30",
    "last_day": "2026-12-04",
    "substitute_id": 35,
    "substitute_name": "Budi Santoso",
}


class AbsenceRead(Sparse):
    """One absence, both days included."""

    id = serializers.IntegerField()
    user_id = serializers.IntegerField()
    name = serializers.CharField(source="away_name", allow_null=True)
    reason = serializers.ChoiceField(choices=AbsenceReason.values)
    first_day = serializers.DateField()
    last_day = serializers.DateField()
    substitute_id = serializers.IntegerField(allow_null=True)
    substitute_name = serializers.CharField(allow_null=True)


EXAMPLE_SENT: Final = {
    name: EXAMPLE[name] for name in ("user_id", "reason", "first_day", "last_day", "substitute_id")
}
DUTY: Final = Duty(of_agency=True, changes=keeps(Area.UNITS))


class AbsenceSent(serializers.Serializer[Any]):
    """Who will be away, and who stands in. Both days are included."""

    user_id = serializers.IntegerField()
    reason = serializers.ChoiceField(choices=AbsenceReason.values)
    first_day = serializers.DateField()
    last_day = serializers.DateField()
    substitute_id = serializers.IntegerField(required=False, allow_null=True)


@listed("listAbsences", EXAMPLE)
class AbsenceList(ResourceList):
    """The absences that are not over, or were not on the day `since`; recording one."""

    shape, duty, scopes = AbsenceRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("id", int),))
    filters = {"since": DAY, "user_id": NUMBER}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Absence]:
        asked = dict(narrowed_by)
        found: QuerySet[Absence] = absences_since(asked.pop("since", self.caller.today))
        return found.filter(**asked)

    @creates("recordAbsence", AbsenceSent, AbsenceRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._recorded(sent))

    def _recorded(self, sent: Sent) -> Response:
        absence = recorded(sent, AbsenceSent, self.caller)
        told = absences_since(absence.last_day).get(pk=absence.pk)
        location = reverse("api:absence", args=[absence.pk])
        return changed(AbsenceRead(told).data, status=201, location=location)


@detailed("readAbsence", EXAMPLE)
class AbsenceDetail(ResourceDetail):
    """One absence that is not over; ending it, with yesterday if it has begun."""

    shape, duty, scopes = AbsenceRead, DUTY, {"DELETE": TokenScope.MANAGE}

    def read(self, away_id: int) -> Any:
        return self._found(absences_since(self.caller.today), away_id)

    @removes("endAbsence")
    def delete(self, request: Request, away_id: int) -> Response:
        # Held until the request is over: what is compared is what is ended.
        held = absences_since(self.caller.today).select_for_update(of=("self",))
        require_seen(request, AbsenceRead(self._found(held, away_id)).data)
        back(away_id, self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _found(self, rows: QuerySet[Absence], away_id: int) -> Any:
        row = rows.filter(pk=away_id).first()
        if row is None:
            raise Http404
        return row
