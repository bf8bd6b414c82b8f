"""Comparing the counters with the register: every report anew, and every counter with its facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.db import connection

from figures.models import CountedReport
from figures.queries.counting import calendars, how_many, logs_of, next_reports, subjects_of
from figures.rules.facts import facts_of

BATCH = 500
_FACTS = """
SELECT r.category_code, r.report_class, f.value ->> 0 AS day, (f.value ->> 1)::bigint AS agency_id,
       (f.value ->> 2)::bigint AS unit_id, f.value ->> 3 AS measure,
       (f.value ->> 4)::smallint AS value, (f.value ->> 5)::int AS times
FROM figures_countedreport r CROSS JOIN LATERAL jsonb_array_elements(r.facts) f
"""
_CELLS = f"""
WITH fact AS ({_FACTS}), cell AS (
  SELECT 'DAY' AS grain, day::date AS day, agency_id, unit_id, category_code, report_class,
         measure, value, times FROM fact
  UNION ALL
  SELECT 'AGENCY', date_trunc('month', day::date)::date, agency_id, 0, '', '', measure, value, times
  FROM fact
  UNION ALL
  SELECT 'SUBJECT', date_trunc('month', day::date)::date, 0, 0, category_code, report_class,
         measure, value, times FROM fact
), wanted AS (
  SELECT grain, day, agency_id, unit_id, category_code, report_class, measure, value,
         sum(times) AS number FROM cell GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
)
SELECT grain, day, agency_id, measure, value, coalesce(w.number, 0), coalesce(t.number, 0)
FROM wanted w FULL JOIN figures_tally t
USING (grain, day, agency_id, unit_id, category_code, report_class, measure, value)
WHERE coalesce(w.number, 0) <> coalesce(t.number, 0) ORDER BY 1, 2, 3, 4, 5
"""  # noqa: S608 - put together from constants


@dataclass(frozen=True)
class Verified:
    """What differs.

    reports: ids counted otherwise than the register says, or not at all. counters: a line for each
    that is not the sum of its facts.
    """

    reports: tuple[int, ...] = ()
    counters: tuple[str, ...] = field(default_factory=tuple)

    @property
    def is_right(self) -> bool:
        """Tell whether nothing differs."""
        return not self.reports and not self.counters


def verify(*, show: Callable[[int, int], None]) -> Verified:
    """Compare everything, a batch of reports at a time. The caller is in the scope SYSTEM."""
    wrong: list[int] = []
    seen: set[int] = set()
    total, last = how_many(), 0
    while ids := next_reports(after=last, most=BATCH):
        wrong += _wrong(ids)
        seen.update(ids)
        last = ids[-1]
        show(min(len(seen), total), total)
    counted = CountedReport.objects.values_list("report_id", flat=True).iterator()
    wrong += [report_id for report_id in counted if report_id not in seen]
    return Verified(tuple(wrong), tuple(_wrong_counters()))


def _wrong(ids: list[int]) -> Iterator[int]:
    logs, calendar_of = logs_of(ids), calendars()
    counted = CountedReport.objects.in_bulk(ids)
    for subject in subjects_of(ids):
        facts = facts_of(subject, logs.get(subject.report_id, []), calendar_of)
        expected = sorted([*fact, times] for fact, times in facts.items())
        row = counted.get(subject.report_id)
        told = (row.category_code, row.report_class, row.facts) if row else None
        if told != (subject.counted_category, subject.report_class, expected):
            yield subject.report_id


def _wrong_counters() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(_CELLS)
        for grain, day, agency_id, measure, value, wanted, found in cursor.fetchall():
            yield f"{grain} {day} agency {agency_id} {measure} {value}: {wanted}, counted {found}"
