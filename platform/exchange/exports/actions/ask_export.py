"""Asking for a list as a file; the worker makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from exchange.exports.actions.drop_export import call_drop
from exchange.exports.models import ExportFormat, ExportState, ListExport
from exchange.standstill import GIVEN_UP
from register.actions.enqueue import enqueue
from register.actions.use_quota import Quota, QuotaUsedUp, use_quota
from tenants.actions.write_audit import write_audit
from tenants.scope import REGISTER, scope
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

JOB: Final = "list_export"
# So many may be under way at once, and so many asked for within a day.
MOST_AT_ONCE: Final = 3
MOST_A_DAY: Final = 20
A_DAY: Final = Quota("export", MOST_A_DAY, timedelta(days=1))
# How long the parts of one that stopped are kept.
UNFINISHED: Final = timedelta(days=7)
# How long it is told that there was one.
REMEMBERED: Final = timedelta(days=90)
UNDER_WAY: Final = (ExportState.WAITING.value, ExportState.RUNNING.value)


class TooManyExports(Exception):
    """The person has as many on the way, or had as many today, as one person may."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Which list, as what. label: what the list is called. language: of the file's words."""

    query: str
    label: str
    format: ExportFormat
    language: str


def ask_export(wish: ExportWish, *, by: Staff, at: datetime) -> ListExport:
    """Ask for a list as `by` sees it, in the scope of their desk.

    :raises TooManyExports: see MOST_AT_ONCE and MOST_A_DAY
    """
    with transaction.atomic():
        _count(by, at=at)
        own = ListExport.objects.filter(user_id=by.user_id)
        own.filter(asked_at__lt=at - REMEMBERED).delete()
        open_now = own.filter(state__in=UNDER_WAY, touched_at__gt=at - GIVEN_UP)
        if open_now.count() >= MOST_AT_ONCE:
            raise TooManyExports
        row = ListExport.objects.create(
            user_id=by.user_id,
            user_name=by.name,
            query=wish.query,
            label=wish.label[:200],
            format=wish.format.value,
            language=wish.language,
            asked_at=at,
            touched_at=at,
        )
        if by.agency is not None:
            write_audit(AuditKind.LIST_EXPORTED, by=by, at=at, subject=row.label, format=row.format)
        call_turn(row, agency_id=by.agency_id, at=at)
        call_drop(row, agency_id=by.agency_id, at=at + UNFINISHED)
    return row


def call_turn(row: ListExport, *, agency_id: int | None, at: datetime) -> None:
    """Call for the next piece of work, in the transaction of what came before."""
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{row.key.hex}:{row.turn}",
            run_after=at,
            agency_id=agency_id,
            export_id=row.pk,
            turn=row.turn,
        )


def _count(by: Staff, *, at: datetime) -> None:
    """Count one more of this person; the count also lets their requests come one after the other."""
    try:
        use_quota((A_DAY, f"{by.agency_id}:{by.user_id}"), at=at)
    except QuotaUsedUp as used_up:
        raise TooManyExports from used_up
