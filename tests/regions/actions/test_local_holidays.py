from datetime import date

import pytest
from django.db import ProgrammingError

from regions.actions.add_local_holiday import HolidayTaken, add_local_holiday
from regions.actions.remove_holiday import HolidayUnknown, remove_local_holiday
from regions.models import Holiday, HolidayKind
from tenants.scope import NATIONAL, PORTAL, of_agency, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]
DAY = date(2026, 2, 26)


def local_days():
    with scope(NATIONAL):
        return list(
            Holiday.objects.filter(kind=HolidayKind.LOCAL)
            .order_by("agency_id")
            .values_list("agency_id", "date", "name")
        )


def test_an_agency_adds_and_removes_its_own_day(agency):
    with scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=DAY, name="HUT Kabupaten")
    assert local_days() == [(agency.pk, DAY, "HUT Kabupaten")]

    with scope(of_agency(agency)):
        remove_local_holiday(agency_id=agency.pk, date=DAY)
    assert local_days() == []


def test_a_day_is_added_once(agency):
    with scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=DAY, name="HUT Kabupaten")
        with pytest.raises(HolidayTaken):
            add_local_holiday(agency_id=agency.pk, date=DAY, name="Lain")

    assert local_days() == [(agency.pk, DAY, "HUT Kabupaten")]


def test_what_is_not_there_cannot_be_removed(agency):
    with scope(of_agency(agency)), pytest.raises(HolidayUnknown):
        remove_local_holiday(agency_id=agency.pk, date=DAY)


def test_an_agency_cannot_touch_the_days_of_another(agency, other_agency):
    with scope(of_agency(other_agency)):
        add_local_holiday(agency_id=other_agency.pk, date=DAY, name="HUT Kota")

    with scope(of_agency(agency)):
        assert Holiday.objects.filter(agency_id=other_agency.pk).exists()
        with pytest.raises(HolidayUnknown):
            remove_local_holiday(agency_id=other_agency.pk, date=DAY)
        assert Holiday.objects.filter(agency_id=other_agency.pk).update(name="X") == 0
    with pytest.raises(ProgrammingError, match="row-level security"), scope(of_agency(agency)):
        add_local_holiday(agency_id=other_agency.pk, date=date(2026, 2, 27), name="X")

    assert local_days() == [(other_agency.pk, DAY, "HUT Kota")]


def test_neither_an_agency_nor_the_portal_touches_national_days(agency):
    idul_fitri = Holiday.objects.filter(date=date(2026, 3, 23))

    with scope(of_agency(agency)):
        assert idul_fitri.update(name="X") == 0
        assert idul_fitri.delete()[0] == 0
    with pytest.raises(ProgrammingError, match="permission denied"), scope(PORTAL):
        idul_fitri.update(name="X")

    with scope(PORTAL):
        assert idul_fitri.get().name == "Cuti Bersama Hari Raya Idul Fitri"
