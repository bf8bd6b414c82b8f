"""Whose hands an examination file may come into, in the agency whose scope is open."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from casework.rules.examination import Hand, is_examiner
from register.rules.actors import Actor, Role
from register.rules.authority import SUPERVISORY_ROLES
from tenants.queries.duties import has_duty, members_with_duty, members_with_role
from tenants.scope import ScopeError, current_scope, scope

COORDINATION_TEAM = "COORDINATION_TEAM"


def hands_of(actor: Actor, *, today: date) -> frozenset[Hand]:
    """Return which of the hands this person is; one statement.

    The examiners and the patron are so by their role, the coordination team by the decree in force.
    """
    found = set()
    if is_examiner(actor):
        found.add(Hand.EXAMINERS)
    if has_duty(COORDINATION_TEAM, user_id=actor.user_id, on=today):
        found.add(Hand.COORDINATION)
    if actor.has(Role.LEADER):
        found.add(Hand.PATRON)
    return frozenset(found)


def people_in(hand: Hand, *, today: date) -> set[int]:
    """Return the members of the agency who are this hand; at most two statements."""
    if hand is Hand.COORDINATION:
        return members_with_duty(COORDINATION_TEAM, on=today)
    roles = (Role.LEADER,) if hand is Hand.PATRON else SUPERVISORY_ROLES
    return members_with_role(*(role.value for role in roles))


@contextmanager
def with_hands(hands: frozenset[Hand]) -> Iterator[None]:
    """Open the agency's examination files as far as these hands may see them.

    :raises ScopeError: no agency's scope is open
    """
    here = current_scope()
    if here is None or here.agency_id is None:
        raise ScopeError("Examination files are an agency's.")
    with scope(here.in_hands(hand.value for hand in hands), savepoint=False):
        yield
