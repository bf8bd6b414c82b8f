from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from regions.actions.add_local_holiday import add_local_holiday
from regions.actions.set_national_holiday import set_national_holiday
from regions.models import HolidayKind
from regions.queries import calendar
from regions.queries.calendar import CalendarMissing, working_calendar
from tenants.scope import NATIONAL, PORTAL, of_agency, scope

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions")]
WIB = "Asia/Jakarta"
THURSDAY = date(2026, 11, 26)


def test_the_calendar_of_the_country():
    with scope(PORTAL):
        found = working_calendar(agency_id=None, zone="Asia/Makassar")

    assert found.zone == ZoneInfo("Asia/Makassar")
    assert (found.known_from, found.known_until) == (date(2024, 1, 1), date(2029, 12, 31))
    filed = datetime(2026, 3, 17, 9, tzinfo=ZoneInfo(WIB))
    assert found.add(filed, 10).isoformat() == "2026-04-08T23:59:59+08:00"


def test_fifty_agencies_cost_two_statements_and_then_none(django_assert_num_queries):
    with scope(PORTAL):
        with django_assert_num_queries(2):
            first = [working_calendar(agency_id=each, zone=WIB) for each in range(50)]
        with django_assert_num_queries(0):
            second = [working_calendar(agency_id=each, zone=WIB) for each in range(500)]

    assert all(found is first[0] for found in (*first, *second))


def test_only_the_agency_itself_has_its_own_days(agency, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=THURSDAY, name="HUT Kabupaten")

    with scope(NATIONAL):
        assert not working_calendar(agency_id=agency.pk, zone=WIB).is_working_day(THURSDAY)
        assert working_calendar(agency_id=agency.pk + 1, zone=WIB).is_working_day(THURSDAY)
        assert working_calendar(agency_id=None, zone=WIB).is_working_day(THURSDAY)


def test_who_asks_first_does_not_matter(agency, other_agency, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), scope(of_agency(agency)):
        add_local_holiday(agency_id=agency.pk, date=THURSDAY, name="HUT Kabupaten")

    with scope(of_agency(other_agency)):
        assert not working_calendar(agency_id=agency.pk, zone=WIB).is_working_day(THURSDAY)


def test_a_change_is_seen_once_it_is_committed(django_capture_on_commit_callbacks):
    with scope(NATIONAL):
        assert working_calendar(agency_id=None, zone=WIB).is_working_day(THURSDAY)
    with django_capture_on_commit_callbacks() as callbacks, scope(NATIONAL):
        set_national_holiday(date=THURSDAY, name="Pilkada", kind=HolidayKind.NATIONAL)

    with scope(NATIONAL):
        assert working_calendar(agency_id=None, zone=WIB).is_working_day(THURSDAY)
        for callback in callbacks:
            callback()
        assert not working_calendar(agency_id=None, zone=WIB).is_working_day(THURSDAY)


def test_the_memory_is_renewed_after_its_time(monkeypatch, django_assert_num_queries):
    now = 1_000.0
    monkeypatch.setattr(calendar.time, "monotonic", lambda: now)
    with scope(PORTAL):
        working_calendar(agency_id=None, zone=WIB)
        now += calendar.KEPT_SECONDS - 1
        with django_assert_num_queries(0):
            working_calendar(agency_id=None, zone=WIB)
        now += 1
        with django_assert_num_queries(2):
            working_calendar(agency_id=None, zone=WIB)


def test_what_was_read_during_a_change_is_not_kept(monkeypatch, django_assert_num_queries):
    read = calendar._read

    def read_while_changed():
        snapshot = read()
        calendar.forget()
        return snapshot

    monkeypatch.setattr(calendar, "_read", read_while_changed)
    with scope(PORTAL):
        working_calendar(agency_id=None, zone=WIB)
        with django_assert_num_queries(2):
            working_calendar(agency_id=None, zone=WIB)


def test_known_days_end_where_a_year_is_missing():
    assert calendar._known_years([2024, 2025, 2027]) == (2024, 2025)
    assert calendar._known_years([2026]) == (2026, 2026)
    with pytest.raises(CalendarMissing):
        calendar._known_years([])


def test_an_unknown_zone_is_refused():
    with scope(PORTAL), pytest.raises(ZoneInfoNotFoundError):
        working_calendar(agency_id=None, zone="Asia/Banjarnegara")
