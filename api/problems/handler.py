"""Every exception of a view as a problem; what none of them is, Django counts as ours: a 500."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpResponse
from rest_framework.exceptions import APIException

from api.problems.problem import Problem, Refused, answer


def answer_exception(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """Return the answer to an exception, None for one that nobody foresaw."""
    problem = _problem_of(error)
    if problem is None:
        return None
    return answer(context["request"], problem)


def _problem_of(error: Exception) -> Problem | None:
    match error:
        case Refused():
            return error.problem
        case Http404():
            return Problem(404)
        case PermissionDenied():
            return Problem(403)
        case RequestDataTooBig():
            return Problem(413)
        case APIException():
            return Problem(error.status_code, headers=_headers(error))
    return None


def _headers(error: APIException) -> dict[str, str]:
    way = getattr(error, "auth_header", None)
    return {"WWW-Authenticate": way} if way else {}
