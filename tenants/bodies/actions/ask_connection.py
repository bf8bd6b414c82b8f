"""Put bodies in line to be connected: the national desk's word, which serves no owner's rights."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from tenants.bodies.models import Body, ConnectionRow, ConnectionRun, ConnectionState
from tenants.bodies.queries.connectable import connectable
from tenants.scope import NATIONAL, scope


class NothingToConnect(Exception):
    """Each of the bodies is connected already, in line, has ended, or is none."""


def ask_connection(
    *,
    body_ids: Collection[int],
    by: int | None,
    at: datetime,
    slugs: Mapping[int, str] | None = None,
) -> ConnectionRun:
    """Put the bodies in line, provinces first; those that cannot be connected are left out.

    by: the account that approves. slugs: other short addresses than the list's, by body. A process with the owner's rights does the rest: see
    connect_next.
    :raises NothingToConnect: none is left; nothing is written
    """
    with scope(NATIONAL):
        # Two who approve at once wait for each other here, so that none is in line twice.
        locked = Body.objects.select_for_update().filter(pk__in=body_ids).order_by("pk")
        found = connectable(Body.objects.filter(pk__in=[body.pk for body in locked]))
        bodies = sorted(found, key=lambda body: (body.parent_id is not None, body.name))
        if not bodies:
            raise NothingToConnect
        run = ConnectionRun.objects.create(asked_by=by, asked_at=at)
        ConnectionRow.objects.bulk_create(
            ConnectionRow(run=run, body=body, slug=(slugs or {}).get(body.pk, ""), changed_at=at)
            for body in bodies
        )
        return run


def ask_again(*, run_id: int, at: datetime) -> int:
    """Put those of a run that failed in line once more; return how many.

    One that another run has in line, or has connected since, is left as it is.
    """
    with scope(NATIONAL):
        failed = ConnectionRow.objects.filter(run_id=run_id, state=ConnectionState.FAILED)
        rows = list(failed.select_for_update().order_by("pk"))
        bodies = [row.body_id for row in rows]
        list(Body.objects.select_for_update().filter(pk__in=bodies).order_by("pk"))
        moving = [ConnectionState.WAITING, ConnectionState.WORKING]
        taken = ConnectionRow.objects.filter(body_id__in=bodies, state__in=moving)
        skipped = set(taken.values_list("body_id", flat=True))
        again = [row.pk for row in rows if row.body_id not in skipped]
        return ConnectionRow.objects.filter(pk__in=again).update(
            state=ConnectionState.WAITING, hindrance="", changed_at=at
        )
