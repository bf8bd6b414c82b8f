"""Taking over a printed table as a period of its own: its cells beside what they are read as."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from onboarding.connectivity.models import Line, Period, PeriodKind
from onboarding.connectivity.models.line import NUMBERS
from onboarding.connectivity.queries.region_names import region_names
from onboarding.connectivity.rules.body_names import RegionNames
from onboarding.connectivity.rules.snapshot_cells import RAW, Snapshot, read_snapshot
from tenants.models.agency import AgencyKind
from tenants.scope import SYSTEM, scope

_FIELDS = (
    *("is_body", "body_id", "agency_id", "slug", "name", "kind", "province", "has_decree"),
    *("has_account", "last_sign_in", "follow_up_days", "unexplained", "raw", "counted_at"),
    *NUMBERS,
)
_COMPARED = (*_FIELDS, "code")


class ColumnsMissing(ValueError):
    """A file without the columns of a snapshot. columns: which."""

    def __init__(self, columns: Iterable[str]) -> None:
        self.columns = tuple(columns)
        super().__init__(", ".join(self.columns))


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file. unmatched: printed names that no region is called; kept all the same."""

    lines: int
    written: int
    dropped: int
    unmatched: tuple[str, ...]


def import_snapshot(
    path: Path, *, on: date, source: str, at: datetime, dry_run: bool = False
) -> Imported:
    """Bring the period of a day to what a file says; the same file again changes nothing.

    :raises ColumnsMissing: it is no such file
    :raises CellDamaged: a cell is not of its column
    """
    snapshots = read_file(path)
    with scope(SYSTEM), transaction.atomic():
        names = region_names()
        lines = [_line(one, number, names, at=at) for number, one in enumerate(snapshots, start=1)]
        period = Period.objects.filter(code=on.isoformat()).first()
        before = {row.code: row for row in period.lines.all()} if period else {}
        changed = [one for one in lines if _told(one) != _told(before.get(one.code))]
        gone = before.keys() - {one.code for one in lines}
        if not dry_run and (changed or gone or period is None):
            _write(on, source, changed, gone, at=at)
    unmatched = tuple(one.name for one in lines if one.is_body and one.code.startswith("x-"))
    return Imported(len(lines), len(changed), len(gone), unmatched)


def read_file(path: Path) -> list[Snapshot]:
    """Return the lines of a file.

    :raises ColumnsMissing: it is no such file
    :raises CellDamaged: a cell is not of its column
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in RAW if name not in (reader.fieldnames or ())]
        if missing:
            raise ColumnsMissing(missing)
        return [read_snapshot(row) for row in reader]


def _line(one: Snapshot, number: int, names: RegionNames, *, at: datetime) -> Line:
    province = names.province(one.raw["province"])
    region = names.body(one.raw["agency"], province=province) if one.is_body else ""
    return Line(
        code=region or (f"x-{number}" if one.is_body else f"x-none-{province}"),
        is_body=one.is_body,
        name=one.raw["agency"],
        kind=_kind(region, one.raw["agency"]),
        province=province,
        has_decree=one.has_both,
        has_account=one.has_both,
        last_sign_in=one.last_sign_in,
        complaints=one.complaints,
        follow_up_days=one.follow_up_days,
        waiting=one.waiting,
        in_process=one.in_process,
        done=one.done,
        unexplained=one.unexplained,
        raw=one.raw,
        counted_at=at,
    )


def _kind(region: str, name: str) -> str:
    if not region:
        return ""
    if "." not in region:
        return AgencyKind.PROVINCE
    return AgencyKind.CITY if " Kota " in f" {name} " else AgencyKind.REGENCY


def _told(line: Line | None) -> tuple[object, ...] | None:
    if line is None:
        return None
    return tuple(getattr(line, name) for name in _COMPARED if name != "counted_at")


def _write(
    on: date, source: str, changed: Iterable[Line], gone: Iterable[str], *, at: datetime
) -> None:
    period, _made = Period.objects.update_or_create(
        code=on.isoformat(),
        defaults={
            "kind": PeriodKind.IMPORTED, "as_of": on, "counted_at": at, "source": source,
        },
    )  # fmt: skip
    rows = list(changed)
    for row in rows:
        row.period = period
    Line.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=("period", "code"), update_fields=_FIELDS
    )
    period.lines.filter(code__in=list(gone)).delete()
