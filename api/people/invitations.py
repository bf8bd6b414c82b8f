"""Invitations that nobody has taken up yet."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.resources import creates, detailed, listed, removes
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.asked import Asked
from api.lists.changes import changed
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.people.invited import invited, withdrawn
from api.people.members import DUTY
from api.reports.shapes import Sparse
from api.steps.alone import check_is_person
from casework.queries.people import waiting_invitations
from kernel.paging import Column, Order, Page
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.tokens.models import TokenScope

EXAMPLE: Final = {
    "id": 5,
    "email": "budi@contoh.go.id",
    "roles": ["LIA"],
    "invited_at": "2026-11-30T09:00:00+07:00",
    "expires_at": "2026-12-07T09:00:00+07:00",
}
EXAMPLE_SENT: Final = {"email": "budi@contoh.go.id", "roles": ["LIA"]}


class InvitationRead(Sparse):
    """One invitation. After it has expired it may be sent anew."""

    id = serializers.IntegerField()
    email = serializers.EmailField()
    roles = serializers.ListField(child=serializers.ChoiceField(choices=MemberRole.values))
    invited_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()


class InvitationSent(serializers.Serializer[Any]):
    """Whom to invite as what. An earlier invitation of the same address ends."""

    email = serializers.EmailField()
    roles = serializers.ListField(child=serializers.ChoiceField(choices=MemberRole.values))


@listed("listInvitations", EXAMPLE)
class InvitationList(ResourceList):
    """The invitations that wait to be taken up, the latest first; inviting somebody."""

    shape, duty, scopes = InvitationRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("id", int, is_descending=True),))

    def found(self, _narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return waiting_invitations(self.caller.staff.agency)

    def page(self, asked: Asked) -> Page[Any]:
        with scope(SIGN_IN, savepoint=False):
            return super().page(asked)

    @creates("inviteMember", InvitationSent, InvitationRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        check_is_person(self.caller)
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._invited(sent))

    def _invited(self, sent: Sent) -> Response:
        row = invited(sent, InvitationSent, self.caller)
        location = reverse("api:invitation", args=[row.pk])
        return changed(InvitationRead(row).data, status=201, location=location)


@detailed("readInvitation", EXAMPLE)
class InvitationDetail(ResourceDetail):
    """One invitation that waits; withdrawing it."""

    shape, duty, scopes = InvitationRead, DUTY, {"DELETE": TokenScope.MANAGE}

    def read(self, invite_id: int) -> Any:
        return self._found(waiting_invitations(self.caller.staff.agency), invite_id)

    @removes("withdrawInvitation")
    def delete(self, request: Request, invite_id: int) -> Response:
        check_is_person(self.caller)
        held = waiting_invitations(self.caller.staff.agency).select_for_update()
        require_seen(request, InvitationRead(self._found(held, invite_id)).data)
        withdrawn(invite_id, self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _found(self, rows: QuerySet[Any], invite_id: int) -> Any:
        with scope(SIGN_IN, savepoint=False):
            row = rows.filter(pk=invite_id).first()
        if row is None:
            raise Http404
        return row
