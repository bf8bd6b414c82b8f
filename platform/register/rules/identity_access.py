"""Who may learn who a reporter is.

Source: LIFECYCLE invariant 7; UU PDP 27/2022
"""

from register.rules.actors import Actor, Role
from register.rules.authority import SUPERVISORY_ROLES, is_conflicted
from register.rules.life import Life
from register.rules.states import Visibility


def may_read_identity(actor: Actor, life: Life) -> bool:
    """Tell whether the actor may read the identity behind a report that they can see.

    The agency that holds it: admins, and the liaison officers of its unit; never of an anonymous
    report. The national desk may, with its reason on record. The Ombudsman only after consent.
    Nobody who is named in the report, or whose unit is (invariant 8).
    """
    if actor.report_id is not None:
        return actor.report_id == life.id
    if is_conflicted(actor, life):
        return False
    if actor.agency_id is None:
        return actor.has(Role.SYSTEM, Role.NATIONAL)
    if life.visibility is Visibility.ANONYMOUS:
        return False
    if actor.has(Role.OMBUDSMAN) and actor.agency_id == life.ombudsman_id:
        return life.package_sent == "FULL"
    return actor.agency_id == life.agency_id and _handles(actor, life)


def _handles(actor: Actor, life: Life) -> bool:
    if life.supervisory:
        return actor.has(*SUPERVISORY_ROLES)
    if actor.has(Role.ADMIN):
        return True
    units = {life.unit_id, *life.supporting_unit_ids}
    return actor.has(Role.LIAISON) and not units.isdisjoint(actor.unit_ids)
