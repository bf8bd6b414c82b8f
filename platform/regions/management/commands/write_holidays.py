"""Make the calendar files anew. Needs the package `holidays`, which serving does not."""

from __future__ import annotations

import csv
from importlib.metadata import version
from typing import TYPE_CHECKING

import holidays
from django.core.management.base import BaseCommand, CommandParser

from regions.data_files import CALENDAR_YEARS, HOLIDAYS, HolidayRow
from regions.models import HolidayKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

ESTIMATED = " (perkiraan)"
CATEGORIES = (("public", HolidayKind.NATIONAL), ("government", HolidayKind.COLLECTIVE_LEAVE))


class Command(BaseCommand):
    help = "Write holidays.csv and calendar_years.csv anew from the package holidays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--first", type=int, default=2024)
        parser.add_argument("--last-decreed", type=int, default=2027)
        parser.add_argument("--last", type=int, default=2029)

    def handle(
        self, *args: object, first: int, last_decreed: int, last: int, **options: object
    ) -> None:
        years = range(first, last + 1)
        source = f"daftar libur bawaan Tuntas (holidays {version('holidays')})"
        with CALENDAR_YEARS.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("year", "is_provisional", "source"))
            writer.writerows((year, int(year > last_decreed), source) for year in years)
        rows = [row for year in years for row in _rows(year, is_provisional=year > last_decreed)]
        with HOLIDAYS.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("date", "kind", "is_estimate", "name"))
            writer.writerows((r.date, r.kind, int(r.is_estimate), r.name) for r in rows)
        self.stdout.write(f"{len(rows)} holidays, {first} to {last}.")


def _rows(year: int, *, is_provisional: bool) -> Iterator[HolidayRow]:
    found: dict[date, HolidayRow] = {}
    for category, kind in CATEGORIES:
        days = holidays.country_holidays("ID", years=year, categories=(category,), language="id")
        for day, name in days.items():
            # A national holiday wins over collective leave on the same date.
            row = HolidayRow(
                day, str(kind), is_provisional or ESTIMATED in name, name.replace(ESTIMATED, "")
            )
            found.setdefault(day, row)
    return (found[day] for day in sorted(found))
