"""Take the next body in line and connect it; one at a time, by a process with the owner's rights."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from tenants.bodies.actions.connect_body import CannotConnect, connect_body
from tenants.bodies.models import Body, ConnectionRow, ConnectionState, Hindrance
from tenants.bodies.readers import READERS
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency

logger = logging.getLogger(__name__)
# Whoever began and has not finished in so long has ended in the midst of it.
LEASE = timedelta(minutes=2)


def connect_next(*, at: datetime) -> bool:
    """Connect one body that waits, or whose process ended before it had finished.

    Return whether there was one. What stands in its way is written beside it; the others in line
    do not wait for it.
    """
    row = _claim(at=at)
    if row is None:
        return False
    hindrance = _connect(row, at=at)
    state = ConnectionState.FAILED if hindrance else ConnectionState.DONE
    mine = ConnectionRow.objects.using(OWNER_ALIAS).filter(pk=row.pk, changed_at=row.changed_at)
    mine.update(state=state, hindrance=hindrance, changed_at=at)
    return True


def _claim(*, at: datetime) -> ConnectionRow | None:
    ready = Q(state=ConnectionState.WAITING) | Q(
        state=ConnectionState.WORKING, changed_at__lt=at - LEASE
    )
    with transaction.atomic(using=OWNER_ALIAS):
        line = ConnectionRow.objects.using(OWNER_ALIAS).filter(ready).order_by("pk")
        row = line.select_for_update(skip_locked=True).first()
        if row is not None:
            row.state, row.changed_at = ConnectionState.WORKING, at
            row.save(update_fields=["state", "changed_at"])
    return row


def _connect(row: ConnectionRow, *, at: datetime) -> str:
    """Return what stood in the way, empty where nothing did."""
    try:
        agency = connect_body(body_id=row.body_id, slug=row.slug, at=at)
    except CannotConnect as refused:
        return refused.hindrance.value
    except Exception as error:  # noqa: BLE001 - one body's trouble must not stop the line
        logger.error("Body %s was not connected: %s", row.body_id, type(error).__name__)
        return Hindrance.UNEXPECTED.value
    return _tell(Body.objects.using(OWNER_ALIAS).get(pk=row.body_id), agency, at=at)


def _tell(body: Body, agency: Agency, *, at: datetime) -> str:
    for reader in READERS:
        try:
            reader(body=body, agency=agency, at=at)
        except Exception as error:  # noqa: BLE001 - the tenant is there; what is put into it is not
            logger.error("Body %s is connected, not filled: %s", body.pk, type(error).__name__)
            return Hindrance.AFTERWARDS.value
    return ""
