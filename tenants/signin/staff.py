"""Who the gate has let into a console."""

from __future__ import annotations

from dataclasses import dataclass, field

from tenants.models import Agency


@dataclass(frozen=True, slots=True)
class Staff:
    """A person at work: signed in, second factor proved, a member of the site's desk.

    agency: None on the national host. roles: the codes of MemberRole, with ADM for a duty by
    decree. unit_ids: the units a liaison officer answers for.
    """

    user_id: int
    name: str
    agency: Agency | None
    roles: frozenset[str]
    unit_ids: frozenset[int] = field(default_factory=frozenset)

    @property
    def agency_id(self) -> int | None:
        return self.agency.pk if self.agency else None

    def has(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)
