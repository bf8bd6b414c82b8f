"""Opening the vault for one report: by a person, with a reason that stays on record."""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar, Final

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.beside import shapes
from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.inputs.filled import filled
from api.problems.problem import Problem, Refused
from api.steps.alone import check_is_person
from register.actions.read_identity import read_identity
from register.actions.seal_identity import Contact
from register.forms.identity_form import IdentityForm
from register.rules.refusals import StepNotAllowed
from register.words.refusals import sentence
from tenants.tokens.models import TokenScope

_NAMES: Final = ("name", "email", "phone", "nik")


class Identity(Endpoint):
    """Who the reporter is. Nothing of the answer is kept for the same key: there is none."""

    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.STEPS}

    @extend_schema(
        operation_id="readIdentity",
        request=shapes.ReasonSent,
        responses=with_problems({200: shapes.IdentityRead}, 404, 415, 422),
    )
    def post(self, request: Request, number: str) -> Response:
        check_is_person(self.caller)
        case = self.caller.case(number)
        form = filled(IdentityForm, request.data)
        contact = self._read(case.report.pk, form.cleaned_data["reason"])
        return Response({name: getattr(contact, name, "") or None for name in _NAMES})

    def _read(self, report_id: int, reason: str) -> Contact | None:
        try:
            return read_identity(
                report_id=report_id, by=self.caller.actor, at=self.caller.at, reason=reason
            )
        except StepNotAllowed as refused:
            code, told = refused.refusal.value, sentence(refused.refusal)
            raise Refused(Problem(HTTPStatus.FORBIDDEN, code=code, detail=told)) from refused
