"""Bringing accounts in line with a decree from its first day on.

Runs in the agency's scope, by the worker or as soon as a decree that is in force already is
signed; it may run twice. What the former decree gave and no decree in force names any more ends;
what was given otherwise is left alone, and nothing that was is rewritten.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from kernel.local_time import local_day
from tenants.models import Agency
from tenants.queries.named_places import decrees_in_force, lines_of, places_in, posts_in, role_of
from tenants.signin.actions.invite_named import invite_named
from tenants.signin.actions.move_members import Moved, move_members
from tenants.signin.actions.seat_named import know_accounts, seat_liaisons
from tenants.signin.duties import SUPERVISORY
from tenants.teams.models import AuditEntry, Decree, DecreeMember, LiaisonOfficer
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.rules.following import Place

Fits = Callable[[str], bool]


def follow_decree(*, decree_id: int, agency: Agency, at: datetime) -> None:
    """Give and end what the decree says, once its first day has come; what was done stays done.

    What it says of the Inspektorat waits for a yes from there, see agree_to_decree.
    """
    with transaction.atomic():
        decree = _due(decree_id, agency, at)
        if decree is None:
            return
        if decree.followed_at is not None:
            _end_kept(decree, agency, at)
            return
        is_agreed = decree.inspectorate_yes_at is not None
        _follow(decree, agency, at, lambda role: is_agreed or role not in SUPERVISORY)


def follow_for_inspectorate(*, decree_id: int, agency: Agency, at: datetime) -> None:
    """Give and end what a decree that was followed already says of the Inspektorat."""
    with transaction.atomic():
        decree = _due(decree_id, agency, at)
        if decree is not None and decree.followed_at is not None:
            _follow(decree, agency, at, lambda role: role in SUPERVISORY)


def _due(decree_id: int, agency: Agency, at: datetime) -> Decree | None:
    """Return the decree, locked, None where its day has not come or it is no longer in force."""
    decree = Decree.objects.select_for_update().get(pk=decree_id)
    today = local_day(at, ZoneInfo(agency.time_zone))
    stands = decrees_in_force(today).filter(pk=decree_id).exists()
    return decree if stands and decree.entered_at is not None else None


def _follow(decree: Decree, agency: Agency, at: datetime, fits: Fits) -> None:
    today = local_day(at, ZoneInfo(agency.time_zone))
    before = decree.supersedes
    former = lines_of([before] if before else [])
    standing = lines_of(decrees_in_force(today))
    know_accounts([*former, *standing])
    named = [line for line in standing if line.decree_id == decree.pk]
    mine = [line for line in named if fits(role_of(line) or "")]
    moved = move_members(
        agency=agency,
        gains=places_in(mine) - _of_their_own_making(decree),
        former={one for one in _given_by(before, former) if fits(one.role)},
        named=places_in(standing),
        at=at,
    )
    seat_liaisons(mine)
    _leave_units(former, standing, moved)
    # For all their places at once, since a later invitation makes an earlier one worthless.
    is_agreed = decree.inspectorate_yes_at is not None
    open_to = [line for line in named if is_agreed or role_of(line) not in SUPERVISORY]
    invited = invite_named(open_to, members=moved.members, agency=agency, at=at)
    decree.followed_at = at
    decree.kept = sorted([*decree.kept, *([one.user_id, one.role] for one in moved.kept)])
    decree.save(update_fields=["followed_at", "kept"])
    _write_down(decree, moved, invited, at)


def _given_by(before: Decree | None, lines: list[DecreeMember]) -> set[Place]:
    """Return what the former decree gave, and what was kept of the one before that."""
    return places_in(lines) | {Place(*pair) for pair in (before.kept if before else ())}


def _of_their_own_making(decree: Decree) -> set[Place]:
    """Return what nobody takes for themselves, not even where there is no Inspektorat to ask."""
    if decree.entered_by is None or decree.inspectorate_yes_by != decree.entered_by:
        return set()
    return {Place(decree.entered_by, role) for role in SUPERVISORY}


def _end_kept(decree: Decree, agency: Agency, at: datetime) -> None:
    """End what was kept as soon as somebody else is there for it."""
    from_then = move_members(
        agency=agency,
        gains=set(),
        former={Place(*pair) for pair in decree.kept},
        named=set(),
        at=at,
        unless_since=decree.followed_at,
    )
    if not from_then.ended:
        return
    decree.kept = sorted([one.user_id, one.role] for one in from_then.kept)
    decree.save(update_fields=["kept"])
    _leave_units([], [], from_then)
    _write_down(decree, from_then, [], at)


def _leave_units(former: list[DecreeMember], standing: list[DecreeMember], moved: Moved) -> None:
    """End who answered for a unit by the former decree alone, and by a role that has ended."""
    for user_id, unit_id in posts_in(former).keys() - posts_in(standing).keys():
        LiaisonOfficer.objects.filter(user_id=user_id, unit_id=unit_id).update(is_active=False)
    gone = [one.user_id for one in moved.ended if one.role == "LIA"]
    LiaisonOfficer.objects.filter(user_id__in=gone).update(is_active=False)


def _write_down(decree: Decree, moved: Moved, invited: list[str], at: datetime) -> None:
    AuditEntry.objects.create(
        at=at,
        actor_id=None,
        actor_name=f"SK {decree.number}"[:150],
        kind=AuditKind.DECREE_FOLLOWED,
        subject=decree.number[:200],
        details={**moved.told(), "invited": invited},
    )
