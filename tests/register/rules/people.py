"""Who acts in the tests: the national desk, and the same officers in every agency."""

from register.rules.actors import SYSTEM, Actor, Role, reporter_of
from tests.register.rules.world import (
    CLINIC,
    INSPECTORATE,
    OMBUDSMAN,
    PLACES,
    PROVINCE,
    SCHOOL,
    unit,
)

DESK = Actor(roles=frozenset({Role.NATIONAL}), user_id=9001, name="Desk")
DESK_2 = Actor(roles=frozenset({Role.NATIONAL}), user_id=9002, name="Desk 2")
# One officer of each role, and a second admin; the number ends the user's id.
NUMBERS = {
    Role.ADMIN: 1,
    Role.KOMINFO: 2,
    Role.ORGANISATION: 3,
    Role.INSPECTORATE: 4,
    Role.LEADER: 5,
    Role.EXAMINER: 6,
    Role.PROVINCE: 7,
    Role.OMBUDSMAN: 8,
}


def officer(role, agency_id):
    """Return the officer of a role in an agency."""
    user_id = agency_id * 100 + NUMBERS[role]
    return Actor(roles=frozenset({role}), user_id=user_id, agency_id=agency_id, name=role.value)


def admin(agency_id):
    return officer(Role.ADMIN, agency_id)


def inspector(agency_id):
    return officer(Role.INSPECTORATE, agency_id)


def liaison(agency_id, number=CLINIC):
    """Return the liaison officer of one unit of an agency."""
    return Actor(
        roles=frozenset({Role.LIAISON}),
        user_id=agency_id * 100 + 50 + number,
        agency_id=agency_id,
        unit_ids=frozenset({unit(agency_id, number)}),
        name="Penghubung",
    )


COORDINATOR = officer(Role.PROVINCE, PROVINCE)
WATCHMAN = officer(Role.OMBUDSMAN, OMBUDSMAN)


def who(role, life, *, number=CLINIC):
    """Return the person who would act in a role on a report, whether or not they may."""
    holder = life.agency_id or 1
    match role:
        case Role.REPORTER:
            return reporter_of(life.id)
        case Role.NATIONAL:
            return DESK
        case Role.SYSTEM:
            return SYSTEM
        case Role.PROVINCE:
            return COORDINATOR
        case Role.OMBUDSMAN:
            return WATCHMAN
        case Role.LIAISON:
            return liaison(holder, number)
    return officer(role, holder)


def everybody():
    """Return all officers of all agencies, and both of the national desk."""
    staff = [DESK, DESK_2, WATCHMAN]
    for agency_id in PLACES:
        staff += [officer(role, agency_id) for role in NUMBERS if role is not Role.OMBUDSMAN]
        staff += [liaison(agency_id, number) for number in (CLINIC, SCHOOL, INSPECTORATE)]
    return tuple(staff)


EVERYBODY = everybody()
