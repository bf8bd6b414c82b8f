"""The desks whose systems are told: an agency by its number, the national one by None."""

from __future__ import annotations

from django.conf import settings

from notices.webhooks.message import UrlOf
from tenants.models import Agency, Host
from tenants.scope import NATIONAL, SYSTEM, Scope, of_agency, scope
from tenants.signin.homes import origin_at


def scope_of(agency_id: int | None) -> Scope:
    """Return the scope of a desk; one statement, in the scope SYSTEM by itself."""
    if agency_id is None:
        return NATIONAL
    with scope(SYSTEM, savepoint=False):
        return of_agency(Agency.objects.get(pk=agency_id))


def api_url_of(agency_id: int | None) -> UrlOf:
    """Return what gives a report's address in the interface, at the desk's own host."""
    domain = settings.NATIONAL_HOST
    if agency_id is not None:
        found = Host.objects.values_list("domain", flat=True)
        domain = found.get(agency_id=agency_id, is_primary=True)
    before = f"{origin_at(domain)}/api/v1/reports/"
    return lambda number: before + number
