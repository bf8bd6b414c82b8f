"""Giving members other roles and ending all of them, as the consoles do: by people, for others.

No credential changes what it can do itself: a system lets nobody in, and a token changes nothing
about its own holder.
"""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from api.problems.problem import Problem, Refused
from api.steps.alone import check_is_person
from casework.queries.people import NoSuchPerson, Person, person_here
from tenants.models.membership import MemberRole
from tenants.signin.actions.change_roles import LastOne, MayNotGive, NoSuchMember, change_roles
from tenants.signin.actions.end_desk_role import LastAtDesk, NotAtDesk, end_desk_role
from tenants.signin.forms.roles_form import RolesForm
from tenants.signin.roles import roles_offered_by

_NOBODY: frozenset[str] = frozenset()


def member_here(user_id: int, caller: Caller) -> Person:
    """Return somebody with a role at the caller's desk; Http404 where there is none."""
    try:
        return person_here(caller.staff.agency, user_id)
    except NoSuchPerson as error:
        raise Http404 from error


def check_not_oneself(user_id: int, caller: Caller) -> None:
    """Refuse a system, and whoever means themselves.

    :raises Refused: 403
    """
    check_is_person(caller)
    if user_id == caller.staff.user_id:
        raise Refused(Problem(403, code="OWN_ACCOUNT"))


def named_roles(sent: Sent, shape: type[Shape], caller: Caller) -> frozenset[str]:
    """Return the roles that were sent, of those that the desk has.

    :raises Refused: 422 for inputs
    """
    offered = roles_offered_by(caller.staff.agency)
    return filled(sent, shape, lambda typed: RolesForm(typed, given=offered)).chosen()


def set_roles(user_id: int, roles: frozenset[str], caller: Caller) -> None:
    """Let a member have these roles and no others.

    :raises Refused: 409 where nobody would be left, 422 for a role that is not theirs to give
    """
    agency = caller.staff.agency
    if agency is None:
        # The desk has one role, which whoever works there has.
        return
    try:
        change_roles(user_id=user_id, roles=roles, agency=agency, by=caller.staff, at=caller.at)
    except NoSuchMember as error:
        raise Http404 from error
    except MayNotGive as error:
        told = _("Sebagian peran itu bukan wewenang Anda untuk memberikan atau mengakhirinya.")
        raise refused_input("roles", told, "INVALID_CHOICE") from error
    except LastOne as last:
        code = "LAST_INSPECTOR" if last.role == MemberRole.INS else "LAST_KEEPER"
        raise Refused(Problem(409, code=code)) from last


def none_left(user_id: int, caller: Caller) -> None:
    """End that somebody works here.

    :raises Refused: 409 where nobody would be left, 422 for a role that is not theirs to end
    """
    if caller.staff.agency is not None:
        set_roles(user_id, _NOBODY, caller)
        return
    try:
        end_desk_role(user_id=user_id, by=caller.staff.user_id, at=caller.at)
    except NotAtDesk as error:
        raise Http404 from error
    except LastAtDesk as error:
        raise Refused(Problem(409, code="LAST_KEEPER")) from error
