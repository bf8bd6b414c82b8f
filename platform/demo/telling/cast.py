"""Who acts in the stories: the people of the demo as the rules know them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from register.rules.actors import Actor, Role
from tenants.models import Agency

# Who is picked for the plain work of an admin: the Inspektorat has its own.
_ADMINS = (Role.KOMINFO, Role.ORGANISATION, Role.ADMIN)


@dataclass(frozen=True)
class AgencyCast:
    """One agency with its people and units. liaisons: by code of the unit, substitutes last."""

    agency: Agency
    people: tuple[Actor, ...] = ()
    unit_ids: dict[str, int] = field(default_factory=dict)
    liaisons: dict[str, tuple[Actor, ...]] = field(default_factory=dict)

    def holding(self, role: Role, chance: Random) -> Actor:
        """Return somebody with a role.

        :raises LookupError: nobody here has it
        """
        wanted = _ADMINS if role is Role.ADMIN else (role,)
        found = [person for person in self.people if not person.roles.isdisjoint(wanted)]
        if not found:
            raise LookupError(f"{self.agency.slug}: nobody is {role}")
        return chance.choice(found)

    def liaison_of(self, code: str) -> Actor:
        """Return the liaison officer of a unit."""
        return self.liaisons[code][0]


@dataclass(frozen=True)
class Cast:
    """Everybody. agencies: by slug. reporters: user ids by address."""

    desk: tuple[Actor, ...]
    agencies: dict[str, AgencyCast]
    reporters: dict[str, int]

    def another_than(self, officer: Actor) -> Actor:
        """Return somebody else of the desk, for what needs a second person."""
        return next(person for person in self.desk if person.user_id != officer.user_id)

    def of_id(self, agency_id: int) -> AgencyCast:
        """Return the people of an agency by its number."""
        return next(one for one in self.agencies.values() if one.agency.pk == agency_id)

    def ombudsman(self) -> AgencyCast:
        """Return the people of the Ombudsman."""
        return next(
            one
            for one in self.agencies.values()
            if any(Role.OMBUDSMAN in person.roles for person in one.people)
        )
