"""How many of an agency's admins have a second factor: the number alone, not who it is."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from accounts.models import User
from accounts.second_factor import factors_of
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import ADMINS


def count_secured_admins(agency_id: int) -> int:
    """Return how many people administer it now and have enrolled an app or a key; one statement."""
    holds = Membership.objects.filter(
        user_id=OuterRef("pk"), agency_id=agency_id, is_active=True, role__in=ADMINS
    )
    with scope(SIGN_IN, savepoint=False):
        return User.objects.filter(
            Exists(holds), Exists(factors_of(OuterRef("pk"))), is_active=True
        ).count()
