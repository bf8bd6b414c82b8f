"""Beginning, counting anew and correcting a periodic report: with figures as the counters say now."""

from datetime import datetime

from casework.actions.open_periodic import correct_periodic, open_periodic
from casework.actions.write_periodic import count_periodic
from casework.models import PeriodicReport
from casework.queries.periodic import periodic_of
from casework.rules.report_period import ReportPeriod
from figures.queries.snapshot import take_snapshot
from register.rules.actors import Actor
from tenants.models import Agency


def open_with_figures(
    *, agency: Agency, period: ReportPeriod, by: Actor, at: datetime
) -> PeriodicReport:
    """Begin the report of the agency whose scope is open on a period.

    :raises PeriodicNotAllowed: not an admin, the period still runs, or there is a report on it
    """
    figures = take_snapshot(agency, period, at=at).kept()
    return open_periodic(period=period, figures=figures, by=by, at=at)


def count_again(
    *, agency: Agency, report_id: int, revision: int, by: Actor, at: datetime
) -> PeriodicReport:
    """Count the figures of a report that is not submitted anew.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not now, not by this person, or changed meanwhile
    """
    figures = take_snapshot(agency, periodic_of(report_id).period, at=at).kept()
    return count_periodic(report_id=report_id, revision=revision, figures=figures, by=by, at=at)


def correct_with_figures(
    *, agency: Agency, report_id: int, revision: int, by: Actor, at: datetime
) -> PeriodicReport:
    """Begin the next version of a signed report, with figures counted now.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: not an admin, not signed, or a newer version is there
    """
    figures = take_snapshot(agency, periodic_of(report_id).period, at=at).kept()
    return correct_periodic(report_id=report_id, revision=revision, figures=figures, by=by, at=at)
