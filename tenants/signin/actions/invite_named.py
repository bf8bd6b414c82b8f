"""Inviting those whom a decree names and who have no account here yet."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime

from tenants.models import Agency
from tenants.queries.named_places import role_of
from tenants.signin.actions.invite_member import invite_member
from tenants.teams.models import DecreeMember


def invite_named(
    lines: list[DecreeMember], *, members: Container[int], agency: Agency, at: datetime
) -> list[str]:
    """Send one invitation to each address of lines that give a role; return the addresses.

    members: who is let in already, by number. Each line is invited once, an address for all its roles.
    """
    roles: dict[str, set[str]] = {}
    new: dict[str, list[DecreeMember]] = {}
    for line in lines:
        role = role_of(line)
        if role is None or not line.email or line.user_id in members:
            continue
        roles.setdefault(line.email.lower(), set()).add(role)
        if line.invited_at is None:
            new.setdefault(line.email.lower(), []).append(line)
    for address in new:
        invite_member(email=address, roles=roles[address], agency=agency, by=None, at=at)
    invited = [line for lines_of_one in new.values() for line in lines_of_one]
    for line in invited:
        line.invited_at = at
    DecreeMember.objects.bulk_update(invited, ["invited_at"])
    return sorted(new)
