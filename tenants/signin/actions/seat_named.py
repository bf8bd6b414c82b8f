"""Letting those whom a decree names, and who have an account here, answer for their units."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models.functions import Lower

from accounts.models import User
from tenants.actions.appoint_liaison import NotALiaison, appoint_liaison
from tenants.queries.members import members_here
from tenants.queries.named_places import decrees_in_force, lines_of, posts_in
from tenants.teams.models import DecreeMember


def know_accounts(lines: list[DecreeMember]) -> None:
    """Note for lines that name an address whose account it is, where that is a member here.

    That a line and an account are one person is no part of what the decree says.
    """
    unknown = [line for line in lines if line.user_id is None and line.email]
    addresses = {line.email.lower() for line in unknown}
    members = members_here().annotate(address=Lower("email")).filter(address__in=addresses)
    known = dict(members.values_list("address", "user_id"))
    for line in unknown:
        line.user_id = known.get(line.email.lower())
    DecreeMember.objects.bulk_update([line for line in unknown if line.user_id], ["user_id"])


def seat_liaisons(lines: Iterable[DecreeMember]) -> None:
    """Appoint whom lines name for units, as far as they are liaison officers here by now."""
    for (user_id, unit_id), is_substitute in posts_in(lines).items():
        try:
            appoint_liaison(user_id=user_id, unit_id=unit_id, is_substitute=is_substitute)
        except NotALiaison:
            continue


def seat_newcomer(*, user: User, today: date) -> None:
    """Let whoever has just accepted an invitation answer for what decrees in force name them for.

    Runs in the agency's scope.
    """
    address = user.email.lower()
    lines = [line for line in lines_of(decrees_in_force(today)) if line.email.lower() == address]
    know_accounts(lines)
    seat_liaisons(lines)
