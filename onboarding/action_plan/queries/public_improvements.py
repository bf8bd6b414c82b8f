"""What an agency tells everybody of what it mended: published reports by name, others as a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kernel.paging import Page
from onboarding.action_plan.models import Improvement
from onboarding.action_plan.queries.improvements import improvement_page, report_ids_of
from register.queries.linked_reports import published_among
from tenants.models import Agency
from tenants.scope import of_agency, scope

if TYPE_CHECKING:
    from register.models import Report

NOTHING: Page[Improvement] = Page(())


@dataclass(frozen=True, slots=True)
class PublicImprovement:
    """One improvement. reports: those that everybody may read. others: how many more there are."""

    row: Improvement
    reports: tuple[Report, ...]
    others: int


def public_page(agency: Agency, token: str = "") -> Page[Improvement]:
    """Return a page in the agency's own scope, whatever scope is open; one statement on rows.

    Who has not gone live shows nothing yet.
    :raises CursorDamaged: the token is not one of this list
    """
    if not agency.is_onboarded:
        return NOTHING
    with scope(of_agency(agency), savepoint=False):
        return improvement_page(token, public_only=True)


def with_reports(agency: Agency, rows: Sequence[Improvement]) -> list[PublicImprovement]:
    """Return them with what everybody may know of their reports; one statement, in the open scope."""
    wanted = sorted({each for row in rows for each in report_ids_of(row)})
    found = {each.pk: each for each in published_among(wanted, agency_id=agency.pk)}
    return [_told(row, found) for row in rows]


def _told(row: Improvement, found: dict[int, Report]) -> PublicImprovement:
    ids = report_ids_of(row)
    shown = tuple(found[each] for each in ids if each in found)
    return PublicImprovement(row, shown, len(ids) - len(shown))
