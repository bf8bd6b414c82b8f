"""Counting the figures of a periodic report, in the scope of its agency."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count
from django.utils.translation import override

from casework.queries.evaluation_figures import evaluations_between
from casework.rules.report_period import ReportPeriod, month_after
from figures.queries import bodies, sums
from figures.rules.facts import ZONE
from figures.rules.period import Period
from figures.rules.snapshot import Learnt, Snapshot, named_parts
from figures.rules.summary import Figures, together
from kernel.local_time import local_day
from look.moments import short_day
from register.models import Report
from register.queries.trials import NO_TRIAL
from register.rules.states import ReportClass
from tenants.models import Agency
from tenants.queries.decrees import decree_in_force

TREND = 12


def take_snapshot(agency: Agency, period: ReportPeriod, *, at: datetime) -> Snapshot:
    """Return the figures of the period as the counters say now; eleven statements."""
    today = local_day(at, ZONE)
    months = _months_of(period)
    told = sums.by_month(Period("", months[0], months[-1]), agency_ids=[agency.pk])
    shown = Period(period.code, period.since, period.last_month)
    by_class, by_category = sums.by_class_and_category(shown, agency_id=agency.pk)
    with override("id"):
        categories, decree = bodies.category_names(), _decree(today)
    return Snapshot(
        agency=agency.name,
        slug=agency.slug,
        decree=decree,
        now=_within(told, period),
        before=_within(told, period.before),
        open_start=sums.balance(agency_id=agency.pk, before=period.since),
        months=tuple((month, told.get(month, Figures())) for month in months[-TREND:]),
        units=named_parts(sums.by_unit(shown, agency_id=agency.pk), bodies.unit_names()),
        categories=named_parts(by_category, categories),
        classes=named_parts(by_class, {kind.value: kind.value for kind in ReportClass}),
        channels=_channels(agency, period),
        ages=sums.open_ages(today=today, agency_ids=[agency.pk]),
        counted_on=today,
        learnt=_learnt(agency, period, at=at),
    )


def _months_of(period: ReportPeriod) -> tuple[date, ...]:
    """Return the months that are read: those of both periods, and twelve at least."""
    first = min(period.before.since, month_after(period.last_month, 1 - TREND))
    count = (period.last_month.year - first.year) * 12 + period.last_month.month - first.month
    return tuple(month_after(first, ahead) for ahead in range(count + 1))


def _within(told: dict[date, Figures], period: ReportPeriod) -> Figures:
    return together(one for month, one in told.items() if period.since <= month < period.end)


def _channels(agency: Agency, period: ReportPeriod) -> tuple[tuple[str, int], ...]:
    """Return the ways in of the reports filed in the period that the agency holds, by number."""
    start, end = _bounds(period)
    rows = Report.objects.filter(
        NO_TRIAL, agency_id=agency.pk, submitted_at__gte=start, submitted_at__lt=end
    )
    return tuple(rows.order_by("channel").values_list("channel").annotate(Count("pk")))


def _learnt(agency: Agency, period: ReportPeriod, *, at: datetime) -> Learnt:
    start, end = _bounds(period)
    today = local_day(at, ZoneInfo(agency.time_zone))
    found = evaluations_between(agency_id=agency.pk, start=start, end=end, today=today)
    return Learnt(
        evaluated=found.evaluated,
        waiting=found.waiting,
        causes=tuple((cause.value, number) for cause, number in found.causes),
        actions=found.actions,
        recommendations_open=found.recommendations_open,
        recommendations_done=found.recommendations_done,
        recommendations_overdue=found.recommendations_overdue,
    )


def _bounds(period: ReportPeriod) -> tuple[datetime, datetime]:
    """Return when it began, and the first moment after it."""
    first, after = (datetime.combine(day, time(), ZONE) for day in (period.since, period.end))
    return first, after


def _decree(day: date) -> str:
    decree = decree_in_force(day)
    if decree is None or decree.signed_on is None:
        return ""
    return f"{decree.number}, {short_day(decree.signed_on)}"
