"""The addresses of the versions of procedures: drafts, those in force, those that were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from django.http import Http404
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import KEY
from api.description.problems import with_problems
from api.description.resources import IF_MATCH, answered, changes, detailed, listed
from api.description.resources import sent as example_of
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import CODE, NUMBER, choice
from api.lists.mark import require_seen
from api.lists.views import Resource, ResourceDetail, ResourceList
from api.procedures.changes import done, held_version, sees_drafts, written
from api.procedures.draft_shapes import EXAMPLE_DRAFT, EXAMPLE_SENT, ProcedureDeed, ProcedureSent
from api.procedures.shapes import EXAMPLE, ProcedureVersionRead, version_told
from api.procedures.views import DUTY
from api.steps.alone import check_is_person
from casework.queries.procedures import NoSuchProcedure, every_version, version_of
from casework.rules.sop_life import SopState
from kernel.paging import Column, Order
from register.rules.states import ReportClass
from tenants.tokens.models import TokenScope

_OF_DOCUMENT: Final = ("unit_id", "report_class", "category_code")


@listed("listProcedureVersions", EXAMPLE_DRAFT)
class ProcedureVersionList(ResourceList):
    """All versions that the caller sees, in the order in which they were begun."""

    shape, duty = ProcedureVersionRead, DUTY
    order = Order((Column("id", int),))
    filters = {
        "procedure_id": NUMBER,
        "state": choice([each.value for each in SopState]),
        "unit_id": NUMBER,
        "report_class": choice([each.value for each in ReportClass]),
        "category_code": CODE,
    }

    def found(self, narrowed_by: Mapping[str, Any]) -> Any:
        rows = every_version(drafts=sees_drafts(self.caller))
        return rows.filter(**{_path(name): value for name, value in narrowed_by.items()})

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [version_told(row) for row in rows]


@detailed("readProcedureVersion", EXAMPLE_DRAFT)
class ProcedureVersionDetail(ResourceDetail):
    """One version; changing it while it is a draft."""

    shape, duty, scopes = ProcedureVersionRead, DUTY, {"PUT": TokenScope.MANAGE}

    def read(self, procedure_id: int, version: int) -> dict[str, Any]:
        try:
            row = version_of(procedure_id, version, drafts=sees_drafts(self.caller))
        except NoSuchProcedure as error:
            raise Http404 from error
        return version_told(row)

    @changes("changeProcedure", ProcedureSent, ProcedureVersionRead, (EXAMPLE_SENT, EXAMPLE_DRAFT))
    def put(self, request: Request, procedure_id: int, version: int) -> Response:
        sent = read_sent(request)
        row = _seen(request, held_version(procedure_id, version, self.caller))
        return changed(
            ProcedureVersionRead(version_told(written(row, sent.data, self.caller))).data
        )


class ProcedureVersionSteps(Resource):
    """Sending a version to approval, approving or returning it, and what else is done with it."""

    shape, duty = ProcedureVersionRead, DUTY
    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.MANAGE}

    @extend_schema(
        operation_id="takeProcedureStep",
        parameters=[IF_MATCH, KEY],
        request=ProcedureDeed,
        responses=with_problems(
            {200: ProcedureVersionRead, 201: ProcedureVersionRead},
            404,
            409,
            412,
            413,
            415,
            422,
            428,
        ),
        examples=[
            example_of({"step": "APPROVE", "words": "Baik."}),
            answered(EXAMPLE),
            answered({**EXAMPLE_DRAFT, "version": 2}, 201),
        ],
    )
    def post(self, request: Request, procedure_id: int, version: int) -> Response:
        """Do it for the person: one sends, another approves. REVISE answers 201 with a new draft."""
        check_is_person(self.caller)
        sent = read_sent(request)
        return once(
            request,
            self.caller,
            sent,
            lambda: self._done(request, sent, procedure_id, version),
        )

    def _done(self, request: Request, sent: Sent, procedure_id: int, version: int) -> Response:
        row = _seen(request, held_version(procedure_id, version, self.caller))
        found = done(row, sent.data, self.caller)
        told = ProcedureVersionRead(version_told(found)).data
        if found.version == version:
            return changed(told)
        location = reverse("api:procedure-version", args=[procedure_id, found.version])
        return changed(told, status=201, location=location)


def _seen(request: Request, row: Any) -> Any:
    require_seen(request, ProcedureVersionRead(version_told(row)).data)
    return row


def _path(name: str) -> str:
    if name == "procedure_id":
        return "document_id"
    return f"document__{name}" if name in _OF_DOCUMENT else name
