"""Why a step does not happen, as a problem: the code of the table with its sentence."""

from __future__ import annotations

from http import HTTPStatus

from api.problems.problem import FieldError, Problem, Refused
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


def refused_for(refused: StepNotAllowed) -> Refused:
    """Return why a change that is no step is refused: 403 for the person, else as for a step."""
    if refused.refusal in KEPT_OUT:
        told = sentence(refused.refusal)
        return Refused(Problem(HTTPStatus.FORBIDDEN, code=refused.refusal.value, detail=told))
    return not_allowed(refused)


def not_allowed(refused: StepNotAllowed) -> Refused:
    """Return why what was sent for a step is refused."""
    refusal, told = refused.refusal, sentence(refused.refusal)
    if refusal is Refusal.CHANGED_MEANWHILE:
        return Refused(Problem(HTTPStatus.PRECONDITION_FAILED, code=refusal.value, detail=told))
    errors = (FieldError(refused.field, told, refusal.value),) if refused.field else ()
    return Refused(
        Problem(HTTPStatus.UNPROCESSABLE_ENTITY, code=refusal.value, detail=told, errors=errors)
    )
