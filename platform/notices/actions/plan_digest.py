"""The daily digest of one desk: a letter to each officer who has something before them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kernel.working_time import WorkingCalendar
from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from notices.queries.digest import Morning, digest_for
from notices.tasks.digests import FROM_HOUR
from regions.queries.calendar import working_calendar
from register.queries.clocks import NATIONAL_ZONE
from register.rules.actors import Actor, Role
from tenants.models import Agency, Membership
from tenants.queries.absences import away_here
from tenants.scope import NATIONAL, of_agency, scope
from tenants.signin.queries.desk import at_desk
from tenants.teams.models import LiaisonOfficer
from tenants.teams.rules.standing_in import stood_in_for


def plan_digest(*, agency_id: int | None, day: str, at: datetime) -> int:
    """Plan the digests of an agency, or of the national desk, for a day; return how many.

    Runs in the scope SYSTEM and may run twice. day: ISO. Nothing to do is no letter.
    """
    agency = Agency.objects.get(pk=agency_id) if agency_id else None
    zone = agency.time_zone if agency else NATIONAL_ZONE
    calendar = working_calendar(agency_id=agency_id, zone=zone)
    morning = _morning(date.fromisoformat(day), calendar, zone, at=at)
    roles = _roles(agency_id)
    off = turned_off(roles)
    wanted = [pk for pk in roles if Topic.DIGEST not in off.get(pk, ())]
    with scope(of_agency(agency) if agency else NATIONAL):
        units = _units(wanted, date.fromisoformat(day)) if agency else {}
        actors = [
            Actor(roles[pk], user_id=pk, agency_id=agency_id, unit_ids=units.get(pk, frozenset()))
            for pk in wanted
        ]
        found = [(actor, digest_for(actor, morning=morning)) for actor in actors]
    notices = [_notice(actor, data, day, at) for actor, data in found if data]
    plan(notices, at=at)
    return len(notices)


def _morning(day: date, calendar: WorkingCalendar, zone: str, *, at: datetime) -> Morning:
    before = day - timedelta(days=1)
    while not calendar.is_working_day(before):
        before -= timedelta(days=1)
    place = ZoneInfo(zone)
    return Morning(
        at=at,
        end=datetime.combine(day, time(23, 59, 59), tzinfo=place),
        since=datetime.combine(before, time(FROM_HOUR), tzinfo=place),
    )


def _roles(agency_id: int | None) -> dict[int, frozenset[Role]]:
    held = Membership.objects.filter(at_desk(agency_id), is_active=True)
    found: defaultdict[int, set[Role]] = defaultdict(set)
    for user_id, role in held.order_by("user_id").values_list("user_id", "role"):
        found[user_id].add(Role(role))
    return {user_id: frozenset(roles) for user_id, roles in found.items()}


def _units(user_ids: list[int], day: date) -> dict[int, frozenset[int]]:
    """Return the units of each, with those of whoever they stand in for on the day."""
    away = away_here(day)
    rows = LiaisonOfficer.objects.filter(user_id__in={*user_ids, *away}, is_active=True)
    own: defaultdict[int, set[int]] = defaultdict(set)
    for user_id, unit_id in rows.values_list("user_id", "unit_id"):
        own[user_id].add(unit_id)
    return {
        user_id: frozenset().union(*(own[one] for one in {user_id, *stood_in_for(user_id, away)}))
        for user_id in user_ids
    }


def _notice(actor: Actor, data: dict[str, object], day: str, at: datetime) -> Notice:
    return Notice(
        key=f"digest-{actor.agency_id or 0}.{day}.{actor.user_id}",
        user_id=actor.user_id,
        agency_id=actor.agency_id,
        letter=Letter.DIGEST.value,
        planned_at=at,
        data={"day": day, **data},
    )
