"""Which of an agency's administrators look after what, and who may give which role. Plain values.

Whoever is an admin without a duty by decree looks after everything; a duty narrows it to its own.
Source: LIFECYCLE 1; DOMAIN 3.2, the split of the admin roles
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tenants.models.membership import MemberRole

R = MemberRole
DUTIES: Final = frozenset({R.KOM, R.ORG, R.INS})
ADMINS: Final = frozenset({R.ADM, *DUTIES})
# They read what is about the agency's own staff: only the Inspektorat chooses them.
SUPERVISORY: Final = frozenset({R.INS, R.EXM})
# Who may stand in for a leader: a leader's letters are for the leadership and for whoever prepares
# what it signs.
FOR_LEADERS: Final = frozenset({R.LEAD, R.ADM, *DUTIES})


class Area(StrEnum):
    """One part of an agency's administration."""

    UNITS = "UNITS"
    USERS = "USERS"
    CALENDAR = "CALENDAR"
    AUDIT = "AUDIT"
    IMPORTS = "IMPORTS"
    SYSTEMS = "SYSTEMS"
    PROCEDURES = "PROCEDURES"
    DECREES = "DECREES"
    HANDLING = "HANDLING"
    EVALUATION = "EVALUATION"
    PERIODIC = "PERIODIC"
    REPLIES = "REPLIES"


# What is done with reports themselves: every admin's, unless their agency has shared it out.
ON_REPORTS: Final = frozenset({Area.HANDLING, Area.EVALUATION, Area.PERIODIC, Area.REPLIES})
# What each duty looks after where its agency has not said otherwise.
BY_DUTY: Final[dict[str, frozenset[Area]]] = {
    R.KOM: ON_REPORTS | {Area.UNITS, Area.USERS, Area.SYSTEMS, Area.IMPORTS, Area.DECREES},
    R.ORG: ON_REPORTS | {Area.CALENDAR, Area.PROCEDURES, Area.DECREES},
    R.INS: ON_REPORTS | {Area.USERS, Area.AUDIT},
}


def areas_of(held: frozenset[str]) -> frozenset[Area]:
    """Return what somebody looks after. held: their roles as given, without any that follow."""
    found = {area for duty, areas in BY_DUTY.items() if duty in held for area in areas}
    return frozenset(Area) if R.ADM in held else frozenset(found)


def roles_given_by(
    held: frozenset[str], *, offered: frozenset[str], has_inspectorate: bool
) -> frozenset[str]:
    """Return the roles that somebody may give to others and take from them.

    has_inspectorate: whether anybody here is of the Inspektorat; until then an admin appoints it.
    """
    found: set[str] = set()
    if held & {R.ADM, R.KOM}:
        found |= offered - SUPERVISORY
        found |= set() if has_inspectorate else offered & SUPERVISORY
    if R.INS in held:
        found |= offered & SUPERVISORY
    return frozenset(found)


def keeps_accounts(held: frozenset[str]) -> bool:
    """Tell whether somebody may let others in: of these one must stay."""
    return bool(held & {R.ADM, R.KOM})
