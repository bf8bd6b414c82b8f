from datetime import date

import pytest

from casework.rules.report_period import PeriodKind, ReportPeriod, ended_periods, period_of_code


@pytest.mark.parametrize(
    ("code", "kind", "since", "end", "last_month", "before"),
    [
        ("2026-11", "MONTH", date(2026, 11, 1), date(2026, 12, 1), date(2026, 11, 1), "2026-10"),
        ("2026-12", "MONTH", date(2026, 12, 1), date(2027, 1, 1), date(2026, 12, 1), "2026-11"),
        ("2026-01", "MONTH", date(2026, 1, 1), date(2026, 2, 1), date(2026, 1, 1), "2025-12"),
        ("2026-tw1", "QUARTER", date(2026, 1, 1), date(2026, 4, 1), date(2026, 3, 1), "2025-tw4"),
        ("2026-tw4", "QUARTER", date(2026, 10, 1), date(2027, 1, 1), date(2026, 12, 1), "2026-tw3"),
        ("2026", "YEAR", date(2026, 1, 1), date(2027, 1, 1), date(2026, 12, 1), "2025"),
    ],
)
def test_a_code_says_a_period(code, kind, since, end, last_month, before):
    period = period_of_code(code)

    assert period == ReportPeriod(PeriodKind(kind), since)
    assert (period.end, period.last_month) == (end, last_month)
    assert (period.code, period.before.code) == (code, before)


@pytest.mark.parametrize(
    "code", ["", "2026-13", "2026-00", "2026-tw5", "2026-1", "1999", "2026-11 ", "٢٠٢٦", "2026-tw"]
)
def test_nonsense_is_no_period(code):
    assert period_of_code(code) is None


def test_it_is_over_on_the_day_after():
    november = period_of_code("2026-11")

    assert not november.is_over(date(2026, 11, 30))
    assert november.is_over(date(2026, 12, 1))


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("MONTH", ["2025-12", "2025-11"]),
        ("QUARTER", ["2025-tw4", "2025-tw3"]),
        ("YEAR", ["2025", "2024"]),
    ],
)
def test_the_running_period_is_not_among_the_ended(kind, codes):
    found = ended_periods(PeriodKind(kind), today=date(2026, 1, 31), most=2)

    assert [period.code for period in found] == codes
    assert all(period.is_over(date(2026, 1, 31)) for period in found)
