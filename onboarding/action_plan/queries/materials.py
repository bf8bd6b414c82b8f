"""What an agency gives out for public education, in its console and for everybody."""

from __future__ import annotations

from datetime import datetime

from kernel.paging import Column, Order, Page, cut_page
from onboarding.action_plan.models import Material
from register.queries.pages import narrowed
from tenants.models import Agency
from tenants.scope import of_agency, scope

PAGE_SIZE = 25
NEWEST = Order((Column("at", datetime, is_descending=True), Column("id", int, is_descending=True)))


def material_page(token: str = "", *, standing_only: bool = False) -> Page[Material]:
    """Return a page, the newest first; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = NEWEST.decode(token)
    found = Material.objects.all()
    if standing_only:
        found = found.filter(withdrawn_at=None)
    rows = list(narrowed(found, NEWEST.seek(cursor))[: PAGE_SIZE + 1])
    return cut_page(rows, order=NEWEST, size=PAGE_SIZE, cursor=cursor)


def public_materials(agency: Agency, token: str = "") -> Page[Material]:
    """Return a page of what stands, in the agency's own scope, whatever scope is open.

    Who has not gone live shows nothing yet.
    :raises CursorDamaged: the token is not one of this list
    """
    if not agency.is_onboarded:
        return Page(())
    with scope(of_agency(agency), savepoint=False):
        return material_page(token, standing_only=True)


def public_material(agency: Agency, material_id: int) -> Material | None:
    """Return one that stands, None where there is none for everybody."""
    if not agency.is_onboarded:
        return None
    with scope(of_agency(agency), savepoint=False):
        return Material.objects.filter(pk=material_id, withdrawn_at=None).first()
