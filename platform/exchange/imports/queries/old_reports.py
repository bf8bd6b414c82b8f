"""Old reports out of the texts of a file: what is meant, what is wrong, what is there already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from exchange.imports.models import Fate, ImportRow
from exchange.imports.words.meant import NoDay, class_of, day_of, state_of
from regions.queries.regions import region_paths
from register.actions.import_reports import fingerprint_of
from register.queries.categories import category_lines
from register.queries.imported import known_imports
from register.rules.importing import Flaw, OldReport, flaws_of
from tenants.queries.units import units_by_code
from tenants.signin.staff import Staff

_NO_DAY = datetime(1900, 1, 1, tzinfo=UTC)
Problems = dict[str, str]
Known = TypeVar("Known", str, int)


@dataclass(frozen=True)
class OldReports:
    """What some rows are compared with. known: number here and fingerprint, by number there."""

    at: datetime
    zone: ZoneInfo
    categories: Mapping[str, str]
    regions: frozenset[str]
    units: Mapping[str, int]
    known: Mapping[str, tuple[str, str]]

    @classmethod
    def read(cls, rows: Sequence[ImportRow], *, staff: Staff, at: datetime) -> OldReports:
        """Read it for these rows, in four statements."""
        if staff.agency is None:
            raise ValueError(staff)
        lines = category_lines()
        codes = {row.values.get("region_code", "") for row in rows} - {""}
        return cls(
            at=at,
            zone=ZoneInfo(staff.agency.time_zone),
            categories={
                **{line.label.lower(): line.code for line in lines},
                **{line.code.lower(): line.code for line in lines},
            },
            regions=frozenset(region_paths(sorted(codes))),
            units=units_by_code(),
            known=known_imports(
                agency_id=staff.agency.pk, external_ids={row.external_id for row in rows}
            ),
        )

    def fate_of(self, row: ImportRow) -> tuple[Fate, Problems]:
        """Return what would become of a row, and what is wrong with it."""
        old, problems = self.report_of(row)
        if problems:
            return Fate.WRONG, problems
        if row.external_id not in self.known:
            return Fate.NEW, {}
        number, fingerprint = self.known[row.external_id]
        row.told = number
        return (Fate.SAME if fingerprint == fingerprint_of(old) else Fate.CHANGED), {}

    def report_of(self, row: ImportRow) -> tuple[OldReport, Problems]:
        """Return the report that a row tells of, and what is wrong with it by field."""
        values: Mapping[str, str] = row.values
        problems: Problems = {}
        old = OldReport(
            external_id=values.get("external_id", ""),
            title=values.get("title", ""),
            body=values.get("body", ""),
            answer=values.get("answer", ""),
            place=values.get("place", ""),
            report_class=class_of(values, problems),
            state=state_of(values, problems),
            submitted_at=self._moment(values, "submitted_at", problems),
            closed_at=self._moment(values, "closed_at", problems),
            event_on=self._day(values, problems),
            category_code=_known(values, "category_code", self.categories, problems) or "",
            region_code=self._region(values, problems),
            unit_id=_known(values, "unit_code", self.units, problems),
        )
        found = {name: flaw.value for name, flaw in flaws_of(old, at=self.at).items()}
        return old, {**found, **problems}

    def _moment(self, values: Mapping[str, str], name: str, problems: Problems) -> datetime:
        text = values.get(name, "")
        if not text:
            problems[name] = Flaw.MISSING.value
            return _NO_DAY
        try:
            return day_of(text).replace(tzinfo=self.zone)
        except NoDay:
            problems[name] = Flaw.NO_DATE.value
            return _NO_DAY

    def _day(self, values: Mapping[str, str], problems: Problems) -> date | None:
        text = values.get("event_on", "")
        try:
            return day_of(text).date() if text else None
        except NoDay:
            problems["event_on"] = Flaw.NO_DATE.value
            return None

    def _region(self, values: Mapping[str, str], problems: Problems) -> str:
        code = values.get("region_code", "")
        if code and code not in self.regions:
            problems["region_code"] = Flaw.UNKNOWN.value
        return code if code in self.regions else ""


def _known(
    values: Mapping[str, str], name: str, names: Mapping[str, Known], problems: Problems
) -> Known | None:
    text = values.get(name, "").lower()
    if text and text not in names:
        problems[name] = Flaw.UNKNOWN.value
    return names.get(text)
