"""The addresses of periodic reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from django.db.models import QuerySet
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty, has_role
from api.description.parameters import KEY
from api.description.problems import with_problems
from api.description.resources import (
    IF_MATCH,
    answered,
    changes,
    creates,
    detailed,
    listed,
)
from api.description.resources import sent as sent_example
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import choice
from api.lists.mark import require_seen
from api.lists.views import Resource, ResourceDetail, ResourceList
from api.periodic import shapes
from api.periodic.done import begun, stepped, worded
from api.periodic.shapes import PeriodicListed, PeriodicRead
from api.periodic.told import listed_told, periodic_here, periodic_told
from api.reports.etag import etag_of
from casework.queries.periodic import ORDER, every_periodic
from casework.rules.periodic_life import PREPARER, READERS, PeriodicState
from casework.rules.report_period import PeriodKind
from tenants.tokens.models import TokenScope

READS: Final = Duty(of_agency=True, reads=has_role(*READERS), changes=has_role(*READERS))
PREPARES: Final = Duty(of_agency=True, reads=has_role(*READERS), changes=has_role(PREPARER))
_WRITES: Final = {"POST": TokenScope.MANAGE, "PUT": TokenScope.MANAGE}


@listed("listPeriodicReports", shapes.EXAMPLE_LISTED)
class PeriodicList(ResourceList):
    """The agency's periodic reports, the one begun last first; beginning one with its figures."""

    shape, duty, scopes, order = PeriodicListed, PREPARES, _WRITES, ORDER
    filters = {
        "state": choice([each.value for each in PeriodicState]),
        "kind": choice([each.value for each in PeriodKind]),
    }

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return every_periodic().filter(**narrowed_by)

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [listed_told(row) for row in rows]

    @creates(
        "beginPeriodicReport",
        shapes.PeriodSent,
        PeriodicRead,
        ({"period": "2026-11"}, shapes.EXAMPLE),
    )
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._begun(sent))

    def _begun(self, sent: Sent) -> Response:
        row = begun(sent, shapes.PeriodSent, self.caller)
        location = reverse("api:periodic-report", args=[row.pk])
        return _answer(self, row, status=201, location=location)


@detailed("readPeriodicReport", shapes.EXAMPLE)
class PeriodicDetail(ResourceDetail):
    """One periodic report; writing its words."""

    shape, duty, scopes = PeriodicRead, PREPARES, _WRITES

    def read(self, periodic_id: int) -> dict[str, Any]:
        return periodic_told(periodic_here(periodic_id), self.caller)

    def mark(self, told: Mapping[str, Any]) -> str:
        return etag_of(told["revision"])

    @changes(
        "writePeriodicReport",
        shapes.WordsSent,
        PeriodicRead,
        (shapes.EXAMPLE_WORDS, shapes.EXAMPLE),
    )
    def put(self, request: Request, periodic_id: int) -> Response:
        sent, row = read_sent(request), periodic_here(periodic_id)
        require_seen(request, etag_of(row.revision))
        return _answer(self, worded(sent, shapes.WordsSent, row, self.caller))


class PeriodicSteps(Resource):
    """Counts anew, submits, returns, signs, corrects or discards a periodic report."""

    shape, duty = PeriodicRead, READS
    scopes: ClassVar[dict[str, TokenScope]] = _WRITES

    @extend_schema(
        operation_id="stepPeriodicReport",
        parameters=[IF_MATCH, KEY],
        request=shapes.PeriodicStepSent,
        responses=with_problems({200: PeriodicRead}, 404, 409, 412, 413, 415, 422, 428),
        examples=[sent_example({"step": "SUBMIT"}), answered(shapes.EXAMPLE)],
    )
    def post(self, request: Request, periodic_id: int) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._stepped(request, sent, periodic_id))

    def _stepped(self, request: Request, sent: Sent, periodic_id: int) -> Response:
        row = periodic_here(periodic_id)
        require_seen(request, etag_of(row.revision))
        return _answer(self, stepped(sent, row, self.caller))


def _answer(view: Resource, row: Any, *, status: int = 200, location: str = "") -> Response:
    told = PeriodicRead(periodic_told(row, view.caller)).data
    return changed(told, status=status, location=location, mark=etag_of(row.revision))
