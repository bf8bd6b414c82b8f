"""Several reports as one officer has them before them, in as many statements as for one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from regions.queries.calendar import working_calendar
from register.models import Report, Timer
from register.queries.case import Case
from register.queries.doors import visible_reports
from register.queries.lives import life_of
from register.queries.policies import policies_for
from register.queries.report_names import names_of, with_names
from register.rules.actors import Actor
from register.rules.interpret import offered_steps
from register.rules.states import ReportClass
from register.rules.timers import Clock


def open_cases(*, actor: Actor, numbers: Sequence[str], at: datetime) -> list[Case]:
    """Return those of the reports that this person may see, in the order of their numbers given.

    Three statements: the reports with their names, their timers, the policies they are under.
    """
    found = with_names(visible_reports(actor), actor=actor).filter(number__in=numbers)
    reports = {report.number: report for report in found}
    timers: dict[int, list[Timer]] = defaultdict(list)
    for timer in Timer.objects.filter(report__in=[report.pk for report in reports.values()]):
        timers[timer.report_id].append(timer)
    wanted = {_under(report) for report in reports.values()}
    policies = policies_for(wanted=wanted, at=at) if wanted else {}
    cases = []
    for number in dict.fromkeys(numbers):
        if (report := reports.get(number)) is not None:
            names = names_of(report)
            calendar = working_calendar(agency_id=report.agency_id, zone=names.zone)
            clock = Clock(at=at, calendar=calendar, policy=policies[_under(report)])
            life = life_of(report, timers[report.pk])
            offered = offered_steps(life, actor, clock)
            cases.append(Case(report, names, actor, None, life, clock, offered))
    return cases


def as_one(cases: Sequence[Case]) -> Case:
    """Return a case to choose for all of them: who holds it only where that is one for all.

    A unit must be ready for the strictest of them, so one supervisory report makes it supervisory.
    """
    first = cases[0]
    holders = {case.report.agency_id for case in cases}
    report = Report(
        agency_id=first.report.agency_id if len(holders) == 1 else None,
        supervisory=any(case.report.supervisory for case in cases),
        reported_unit_ids=[unit for case in cases for unit in case.report.reported_unit_ids],
    )
    return replace(first, report=report, redaction=None)


def _under(report: Report) -> tuple[int | None, ReportClass]:
    return report.agency_id, ReportClass(report.report_class)
