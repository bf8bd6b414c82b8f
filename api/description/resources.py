"""How lists and single resources are described, each with an example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    extend_schema,
    extend_schema_view,
    inline_serializer,
)
from rest_framework import serializers

from api.description.parameters import KEY, PAGING, fields_of
from api.description.problems import with_problems
from api.lists.filters import Filter
from api.lists.views import ResourceDetail, ResourceList

P = OpenApiParameter
IF_MATCH: Final = P(
    "If-Match", str, P.HEADER, required=True, description="The ETag of it as it was read."
)
Example = Mapping[str, Any]
Examples = tuple[Example, Example]
Shape = type[serializers.Serializer[Any]]
View = TypeVar("View", bound=Callable[..., Any])
List = TypeVar("List", bound=type[ResourceList])
Detail = TypeVar("Detail", bound=type[ResourceDetail])


def listed(operation: str, example: Example) -> Callable[[List], List]:
    """Describe a list that is read page by page."""

    def describe(view: List) -> List:
        told = extend_schema(
            operation_id=operation,
            parameters=[
                *(_parameter(*each) for each in view.filters.items()),
                *PAGING,
                fields_of(view.shape().fields),
            ],
            responses=with_problems({200: page_of(view.shape)}, 404),
            examples=[answered({"items": [example], "next": None})],
        )
        return extend_schema_view(get=told)(view)

    return describe


def detailed(operation: str, example: Example) -> Callable[[Detail], Detail]:
    """Describe the reading of one resource."""

    def describe(view: Detail) -> Detail:
        told = extend_schema(
            operation_id=operation,
            parameters=[fields_of(view.shape().fields)],
            responses=with_problems({200: view.shape}, 404),
            examples=[answered(example)],
        )
        return extend_schema_view(get=told)(view)

    return describe


def answered(example: Example, status: int = 200) -> OpenApiExample:
    """Return an answer as it may look."""
    return OpenApiExample(
        "answer", value=dict(example), response_only=True, status_codes=[str(status)]
    )


def sent(example: Example) -> OpenApiExample:
    """Return what may be sent."""
    return OpenApiExample("request", value=dict(example), request_only=True)


def page_of(shape: type[serializers.Serializer[Any]]) -> Any:
    """Return the shape of a page of these."""
    fields = {"items": shape(many=True), "next": serializers.URLField(allow_null=True)}
    return inline_serializer(f"{shape.__name__.removesuffix('Read')}Page", fields)


def _parameter(name: str, told: Filter) -> OpenApiParameter:
    return P(name, told.kind, enum=told.codes or None, description=told.about)


def creates(
    operation: str, sent_as: Shape, view_shape: Shape, examples: Examples
) -> Callable[[View], View]:
    """Describe adding one; examples: of what is sent and of what is answered."""
    return extend_schema(
        operation_id=operation,
        parameters=[KEY],
        request=sent_as,
        responses=with_problems({201: view_shape}, 404, 409, 413, 415, 422),
        examples=[sent(examples[0]), answered(examples[1], 201)],
    )


def changes(
    operation: str, sent_as: Shape, view_shape: Shape, examples: Examples
) -> Callable[[View], View]:
    """Describe putting one in the place of what is there."""
    return extend_schema(
        operation_id=operation,
        parameters=[IF_MATCH],
        request=sent_as,
        responses=with_problems({200: view_shape}, 404, 409, 412, 413, 415, 422, 428),
        examples=[sent(examples[0]), answered(examples[1])],
    )


def removes(operation: str) -> Callable[[View], View]:
    """Describe ending or removing one."""
    return extend_schema(
        operation_id=operation,
        parameters=[IF_MATCH],
        request=None,
        responses=with_problems({204: None}, 404, 409, 412, 428),
    )
