"""Whoever an import works for, as they are now."""

from __future__ import annotations

from datetime import datetime

from exchange.imports.models import ImportRun
from tenants.models import Agency
from tenants.signin.duties import Area
from tenants.signin.seating import seat_absent
from tenants.signin.staff import Staff


def staff_of_run(run: ImportRun, agency: Agency | None, *, at: datetime) -> Staff | None:
    """Return the person, None where they no longer bring in what the agency has.

    The scope of the agency is open.
    """
    staff = seat_absent(user_id=run.user_id, agency=agency, at=at)
    return staff if staff is not None and staff.keeps(Area.IMPORTS) else None
