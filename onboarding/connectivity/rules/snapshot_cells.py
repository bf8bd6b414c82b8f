"""The cells of an imported snapshot, read without putting anything right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

RAW = (
    *("province", "agency", "sk_account", "last_login", "complaints", "rtl_days"),
    *("belum", "proses", "selesai", "col9_unlabelled"),
)
NONE_YET = "Belum ada"
NO_DAYS = "-"
_MOMENT = "%m/%d/%y %H:%M"
_DAYS_OF_A_MONTH_FIRST = 12


class CellDamaged(ValueError):
    """A cell that is neither empty nor what its column holds. column: which."""

    def __init__(self, column: str, cell: str) -> None:
        super().__init__(f"{column}: {cell!r}")
        self.column, self.cell = column, cell


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One printed line. raw: its cells. unexplained: complaints that no column has."""

    raw: dict[str, str]
    has_both: bool
    last_sign_in: date | None
    complaints: int | None
    follow_up_days: int | None
    waiting: int | None
    in_process: int | None
    done: int | None

    @property
    def is_body(self) -> bool:
        """Whether it names a body, and not that there is none."""
        return self.raw["agency"] != NONE_YET

    @property
    def unexplained(self) -> int:
        """Complaints less the sum of the columns; below zero where these say more."""
        if self.complaints is None:
            return 0
        return self.complaints - sum(
            each or 0 for each in (self.waiting, self.in_process, self.done)
        )


def read_snapshot(cells: Mapping[str, str]) -> Snapshot:
    """Return a line. Of a moment, whose zone the print does not name, the day is read.

    :raises CellDamaged: a cell is neither empty nor a number, a moment or "-" where it may be
    """
    raw = {name: (cells.get(name) or "").strip() for name in RAW}
    return Snapshot(
        raw=raw,
        has_both=raw["sk_account"] == "yes",
        last_sign_in=_day(raw["last_login"]),
        complaints=_number(raw, "complaints"),
        follow_up_days=None if raw["rtl_days"] == NO_DAYS else _number(raw, "rtl_days"),
        waiting=_number(raw, "belum"),
        in_process=_number(raw, "proses"),
        done=_number(raw, "selesai"),
    )


def may_be_day_first(last_login: str) -> bool:
    """Tell whether a printed moment would be another day with the day before the month."""
    month, _, rest = last_login.partition("/")
    day = rest.partition("/")[0]
    return day.isdecimal() and int(day) <= _DAYS_OF_A_MONTH_FIRST and month != day


def _day(cell: str) -> date | None:
    if not cell:
        return None
    try:
        return datetime.strptime(cell, _MOMENT).date()  # noqa: DTZ007 - printed without a zone
    except ValueError as error:
        raise CellDamaged("last_login", cell) from error


def _number(raw: Mapping[str, str], column: str) -> int | None:
    cell = raw[column]
    if not cell:
        return None
    if not (cell.isascii() and cell.isdecimal()):
        raise CellDamaged(column, cell)
    return int(cell)
