"""What every list and every single resource has in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty
from api.endpoint import Endpoint
from api.lists.asked import Asked, not_understood, read_list_query
from api.lists.filters import Filter
from api.lists.mark import mark_of
from api.lists.next_url import page_answer
from api.reports.asked_fields import asked_fields
from api.reports.shapes import Sparse
from kernel.cursor import CursorDamaged
from kernel.paging import Order, Page, cut_page
from register.queries.pages import narrowed


class Resource(Endpoint):
    """shape: how one looks. duty: whose it is to read and change, asked before anything is read."""

    shape: ClassVar[type[Sparse]]
    duty: ClassVar[Duty] = Duty()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method not in self.allowed_methods:
            # Said of every host alike, before whose the resource is.
            raise MethodNotAllowed(request.method or "")
        self.duty.check(self.caller, request.method)

    @property
    def known(self) -> frozenset[str]:
        """The names of all fields."""
        return frozenset(self.shape().fields)


class ResourceList(Resource):
    """A list, read on by keyset. order: of its rows. filters: what may narrow it."""

    order: ClassVar[Order]
    filters: ClassVar[Mapping[str, Filter]] = {}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        """Return all rows that the filters leave."""
        raise NotImplementedError

    def told(self, rows: Sequence[Any]) -> Sequence[Any]:
        """Return what the shape shows of the rows of a page."""
        return rows

    def page(self, asked: Asked) -> Page[Any]:
        """Return one page; one statement.

        :raises Refused: 400, for a cursor of another list
        """
        try:
            cursor = self.order.decode(asked.cursor)
        except CursorDamaged as error:
            raise not_understood("cursor") from error
        rows = narrowed(self.found(asked.narrowed), self.order.seek(cursor))
        return cut_page(
            list(rows[: asked.limit + 1]), order=self.order, size=asked.limit, cursor=cursor
        )

    def get(self, request: Request, **_named: Any) -> Response:
        readers = {name: each.read for name, each in self.filters.items()}
        asked = read_list_query(request.query_params, known=self.known, filters=readers)
        page = self.page(asked)
        items = self.shape(self.told(page.rows), many=True, only=asked.fields).data
        return page_answer(request, items, page.next_token)


class ResourceDetail(Resource):
    """One of them, with its mark as ETag."""

    def read(self, *args: Any, **named: Any) -> Any:
        """Return what the shape shows; Http404 where there is none."""
        raise NotImplementedError

    def mark(self, told: Mapping[str, Any]) -> str:
        """Return its ETag: of all that is told, unless a part of that changes by itself."""
        return mark_of(told)

    def get(self, request: Request, **named: Any) -> Response:
        only = asked_fields(request.query_params, known=self.known)
        told = self.shape(self.read(**named)).data
        given = {name: told[name] for name in told if only is None or name in only}
        return Response(given, headers={"ETag": self.mark(told)})
