"""Recording what the desk knows of a body's decree and account, before a tenant can say it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from django.db import transaction

from kernel.local_time import local_day
from onboarding.connectivity.actions.call_for_count import call_for_body
from onboarding.connectivity.models import Standing
from onboarding.connectivity.rules.year import ZONE
from tenants.scope import NATIONAL, scope


class StandingMistake(StrEnum):
    """What is wrong with a finding; words/mistakes.py says it."""

    IN_FUTURE = "IN_FUTURE"
    NO_NUMBER = "NO_NUMBER"
    NO_DECREE = "NO_DECREE"


class StandingRefused(ValueError):
    """A finding that cannot be so. mistake: why."""

    def __init__(self, mistake: StandingMistake) -> None:
        super().__init__(mistake.value)
        self.mistake = mistake


def record_standing(
    *,
    body_id: int,
    has_decree: bool,
    decree_number: str,
    decree_on: date | None,
    has_account: bool,
    by: int,
    at: datetime,
) -> Standing:
    """Keep what the desk has found, beside what it found before, and call for the body's line.

    by: the person's number. What a tenant's own schema says goes before it.
    :raises StandingRefused: a decree of tomorrow, a decree without number, a number without decree
    """
    number = " ".join(decree_number.split())
    mistake = _mistake(has_decree, number, decree_on, today=local_day(at, ZONE))
    if mistake is not None:
        raise StandingRefused(mistake)
    with transaction.atomic(), scope(NATIONAL):
        finding = Standing.objects.create(
            body_id=body_id,
            has_decree=has_decree,
            decree_number=number,
            decree_on=decree_on,
            has_account=has_account,
            recorded_by=by,
            recorded_at=at,
        )
        call_for_body(body_id=body_id, finding_id=finding.pk, at=at)
    return finding


def _mistake(
    has_decree: bool, number: str, decree_on: date | None, *, today: date
) -> StandingMistake | None:
    if not has_decree:
        return StandingMistake.NO_DECREE if number or decree_on else None
    if not number:
        return StandingMistake.NO_NUMBER
    if decree_on is not None and decree_on > today:
        return StandingMistake.IN_FUTURE
    return None
