from datetime import date

import pytest

from regions.actions.add_local_holiday import add_local_holiday
from regions.queries.holidays import calendar_years, holidays_of
from tenants.scope import PORTAL, of_agency, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]


def test_holidays_of_the_country_and_of_an_agency(agency):
    with scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=date(2026, 2, 26), name="HUT Kabupaten")

        country = holidays_of(year=2026)
        own = holidays_of(year=2026, agency_id=agency.pk)

    assert len(country) == 25
    assert [holiday.date for holiday in country] == sorted(holiday.date for holiday in country)
    assert str(country[0]) == "2026-01-01 Tahun Baru Masehi"
    assert [str(each) for each in own if each not in country] == ["2026-02-26 HUT Kabupaten"]


def test_calendar_years():
    with scope(PORTAL):
        years = calendar_years()

    assert [(str(year), year.is_provisional) for year in years][-3:] == [
        ("2027", False),
        ("2028", True),
        ("2029", True),
    ]
