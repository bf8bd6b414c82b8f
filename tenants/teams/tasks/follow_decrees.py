"""The regular look for decrees whose first day has come."""

from __future__ import annotations

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone

from kernel.local_time import local_day
from tenants.models import Agency
from tenants.queries.named_places import decrees_in_force
from tenants.scope import SYSTEM, of_agency, scope
from tenants.signin.actions.follow_decree import follow_decree

logger = logging.getLogger(__name__)


def follow_decrees_now() -> int:
    """Follow every decree that is due at this moment; return how many."""
    return follow_decrees(at=timezone.now())  # noqa: TID251 - where the clock is read


def follow_decrees(*, at: datetime) -> int:
    """Follow the decrees of every agency whose day has come by its own clocks, each by itself.

    A decree that cannot be followed keeps no other from its turn, and is tried again the next time.
    """
    with scope(SYSTEM):
        agencies = list(Agency.objects.order_by("pk"))
    return sum(_follow_all(agency, at) for agency in agencies)


def _follow_all(agency: Agency, at: datetime) -> int:
    today = local_day(at, ZoneInfo(agency.time_zone))
    with scope(of_agency(agency)):
        waits = Q(followed_at__isnull=True) | ~Q(kept=[])
        due = decrees_in_force(today).filter(waits, entered_at__isnull=False)
        # In the order in which they came into force, so that the last one has the last word.
        numbers = list(due.order_by("valid_from", "pk").values_list("pk", flat=True))
    return sum(_follow(agency, number, at) for number in numbers)


def _follow(agency: Agency, decree_id: int, at: datetime) -> bool:
    try:
        with scope(of_agency(agency)):
            follow_decree(decree_id=decree_id, agency=agency, at=at)
    except DatabaseError as error:
        logger.error("Decree %s could not be followed: %s", decree_id, type(error).__name__)
        return False
    return True
