"""The national desk's word that a law has split or merged governments: asked for, or given up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tenants.bodies.models import Body, Succession, SuccessionPart, SuccessionState
from tenants.bodies.queries.succession_mistakes import (
    Share,
    require_days,
    require_life,
    require_shares,
)
from tenants.bodies.queries.successions import open_parts
from tenants.models.agency import TimeZone
from tenants.scope import NATIONAL, scope

_ZONE = ZoneInfo(TimeZone.WIB)


class SuccessionNotAllowed(Exception):
    """It is not where this can be said of it; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What it rests on: the law with its day, and the day from which it holds."""

    law: str
    law_date: date
    holds_from: date


def ask_succession(
    *, kind: str, ground: Ground, shares: Sequence[Share], by: int, at: datetime
) -> Succession:
    """Write down what is to go where; nothing goes before another person has confirmed it.

    :raises SuccessionRefused: the law or the bodies do not allow it
    """
    with scope(NATIONAL):
        # Two who ask at once wait for each other here, so that nothing is given twice.
        ids = {body.pk for share in shares for body in (share.former, share.successor)}
        list(Body.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
        require_days(law_date=ground.law_date, holds_from=ground.holds_from, today=day_of(at))
        require_life(kind, shares, holds_from=ground.holds_from)
        require_shares(kind, shares, open_parts())
        succession = Succession.objects.create(
            kind=kind,
            law=ground.law,
            law_date=ground.law_date,
            holds_from=ground.holds_from,
            asked_by=by,
            asked_at=at,
            changed_at=at,
        )
        SuccessionPart.objects.bulk_create(
            SuccessionPart(
                succession=succession,
                former=share.former,
                successor=share.successor,
                region_codes=list(share.region_codes),
            )
            for share in shares
        )
        return succession


def withdraw_succession(*, succession_id: int, at: datetime) -> None:
    """Give up what was asked for and has not been confirmed.

    :raises SuccessionNotAllowed: it is under way, done, or given up
    """
    with scope(NATIONAL):
        asked = Succession.objects.filter(pk=succession_id, state=SuccessionState.ASKED)
        if not asked.update(state=SuccessionState.WITHDRAWN, changed_at=at):
            raise SuccessionNotAllowed


def day_of(at: datetime) -> date:
    """Return the day on the clocks of the national desk."""
    return at.astimezone(_ZONE).date()
