"""A split or a merger takes effect: bodies and supervision at once, reports in turns after it."""

from __future__ import annotations

from datetime import datetime

from tenants.actions.change_agency_state import change_agency_state
from tenants.bodies.actions.ask_succession import SuccessionNotAllowed
from tenants.bodies.models import (
    Body,
    BodyChange,
    ChangeKind,
    Succession,
    SuccessionKind,
    SuccessionPart,
    SuccessionState,
)
from tenants.bodies.queries.succession_mistakes import Share, require_shares
from tenants.bodies.queries.successions import find_succession, locals_of, open_parts
from tenants.bodies.readers import SUCCESSION_READERS
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import NATIONAL, scope


class NeedsAnother(Exception):
    """Whoever asked for it cannot confirm it as well."""


def confirm_succession(*, succession_id: int, by: int, at: datetime) -> Succession:
    """Let it hold: the master list, who is above whom, and the tenants that end.

    :raises SuccessionNotAllowed: it does not wait to be confirmed
    :raises NeedsAnother:
    :raises SuccessionRefused: since it was asked for, something has come in its way
    """
    with scope(NATIONAL):
        Succession.objects.select_for_update().filter(pk=succession_id).first()
        found = find_succession(succession_id)
        if found is None or found.state != SuccessionState.ASKED:
            raise SuccessionNotAllowed
        if found.asked_by == by:
            raise NeedsAnother
        parts = list(found.parts.all())
        bodies = {body for part in parts for body in (part.former_id, part.successor_id)}
        list(Body.objects.select_for_update().filter(pk__in=bodies).order_by("pk"))
        shares = [Share(each.former, each.successor, tuple(each.region_codes)) for each in parts]
        require_shares(found.kind, shares, open_parts(but=found.pk))
        for part in parts:
            _take_effect(part, by=by, at=at)
        found.state, found.confirmed_by, found.changed_at = SuccessionState.MOVING, by, at
        found.save(update_fields=["state", "confirmed_by", "changed_at"])
        for reader in SUCCESSION_READERS:
            reader(succession=found, at=at)
        return found


def _take_effect(part: SuccessionPart, *, by: int, at: datetime) -> None:
    law, former, successor = part.succession, part.former, part.successor
    below = list(locals_of(part))
    Body.objects.filter(pk__in=[body.pk for body in below]).update(parent=successor)
    Agency.objects.filter(body__in=below).update(parent=successor.agency)
    is_split = law.kind == SuccessionKind.SPLIT
    told = [
        (former, ChangeKind.DIVIDED if is_split else ChangeKind.MERGED, successor.name),
        (successor, ChangeKind.FOUNDED, former.name),
        *((body, ChangeKind.MOVED, former.name) for body in below),
    ]
    BodyChange.objects.bulk_create(
        BodyChange(
            body=body,
            kind=kind,
            before={"name": name},
            reason=law.law,
            changed_by=by,
            changed_at=at,
        )
        for body, kind, name in told
    )
    if is_split:
        new = Body.objects.filter(pk=successor.pk, carved_from=None)
        new.filter(since=None).update(since=law.holds_from)
        new.update(carved_from=former)
    else:
        _end(part, at=at)


def _end(part: SuccessionPart, *, at: datetime) -> None:
    """Let nothing new come to what has ended; its people finish what only they can."""
    former = part.former
    former.until, former.successor = part.succession.holds_from, part.successor
    former.save(update_fields=["until", "successor"])
    if former.agency is not None and former.agency.state == AgencyState.ACTIVE:
        change_agency_state(agency_id=former.agency.pk, state=AgencyState.DORMANT, at=at)
