"""Give a body another name, and the tenant that it has become also another host."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from tenants.actions.former_hosts import HostTaken
from tenants.bodies.models import Body, BodyChange, ChangeKind, HostMove, MoveState
from tenants.bodies.queries.taken_hosts import is_host_taken
from tenants.models import Agency
from tenants.scope import NATIONAL, scope


class MoveUnderWay(ValueError):
    """Its host is being changed already."""


def rename_body(
    *,
    body_id: int,
    name: str,
    short_name: str,
    reason: str,
    by: int | None,
    at: datetime,
    slug: str = "",
) -> Body:
    """Change name and short name of a body and its agency; the same names again change nothing.

    slug: the first part of the host name it is to have, empty where it keeps the present one. Only
    the owner moves hosts, so it is written down for that; the present one goes on being known, and
    every link and every bookmark goes on working.
    :raises MoveUnderWay: and nothing changes
    :raises HostTaken: somebody else has it, had it or asked for it; and nothing changes
    """
    with scope(NATIONAL):
        body = Body.objects.select_for_update().get(pk=body_id)
        if slug:
            _ask_move(body, slug, reason=reason, by=by, at=at)
        if (body.name, body.short_name) == (name, short_name):
            return body
        before = {"name": body.name, "short_name": body.short_name}
        body.name, body.short_name = name, short_name
        body.save(update_fields=["name", "short_name"])
        Agency.objects.filter(pk=body.agency_id).update(name=name, short_name=short_name)
        BodyChange.objects.create(
            body=body,
            kind=ChangeKind.RENAMED,
            before=before,
            reason=reason,
            changed_by=by,
            changed_at=at,
        )
        return body


def _ask_move(body: Body, slug: str, *, reason: str, by: int | None, at: datetime) -> None:
    if HostMove.objects.filter(body=body, state=MoveState.WAITING).exists():
        raise MoveUnderWay(slug)
    if is_host_taken(slug, body_id=body.pk):
        raise HostTaken(slug)
    try:
        with transaction.atomic():
            HostMove.objects.create(body=body, slug=slug, reason=reason, asked_by=by, changed_at=at)
    except IntegrityError as error:
        raise HostTaken(slug) from error
