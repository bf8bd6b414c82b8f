from datetime import date

import pytest

from regions.actions.import_holidays import ListUnsound, import_holidays
from regions.decree_lines import read_decree_lines
from regions.models import CalendarYear, Holiday
from regions.queries.plan_import import Fate, plan_import
from tenants.scope import NATIONAL, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]
SKB = "SKB 3 Menteri 2028"
LIST = """1 Januari 2028, Tahun Baru Masehi
3 Januari 2028, Cuti bersama Tahun Baru"""


def days_of(year):
    with scope(NATIONAL):
        rows = Holiday.objects.filter(date__year=year).order_by("date")
        return list(rows.values_list("date", "name", "kind", "is_estimate", "source"))


def plan(text, *, is_complete=False):
    with scope(NATIONAL):
        return plan_import(read_decree_lines(text), is_complete=is_complete)


def store(text, *, is_complete=False):
    with scope(NATIONAL):
        return import_holidays(read_decree_lines(text), source=SKB, is_complete=is_complete)


def test_a_complete_list_replaces_the_estimates_of_its_year():
    assert len(days_of(2028)) > 2

    assert store(LIST, is_complete=True) == 2

    assert days_of(2028) == [
        (date(2028, 1, 1), "Tahun Baru Masehi", "NATIONAL", False, SKB),
        (date(2028, 1, 3), "Cuti bersama Tahun Baru", "COLLECTIVE_LEAVE", False, SKB),
    ]
    with scope(NATIONAL):
        year = CalendarYear.objects.get(year=2028)
    assert (year.is_provisional, year.source) == (False, SKB)


def test_a_list_of_single_days_leaves_the_others_and_the_year_alone():
    before = days_of(2028)

    store("3 Januari 2028, Cuti bersama Tahun Baru")

    assert len(days_of(2028)) == len(before) + 1
    with scope(NATIONAL):
        assert CalendarYear.objects.get(year=2028).is_provisional


def test_the_fate_of_each_line():
    store("1 Januari 2027, Tahun Baru\n4 Januari 2027, Cuti bersama Natal")
    lines = [
        "1 Januari 2027, Tahun Baru",
        "4 Januari 2027, Cuti bersama Imlek",
        "12 Januari 2027, Cuti bersama Natal",
        "12 Januari 2027, Lagi",
        "6 Januari 2027",
        f"7 Januari 2027, {'x' * 121}",
        "7 Januari 1999, Lama",
        "Tanggal, Nama",
    ]

    planned = plan("\n".join(lines))

    assert [one.fate for one in planned.lines] == [
        Fate.SAME,
        Fate.CHANGED,
        Fate.NEW,
        Fate.TWICE,
        Fate.NO_NAME,
        Fate.TOO_LONG,
        Fate.OTHER_YEAR,
        Fate.NO_DATE,
    ]
    assert planned.lines[1].former == "Cuti bersama Natal"
    assert (planned.is_sound, planned.dropped, planned.years) == (False, (), (2027,))
    assert planned.turned == (date(2027, 1, 12),)


def test_what_an_estimate_gives_way_to_turns_days_both_ways():
    planned = plan(LIST, is_complete=True)

    dropped = [holiday.date for holiday in planned.dropped]
    assert date(2028, 12, 25) in dropped
    assert {date(2028, 1, 3), date(2028, 12, 25)} <= set(planned.turned)
    assert all(day.weekday() < 5 for day in planned.turned)


@pytest.mark.parametrize("text", ["", "1 Januari 2028, Tahun Baru\nTanggal"])
def test_an_unsound_list_stores_nothing(text):
    before = days_of(2028)

    with pytest.raises(ListUnsound):
        store(text, is_complete=True)

    assert days_of(2028) == before
