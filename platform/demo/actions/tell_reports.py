"""Tell the demo's reports, each by its own transaction; those that follow another with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import DatabaseError, transaction

from demo.chance import chance_of
from demo.content.reports import DemoReport
from demo.side_by_side import side_by_side
from demo.telling.cast import Cast
from demo.telling.telling import Telling
from demo.timetable import Now, later, lay_out, on_or_after
from regions.queries.calendar import working_calendar
from register.rules.policy import default_policy
from register.rules.refusals import StepNotAllowed
from tenants.scope import SYSTEM, scope

Group = list[Telling]


def tell_reports(
    reports: Iterable[DemoReport],
    *,
    cast: Cast,
    at: datetime,
    show: Callable[[int, int], None],
    processes: int = 1,
) -> list[str]:
    """Tell them, the oldest first, and return a line for each story that could not be told."""
    with scope(SYSTEM):
        groups = sorted(_groups(reports, cast=cast, at=at), key=lambda group: _begins(group[0]))
    mistakes: list[str] = []
    done, of = 0, sum(map(len, groups))
    for told, mistake in side_by_side(_tell_safely, groups, processes=processes):
        done += told
        mistakes += [mistake] if mistake else []
        show(done, of)
    return mistakes


def _tell_safely(group: Group) -> tuple[int, str]:
    """Tell a group or leave nothing of it; return how many it is, and what went wrong if it did."""
    try:
        with transaction.atomic():
            _tell(group)
    except (StepNotAllowed, LookupError, DatabaseError) as mistake:
        keys = ", ".join(telling.report.key for telling in group)
        return len(group), f"{keys}: {type(mistake).__name__} {mistake}"
    return len(group), ""


def _tell(group: Group) -> None:
    """Take the steps of a report and of those merged into it in the order of their moments."""
    numbers: dict[str, str] = {}
    while waiting := [telling for telling in group if telling.next_at is not None]:
        telling = min(waiting, key=_begins)
        telling.know_master(numbers.get(telling.report.master, ""))
        telling.tell_next()
        numbers[telling.report.key] = telling.number
    for telling in group:
        telling.arrive()


def _begins(telling: Telling) -> datetime:
    if telling.next_at is None:
        raise LookupError(telling.report.key)
    return telling.next_at


def _groups(reports: Iterable[DemoReport], *, cast: Cast, at: datetime) -> Iterable[Group]:
    followers: defaultdict[str, list[DemoReport]] = defaultdict(list)
    masters = []
    for report in reports:
        if report.master:
            followers[report.master].append(report)
        else:
            masters.append(report)
    for master in masters:
        first = _telling(master, cast=cast, at=at)
        begins = _begins(first)
        rest = [_telling(one, cast=cast, at=at, after=begins) for one in followers[master.key]]
        yield [first, *rest]


def _telling(
    report: DemoReport, *, cast: Cast, at: datetime, after: datetime | None = None
) -> Telling:
    """Return a report with its moments. after: when its master was filed, if it has one."""
    agency = cast.agencies[report.agency].agency
    calendar = working_calendar(agency_id=agency.pk, zone=agency.time_zone)
    begins = None
    if after is not None and report.story.rest == (0, 0):
        day = on_or_after(calendar, after.astimezone(ZoneInfo(agency.time_zone)).date())
        begins = later(calendar, day, report.told["merge"]["days_after_master"])
    moments = lay_out(
        report.story,
        now=Now(at, calendar),
        policy=default_policy(report.report_class),
        chance=chance_of(report.key),
        begins=begins,
    )
    return Telling(report, moments, cast=cast, calendar=calendar, now=at)
