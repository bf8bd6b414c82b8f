"""A client at work: what an access token opens, read with one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenants.models import Agency
from tenants.signin.roles import with_duties
from tenants.signin.split import areas_held
from tenants.signin.staff import Staff


@dataclass(frozen=True, slots=True)
class ClientPass:
    """pk, client_id, actor_id, name, roles, unit_ids, last_used_at: the client's.

    scopes: those of the token that the client still has. own: of its duties, the codes of the areas
    that the agency has given to each itself. keeper_id: who was given its secret last.
    """

    pk: int
    client_id: str
    actor_id: int
    name: str
    roles: frozenset[str]
    unit_ids: frozenset[int]
    scopes: frozenset[str]
    expires_at: datetime
    last_used_at: datetime | None
    own: Mapping[str, frozenset[str]]
    keeper_id: int

    @property
    def counted_as(self) -> str:
        """What its requests are counted by: of one client, whichever of its tokens it shows."""
        return self.client_id

    @property
    def owner(self) -> dict[str, Any]:
        """The column of a kept answer that says whose it is."""
        return {"client_id": self.pk}

    def seat(self, agency: Agency | None) -> Staff:
        """Return it at work at its desk: the account of a service, not of a person."""
        roles, areas = with_duties(self.roles), areas_held(self.roles, self.own)
        return Staff(
            *(self.actor_id, self.name, agency, roles, self.unit_ids, self.roles, areas),
            keeper_id=self.keeper_id,
        )
