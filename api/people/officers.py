"""Who answers for which unit, and who stands in for whoever is away today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from api.lists.filters import NUMBER
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.people.appointments import appointed, ended
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from tenants.queries.officers import OfficerFact, active_officers, officer_facts
from tenants.signin.duties import Area
from tenants.teams.models import LiaisonOfficer
from tenants.tokens.models import TokenScope

EXAMPLE: Final = {
    "id": 12,
    "user_id": 31,
    "name": "Rina Astuti",
    "unit_id": 7,
    "unit_name": "Puskesmas Bawang 1",
    "is_substitute": False,
    "away_until": "2026-12-04",
    "substitute_id": 35,
    "substitute_name": "Budi Santoso",
}


class OfficerRead(Sparse):
    """One person at one unit. Names are empty for whoever is a member no longer."""

    id = serializers.IntegerField()
    user_id = serializers.IntegerField()
    name = serializers.CharField(allow_blank=True)
    unit_id = serializers.IntegerField()
    unit_name = serializers.CharField()
    is_substitute = serializers.BooleanField(help_text="Beside the unit's own officer, for good.")
    away_until = serializers.DateField(allow_null=True, help_text="Last day of an absence.")
    substitute_id = serializers.IntegerField(allow_null=True, help_text="Who stands in meanwhile.")
    substitute_name = serializers.CharField(allow_blank=True)


EXAMPLE_SENT: Final = {"user_id": 31, "unit_id": 7, "is_substitute": False}
DUTY: Final = Duty(of_agency=True, changes=keeps(Area.UNITS))


class OfficerSent(serializers.Serializer[Any]):
    """Who shall answer for which unit: a member with the role LIA."""

    user_id = serializers.IntegerField()
    unit_id = serializers.IntegerField()
    is_substitute = serializers.BooleanField(required=False)


@listed("listOfficers", EXAMPLE)
class OfficerList(ResourceList):
    """The liaison officers of the agency's units, with who stands in today; appointing one."""

    shape, duty, scopes = OfficerRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("id", int),))
    filters = {"unit_id": NUMBER, "user_id": NUMBER}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[LiaisonOfficer]:
        return active_officers().filter(**narrowed_by)

    def told(self, rows: Sequence[LiaisonOfficer]) -> list[OfficerFact]:
        return officer_facts(rows, day=self.caller.today)

    @creates("appointOfficer", OfficerSent, OfficerRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._appointed(sent))

    def _appointed(self, sent: Sent) -> Response:
        officer = appointed(sent, OfficerSent, self.caller)
        location = reverse("api:officer", args=[officer.pk])
        (told,) = officer_facts([officer], day=self.caller.today)
        return changed(OfficerRead(told).data, status=201, location=location)


@detailed("readOfficer", EXAMPLE)
class OfficerDetail(ResourceDetail):
    """One person at one unit; ending that."""

    shape, duty, scopes = OfficerRead, DUTY, {"DELETE": TokenScope.MANAGE}

    def read(self, officer_id: int) -> OfficerFact:
        return self._fact(active_officers(), officer_id)

    @removes("endOfficer")
    def delete(self, request: Request, officer_id: int) -> Response:
        # Held until the request is over: what is compared is what is ended.
        fact = self._fact(active_officers().select_for_update(of=("self",)), officer_id)
        require_seen(request, OfficerRead(fact).data)
        ended(fact, self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _fact(self, found: QuerySet[LiaisonOfficer], officer_id: int) -> OfficerFact:
        rows = list(found.filter(pk=officer_id))
        if not rows:
            raise Http404
        return officer_facts(rows, day=self.caller.today)[0]
