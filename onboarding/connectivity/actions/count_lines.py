"""Bringing some bodies' lines to what is so, in every year that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from figures.queries import sums
from figures.rules.measures import Measure
from figures.rules.period import Period as Months
from figures.rules.summary import HALF, Figures
from onboarding.connectivity.models import Line, Period, PeriodKind
from onboarding.connectivity.models.line import NUMBERS
from onboarding.connectivity.queries.standing import Known, read_known
from onboarding.connectivity.queries.subjects import Subject
from onboarding.connectivity.rules.year import Year

_KEY = ("period", "code")
_STANDING = (
    *("is_body", "body_id", "agency_id", "slug", "name", "kind", "province"),
    *("has_decree", "decree_number", "decree_on", "has_account"),
    *("follow_up_days", "follow_up_of", "counted_at", *NUMBERS),
)


def count_lines(subjects: Sequence[Subject], *, years: Sequence[Year], at: datetime) -> None:
    """Count these bodies; the same again changes nothing but the moment.

    The caller is in the scope SYSTEM. Whose schema could not be read keeps the line it had.
    """
    known = read_known(subjects, [year.seen_until for year in years])
    read = [one for one in subjects if one.agency_id not in known.unread]
    ids = [one.pk for one in read if one.pk]
    for year in years:
        told = _figures(year, ids)
        period = period_of(year)
        lines = [
            _line(period, one, year, known, told.get(one.pk, Figures()), at=at)
            for one in read
            if year.knows(one.since, one.until)
        ]
        # A year that is over keeps who signed in last: what is known now is of now.
        fields = _STANDING if year.is_over else (*_STANDING, "last_sign_in")
        Line.objects.bulk_create(
            lines, update_conflicts=True, unique_fields=_KEY, update_fields=fields
        )


def count_desk(*, years: Sequence[Year], at: datetime) -> None:
    """Count what the national desk holds, so that the table's sums are the nation's."""
    for year in years:
        told = _figures(year, [0]).get(0, Figures())
        row = Line(
            period=period_of(year), code="desk", is_body=False, name="Admin Nasional",
            counted_at=at, **numbers_of(told),
        )  # fmt: skip
        Line.objects.bulk_create(
            [row], update_conflicts=True, unique_fields=_KEY, update_fields=("counted_at", *NUMBERS)
        )


def period_of(year: Year) -> Period:
    """Return the period of a year."""
    row, _made = Period.objects.get_or_create(
        code=year.code, defaults={"kind": PeriodKind.YEAR, "as_of": year.last_day}
    )
    return row


def numbers_of(told: Figures) -> dict[str, int]:
    """Return the numbers of a line."""
    return {
        "complaints": told.total,
        "waiting": told.count(Measure.WAITING),
        "in_process": told.count(Measure.IN_PROCESS),
        "done": told.count(Measure.DONE),
        "other": told.count(Measure.OTHER),
    }


def _figures(year: Year, ids: Sequence[int]) -> dict[int, Figures]:
    months = Months(year.code, date(year.number, 1, 1), date(year.number, 12, 1))
    return sums.by_agency(months, agency_ids=ids)


def _line(
    period: Period, one: Subject, year: Year, known: Known, told: Figures, *, at: datetime
) -> Line:
    day = year.seen_until
    decree, seen = known.decree(one, day), known.seen_on(one)
    return Line(
        period=period,
        code=one.code,
        body_id=one.body_id,
        agency_id=one.agency_id,
        slug=one.slug,
        name=one.name,
        kind=one.kind,
        province=one.province,
        has_decree=decree.is_there,
        decree_number=decree.number,
        decree_on=decree.signed_on,
        has_account=known.has_account(one, day),
        last_sign_in=seen if seen and seen <= day else None,
        follow_up_days=told.quantile(Measure.FIRST_RESPONSE, HALF),
        follow_up_of=told.count(Measure.FIRST_RESPONSE),
        counted_at=at,
        **numbers_of(told),
    )
