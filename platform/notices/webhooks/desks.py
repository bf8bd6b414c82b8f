"""The desks whose systems are told: an agency by its number, the national one by None."""

from __future__ import annotations

from notices.sending.desks import desk_origin
from notices.webhooks.message import UrlOf
from tenants.models import Agency
from tenants.scope import NATIONAL, SYSTEM, Scope, of_agency, scope


def scope_of(agency_id: int | None) -> Scope:
    """Return the scope of a desk; one statement, in the scope SYSTEM by itself."""
    if agency_id is None:
        return NATIONAL
    with scope(SYSTEM, savepoint=False):
        return of_agency(Agency.objects.get(pk=agency_id))


def api_url_of(agency_id: int | None) -> UrlOf:
    """Return what gives a report's address in the interface, at the desk's own host.

    :raises DeskGone: the agency has left
    """
    before = f"{desk_origin(agency_id)}/api/v1/reports/"
    return lambda number: before + number
