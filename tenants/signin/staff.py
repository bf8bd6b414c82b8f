"""Who the gate has let into a console."""

from __future__ import annotations

from dataclasses import dataclass, field

from tenants.models import Agency
from tenants.signin.duties import Area, areas_of


class NotYourArea(Exception):
    """The part of the administration belongs to another duty."""


@dataclass(frozen=True, slots=True)
class Staff:
    """A person at work: signed in, second factor proved, a member of the site's desk.

    agency: None on the national host. roles: the codes of MemberRole, with ADM for a duty by
    decree. unit_ids: the units a liaison officer answers for, also in somebody's stead. held: the
    roles as they were given, without ADM for a duty. areas: what they look after as their agency has
    shared it out, None where that was not asked. keeper_id: of a system, who has its secret.
    """

    user_id: int
    name: str
    agency: Agency | None
    roles: frozenset[str]
    unit_ids: frozenset[int] = field(default_factory=frozenset)
    held: frozenset[str] = field(default_factory=frozenset)
    areas: frozenset[Area] | None = None
    keeper_id: int | None = None

    @property
    def agency_id(self) -> int | None:
        return self.agency.pk if self.agency else None

    def has(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    def keeps(self, area: Area) -> bool:
        """Tell whether this part of the agency's administration is theirs."""
        return area in (areas_of(self.held) if self.areas is None else self.areas)

    def require(self, area: Area) -> None:
        """Refuse what is not theirs to do.

        :raises NotYourArea: another duty's, or nobody's of the administration
        """
        if not self.keeps(area):
            raise NotYourArea(area)
