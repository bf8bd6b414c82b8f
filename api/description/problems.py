"""The shape of a problem, and which of them an address may answer with."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

from drf_spectacular.utils import OpenApiResponse
from rest_framework import serializers

from api.problems.problem import MEDIA_TYPE


class FieldErrorRead(serializers.Serializer[Any]):
    """What is wrong with one input."""

    field = serializers.CharField(allow_blank=True)
    detail = serializers.CharField()
    code = serializers.CharField()


class DuplicateRead(serializers.Serializer[Any]):
    """A report that may be about the same. url: null where the caller may not read it."""

    number = serializers.CharField()
    title = serializers.CharField()
    state_label = serializers.CharField()
    public = serializers.BooleanField(help_text="The reporter may be counted as its supporter.")
    url = serializers.URLField(allow_null=True)


class ProblemRead(serializers.Serializer[Any]):
    """RFC 9457. A program goes by `code`."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField()
    code = serializers.CharField()
    errors = FieldErrorRead(many=True, required=False)  # type: ignore[assignment]
    duplicates = DuplicateRead(many=True, required=False)


ALWAYS: Final = (400, 401, 403, 406, 429)


def with_problems(answers: dict[Any, Any], *more: int) -> dict[Any, Any]:
    """Return the answers of an address and all problems it may have."""
    found: dict[Any, Any] = {**answers}
    for status in sorted({*ALWAYS, *more}):
        problem = OpenApiResponse(ProblemRead, description=HTTPStatus(status).phrase)
        found[status, MEDIA_TYPE] = problem
    return found
