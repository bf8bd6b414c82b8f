"""Giving and ending roles by a decree, so that nobody locks an agency out of its own accounts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from tenants.actions.add_member import add_member
from tenants.actions.remove_member import remove_member
from tenants.models import Agency, Membership
from tenants.scope import SIGN_IN, scope
from tenants.teams.rules.following import Place, ends_of


@dataclass(frozen=True, slots=True)
class Moved:
    """What has changed. members: everybody with a role before, by number, with their name."""

    gained: frozenset[Place]
    ended: frozenset[Place]
    kept: frozenset[Place]
    members: dict[int, str]

    def told(self) -> dict[str, list[str]]:
        """Return who gained, lost and kept which role, by name."""
        sides = {"gained": self.gained, "ended": self.ended, "kept": self.kept}
        return {
            side: [f"{self.members[one.user_id]} ({one.role})" for one in sorted(places)]
            for side, places in sides.items()
        }


def move_members(
    *,
    agency: Agency,
    gains: Collection[Place],
    former: Collection[Place],
    named: Collection[Place],
    at: datetime,
    unless_since: datetime | None = None,
) -> Moved:
    """Give members what they gain, then end what is no longer named; nobody new is let in.

    former: what may end. named: what does not. unless_since: what was given after this moment was
    given by somebody on purpose, and does not end.
    """
    with scope(SIGN_IN):
        rows = list(
            Membership.objects.select_for_update(of=("self",))
            .select_related("user")
            .filter(agency=agency, is_active=True)
            .order_by("pk")
        )
        members = {row.user_id: str(row.user) for row in rows}
        held = _by_person(rows)
        gained = {one for one in gains if one.user_id in held and one.role not in held[one.user_id]}
        for one in sorted(gained):
            add_member(user_id=one.user_id, agency_id=agency.pk, role=one.role, at=at)
            held[one.user_id].add(one.role)
        old = {Place(row.user_id, row.role): row for row in rows}
        kept_on_purpose = {
            one for one, row in old.items() if unless_since and row.since > unless_since
        }
        ends = ends_of(former, named={*named, *kept_on_purpose}, held=held)
        for one in sorted(ends.ended):
            remove_member(membership_id=old[one].pk, at=at)
    return Moved(frozenset(gained), ends.ended, ends.kept, members)


def _by_person(rows: list[Membership]) -> dict[int, set[str]]:
    held: dict[int, set[str]] = {}
    for row in rows:
        held.setdefault(row.user_id, set()).add(row.role)
    return held
