from datetime import date

import pytest
from django.db import ProgrammingError

from regions.actions.add_local_holiday import add_local_holiday
from regions.actions.decree_calendar_year import decree_calendar_year
from regions.actions.remove_holiday import HolidayUnknown, remove_national_holiday
from regions.actions.set_national_holiday import set_national_holiday
from regions.models import CalendarYear, Holiday, HolidayKind
from tenants.scope import NATIONAL, of_agency, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]
DAY = date(2026, 11, 26)


def national(day):
    return list(
        Holiday.objects.filter(date=day, agency_id=None).values_list("name", "kind", "is_estimate")
    )


def test_a_day_is_set_and_changed():
    with scope(NATIONAL):
        set_national_holiday(date=DAY, name="Pilkada", kind=HolidayKind.NATIONAL, is_estimate=True)
        assert national(DAY) == [("Pilkada", "NATIONAL", True)]

        set_national_holiday(date=DAY, name="Cuti", kind=HolidayKind.COLLECTIVE_LEAVE)
        assert national(DAY) == [("Cuti", "COLLECTIVE_LEAVE", False)]


def test_a_day_is_removed_once():
    with scope(NATIONAL):
        remove_national_holiday(date=date(2026, 12, 24))
        assert national(date(2026, 12, 24)) == []
        with pytest.raises(HolidayUnknown):
            remove_national_holiday(date=date(2026, 12, 24))


def test_a_local_day_is_no_national_one(agency):
    with scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=DAY, name="HUT Kabupaten")
    with scope(NATIONAL):
        with pytest.raises(ValueError, match="belongs to an agency"):
            set_national_holiday(date=DAY, name="X", kind=HolidayKind.LOCAL)
        with pytest.raises(HolidayUnknown):
            remove_national_holiday(date=DAY)
        assert Holiday.objects.filter(agency_id=agency.pk).delete()[0] == 0

        assert Holiday.objects.get(date=DAY).name == "HUT Kabupaten"


def test_an_agency_sets_no_national_day(agency):
    with pytest.raises(ProgrammingError, match="row-level security"), scope(of_agency(agency)):
        set_national_holiday(date=DAY, name="X", kind=HolidayKind.NATIONAL)

    with scope(NATIONAL):
        assert national(DAY) == []


def test_a_year_is_decreed():
    with scope(NATIONAL):
        decree_calendar_year(year=2028, source="SKB 3 Menteri 2028")
        decree_calendar_year(year=2030, source="SKB 3 Menteri 2030")

        assert list(
            CalendarYear.objects.filter(year__gte=2028)
            .order_by("year")
            .values_list("year", "is_provisional", "source")
        ) == [
            (2028, False, "SKB 3 Menteri 2028"),
            (2029, True, "daftar libur bawaan Tuntas (holidays 0.109)"),
            (2030, False, "SKB 3 Menteri 2030"),
        ]


def test_an_agency_decrees_no_year(agency):
    with pytest.raises(ProgrammingError, match="permission denied"), scope(of_agency(agency)):
        decree_calendar_year(year=2030, source="X")
