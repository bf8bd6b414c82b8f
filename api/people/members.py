"""Everybody with a role at the desk, for those who keep its users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.credentials.duty import Duty, keeps
from api.description.resources import changes, detailed, listed, removes
from api.inputs.sent import read_sent
from api.lists.asked import Asked, not_understood
from api.lists.changes import changed
from api.lists.filters import Filter
from api.lists.mark import mark_of, require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.people.roles import (
    check_not_oneself,
    member_here,
    named_roles,
    none_left,
    set_roles,
)
from api.reports.shapes import Sparse
from casework.queries.people import Person, read_people
from kernel.cursor import CursorDamaged
from kernel.paging import Page
from tenants.models.membership import MemberRole
from tenants.signin.duties import Area
from tenants.signin.queries.held_accounts import hold_accounts
from tenants.tokens.models import TokenScope

EXAMPLE: Final = {
    "user_id": 31,
    "name": "Rina Astuti",
    "email": "rina@contoh.go.id",
    "roles": ["LIA"],
    "unit_names": ["Puskesmas Bawang 1"],
    "has_second_factor": True,
    "last_sign_in_at": "2026-11-27T08:12:04+07:00",
}
_LONGEST: Final = 100


class MemberRead(Sparse):
    """One person with what they are here."""

    user_id = serializers.IntegerField(source="id")
    name = serializers.CharField()
    email = serializers.EmailField()
    roles = serializers.ListField(child=serializers.ChoiceField(choices=MemberRole.values))
    unit_names = serializers.ListField(child=serializers.CharField(), source="units")
    has_second_factor = serializers.BooleanField()
    last_sign_in_at = serializers.DateTimeField(source="last_login", allow_null=True)


class RolesSent(serializers.Serializer[Any]):
    """All roles that somebody shall have here."""

    roles = serializers.ListField(child=serializers.ChoiceField(choices=MemberRole.values))


def keeps_users(caller: Caller) -> bool:
    # Everybody at the national desk keeps its users.
    return caller.staff.agency is None or keeps(Area.USERS)(caller)


DUTY: Final = Duty(reads=keeps_users, changes=keeps_users)


@listed("listMembers", EXAMPLE)
class MemberList(ResourceList):
    """Everybody with a role at this desk, by name, for those who keep its users."""

    shape, duty = MemberRead, DUTY
    filters = {
        "search": Filter(
            lambda text: text if text and len(text) <= _LONGEST and "\0" not in text else None,
            about="Part of a name or an address.",
        )
    }

    def page(self, asked: Asked) -> Page[Person]:
        agency, search = self.caller.staff.agency, asked.narrowed.get("search", "")
        try:
            return read_people(agency, asked.cursor, search=search, size=asked.limit)
        except CursorDamaged as error:
            raise not_understood("cursor") from error

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        return [member_told(person) for person in rows]


@detailed("readMember", EXAMPLE)
class MemberDetail(ResourceDetail):
    """One person with a role at this desk; changing their roles, ending all of them."""

    shape, duty = MemberRead, DUTY
    scopes = {"PUT": TokenScope.MANAGE, "DELETE": TokenScope.MANAGE}

    def read(self, user_id: int) -> dict[str, Any]:
        return member_told(member_here(user_id, self.caller))

    def mark(self, told: Mapping[str, Any]) -> str:
        # When they last signed in is no change of what they are here.
        return mark_of({name: told[name] for name in ("user_id", "email", "roles")})

    @changes("changeMember", RolesSent, MemberRead, ({"roles": ["LIA", "LEAD"]}, EXAMPLE))
    def put(self, request: Request, user_id: int) -> Response:
        roles = named_roles(read_sent(request), RolesSent, self.caller)
        self._hold(request, user_id)
        set_roles(user_id, roles, self.caller)
        told = self.shape(self.read(user_id)).data
        return changed(told, mark=self.mark(told))

    @removes("endMember")
    def delete(self, request: Request, user_id: int) -> Response:
        self._hold(request, user_id)
        none_left(user_id, self.caller)
        return Response(status=HTTPStatus.NO_CONTENT)

    def _hold(self, request: Request, user_id: int) -> None:
        """Hold who keeps accounts here, and this person, if they are as they were seen."""
        check_not_oneself(user_id, self.caller)
        hold_accounts(user_id, self.caller.staff.agency)
        require_seen(request, self.mark(self.shape(self.read(user_id)).data))


def member_told(person: Person) -> dict[str, Any]:
    """Return a person by the names of `MemberRead`."""
    order = {role: place for place, role in enumerate(MemberRole.values)}
    return {
        **{name: getattr(person, name) for name in ("id", "name", "email", "units")},
        "roles": sorted(person.held, key=order.__getitem__),
        "has_second_factor": person.has_second_factor,
        "last_login": person.last_login,
    }
