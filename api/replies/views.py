"""The addresses of ready replies, an agency's and those of the national desk."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.credentials.duty import Duty
from api.description.resources import changes, creates, detailed, listed, removes
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import CODE, FLAG
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.replies.changes import dropped, kept_reply
from api.replies.shapes import (
    EXAMPLE,
    EXAMPLE_SENT,
    DeskReplySent,
    ReplyRead,
    ReplySent,
    reply_told,
)
from casework.queries.desk_replies import desk_reply_list
from casework.queries.replies import reply_list
from kernel.paging import Column, Order
from tenants.models.membership import MemberRole
from tenants.signin.duties import Area
from tenants.tokens.models import TokenScope


def _sent_as(caller: Caller) -> type[DeskReplySent]:
    return ReplySent if caller.staff.agency else DeskReplySent


def _keeps_replies(caller: Caller) -> bool:
    if caller.staff.agency is None:
        return caller.staff.has(MemberRole.NAT)
    return caller.staff.keeps(Area.REPLIES)


DUTY: Final = Duty(reads=_keeps_replies, changes=_keeps_replies)


def all_replies(caller: Caller) -> QuerySet[Any]:
    """Return all texts of the caller's desk."""
    rows: QuerySet[Any] = reply_list() if caller.staff.agency else desk_reply_list()
    return rows


@listed("listReplies", EXAMPLE)
class ReplyList(ResourceList):
    """The desk's ready texts by code, for its admins; adding one."""

    shape, duty, scopes = ReplyRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("code", str),))
    filters = {"code": CODE, "is_active": FLAG}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return all_replies(self.caller).filter(**narrowed_by)

    def told(self, rows: Any) -> list[dict[str, Any]]:
        return [reply_told(row) for row in rows]

    @creates("addReply", ReplySent, ReplyRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._added(sent))

    def _added(self, sent: Sent) -> Response:
        row = kept_reply(sent, _sent_as(self.caller), self.caller)
        location = reverse("api:reply", args=[row.pk])
        return changed(ReplyRead(reply_told(row)).data, status=201, location=location)


@detailed("readReply", EXAMPLE)
class ReplyDetail(ResourceDetail):
    """One ready text; changing or deleting it."""

    shape, duty = ReplyRead, DUTY
    scopes = {"PUT": TokenScope.MANAGE, "DELETE": TokenScope.MANAGE}

    def read(self, ready_reply_id: int) -> dict[str, Any]:
        row = all_replies(self.caller).filter(pk=ready_reply_id).first()
        if row is None:
            raise Http404
        return reply_told(row)

    @changes("changeReply", ReplySent, ReplyRead, (EXAMPLE_SENT, EXAMPLE))
    def put(self, request: Request, ready_reply_id: int) -> Response:
        sent = read_sent(request)
        self._hold(request, ready_reply_id)
        row = kept_reply(sent, _sent_as(self.caller), self.caller, reply_id=ready_reply_id)
        return changed(ReplyRead(reply_told(row)).data)

    @removes("dropReply")
    def delete(self, request: Request, ready_reply_id: int) -> Response:
        self._hold(request, ready_reply_id)
        dropped(ready_reply_id, self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _hold(self, request: Request, reply_id: int) -> None:
        """Hold the text until the request is over, if it is the one that was seen."""
        row = all_replies(self.caller).select_for_update().filter(pk=reply_id).first()
        if row is None:
            raise Http404
        require_seen(request, ReplyRead(reply_told(row)).data)
