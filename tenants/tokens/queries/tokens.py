"""Tokens of the desk whose scope is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from tenants.models import DutySplit, TenantMember
from tenants.ready_statement import ReadyStatement
from tenants.scope import current_scope
from tenants.signin.queries.memberships import Standing
from tenants.tokens.models import PersonalToken
from tenants.tokens.secret import NoSecret, secret_hash

_BY_HASH = ReadyStatement(lambda *, kept: PersonalToken.objects.filter(secret_hash=kept))


@dataclass(frozen=True, slots=True)
class Held:
    """A token at an agency, with what its holder is called and is there now: nothing, for whoever left."""

    token: PersonalToken
    name: str
    standing: Standing


def held_token(secret: str, *, at: datetime) -> Held | None:
    """Return the token of a secret with its holder, None where this agency knows none that is good.

    One statement, in the agency's own scope: its view of its members tells whether the account is in
    use. No statement for a text that cannot be a secret.
    """
    try:
        kept = secret_hash(secret)
    except NoSecret:
        return None
    here = current_scope()
    token: Any = _WITH_HOLDER.first(kept=kept, agency=here.agency_id if here else None)
    if token is None or not token.is_live(at=at):
        return None
    own = {row["duty"]: frozenset(row["areas"]) for row in token.own}
    return Held(token, token.full_name or "", Standing(frozenset(token.held), own))


def _with_holder(*, kept: Any, agency: Any) -> QuerySet[PersonalToken]:
    here = TenantMember.objects.filter(user_id=OuterRef("user_id"), is_active=True)
    own = DutySplit.objects.filter(agency_id=agency).values(
        told=JSONObject(duty="duty", areas="areas")
    )
    return PersonalToken.objects.filter(secret_hash=kept).annotate(
        full_name=Subquery(here.values("full_name")[:1]),
        held=ArraySubquery(here.values("role")),
        own=ArraySubquery(own),
    )


_WITH_HOLDER = ReadyStatement(_with_holder)


def live_token(secret: str, *, at: datetime) -> PersonalToken | None:
    """Return the token of a secret, None where this desk knows none that is good now.

    No statement for a text that cannot be a secret.
    """
    try:
        kept = secret_hash(secret)
    except NoSecret:
        return None
    token: PersonalToken | None = _BY_HASH.first(kept=kept)
    return token if token is not None and token.is_live(at=at) else None
