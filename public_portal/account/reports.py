"""The reports of an account as “Laporan saya” lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from public_portal.tracking.names import agency_names
from register.queries.owned import owned_reports
from register.rules.states import State

if TYPE_CHECKING:
    from datetime import datetime

    from register.models import Report

# Where the reporter is the one who must act, or may.
YOUR_TURN = frozenset({State.NEEDS_INFO, State.ANSWERED})


@dataclass(frozen=True)
class OwnReport:
    """One line of the list."""

    number: str
    title: str
    state: str
    agency: str
    submitted_at: datetime
    is_your_turn: bool


@dataclass(frozen=True)
class OwnReports:
    """A page of them, with the tokens of its neighbours."""

    rows: tuple[OwnReport, ...]
    next_token: str
    previous_token: str


def own_reports(*, owner_key: str, token: str) -> OwnReports:
    """Return a page of an account's reports; the portal's scope, showing its key, is open.

    One statement, and one for names not yet known. :raises CursorDamaged: not a token of this list
    """
    page = owned_reports(owner_key=owner_key, token=token)
    names = agency_names.of(row.agency_id for row in page.rows if row.agency_id)
    rows = tuple(
        _row(row, names[row.agency_id].name if row.agency_id in names else "") for row in page.rows
    )
    return OwnReports(rows, page.next_token, page.previous_token)


def _row(report: Report, agency: str) -> OwnReport:
    return OwnReport(
        number=report.number,
        title=report.title,
        state=report.state_label,
        agency=agency,
        submitted_at=report.submitted_at,
        is_your_turn=report.state in YOUR_TURN,
    )
