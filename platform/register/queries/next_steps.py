"""What happens to a report that was just filed, dated in working days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kernel.working_time import CalendarTooShort
from look.moments import long_day
from look.timeline import TimelineEntry
from register.queries.clocks import clock_for
from register.rules.states import ReportClass, State

if TYPE_CHECKING:
    from datetime import datetime

    from register.models import Report
    from register.rules.policy import Span
    from register.rules.timers import Clock


def next_steps(report: Report, *, at: datetime) -> list[TimelineEntry]:
    """Return the stages ahead, each with the last day on which it must be done.

    The days are the latest allowed: each stage is counted from the last day of the one before it.
    """
    report_class = ReportClass(report.report_class)
    clock = clock_for(agency_id=report.agency_id, report_class=report_class, at=at)
    policy = clock.policy
    stages = [
        (
            _("Admin Nasional memeriksa dan meneruskan laporan ke instansi yang berwenang"),
            policy.t1,
        ),
        (_("Instansi menugaskan unit kerjanya"), policy.t2),
        (_("Unit kerja memberi tanggapan pertama"), policy.t3),
    ]
    if report.state != State.NATIONAL_REVIEW:
        stages = stages[1:]
    entries = []
    start: datetime | None = report.submitted_at
    for title, span in stages:
        start = _last_day(start, span, clock)
        entries.append(TimelineEntry(title, note=_until(start), is_done=False))
    return entries


def _last_day(start: datetime | None, span: Span, clock: Clock) -> datetime | None:
    try:
        return clock.calendar.add(start, span.due) if start else None
    except CalendarTooShort:
        return None


def _until(moment: datetime | None) -> str:
    if moment is None:
        return ""
    return _("paling lambat {day}").replace("{day}", long_day(moment))
