"""Steps that wait for a second person: told to the one who is asked, and decided."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.beside import shapes
from api.beside.changed import changed
from api.description.parameters import KEY
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.idempotency import once
from api.inputs.filled import filled
from api.inputs.sent import read_sent
from api.reports.asked_fields import asked_fields
from api.reports.given import given_all
from api.reports.views import urls_of
from api.steps.alone import check_is_person
from register.actions.propose_step import refuse_proposal
from register.actions.take_step import accept_proposal
from register.forms.refusal_form import RefusalForm
from register.queries.case import Case
from register.queries.open_proposals import NoSuchProposal, proposal_on, waiting_for
from tenants.tokens.models import TokenScope


class ProposalList(Endpoint):
    """The proposals that wait for the caller's yes, the oldest first."""

    @extend_schema(
        operation_id="listProposals", responses=with_problems({200: shapes.ProposalList})
    )
    def get(self, request: Request) -> Response:
        asked_fields(request.query_params, known=frozenset())
        url_of = urls_of(request)
        rows = waiting_for(self.caller.actor).select_related("report")
        return Response({"items": given_all(_told(row, url_of(row.report.number)) for row in rows)})


class Proposal(Endpoint):
    """The decision on one of them, by another person than the one who proposed it."""

    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.STEPS}

    @extend_schema(
        operation_id="decideProposal",
        parameters=[KEY],
        request=shapes.DecisionSent,
        responses=with_problems({200: shapes.ReportChanged}, 404, 409, 415, 422),
    )
    def post(self, request: Request, number: str, proposal_id: int) -> Response:
        check_is_person(self.caller)
        sent = read_sent(request)
        return once(
            request, self.caller, sent, lambda: self._decided(number, proposal_id, sent.data)
        )

    def _decided(self, number: str, proposal_id: int, data: Any) -> Response:
        case = self.caller.case(number)
        proposal_id = _open(case, proposal_id)
        form = filled(_DecisionForm, data)
        return changed(self.caller, case, lambda: self._decide(form, proposal_id))

    def _decide(self, form: Any, proposal_id: int) -> Any:
        by, at = self.caller.actor, self.caller.at
        if form.cleaned_data["accept"]:
            return accept_proposal(proposal_id=proposal_id, by=by, at=at).report
        text = form.cleaned_data["text"]
        return refuse_proposal(proposal_id=proposal_id, by=by, at=at, text=text).report


class _DecisionForm(RefusalForm):
    """The console's form for a no, with the button for a yes beside it."""

    accept = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("accept"):
            self.errors.pop("text", None)
        return values


def _open(case: Case, proposal_id: int) -> int:
    try:
        return proposal_on(case, proposal_id=proposal_id).pk
    except NoSuchProposal as error:
        raise Http404 from error


def _told(row: Any, url: str) -> dict[str, Any]:
    return {
        "id": row.pk,
        "number": row.report.number,
        "title": row.report.title,
        "step": row.step,
        "role": row.role,
        "at": row.proposed_at,
        "url": url,
    }
