"""Sums of counters for pages: one statement each, whatever there is to add up.

Row-level security says whose counters there are; agency_ids narrows them to an index.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Min, QuerySet, Sum

from figures.models import Grain, Tally
from figures.rules.measures import COLUMNS, INFLOW, OUTFLOW, Measure
from figures.rules.period import Period, months_before
from figures.rules.summary import Figures, together

# Of an open report, in calendar days since it was filed: the last day of each age but the last.
AGES = (5, 14, 30, 60, 90)
Key = tuple[Any, ...]


def by_month(period: Period, *, agency_ids: Collection[int] | None = None) -> dict[date, Figures]:
    """Return what happened in each month that has something, for some agencies or all."""
    return {day: told for (day,), told in _sums(_months(period, agency_ids), "day").items()}


def by_agency(period: Period, *, agency_ids: Collection[int] | None = None) -> dict[int, Figures]:
    """Return the figures of each agency that has some; 0 is the national desk."""
    found = _sums(_months(period, agency_ids), "agency_id")
    return {agency_id: told for (agency_id,), told in found.items()}


def filed_by_agency_and_month(
    period: Period, *, agency_ids: Collection[int]
) -> dict[tuple[int, date], int]:
    """Return how many reports of each month each agency has."""
    rows = _months(period, agency_ids).filter(measure__in=COLUMNS)
    found = _sums(rows, "agency_id", "day")
    return {(agency_id, day): told.total for (agency_id, day), told in found.items()}


def by_unit(period: Period, *, agency_id: int) -> dict[int, Figures]:
    """Return the figures of each unit of an agency; 0 is what no unit has."""
    found = _sums(_days(period, agency_id), "unit_id")
    return {unit_id: told for (unit_id,), told in found.items()}


def by_class_and_category(
    period: Period, *, agency_id: int | None = None
) -> tuple[dict[str, Figures], dict[str, Figures]]:
    """Return the figures of each class and of each category, of an agency or of the nation."""
    rows = _subjects(period) if agency_id is None else _days(period, agency_id)
    classes: defaultdict[str, list[Figures]] = defaultdict(list)
    categories: defaultdict[str, list[Figures]] = defaultdict(list)
    for (report_class, code), told in _sums(rows, "report_class", "category_code").items():
        classes[report_class].append(told)
        categories[code].append(told)
    return _added_up(classes), _added_up(categories)


def open_ages(*, today: date, agency_ids: Collection[int] | None = None) -> tuple[int, ...]:
    """Return how many reports are open in each age of AGES, the last one being older than all."""
    rows = Tally.objects.filter(grain=Grain.DAY, measure=Measure.OPEN)
    if agency_ids is not None:
        rows = rows.filter(agency_id__in=agency_ids)
    ages = [0] * (len(AGES) + 1)
    for day, number in rows.values_list("day").annotate(Sum("number")):
        old = (today - day) // timedelta(days=1)
        ages[sum(old > last for last in AGES)] += number
    return tuple(ages)


def open_now(*, agency_ids: Collection[int] | None = None) -> dict[int, int]:
    """Return how many reports each agency has open, whenever they were filed."""
    rows = Tally.objects.filter(grain=Grain.AGENCY, measure=Measure.OPEN)
    if agency_ids is not None:
        rows = rows.filter(agency_id__in=agency_ids)
    return dict(rows.order_by().values_list("agency_id").annotate(Sum("number")))


def first_month() -> date | None:
    """Return the first month that has a counter, None where nothing was counted."""
    found: date | None = Tally.objects.filter(grain=Grain.AGENCY).aggregate(day=Min("day"))["day"]
    return found


def balance(*, agency_id: int, before: date) -> int:
    """Return how many reports an agency had open when a month began: what came, less what went."""
    rows = Tally.objects.filter(
        grain=Grain.AGENCY, agency_id=agency_id, day__lt=before, measure__in=(*INFLOW, *OUTFLOW)
    )
    told = _sums(rows, "agency_id").get((agency_id,), Figures())
    return told.inflow - told.outflow


def _months(period: Period, agency_ids: Collection[int] | None) -> QuerySet[Tally]:
    rows = Tally.objects.filter(grain=Grain.AGENCY, day__range=(period.since, period.until))
    return rows if agency_ids is None else rows.filter(agency_id__in=agency_ids)


def _subjects(period: Period) -> QuerySet[Tally]:
    return Tally.objects.filter(grain=Grain.SUBJECT, day__range=(period.since, period.until))


def _days(period: Period, agency_id: int) -> QuerySet[Tally]:
    last = months_before(period.until, -1) - timedelta(days=1)
    return Tally.objects.filter(
        grain=Grain.DAY, agency_id=agency_id, day__range=(period.since, last)
    )


def _sums(rows: QuerySet[Tally], *by: str) -> dict[Key, Figures]:
    found: defaultdict[Key, dict[tuple[str, int], int]] = defaultdict(dict)
    for *key, measure, value, number in (
        rows.order_by().values_list(*by, "measure", "value").annotate(number=Sum("number"))
    ):
        found[tuple(key)][measure, value] = number
    return {key: Figures(counts) for key, counts in found.items()}


def _added_up(parts: Mapping[str, list[Figures]]) -> dict[str, Figures]:
    return {key: together(told) for key, told in parts.items()}
