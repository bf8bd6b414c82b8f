"""Letting an export that has stopped on its way go on where it stopped."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from exchange.exports.actions.ask_export import UNDER_WAY, call_turn
from exchange.exports.models import ExportFailure, ExportState, ListExport
from exchange.exports.queries.own_exports import NoSuchExport
from exchange.standstill import stands_still
from tenants.signin.staff import Staff


class Moves(Exception):
    """It is at it, or has ended in another way."""


def resume_export(export_id: int, *, by: Staff, at: datetime) -> ListExport:
    """Let it go on, in the scope of the desk.

    :raises NoSuchExport: another's
    :raises Moves: there is nothing to be resumed
    """
    with transaction.atomic():
        own = ListExport.objects.select_for_update().filter(user_id=by.user_id)
        row = own.filter(pk=export_id).first()
        if row is None:
            raise NoSuchExport
        if not may_resume(row, at=at):
            raise Moves
        # A turn that comes after all finds another's number.
        row.state, row.failure, row.ended_at = ExportState.RUNNING, "", None
        row.turn, row.touched_at = row.turn + 1, at
        row.save()
        call_turn(row, agency_id=by.agency_id, at=at)
    return row


def may_resume(row: ListExport, *, at: datetime) -> bool:
    """Tell whether an export stopped with all it had read still there."""
    if row.state in UNDER_WAY:
        return stands_still(row.touched_at, at=at)
    return row.failure == ExportFailure.BROKEN
