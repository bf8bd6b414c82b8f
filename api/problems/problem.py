"""One problem and its answer.

Source: RFC 9457
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, JsonResponse

from api.problems.words import detail_of, title_of

MEDIA_TYPE: Final = "application/problem+json"
# Where the human pages tell of each problem; a program goes by `code`.
TYPES: Final = "/api/docs#problem-"


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one input. field: its name, empty for the whole."""

    field: str
    detail: str
    code: str


@dataclass(frozen=True, slots=True)
class Problem:
    """code: stable, for programs; the sentences are for people.

    title, detail: empty for those that the status has of itself. more: members that this one has
    beside those of all.
    """

    status: int
    code: str = ""
    title: str = ""
    detail: str = ""
    errors: tuple[FieldError, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.code or HTTPStatus(self.status).name

    def as_json(self, *, instance: str) -> dict[str, Any]:
        told: dict[str, Any] = {
            "type": f"{TYPES}{anchor_of(self.name)}",
            "title": self.title or title_of(self.status),
            "status": self.status,
            "detail": self.detail or detail_of(self.status, self.code),
            "instance": instance,
            "code": self.name,
        }
        if self.errors:
            told["errors"] = [
                {"field": error.field, "detail": error.detail, "code": error.code}
                for error in self.errors
            ]
        return {**told, **self.more}


def anchor_of(code: str) -> str:
    """Return what the words of a code are found by on the human pages, behind `problem-`."""
    return code.lower().replace("_", "-")


class Refused(Exception):
    """A view ends with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem


def answer(request: HttpRequest, problem: Problem) -> JsonResponse:
    """Return a problem as a response, in the language that is active."""
    # The query is left out: it may carry words that somebody typed.
    response = JsonResponse(
        problem.as_json(instance=request.path),
        status=problem.status,
        content_type=MEDIA_TYPE,
        headers=dict(problem.headers),
        json_dumps_params={"ensure_ascii": False},
    )
    response.headers["Cache-Control"] = "no-store"
    return response
