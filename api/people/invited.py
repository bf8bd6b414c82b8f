"""Inviting somebody to the caller's desk, and taking that back, by the consoles' form and actions."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from tenants.models.membership import MemberRole
from tenants.signin.actions.invite_colleague import NoSuchInvitation, invite_colleague, take_back
from tenants.signin.actions.invite_member import MayNotInvite, invite_member
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.forms.roles_form import InvitationForm
from tenants.signin.queries.granting import roles_to_give

_AT_DESK = frozenset({MemberRole.NAT.value})


def invited(sent: Sent, shape: type[Shape], caller: Caller) -> Any:
    """Return the invitation, which has been sent.

    :raises Refused: 422 for inputs
    """
    agency, staff = caller.staff.agency, caller.staff
    given = roles_to_give(staff.held, agency) if agency else _AT_DESK
    form = filled(sent, shape, lambda typed: InvitationForm(typed, given=given))
    email, roles = form.cleaned_data["email"], form.chosen()
    try:
        if agency is not None:
            return invite_colleague(email=email, roles=roles, agency=agency, by=staff, at=caller.at)
        return invite_member(email=email, roles=roles, agency=None, by=staff.user_id, at=caller.at)
    except MayNotInvite as error:
        told = _("Peran itu bukan wewenang Anda untuk memberikannya.")
        raise refused_input("roles", told, "INVALID_CHOICE") from error


def withdrawn(invitation_id: int, caller: Caller) -> None:
    """Make the link of an invitation worthless; Http404 where it is taken up or gone."""
    agency, at = caller.staff.agency, caller.at
    if agency is None:
        if not withdraw_invitation(invitation_id=invitation_id, agency_id=None, at=at):
            raise Http404
        return
    try:
        take_back(invitation_id=invitation_id, agency=agency, by=caller.staff, at=at)
    except NoSuchInvitation as error:
        raise Http404 from error
