"""When a silence is spoken of: calendar days, at seven in the morning, once each."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onboarding.connectivity.rules.silence import STAGES, silent_days, stages_due

ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
# Lebaran and the days of leave about it lie within: a silence counts them like any other.
BEGINNING = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "days"),
    [
        ((2, 2, 59), "Asia/Jakarta", 0),
        ((5, 23, 59), "Asia/Jakarta", 2),
        ((6, 0, 0), "Asia/Jakarta", 3),
        ((5, 22, 59), "Asia/Makassar", 2),
        ((5, 23, 0), "Asia/Makassar", 3),
        ((5, 22, 0), "Asia/Jayapura", 3),
    ],
)
def test_a_day_is_over_at_seven_where_the_agency_is(at, zone, days):
    day, hour, minute = at
    since = datetime(2026, 3, 3, 3, 0, tzinfo=UTC)

    found = silent_days(since, at=datetime(2026, 3, day, hour, minute, tzinfo=UTC), zone=zone)

    assert found == days


def test_stages_that_were_passed_unseen_are_due_together():
    assert stages_due(2, ()) == ()
    assert stages_due(3, ()) == (3,)
    assert stages_due(6, {3}) == ()
    assert stages_due(31, ()) == (3, 7, 30)
    assert stages_due(31, {3, 7}) == (30,)
    assert stages_due(400, set(STAGES)) == ()


@settings(max_examples=60, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    begun=st.integers(0, 40 * 24),
    looks=st.lists(st.integers(1, 90), min_size=1, max_size=60),
)
def test_each_stage_is_raised_once_at_the_first_look_from_its_morning_on(zone, begun, looks):
    since = BEGINNING + timedelta(hours=begun)
    raised, at = {}, since
    for hours in looks:
        at += timedelta(hours=hours)
        for stage in stages_due(silent_days(since, at=at, zone=zone), raised):
            assert stage not in raised
            raised[stage] = at

    place = ZoneInfo(zone)
    for stage in STAGES:
        day = since.astimezone(place).date() + timedelta(days=stage)
        morning = datetime(day.year, day.month, day.day, 7, tzinfo=place)
        assert (stage in raised) is (at >= morning)
        if stage in raised:
            assert raised[stage] >= morning
            assert raised[stage] - timedelta(hours=90) < morning


@settings(max_examples=60, deadline=None)
@given(zone=st.sampled_from(ZONES), first=st.integers(0, 800), days=st.integers(0, 60))
def test_every_day_of_a_calendar_counts_as_one(zone, first, days):
    place, day = ZoneInfo(zone), date(2025, 1, 1) + timedelta(days=first)
    since = datetime(day.year, day.month, day.day, 23, 59, tzinfo=place)
    end = day + timedelta(days=days)

    found = silent_days(
        since, at=datetime(end.year, end.month, end.day, 7, tzinfo=place), zone=zone
    )

    assert found == days
