"""An officer whose numbers are blanks: what a ready statement is made for, once for all like them.

_COUNTED = ReadyStatement(lambda kind, *, at, **numbers: late(blank_actor(kind, numbers), at=at))
_COUNTED.read(kind_of(actor), at=at, **numbers_of(actor))
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from register.rules.actors import Actor, Role


class Kind(NamedTuple):
    """What decides the text of a statement: everything of an officer but whose numbers they are."""

    roles: frozenset[Role]
    is_of_agency: bool
    units: int


def kind_of(actor: Actor) -> Kind:
    """Return what an officer has in common with others like them."""
    return Kind(actor.roles, actor.agency_id is not None, len(actor.unit_ids))


def numbers_of(actor: Actor) -> dict[str, int | None]:
    """Return the officer's own numbers by the names of their blanks."""
    units = {f"unit_{place}": unit for place, unit in enumerate(sorted(actor.unit_ids))}
    if actor.agency_id is None:
        return {"user_id": actor.user_id, **units}
    return {"user_id": actor.user_id, "agency_id": actor.agency_id, **units}


def blank_actor(kind: Kind, numbers: Mapping[str, Any]) -> Actor:
    """Return an officer of this kind with blanks for numbers; good for queries and nothing else."""
    return Actor(
        roles=kind.roles,
        user_id=numbers["user_id"],
        agency_id=numbers.get("agency_id"),
        unit_ids=frozenset(numbers[f"unit_{place}"] for place in range(kind.units)),
    )
