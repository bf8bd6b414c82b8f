"""manage holiday"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from regions.actions.add_local_holiday import HolidayTaken, add_local_holiday
from regions.actions.remove_holiday import (
    HolidayUnknown,
    remove_local_holiday,
    remove_national_holiday,
)
from regions.actions.set_national_holiday import set_national_holiday
from regions.models import Holiday, HolidayKind
from tenants.models import Agency
from tenants.scope import NATIONAL, of_agency, scope

_OF_THE_NATION = tuple(kind.value for kind in HolidayKind if kind is not HolidayKind.LOCAL)


class Command(BaseCommand):
    help = (
        "Add, remove or list days without work: the nation's, or with --agency an agency's own. "
        "Deadlines that are already set keep their moment."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        for name in ("add", "remove"):
            each = what.add_parser(name)
            each.add_argument("date", type=_date, help="as 2026-08-17")
            each.add_argument("--agency", help="its slug; without it the day is the nation's")
        added = what.choices["add"]
        added.add_argument("name")
        added.add_argument("--kind", choices=_OF_THE_NATION, default=HolidayKind.NATIONAL.value)
        added.add_argument("--source", default="", help="the decree, if not the year's")
        listed = what.add_parser("list")
        listed.add_argument("year", type=int)
        listed.add_argument("--agency", help="list its own days as well")

    def handle(self, *args: Any, what: str, agency: str | None, **options: Any) -> None:
        with _scope_of(agency) as agency_id:
            try:
                text = _DO[what](agency_id, options)
            except HolidayTaken as taken:
                raise CommandError(f"{agency} has a day of its own on {taken} already.") from taken
            except HolidayUnknown as unknown:
                raise CommandError(f"There is no such day on {unknown}.") from unknown
        self.stdout.write(text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no date as 2026-08-17") from None


@contextmanager
def _scope_of(slug: str | None) -> Iterator[int | None]:
    with scope(NATIONAL):
        agency = Agency.objects.filter(slug=slug).first() if slug else None
    if slug and agency is None:
        raise CommandError(f"There is no agency {slug}.")
    with scope(of_agency(agency) if agency else NATIONAL):
        yield agency.pk if agency else None


def _add(agency_id: int | None, options: dict[str, Any]) -> str:
    day, name = options["date"], options["name"]
    if agency_id is None:
        kind = HolidayKind(options["kind"])
        set_national_holiday(date=day, name=name, kind=kind, source=options["source"])
    else:
        add_local_holiday(agency_id=agency_id, date=day, name=name)
    return f"{day} is {name}."


def _remove(agency_id: int | None, options: dict[str, Any]) -> str:
    day = options["date"]
    if agency_id is None:
        remove_national_holiday(date=day)
    else:
        remove_local_holiday(agency_id=agency_id, date=day)
    return f"{day} is removed."


def _list(agency_id: int | None, options: dict[str, Any]) -> str:
    days = Holiday.objects.filter(date__year=options["year"]).order_by("date", "pk")
    mine = [day for day in days if day.agency_id in {None, agency_id}]
    lines = [f"{day.date}  {day.kind:<10}  {day.name}" for day in mine]
    return "\n".join(lines) or "No day is known."


_DO = {"add": _add, "remove": _remove, "list": _list}
