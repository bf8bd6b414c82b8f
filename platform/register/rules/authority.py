"""Whether a role reaches a report: whose it is, and who is kept away from it.

Source: LIFECYCLE 1, and invariants 1 and 8
"""

from register.rules.actors import ADMIN_DUTIES, IN_AGENCY, Actor, Role
from register.rules.life import Life
from register.rules.refusals import Refusal, StepNotAllowed

# Where no agency holds a report the national desk keys in the agency's steps by hand (A13).
BY_HAND = frozenset({Role.ADMIN, Role.LIAISON, Role.LEADER})
_ADMINS = ADMIN_DUTIES | {Role.ADMIN}
# Taking steps on a report, as tenants.signin.duties calls it.
HANDLING = "HANDLING"
SUPERVISORY_ROLES = (Role.INSPECTORATE, Role.EXAMINER)


def acting_role(
    actor: Actor,
    life: Life,
    roles: tuple[Role, ...],
    *,
    joint: bool = False,
    part: str = HANDLING,
) -> Role:
    """Return the role of the table's row under which this actor may act on this report.

    joint: whether the admins of an agency that handles it jointly (X4) may take this step too.
    part: of the work on reports, which the agency may have shared out among its admins.
    :raises StepNotAllowed: no role of the row, not their report, or kept away by conflict of interest
    """
    held = [
        role
        for role in roles
        if _holds(actor, life, role) and not _is_withheld(actor, life, role, part)
    ]
    if not held:
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
    if is_conflicted(actor, life):
        raise StepNotAllowed(Refusal.CONFLICT_OF_INTEREST)
    within = [role for role in held if _reaches(actor, life, role)]
    if not within and joint and actor.agency_id in life.joint_agency_ids:
        within = [role for role in held if role is Role.ADMIN]
    if not within:
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    if life.supervisory:
        within = [role for role in within if _may_supervise(actor, life, role)]
        if not within:
            raise StepNotAllowed(Refusal.SUPERVISORY_ONLY)
    return within[0]


def is_conflicted(actor: Actor, life: Life) -> bool:
    """Tell whether the actor or their unit is named in a supervisory report (invariant 8).

    Whoever filed it stays its reporter; every officer named, also of other bodies, is kept away.
    """
    if not life.supervisory or actor.report_id is not None:
        return False
    named = actor.user_id is not None and actor.user_id in life.reported_user_ids
    return named or not actor.unit_ids.isdisjoint(life.reported_unit_ids)


def _holds(actor: Actor, life: Life, role: Role) -> bool:
    if actor.has(role):
        return True
    # The leadership does not see a supervisory report: there the Inspektorat approves in its place.
    if role is Role.LEADER and life.supervisory and actor.has(Role.INSPECTORATE):
        return True
    return role in BY_HAND and life.agency_id is None and actor.has(Role.NATIONAL)


def _is_withheld(actor: Actor, life: Life, role: Role, part: str) -> bool:
    """Tell whether the agency's split of duties keeps this from an admin.

    Never of a supervisory report: that is the Inspektorat's, however the rest is shared out.
    """
    if role not in _ADMINS or part not in actor.withheld:
        return False
    return not (life.supervisory and actor.has(Role.INSPECTORATE))


def _reaches(actor: Actor, life: Life, role: Role) -> bool:
    match role:
        case Role.SYSTEM:
            return True
        case Role.NATIONAL:
            return actor.agency_id is None
        case Role.REPORTER:
            return actor.report_id is not None and actor.report_id == life.id
        case Role.PROVINCE:
            return actor.agency_id is not None and actor.agency_id == life.supervisor_id
        case Role.OMBUDSMAN:
            return actor.agency_id is not None and actor.agency_id == life.ombudsman_id
        case Role.LIAISON if actor.agency_id is not None:
            mine = {life.unit_id, *life.supporting_unit_ids}
            return actor.agency_id == life.agency_id and not mine.isdisjoint(actor.unit_ids)
        case Role.EXAMINER:
            return life.supervisory and actor.agency_id == life.agency_id
        case _:
            return actor.agency_id == life.agency_id


def _may_supervise(actor: Actor, life: Life, role: Role) -> bool:
    if role not in IN_AGENCY or actor.agency_id is None:
        return role is not Role.PROVINCE
    if role is Role.LIAISON:  # only ever of the Inspektorat's own unit, see assignment's guard
        return True
    return actor.has(*SUPERVISORY_ROLES)
