"""Deleting applications whose address nobody has proven."""

from __future__ import annotations

from datetime import datetime, timedelta

from onboarding.applications.models import Application
from onboarding.applications.rules.states import State
from tenants.scope import SYSTEM, scope

KEPT_FOR = timedelta(days=1)


def forget_unproven(*, at: datetime) -> int:
    """Delete those begun more than a day ago; return how many. May run at any time and twice."""
    with scope(SYSTEM):
        old = Application.objects.filter(state=State.UNPROVEN.value, begun_at__lt=at - KEPT_FOR)
        return old.delete()[0]
