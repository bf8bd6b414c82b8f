"""Giving a member of an agency other roles, and ending all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from tenants.actions.add_member import add_member
from tenants.actions.remove_member import remove_member
from tenants.actions.write_audit import write_audit
from tenants.models import Agency, Membership
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import Area, keeps_accounts, roles_given_by
from tenants.signin.queries.held_accounts import held_accounts
from tenants.signin.roles import roles_offered_by
from tenants.signin.staff import Staff
from tenants.teams.models import LiaisonOfficer
from tenants.teams.models.audit_entry import AuditKind

Held = dict[int, frozenset[str]]


class NoSuchMember(LookupError):
    """Nobody of this number has a role here."""


class MayNotGive(Exception):
    """A role that the one who changes it may neither give nor take, not even from themselves."""


class LastOne(Exception):
    """The last who may let others in, or the last of the Inspektorat. role: ADM or INS."""

    def __init__(self, role: str) -> None:
        super().__init__(role)
        self.role = role


def change_roles(
    *, user_id: int, roles: frozenset[str], agency: Agency, by: Staff, at: datetime
) -> None:
    """Let a member have these roles and no others; none ends that they work here.

    Runs in the agency's scope. Of two who end each other's roles at once one is refused, since
    both first lock who keeps accounts here.
    :raises NotYourArea: accounts are another's to keep
    :raises NoSuchMember: nobody of this number has a role here
    :raises MayNotGive: a role that is not theirs to give or take
    :raises LastOne: nobody would be left
    """
    by.require(Area.USERS)
    with transaction.atomic():
        with scope(SIGN_IN):
            name, before = _change(user_id, roles, agency, by, at)
        if before == roles:
            return
        if MemberRole.LIA in before - roles:
            LiaisonOfficer.objects.filter(user_id=user_id).update(is_active=False)
        write_audit(
            AuditKind.ROLES_CHANGED,
            by=by,
            at=at,
            subject=name,
            before=sorted(before),
            after=sorted(roles),
        )


def _change(
    user_id: int, roles: frozenset[str], agency: Agency, by: Staff, at: datetime
) -> tuple[str, frozenset[str]]:
    rows = held_accounts(user_id, agency)
    mine = [row for row in rows if row.user_id == user_id]
    if not mine:
        raise NoSuchMember(user_id)
    held = _by_person(rows)
    _check(user_id, roles, held, agency, by)
    for row in mine:
        if row.role not in roles:
            remove_member(membership_id=row.pk, at=at)
    for role in sorted(roles - held[user_id]):
        add_member(user_id=user_id, agency_id=agency.pk, role=role, at=at)
    return str(mine[0].user), held[user_id]


def _by_person(rows: Iterable[Membership]) -> Held:
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row.user_id, set()).add(row.role)
    return {user_id: frozenset(held) for user_id, held in found.items()}


def _check(user_id: int, roles: frozenset[str], held: Held, agency: Agency, by: Staff) -> None:
    before = held[user_id]
    inspectors = {one for one, theirs in held.items() if MemberRole.INS in theirs}
    # Nobody lets themselves in to the Inspektorat, not even where there is none.
    given = roles_given_by(
        held.get(by.user_id, frozenset()),
        offered=roles_offered_by(agency),
        has_inspectorate=bool(inspectors) or user_id == by.user_id,
    )
    if not roles ^ before <= given:
        raise MayNotGive
    after = {**held, user_id: roles}
    if keeps_accounts(before) and not any(keeps_accounts(theirs) for theirs in after.values()):
        raise LastOne(MemberRole.ADM)
    if MemberRole.INS in before - roles and inspectors == {user_id}:
        raise LastOne(MemberRole.INS)
