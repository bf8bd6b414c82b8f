"""Erasing the identities whose time has come, of all reports that are over."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Q

from register.actions.erase_identity import erase_identity
from register.models import Report
from register.queries.over import over
from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)
PAGE = 200


def erase_due(*, at: datetime) -> int:
    """Erase what was asked for and what has been kept long enough; return how many that was.

    Runs in no scope, may run at any time and twice. Each report is one transaction, so that one
    that fails keeps no other from its turn.
    """
    return sum(_erase(report_id, at=at) for report_id in _due(at=at))


def erase_asked(*, at: datetime) -> int:
    """Do the same after an account was closed, as a job of the ledger."""
    return erase_due(at=at)


def _due(*, at: datetime) -> Iterator[int]:
    kept_since = at - timedelta(days=settings.IDENTITY_DAYS)
    asked = Q(erasure__asked_at__isnull=False, erasure__done_at=None)
    old = Q(entered_at__lt=kept_since) & (Q(erasure=None) | Q(erasure__done_at=None))
    last = 0
    while True:
        with scope(SYSTEM):
            found = Report.objects.filter(over(), asked | old, pk__gt=last)
            page = list(found.order_by("pk").values_list("pk", flat=True)[:PAGE])
        yield from page
        if len(page) < PAGE:
            return
        last = page[-1]


def _erase(report_id: int, *, at: datetime) -> bool:
    try:
        with scope(SYSTEM):
            erase_identity(report_id=report_id, at=at)
    except DatabaseError as error:
        logger.error("The identity of report %s stays: %s", report_id, type(error).__name__)
        return False
    return True
