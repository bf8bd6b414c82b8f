"""Do the next change of a host name that the national desk has asked for, as owner."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction

from tenants.actions.former_hosts import HostTaken
from tenants.actions.move_host import move_host
from tenants.bodies.models import BodyChange, ChangeKind, Hindrance, HostMove, MoveState
from tenants.bodies.queries.taken_hosts import is_host_taken
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Host
from tenants.queries.hosts import forget_hosts

logger = logging.getLogger(__name__)


def move_next_host(*, at: datetime) -> bool:
    """Move one agency to the host it is to have; return whether one waited.

    What stands in the way is written beside it, and nothing is half moved.
    """
    with transaction.atomic(using=OWNER_ALIAS):
        line = HostMove.objects.using(OWNER_ALIAS).filter(state=MoveState.WAITING)
        locked = line.select_for_update(skip_locked=True, of=("self",)).order_by("pk")
        move = locked.select_related("body").first()
        if move is None:
            return False
        move.hindrance = _moved(move, at=at)
        move.state = MoveState.FAILED if move.hindrance else MoveState.DONE
        move.changed_at = at
        move.save(update_fields=["state", "hindrance", "changed_at"])
    forget_hosts()
    return True


def _moved(move: HostMove, *, at: datetime) -> str:
    """Return what stood in the way, empty where nothing did."""
    try:
        if is_host_taken(move.slug, body_id=move.body_id, using=OWNER_ALIAS):
            return Hindrance.HOST_TAKEN.value
        with transaction.atomic(using=OWNER_ALIAS):
            before = move_host(agency_id=move.body.agency_id or 0, domain=move.domain, at=at)
            BodyChange.objects.using(OWNER_ALIAS).create(
                body=move.body,
                kind=ChangeKind.REHOSTED,
                before={"name": before},
                reason=move.reason,
                changed_by=move.asked_by,
                changed_at=at,
            )
    except HostTaken:
        return Hindrance.HOST_TAKEN.value
    except Host.DoesNotExist:
        return Hindrance.ENDED.value
    except Exception as error:  # noqa: BLE001 - one agency's trouble must not stop what waits behind it
        logger.error("Host of body %s was not changed: %s", move.body_id, type(error).__name__)
        return Hindrance.UNEXPECTED.value
    return ""
