from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from regions.actions.load_calendar import load_calendar
from regions.models import CalendarYear, Holiday, HolidayKind

pytestmark = [
    pytest.mark.django_db(databases=["default", "owner"]),
    pytest.mark.usefixtures("regions"),
]
IDUL_FITRI = date(2027, 3, 10)


def holidays():
    return Holiday.objects.using("owner")


def years():
    return CalendarYear.objects.using("owner")


def test_an_empty_calendar_is_filled_and_a_second_run_writes_nothing():
    holidays().all().delete()
    years().all().delete()

    assert load_calendar() == ((2024, 2025, 2026, 2027, 2028, 2029), (), 142)
    assert holidays().count() == 142
    assert holidays().get(date=IDUL_FITRI).is_estimate
    assert not years().get(year=2027).is_provisional
    assert years().get(year=2028).is_provisional
    assert load_calendar() == ((), (2024, 2025, 2026, 2027, 2028, 2029), 0)
    assert holidays().count() == 142


def test_what_the_national_desk_changed_stays():
    holidays().filter(date=IDUL_FITRI).update(date=date(2027, 3, 17))

    load_calendar()

    assert not holidays().filter(date=IDUL_FITRI).exists()
    assert holidays().get(date=date(2027, 3, 17)).name == "Hari Raya Idul Fitri"


def test_a_year_is_overwritten_when_asked_for_but_not_the_agencies_days():
    holidays().filter(date=IDUL_FITRI).update(date=date(2027, 3, 17))
    holidays().create(date=date(2027, 2, 26), name="HUT", kind=HolidayKind.LOCAL, agency_id=7)

    assert load_calendar(again=[2027]).years == (2027,)

    assert holidays().filter(date=IDUL_FITRI).exists()
    assert not holidays().filter(date=date(2027, 3, 17)).exists()
    assert holidays().get(agency_id=7).name == "HUT"


def test_a_provisional_year_is_replaced_once_the_file_has_the_decree():
    years().filter(year=2027).update(is_provisional=True)
    holidays().filter(date__year=2027, kind=HolidayKind.COLLECTIVE_LEAVE).delete()

    assert load_calendar().years == (2027,)

    assert not years().get(year=2027).is_provisional
    assert holidays().filter(date__year=2027).count() == 26


def test_a_year_that_was_decreed_by_hand_is_left_alone():
    years().filter(year=2028).update(is_provisional=False, source="SKB 3 Menteri")

    assert load_calendar().years == ()
    assert years().get(year=2028).source == "SKB 3 Menteri"


def test_the_command_says_what_it_did():
    out = StringIO()

    call_command("load_calendar", "--again", "2026", "2027", stdout=out)

    assert out.getvalue() == (
        "Calendar: reading ... 2026, 2027 written (51 holidays).\n"
        "Left as they are: 2024, 2025, 2028, 2029.\n"
    )


def test_the_command_fills_an_empty_calendar():
    holidays().all().delete()
    years().all().delete()
    out = StringIO()

    call_command("load_calendar", stdout=out)

    assert out.getvalue() == (
        "Calendar: reading ... 2024, 2025, 2026, 2027, 2028, 2029 written (142 holidays).\n"
    )
