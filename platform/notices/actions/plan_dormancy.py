"""Telling an agency's admins, and from a week on whoever is above it, that nobody signs in there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from notices.queries.recipients import ADMINS
from tenants.models import Membership

ABOVE_FROM = 7
TOPIC = Topic.ESCALATION
Told = tuple[Letter, int | None, int]


def plan_dormancy(
    *, agency_id: int, parent_id: int | None, days: int, since: datetime, at: datetime
) -> int:
    """Plan a letter to each of them; return how many. In the scope SYSTEM; it may run twice.

    parent_id: the province; where there is none, or nobody coordinates there, the national desk
    is told.
    """
    told: list[Told] = [(Letter.SILENT_HERE, agency_id, pk) for pk in _members(agency_id, ADMINS)]
    if days >= ABOVE_FROM:
        coordinators = _members(parent_id, ["PRV"]) if parent_id else []
        desk_id = parent_id if coordinators else None
        above = coordinators or _members(None, ["NAT"])
        told += [(Letter.SILENT_BELOW, desk_id, pk) for pk in above]
    off = turned_off(user_id for _letter, _desk, user_id in told)
    notices = [
        Notice(
            key=f"silent-{agency_id}.{int(since.timestamp())}.{days}.{desk_id or 0}.{user_id}",
            user_id=user_id,
            agency_id=desk_id,
            letter=letter.value,
            planned_at=at,
            data={"about_id": agency_id, "days": days, "since": since.isoformat()},
        )
        for letter, desk_id, user_id in told
        if TOPIC not in off.get(user_id, ())
    ]
    plan(notices, at=at)
    return len(notices)


def _members(agency_id: int | None, roles: Iterable[str]) -> list[int]:
    desk = Q(agency_id=agency_id) if agency_id else Q(agency__isnull=True)
    held = Membership.objects.filter(desk, role__in=list(roles), is_active=True)
    return sorted(set(held.values_list("user_id", flat=True)))
