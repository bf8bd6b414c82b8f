"""The addresses of what stands beside a report."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.beside import shapes
from api.beside.related import related_told
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.reports.asked_fields import asked_fields
from api.reports.given import given_all
from api.reports.views import urls_of
from casework.queries.assignments import assignments_of
from register.queries.case import Case
from register.queries.case_deadlines import deadlines_of


class AssignmentList(Endpoint):
    """Which units of one's own agency had the report; none at the national desk."""

    @extend_schema(
        operation_id="listAssignments", responses=with_problems({200: shapes.AssignmentList}, 404)
    )
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.case(number)
        # The desk has no schema, and so no units.
        rows = () if self.caller.actor.agency_id is None else assignments_of(case.report.pk)
        return Response({"items": given_all(_assigned(row) for row in rows)})


class DeadlineList(Endpoint):
    """The clocks that run on the report."""

    @extend_schema(
        operation_id="listDeadlines", responses=with_problems({200: shapes.DeadlineList}, 404)
    )
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        return Response({"items": given_all(_clocks(self.caller.case(number)))})


class Related(Endpoint):
    """The other reports, units and agencies that the report's page names."""

    @extend_schema(
        operation_id="readRelated", responses=with_problems({200: shapes.RelatedRead}, 404)
    )
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        return Response(related_told(self.caller.case(number), url_of=urls_of(request)))


def _clocks(case: Case) -> list[dict[str, Any]]:
    return [
        {
            "timer": row.kind.value,
            "label": row.label,
            "due_at": row.due,
            "is_over": row.due is not None and row.due < case.at,
        }
        for row in deadlines_of(case)
    ]


def _assigned(row: Any) -> dict[str, Any]:
    # Who has left is named no more.
    named = {name: getattr(row, name) or "" for name in ("unit_name", "assigned_by_name")}
    return {**row._asdict(), **named}
