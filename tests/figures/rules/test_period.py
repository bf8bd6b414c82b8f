from datetime import date

import pytest

from figures.rules.period import CODES, period_of

TODAY = date(2026, 3, 17)
CASES = [
    ("bulan-ini", date(2026, 3, 1), date(2026, 3, 1), 1),
    ("3-bulan", date(2026, 1, 1), date(2026, 3, 1), 3),
    ("12-bulan", date(2025, 4, 1), date(2026, 3, 1), 12),
    ("tahun-ini", date(2026, 1, 1), date(2026, 3, 1), 3),
    ("tahun-lalu", date(2025, 1, 1), date(2025, 12, 1), 12),
    ("semua", date(2010, 1, 1), date(2026, 3, 1), 195),
]


@pytest.mark.parametrize(("code", "since", "until", "months"), CASES)
def test_periods_are_whole_months(code, since, until, months):
    period = period_of(code, today=TODAY)

    assert (period.code, period.since, period.until) == (code, since, until)
    assert len(period.months()) == months
    assert (period.months()[0], period.months()[-1]) == (since, until)


def test_nonsense_is_twelve_months():
    assert period_of("' OR 1=1", today=TODAY).code == "12-bulan"


def test_every_period_has_a_case():
    assert [case[0] for case in CASES] == list(CODES)
