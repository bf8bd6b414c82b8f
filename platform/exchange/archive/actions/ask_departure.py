"""The national desk's word on an agency's leaving: asked for by one, confirmed by another."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.utils import IntegrityError

from exchange.archive.models import Departure, DepartureState
from exchange.archive.queries.departures import latest_departure
from tenants.models import Agency
from tenants.models.agency import AgencyState

KEPT: Final = timedelta(days=30)


class DepartureNotAllowed(Exception):
    """The leaving is not where this can be said of it; nothing has changed."""


class NeedsAnother(Exception):
    """Whoever asked for it cannot confirm it as well."""


def ask_departure(agency: Agency, *, reason: str, by: int, at: datetime) -> Departure:
    """Let the archive of a suspended agency be written; the owner's process does it.

    :raises DepartureNotAllowed: it is not suspended, or one is under way
    """
    if agency.state != AgencyState.SUSPENDED:
        raise DepartureNotAllowed
    try:
        with transaction.atomic():
            return Departure.objects.create(
                agency=agency, reason=reason, asked_by=by, asked_at=at, changed_at=at
            )
    except IntegrityError as error:
        raise DepartureNotAllowed from error


def confirm_departure(agency: Agency, *, by: int, at: datetime) -> None:
    """Let the agency be removed, by somebody else than who asked.

    :raises DepartureNotAllowed: no archive is ready
    :raises NeedsAnother:
    """
    found = latest_departure(agency.pk)
    if found is None or found.state != DepartureState.READY:
        raise DepartureNotAllowed
    if found.asked_by == by:
        raise NeedsAnother
    _move(
        found, DepartureState.READY, state=DepartureState.CONFIRMED, confirmed_by=by, changed_at=at
    )


def withdraw_departure(agency: Agency, *, at: datetime) -> None:
    """Give it up; the archive is deleted soon.

    :raises DepartureNotAllowed: none is under way, or it is being written or removed right now
    """
    found = latest_departure(agency.pk)
    if found is None or found.state not in {DepartureState.READY, DepartureState.FAILED}:
        raise DepartureNotAllowed
    _move(
        found,
        DepartureState(found.state),
        state=DepartureState.WITHDRAWN,
        hindrance="",
        confirmed_by=None,
        changed_at=at,
        kept_until=at,
    )


def _move(found: Departure, was: DepartureState, **values: object) -> None:
    """Write it unless somebody else has meanwhile."""
    if not Departure.objects.filter(pk=found.pk, state=was).update(**values):
        raise DepartureNotAllowed
