"""Bringing the counters to what a report's log says, by the difference to what was counted before.

The facts of a report are worked out anew from its whole log each time, so that a job may run twice,
late, or in another order than the events, and a recount may meet live traffic.
"""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from figures.actions.add_up import add_up
from figures.actions.turns import count_beside_others
from figures.models import CountedReport
from figures.queries.counting import calendars, logs_of, subjects_of
from figures.rules.cells import Cell, cells_of
from figures.rules.facts import Subject, facts_of
from figures.rules.measures import Fact
from register.models import ReportEvent


def count_event(*, event_id: int, at: datetime) -> None:
    """Count the report of an event. The caller is in the scope SYSTEM."""
    report_id = ReportEvent.objects.values_list("report_id", flat=True).get(pk=event_id)
    count_reports([report_id])


def count_reports(report_ids: Collection[int]) -> None:
    """Count these reports as they are now. The caller is in the scope SYSTEM."""
    with transaction.atomic():
        count_beside_others()
        before = _locked(report_ids)
        logs, calendar_of = logs_of(report_ids), calendars()
        changes: Counter[Cell] = Counter()
        rows = []
        for subject in subjects_of(report_ids):
            facts = facts_of(subject, logs.get(subject.report_id, []), calendar_of)
            was, now = before[subject.report_id], _row(subject, facts)
            changes.subtract(_cells(was))
            changes.update(_cells(now))
            rows.append(now)
        CountedReport.objects.bulk_update(rows, ["category_code", "report_class", "facts"])
        add_up({cell: number for cell, number in changes.items() if number})


def _locked(report_ids: Collection[int]) -> dict[int, CountedReport]:
    """Lock what was counted of each, so that two jobs of one report take turns."""
    ids = sorted(report_ids)
    CountedReport.objects.bulk_create(
        [CountedReport(report_id=report_id) for report_id in ids], ignore_conflicts=True
    )
    rows = CountedReport.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    return {row.report_id: row for row in rows}


def _row(subject: Subject, facts: Counter[Fact]) -> CountedReport:
    return CountedReport(
        report_id=subject.report_id,
        category_code=subject.counted_category,
        report_class=subject.report_class,
        facts=sorted([*fact, times] for fact, times in facts.items()),
    )


def _cells(row: CountedReport) -> Counter[Cell]:
    facts = Counter({Fact(*fact): times for *fact, times in row.facts})
    return cells_of(facts, category_code=row.category_code, report_class=row.report_class)
