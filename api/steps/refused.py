"""Why a step does not happen, as a problem: the code of the table with its sentence."""

from __future__ import annotations

from http import HTTPStatus

from api.problems.problem import FieldError, Problem, Refused
from api.steps.body import refused_inputs
from look.forms.base import Form
from register.queries.case import Case
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.transition import Transition
from register.views.step import KEPT_OUT
from register.words.refusals import sentence


def closed(case: Case, row: Transition) -> Refused:
    """Return why a step is not open: 403 for the person, else 409."""
    refusal = case.refusal_of(row) or Refusal.NOT_YOUR_ROLE
    status = HTTPStatus.FORBIDDEN if refusal in KEPT_OUT else HTTPStatus.CONFLICT
    return Refused(Problem(status, code=refusal.value, detail=sentence(refusal)))


def not_allowed(refused: StepNotAllowed) -> Refused:
    """Return why what was sent for a step is refused."""
    refusal, told = refused.refusal, sentence(refused.refusal)
    if refusal is Refusal.CHANGED_MEANWHILE:
        return Refused(Problem(HTTPStatus.PRECONDITION_FAILED, code=refusal.value, detail=told))
    errors = (FieldError(refused.field, told, refusal.value),) if refused.field else ()
    return Refused(
        Problem(HTTPStatus.UNPROCESSABLE_ENTITY, code=refusal.value, detail=told, errors=errors)
    )


def invalid(form: Form) -> Refused:
    """Return what is wrong with a form, field by field."""
    found = form.errors.get_json_data()
    return refused_inputs(
        *(
            FieldError("" if name == "__all__" else name, each["message"], _code(each["code"]))
            for name, errors in found.items()
            for each in errors
        )
    )


def _code(code: str) -> str:
    return (code or "invalid").upper()
