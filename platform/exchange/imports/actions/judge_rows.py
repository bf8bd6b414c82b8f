"""What would become of some rows: compared with each other and with what is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from exchange.imports.models import Fate, ImportKind, ImportRow, ImportRun
from exchange.imports.queries.old_reports import OldReports
from exchange.imports.queries.old_units import OldUnits
from tenants.signin.staff import Staff


def judge_rows(run: ImportRun, rows: Sequence[ImportRow], *, staff: Staff, at: datetime) -> None:
    """Give each row its fate and what is wrong with it; in the scope of the agency.

    The statements do not grow with the rows.
    """
    judge: OldReports | OldUnits
    if run.kind == ImportKind.REPORTS:
        judge = OldReports.read(rows, staff=staff, at=at)
    else:
        judge = OldUnits.read(run)
    seen = _numbers_before(run, rows)
    for row in rows:
        if row.external_id and row.external_id in seen:
            row.fate, row.problem = Fate.DUPLICATE, {"external_id": "DUPLICATE"}
            continue
        seen.add(row.external_id)
        row.fate, row.problem = judge.fate_of(row)


def _numbers_before(run: ImportRun, rows: Sequence[ImportRow]) -> set[str]:
    mine = [row.external_id for row in rows if row.external_id]
    found = ImportRow.objects.filter(run=run, external_id__in=mine)
    return set(found.values_list("external_id", flat=True))
