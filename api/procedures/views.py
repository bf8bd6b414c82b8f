"""The addresses of the agency's standard operating procedures, as they are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty
from api.description.resources import creates, detailed, listed
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import CODE, NUMBER, choice
from api.lists.views import ResourceDetail, ResourceList
from api.procedures.changes import begun, sees_drafts
from api.procedures.draft_shapes import EXAMPLE_DRAFT, EXAMPLE_SENT, ProcedureSent
from api.procedures.shapes import EXAMPLE, ProcedureRead, ProcedureVersionRead, version_told
from casework.queries.procedures import BY_NUMBER, published_procedures
from register.rules.states import ReportClass
from tenants.tokens.models import TokenScope

DUTY: Final = Duty(of_agency=True, changes=sees_drafts)


@listed("listProcedures", EXAMPLE)
class ProcedureList(ResourceList):
    """The agency's procedures by number, those that are still to come too; beginning one."""

    shape, duty, order = ProcedureRead, DUTY, BY_NUMBER
    scopes = {"POST": TokenScope.MANAGE}
    filters = {
        "unit_id": NUMBER,
        "report_class": choice([each.value for each in ReportClass]),
        "category_code": CODE,
    }

    def found(self, narrowed_by: Mapping[str, Any]) -> Any:
        named = {f"document__{name}": value for name, value in narrowed_by.items()}
        return published_procedures().filter(**named)

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [version_told(row) for row in rows]

    @creates("beginProcedure", ProcedureSent, ProcedureVersionRead, (EXAMPLE_SENT, EXAMPLE_DRAFT))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._begun(sent))

    def _begun(self, sent: Sent) -> Response:
        row = begun(sent.data, self.caller)
        location = reverse("api:procedure-version", args=[row.document_id, row.version])
        return changed(ProcedureVersionRead(version_told(row)).data, status=201, location=location)


@detailed("readProcedure", EXAMPLE)
class ProcedureDetail(ResourceDetail):
    """One procedure as it is published."""

    shape, duty = ProcedureRead, DUTY

    def read(self, procedure_id: int) -> Any:
        row = published_procedures().filter(document_id=procedure_id).first()
        if row is None:
            raise Http404
        return version_told(row)
