"""Clients of the desk whose scope is open, by what they show."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet, Subquery, Value

from tenants.models import DutySplit
from tenants.models.membership import MemberRole
from tenants.ready_statement import ReadyStatement
from tenants.scope import current_scope
from tenants.tokens.client_pass import ClientPass
from tenants.tokens.models import ApiClient, IssuedToken
from tenants.tokens.secret import ACCESS, CLIENT, NoSecret, is_client_id, secret_hash


def proved_client(client_id: str, secret: str, *, at: datetime) -> ApiClient | None:
    """Return the client that has proved itself by its secret, None for anybody else.

    No statement for what can be neither.
    """
    try:
        kept = secret_hash(secret, CLIENT)
    except NoSecret:
        return None
    client = (
        ApiClient.objects.filter(client_id=client_id).first() if is_client_id(client_id) else None
    )
    return client if client is not None and client.takes(kept, at=at) else None


def live_pass(secret: str, *, at: datetime) -> ClientPass | None:
    """Return what an access token opens, None where this desk knows none that is good now.

    One statement; none for a text that cannot be such a token.
    """
    try:
        kept = secret_hash(secret, ACCESS)
    except NoSecret:
        return None
    here = current_scope()
    desk = here.agency_id if here else None
    row = _BY_HASH.first(desk is not None, kept=kept, agency=desk)
    if row is None or row.ended is not None or at >= row.expires_at:
        return None
    return ClientPass(
        pk=row.client_id,
        client_id=row.named,
        actor_id=row.actor,
        name=row.name,
        roles=frozenset(row.roles),
        unit_ids=frozenset(row.units),
        scopes=frozenset(row.scopes) & frozenset(row.granted),
        expires_at=row.expires_at,
        last_used_at=row.used,
        own=_own_of(row),
        keeper_id=row.issuer or row.maker,
    )


def _own_of(row: Any) -> dict[str, frozenset[str]]:
    """Return what the agency has its duties look after, of those for which it has said so."""
    said = {MemberRole.KOM: row.kominfo, MemberRole.ORG: row.organisation}
    return {duty: frozenset(areas) for duty, areas in said.items() if areas is not None}


def _by_hash(is_agency: bool, *, kept: Any, agency: Any) -> QuerySet[IssuedToken, Any]:
    found = IssuedToken.objects.filter(secret_hash=kept).annotate(
        named=F("client__client_id"),
        actor=F("client__actor_id"),
        name=F("client__name"),
        roles=F("client__roles"),
        units=F("client__unit_ids"),
        granted=F("client__scopes"),
        used=F("client__last_used_at"),
        ended=F("client__revoked_at"),
        kominfo=_split(MemberRole.KOM, is_agency, agency),
        organisation=_split(MemberRole.ORG, is_agency, agency),
        maker=F("client__created_by"),
        issuer=F("client__issued_by"),
    )
    return found.values_list(
        *("client_id", "scopes", "expires_at"),
        *("named", "actor", "name", "roles", "units", "granted", "used", "ended"),
        *("kominfo", "organisation", "maker", "issuer"),
    )


def _split(duty: str, is_agency: bool, agency: Any) -> Any:
    """Return the areas of a duty, none where the agency has not said so or there is none."""
    if not is_agency:
        return Value(None, output_field=DutySplit._meta.get_field("areas"))  # noqa: SLF001 - Django's documented API
    own = DutySplit.objects.filter(agency_id=agency, duty=duty)
    return Subquery(own.values("areas")[:1])


_BY_HASH = ReadyStatement(_by_hash)
