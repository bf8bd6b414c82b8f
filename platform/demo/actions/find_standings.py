"""What the national desk has found of some bodies that are not connected yet."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from onboarding.connectivity.actions.record_standing import record_standing
from onboarding.connectivity.queries.findings import bodies_found
from tenants.bodies.queries.bodies import standing_bodies
from tenants.models import Membership
from tenants.scope import NATIONAL, scope

# Of every so many bodies without a tenant one has a decree alone, and one an account alone.
_EVERY: Final = 12
_ACCOUNT: Final = 5
_SIGNED: Final = date(2026, 1, 12)


def find_standings(*, at: datetime) -> int:
    """Record them where the desk has found nothing yet; return how many."""
    with scope(NATIONAL):
        if bodies_found():
            return 0
        bodies = list(standing_bodies().filter(agency=None).order_by("code"))
        desk = Membership.objects.filter(agency=None, is_active=True).order_by("pk").first()
    many = 0
    for place, body in enumerate(bodies):
        has_decree, has_account = place % _EVERY == 0, place % _EVERY == _ACCOUNT
        if has_decree or has_account:
            record_standing(
                body_id=body.pk,
                has_decree=has_decree,
                decree_number=f"188/{place:03}/2026 (contoh)" if has_decree else "",
                decree_on=_SIGNED if has_decree else None,
                has_account=has_account,
                by=desk.user_id if desk else 0,
                at=at,
            )
            many += 1
    return many
