"""Who acts on a report, and over which reports a role reaches.

Source: LIFECYCLE 1
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The role codes of LIFECYCLE part 1; KOM, ORG and INS are an admin's duties by decree."""

    REPORTER = "REP"
    NATIONAL = "NAT"
    PROVINCE = "PRV"
    ADMIN = "ADM"
    KOMINFO = "KOM"
    ORGANISATION = "ORG"
    INSPECTORATE = "INS"
    LIAISON = "LIA"
    LEADER = "LEAD"
    EXAMINER = "EXM"
    OMBUDSMAN = "OMB"
    SYSTEM = "SYS"


ADMIN_DUTIES = frozenset({Role.KOMINFO, Role.ORGANISATION, Role.INSPECTORATE})
IN_AGENCY = frozenset({Role.ADMIN, Role.LIAISON, Role.LEADER, Role.EXAMINER, *ADMIN_DUTIES})


@dataclass(frozen=True)
class Actor:
    """One person (or the system) acting now, as the sign-in established them.

    agency_id: the agency whose console is in use, None for reporters and the national desk.
    report_id: the one report a reporter has proved to be theirs. withheld: the parts of the work on
    reports that their agency's split of duties keeps from an admin, as codes of Area. keeper_id: of
    a system, who was given its secret and so answers for what it does.
    """

    roles: frozenset[Role]
    user_id: int | None = None
    agency_id: int | None = None
    unit_ids: frozenset[int] = field(default_factory=frozenset)
    report_id: int | None = None
    name: str = ""
    withheld: frozenset[str] = field(default_factory=frozenset)
    keeper_id: int | None = None

    @property
    def answers(self) -> int | None:
        """Who answers for what is done: the person, or the keeper of the system."""
        return self.user_id if self.keeper_id is None else self.keeper_id

    def has(self, *roles: Role) -> bool:
        """Tell whether the actor holds one of the roles; a duty by decree makes an admin."""
        held = self.roles | {Role.ADMIN} if self.roles & ADMIN_DUTIES else self.roles
        return not held.isdisjoint(roles)


SYSTEM = Actor(roles=frozenset({Role.SYSTEM}), name="Sistem")


def reporter_of(report_id: int, *, user_id: int | None = None) -> Actor:
    """Return the reporter of one report, whose secret or account has been checked."""
    return Actor(roles=frozenset({Role.REPORTER}), user_id=user_id, report_id=report_id)
