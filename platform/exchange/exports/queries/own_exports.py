"""A person's own exports, in the scope of their desk."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from exchange.exports.models import ExportState, ListExport
from tenants.signin.staff import Staff

MOST_SHOWN = 20


class NoSuchExport(Exception):
    """There is none of this number for the person."""


class RolesChanged(Exception):
    """The file was read with other roles or units than the person has now."""


def own_exports(user_id: int) -> list[ListExport]:
    """Return a person's last exports, newest first; one statement."""
    found = ListExport.objects.filter(user_id=user_id).order_by("-asked_at", "-pk")
    return list(found[:MOST_SHOWN])


def file_of(export_id: int, *, by: Staff, at: datetime) -> ListExport:
    """Return an export whose file this person may be handed now.

    :raises NoSuchExport: another's, not made, or kept no longer
    :raises RolesChanged: they might see less now than when it was made
    """
    found = ListExport.objects.filter(
        pk=export_id, user_id=by.user_id, state=ExportState.READY, expires_at__gt=at
    ).first()
    if found is None:
        raise NoSuchExport
    if found.seen_as != seen_as(by):
        raise RolesChanged
    return found


def seen_as(staff: Staff) -> str:
    """Return a digest of what decides which reports a person sees: their roles and units."""
    plain = f"{sorted(staff.roles)} {sorted(staff.unit_ids)}"
    return sha256(plain.encode()).hexdigest()
