"""Letting a system of an agency in: its secret is told once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.db import transaction

from tenants.models.membership import MemberRole
from tenants.signin.staff import Staff
from tenants.teams.models import Unit
from tenants.tokens.actions.tell_audit import tell_of_client
from tenants.tokens.client_rules import check_keeper, roles_for_clients
from tenants.tokens.models import ApiClient, TokenScope
from tenants.tokens.secret import (
    CLIENT,
    hint_of,
    new_actor_id,
    new_client_id,
    new_secret,
    secret_hash,
)

# So many may be good at once at one desk.
MOST_LIVE: Final = 50


class TooManyClients(Exception):
    """The desk has as many clients as it can keep an eye on."""


class NoSuchRole(Exception):
    """A role that is not theirs to give to a client."""


class WrongUnits(Exception):
    """A client that answers for units needs some, all of them open; no other has any."""


class NewClient(NamedTuple):
    """A client, and its secret, which is nowhere else."""

    client: ApiClient
    secret: str


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What somebody decides about a client."""

    name: str
    scopes: frozenset[TokenScope]
    roles: frozenset[str]
    unit_ids: frozenset[int] = field(default_factory=frozenset)


def create_client(*, facts: ClientFacts, by: Staff, at: datetime) -> NewClient:
    """Let a system in that acts for itself, in the scope of the desk.

    :raises NotTheirClients: whoever asks keeps none here
    :raises NoSuchRole, WrongUnits: see check_facts
    :raises TooManyClients: MOST_LIVE are good already
    """
    check_facts(facts, by=by)
    secret = new_secret(CLIENT)
    with transaction.atomic():
        _count_live()
        client = ApiClient.objects.create(
            client_id=new_client_id(),
            actor_id=new_actor_id(),
            secret_hash=secret_hash(secret, CLIENT),
            hint=hint_of(secret, CLIENT),
            created_at=at,
            created_by=by.user_id,
            issued_at=at,
            issued_by=by.user_id,
            **columns_of(facts),
        )
        tell_of_client("CLIENT_CREATED", client, by=by, at=at)
    return NewClient(client, secret)


def check_facts(facts: ClientFacts, *, by: Staff) -> None:
    """Refuse what somebody may not decide about a client.

    :raises NotTheirClients: they keep none here
    :raises NoSuchRole: none, or one that is not theirs to give to a client
    :raises WrongUnits: none with LIA, any without it, or one that is not open here
    """
    check_keeper(by)
    if not facts.roles or facts.roles - roles_for_clients(by):
        raise NoSuchRole
    if (MemberRole.LIA in facts.roles) != bool(facts.unit_ids):
        raise WrongUnits
    if facts.unit_ids:
        found = Unit.objects.filter(pk__in=facts.unit_ids, is_active=True).count()
        if found != len(facts.unit_ids):
            raise WrongUnits


def columns_of(facts: ClientFacts) -> dict[str, Any]:
    """Return what was decided, by the columns of the table."""
    return {
        "name": facts.name,
        "scopes": sorted(facts.scopes),
        "roles": sorted(facts.roles),
        "unit_ids": sorted(facts.unit_ids),
    }


def _count_live() -> None:
    if len(ApiClient.objects.select_for_update().filter(revoked_at=None)) >= MOST_LIVE:
        raise TooManyClients
